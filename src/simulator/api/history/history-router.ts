import express, { type Router } from 'express';
import type { SimMessage } from '../../message.js';
import type { ApiDeps } from '../deps.js';
import { succeed } from '../envelope.js';
import { id, readData } from '../read-fields.js';
import { isKnown, knownUser } from '../user/known-user.js';
import { historyEntry } from './history-entry.js';
import { historyPage, historyQuery } from './history-page.js';

const conversationQuery = historyQuery.extend({ user_id: id });

/** Contract §6: what was said, newest first; `data` is a bare array. */
export function historyRouter({ oa, residents, ledger }: Pick<ApiDeps, 'oa' | 'residents' | 'ledger'>): Router {
  const router = express.Router();
  // a hidden tap is not in the chat, so it is not in its history either
  const chatOf = (userId: string): SimMessage[] => ledger.chat(userId).filter(({ hidden }) => !hidden);

  router.get('/v2.0/oa/listrecentchat', (req, res) => {
    const latest = residents
      .all()
      .filter(isKnown)
      .flatMap((user) =>
        chatOf(user.id)
          .slice(-1)
          .map((message) => ({ user, message })),
      )
      .sort((a, b) => b.message.at - a.message.at);
    const page = historyPage(latest, readData(historyQuery, req));
    succeed(
      res,
      page.map(({ user, message }) => historyEntry(message, oa, user)),
    );
  });
  router.get('/v2.0/oa/conversation', (req, res) => {
    const query = readData(conversationQuery, req);
    const user = knownUser(query.user_id, residents);
    const page = historyPage(chatOf(user.id).toReversed(), query);
    succeed(
      res,
      page.map((message) => historyEntry(message, oa, user)),
    );
  });
  return router;
}
