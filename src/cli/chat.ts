import { createInterface } from 'node:readline';
import { type BotMessage, startConversation } from '../authoring/rehearsal/index.js';
import { loadContent } from '../content/index.js';
import type { CliIo, ExitCode } from './io.js';

/** `su-gia-so chat` – a resident in the terminal: no Zalo, no Redis, no servers. Ends with the input (Ctrl-D). */
export async function chat({ root, out, input }: CliIo, ward: string): Promise<ExitCode> {
  const { snapshot } = loadContent(root, ward);
  const conversation = startConversation(snapshot, Date.now);
  const print = (messages: readonly BotMessage[]) => {
    for (const { text, buttons } of messages) {
      out(`\n${text}`);
      if (buttons.length > 0) out(buttons.map(({ title }) => `   [ ${title} ]`).join('\n'));
    }
    out('');
  };
  out('Bác gõ số hoặc chữ rồi bấm Enter. Thoát: Ctrl-D / type, then Enter; Ctrl-D ends.');
  print(conversation.follow());
  for await (const line of createInterface({ input })) {
    if (line.trim() !== '') print(conversation.say(line));
  }
  return 0;
}
