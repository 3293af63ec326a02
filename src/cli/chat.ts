import { createInterface } from 'node:readline';
import { type BotMessage, letPass, startConversation } from '../authoring/rehearsal/index.js';
import { parseDuration } from '../authoring/transcript/index.js';
import { loadContent } from '../content/index.js';
import { hanoiTime } from './hanoi-time.js';
import type { CliIo, ExitCode } from './io.js';

const OPENING = [
  'Bác gõ số hoặc chữ rồi bấm Enter. Thoát: Ctrl-D / type, then Enter; Ctrl-D ends.',
  'Gõ “/3 ngày” hay “/2 giờ” cho thời gian trôi qua / “/3 days” or “/2 hours” lets time pass.',
];
const NOT_A_TIME = 'Sau dấu “/” là một khoảng thời gian, ví dụ “/3 ngày”, “/2 giờ”, “/30 phút”.';

/**
 * `su-gia-so chat` – a resident in the terminal: no Zalo, no Redis, no servers. A line like `/3 ngày` lets time pass
 * and shows what the bot says by itself. Ends with the input (Ctrl-D).
 */
export async function chat({ root, out, input }: CliIo, ward: string): Promise<ExitCode> {
  const { snapshot } = loadContent(root, ward);
  let passed = 0; // ms that were let pass, on top of the real time
  const conversation = startConversation(snapshot, () => clock.now);
  const clock = {
    get now() {
      return Date.now() + passed;
    },
    set now(at: number) {
      passed = at - Date.now();
    },
  };
  const print = (messages: readonly BotMessage[]) => {
    for (const { text, buttons } of messages) {
      out(`\n${text}`);
      if (buttons.length > 0) out(buttons.map(({ title }) => `   [ ${title} ]`).join('\n'));
    }
    out('');
  };
  const wait = (ms: number | null) => {
    if (ms === null) return out(NOT_A_TIME);
    const said = letPass(conversation, clock, ms);
    out(`– ${hanoiTime(clock.now)}${said.length > 0 ? '' : ': bot không nhắn gì'} –`);
    print(said);
  };
  for (const line of OPENING) out(line);
  print(conversation.follow());
  for await (const line of createInterface({ input })) {
    const words = line.trim();
    if (words.startsWith('/')) wait(parseDuration(words.slice(1)));
    else if (words !== '') print(conversation.say(line));
  }
  return 0;
}
