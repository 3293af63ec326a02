import { renderSay } from '../../channel/index.js';
import type { Say } from '../../engine/index.js';
import type { ReplyButton } from '../../zalo-oa-sdk-wrapper/index.js';

/** One message of the bot as a person sees it. */
export type BotMessage = { readonly text: string; readonly buttons: readonly ReplyButton[] };

export function toBotMessages(say: Say): readonly BotMessage[] {
  return renderSay(say, 'media').map((message) =>
    message.kind === 'image' ? { text: `[hình: ${message.url}]`, buttons: [] } : message,
  );
}
