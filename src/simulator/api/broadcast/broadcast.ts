import type { ArticleState } from '../../api-state.js';
import { isNight, monthOf } from '../../vietnam-time.js';
import { summaryOf } from '../article/article-summary.js';
import type { ApiDeps } from '../deps.js';
import { invalid, outOfQuota, overLimit, Refusal, unsupported } from '../envelope.js';
import { LIMITS } from '../limits.js';
import type { SendBody, SentMessage } from '../message/send-body.js';
import { readTarget } from './target.js';

type BroadcastDeps = Pick<
  ApiDeps,
  'settings' | 'tally' | 'clock' | 'store' | 'ids' | 'residents' | 'ledger' | 'courier' | 'events'
>;

/**
 * Sends articles to the followers whom the target names (contract §3.7), at once: Zalo's half hour of moderation
 * is not imitated. Throws -234 at night and -211 when the month's broadcasts are spent.
 */
export function broadcast(
  { message }: SendBody,
  target: Readonly<Record<string, unknown>>,
  deps: BroadcastDeps,
): object {
  const isFor = readTarget(target);
  const articles = readArticles(message, deps);
  const now = deps.clock.now();
  if (isNight(now)) throw new Refusal(-234, 'Message cannot be sent from 22:00 to 06:00');
  const key = `broadcast:${monthOf(now)}`;
  if (deps.tally.used(key) >= deps.settings().broadcastsPerMonth) throw outOfQuota('broadcast');
  deps.tally.add(key);

  for (const resident of deps.residents.all()) {
    if (!resident.isFollower || resident.hasBlocked || !isFor(resident)) continue;
    for (const article of articles) {
      const sent = deps.ledger.append(resident.id, 'oa', { buttons: [], article: summaryOf(article) });
      deps.courier.send(resident.id, deps.events.userReceived(resident, sent.id));
    }
  }
  return { message_id: deps.ids.message() };
}

function readArticles(message: SentMessage | undefined, { store }: BroadcastDeps): ArticleState[] {
  const { attachment, text } = message ?? {};
  if (text !== undefined || attachment?.type !== 'template') throw unsupported('only articles can be broadcast');
  const { template_type: type, elements = [] } = attachment.payload;
  if (type !== 'media' || elements.some((element) => element.media_type !== 'article'))
    throw unsupported('only articles can be broadcast');
  if (elements.length === 0) throw invalid('elements');
  if (elements.length > LIMITS.broadcastArticles) throw overLimit('elements');
  return elements.map((element) => {
    const article = store.state.api.articles.find(({ id }) => id === element.attachment_id);
    if (!article) throw invalid('attachment_id');
    return article;
  });
}
