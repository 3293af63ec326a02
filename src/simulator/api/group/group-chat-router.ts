import express, { type Router } from 'express';
import type { GroupState } from '../../api-state.js';
import type { SimMessage } from '../../message.js';
import type { ApiDeps } from '../deps.js';
import { invalid, succeed, unsupported } from '../envelope.js';
import { historyEntry } from '../history/history-entry.js';
import { historyPage, historyQuery } from '../history/history-page.js';
import type { ShelfDeps } from '../message/read-attachment.js';
import { readMessage } from '../message/read-message.js';
import { parseSendBody } from '../message/send-body.js';
import { id, readParameters } from '../read-fields.js';
import { findGroup, findLiveGroup, type GroupDeps } from './find-group.js';

type GroupChatDeps = GroupDeps & ShelfDeps & Pick<ApiDeps, 'ledger' | 'oa' | 'courier' | 'events'>;

const conversationQuery = historyQuery.extend({ group_id: id });

/** Contract §3.8: what the OA writes into a group, at any hour and outside the windows (§4). */
export function groupChatRouter(deps: GroupChatDeps): Router {
  const { ledger, store, oa, courier, events } = deps;
  const router = express.Router();
  const entry = (message: SimMessage, group: GroupState) => ({
    ...historyEntry(message, oa, group),
    group_id: group.id,
  });

  router.post('/v3.0/oa/group/message', (req, res) => {
    const { recipient, message } = parseSendBody(req.body);
    if (recipient.group_id === undefined) throw invalid('group_id');
    const group = findLiveGroup(recipient.group_id, deps);
    if (!message) throw invalid('message');
    const content = readMessage(message, deps);
    if (content.buttons.length > 0 || content.elements || content.infoRequest) throw unsupported('group');
    const sent = ledger.append(group.id, 'oa', content);
    courier.send(group.id, events.oaSentToGroup(group.id, content, sent.id));
    succeed(res, { message_id: sent.id, group_id: group.id, sent_time: String(sent.at) });
  });
  router.get('/v3.0/oa/group/listrecentchat', (req, res) => {
    const latest = store.state.api.groups
      .flatMap((group) =>
        ledger
          .chat(group.id)
          .slice(-1)
          .map((message) => ({ group, message })),
      )
      .sort((a, b) => b.message.at - a.message.at);
    succeed(
      res,
      historyPage(latest, readParameters(historyQuery, req)).map(({ group, message }) => entry(message, group)),
    );
  });
  router.get('/v3.0/oa/group/conversation', (req, res) => {
    const query = readParameters(conversationQuery, req);
    const group = findGroup(query.group_id, deps);
    succeed(
      res,
      historyPage(ledger.chat(group.id).toReversed(), query).map((message) => entry(message, group)),
    );
  });
  return router;
}
