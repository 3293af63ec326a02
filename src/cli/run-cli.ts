import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { ConfigError } from '../config/index.js';
import { ContentError } from '../content/index.js';
import { RedisUnavailableError } from '../store/embedded-redis/error.js';
import type { AskFlags } from './ask.js';
import type { GapsFlags } from './gaps.js';
import { groupNumber } from './gaps-flags.js';
import type { GraphFlags } from './graph.js';
import type { CliIo, ExitCode } from './io.js';
import type { LintFlags } from './lint.js';
import { isoDay, LINT_FORMATS } from './lint-flags.js';
import type { PublishFlags } from './publish/publish.js';
import type { SimulatorFlags } from './simulator.js';
import { addSimulatorFlags } from './simulator-flags.js';
import type { TestFlags } from './test.js';

/** Runs one command. Commands load their parts only when called: `lint` starts no server and loads none. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('su-gia-so')
    .description('Sứ Giả Số – trợ lý Zalo của phường')
    .version(versionOf(io.root), '--version')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .exitOverride();

  program
    .command('start')
    .description('chạy bot; không có cấu hình Zalo thì chạy bản thử / run the bot, or the demo without settings')
    .action(async () => {
      exitCode = await (await import('./start.js')).start(io);
    });
  program
    .command('chat')
    .description('trò chuyện với bot ngay trong cửa sổ lệnh / talk to the bot in the terminal')
    .option('--ward <slug>', 'phường', 'tay-tuu')
    .action(async ({ ward }: { ward: string }) => {
      exitCode = await (await import('./chat.js')).chat(io, ward);
    });
  program
    .command('lint')
    .description('kiểm tra flows/ và content/ / check flows and content')
    .option('--ward <slug>', 'chỉ một phường')
    .addOption(new Option('--format <name>', 'cách in kết quả / output').choices(LINT_FORMATS).default('text'))
    .option('--today <date>', 'coi hôm nay là ngày này / as if today were, e.g. 2026-11-25', isoDay)
    .option('--strict', 'lời nhắc cũng tính là lỗi / warnings fail too')
    .action(async (flags: LintFlags) => {
      exitCode = (await import('./lint.js')).lint(io, flags);
    });
  program
    .command('test')
    .description('chạy các hội thoại mẫu / run the transcripts')
    .argument('[folder]', 'thư mục', 'tests/transcripts')
    .option('--update', 'ghi lại lời bot hiện nay để xem lại / write down what the bot says now')
    .option('--coverage', 'liệt kê những lối chưa hội thoại nào đi / list the ways that no transcript walks')
    .option('--at-least <percent>', 'báo lỗi nếu độ phủ thấp hơn / fail under this coverage', Number)
    .addOption(new Option('--format <format>', 'dạng kết quả / output').choices(['text', 'json']).default('text'))
    .option('--ward <slug>', 'phường để tính độ phủ', 'tay-tuu')
    .action(async (folder: string, flags: TestFlags) => {
      exitCode = (await import('./test.js')).test(io, folder, flags);
    });
  program
    .command('explore')
    .description('đi thử mọi lối, tìm ngõ cụt và lời sai / walk every path and tell what is wrong there')
    .option('--ward <slug>', 'chỉ một phường')
    .option('--unwalked [folder]', 'in hội thoại tới những lối chưa ai đi / transcripts to the ways never walked')
    .action(async ({ ward, unwalked }: { ward?: string; unwalked?: string | true }) => {
      const { explore, exploreUnwalked } = await import('./explore.js');
      const folder = unwalked === true ? 'tests/transcripts' : unwalked;
      exitCode = folder === undefined ? explore(io, ward) : exploreUnwalked(io, folder, ward ?? 'tay-tuu');
    });
  program
    .command('graph')
    .description('vẽ sơ đồ một luồng hoặc một việc / draw a flow or one task')
    .argument('<flow>', 'luồng, ví dụ vneid')
    .argument('[task]', 'việc, ví dụ quen-mat-khau')
    .addOption(new Option('--format <format>', 'dạng / kind').choices(['mermaid', 'svg']).default('mermaid'))
    .option('--out <file>', 'ghi vào tệp / write to a file')
    .option('--people', 'kèm số người đang đứng ở mỗi bước / with how many people stand at each step')
    .option('--ward <slug>', 'phường', 'tay-tuu')
    .action(async (flow: string, task: string | undefined, flags: GraphFlags) => {
      exitCode = await (await import('./graph.js')).graph(io, flow, task, flags);
    });
  program
    .command('learn')
    .description('học trước các cách hỏi trong content/faq / learn the ways of asking ahead of the next start')
    .action(async () => {
      exitCode = await (await import('./learn.js')).learn(io);
    });
  program
    .command('ask')
    .description('bot hiểu một tin nhắn thế nào, và vì sao / what a message is understood as, and why')
    .argument('[message]', 'tin nhắn, ví dụ "quen mk vneid"')
    .option('--in <system>', 'như thể đang ở phần này, ví dụ vneid / as if written in this part')
    .option('--ward <slug>', 'phường', 'tay-tuu')
    .option('--jsonl', 'đọc mỗi dòng một tin, in mỗi dòng một JSON / a message a line in, a JSON object a line out')
    .action(async (message: string | undefined, flags: AskFlags) => {
      exitCode = await (await import('./ask.js')).ask(io, message, flags);
    });
  program
    .command('doctor')
    .description('khám cấu hình, Redis, token, đồng hồ và nói cách sửa / check the set-up and say what to fix')
    .option('--forget-tokens', 'xoá token không mở được vì mất khoá / remove tokens whose key is lost')
    .action(async ({ forgetTokens }: { forgetTokens?: boolean }) => {
      exitCode = forgetTokens
        ? await (await import('./forget-tokens.js')).forgetTokens(io)
        : await (await import('./doctor.js')).doctor(io);
    });
  program
    .command('tickets')
    .description('liệt kê các yêu cầu gặp cán bộ / list the requests for a human')
    .action(async () => {
      exitCode = await (await import('./tickets.js')).tickets(io);
    });
  program
    .command('publish')
    .description('kiểm tra rồi đưa flows/ và content/ vào dùng, không cần chạy lại / check and serve the content')
    .option('--dry-run', 'chỉ xem khác gì và ai đang ở chỗ khác đó / only show')
    .option('--yes', 'không hỏi lại / do not ask')
    .option('--map', 'chuyển cả người đang làm dở sang bản mới ngay, khi bản cũ sai / move everybody at once')
    .option('--back <hash>', 'quay lại một bản đã công bố / go back to an earlier version')
    .action(async (flags: PublishFlags) => {
      exitCode = await (await import('./publish/publish.js')).publish(io, flags);
    });
  program
    .command('versions')
    .description('liệt kê các bản nội dung đã công bố / list the published versions')
    .action(async () => {
      exitCode = await (await import('./versions.js')).versions(io);
    });
  program
    .command('parked')
    .description('liệt kê các tin bot không xử lý được / list the messages that were set aside')
    .option('--clear', 'đã xem xong thì xoá khỏi danh sách / they are dealt with: take them off the list')
    .action(async ({ clear }: { clear?: boolean }) => {
      exitCode = await (await import('./parked.js')).parked(io, clear);
    });
  program
    .command('gaps')
    .description('liệt kê những câu bot chưa hiểu, gom theo ý / list what was not understood, like with like')
    .option('--json', 'in dạng JSON / print as JSON')
    .option('--clear <n>', 'xoá nhóm số n khỏi danh sách / take group n off the list', groupNumber)
    .option('--clear-all', 'xem xong thì xoá mọi nhóm vừa liệt kê / take all that are listed off')
    .action(async (flags: GapsFlags) => {
      exitCode = await (await import('./gaps.js')).gaps(io, flags);
    });
  addSimulatorFlags(
    program
      .command('simulator')
      .description('chạy riêng bản mô phỏng Zalo, cho bot bất kỳ / run the stand-in for Zalo alone, for any bot'),
  ).action(async (flags: SimulatorFlags) => {
    exitCode = await (await import('./simulator.js')).simulator(io, flags);
  });

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, io);
  }
}

/** What to do about errors of the system, by code. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'Cổng đã có chương trình khác dùng, có thể bot đang chạy rồi: đặt PORT khác / the port is taken'],
  ['EADDRNOTAVAIL', 'HOST không phải địa chỉ của máy này / HOST is no address of this machine'],
  ['EACCES', 'Không đủ quyền: cổng dưới 1024 cần root, DATA_DIR cần quyền ghi / permission denied'],
  ['EROFS', 'DATA_DIR chỉ đọc được: đặt thư mục khác / DATA_DIR is read-only'],
  ['ENOTDIR', 'DATA_DIR không phải thư mục / DATA_DIR is no folder'],
  ['ENOSPC', 'Đĩa đầy / the disk is full'],
]);

/** Mistakes of the person at the keyboard get a message; only the program's own get a stack. */
function explain(error: unknown, { err }: CliIo): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigError) {
    err(error.message);
    return 'config';
  }
  if (error instanceof ContentError || error instanceof RedisUnavailableError) {
    err(error.message);
    return 1;
  }
  const advice = error instanceof Error && 'code' in error ? ADVICE.get(String(error.code)) : undefined;
  if (advice === undefined) throw error;
  err(`${advice} (${(error as Error).message})`);
  return 1;
}

function versionOf(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: string };
  return `${manifest.version ?? '0'} (Node ${process.version})`;
}
