import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Line } from '../../../src/authoring/ask/index.js';
import { runCli } from '../../../src/cli/run-cli.js';

type Input = Parameters<typeof runCli>[1]['input'];

async function ask(args: readonly string[], input: Input = Readable.from([]), lines: string[] = []) {
  const print = (line: string) => void lines.push(line);
  const io = { env: {}, root: '.', out: print, err: print, input, stopSignal: () => new Promise<string>(() => {}) };
  return { code: await runCli(['ask', ...args], io), text: lines.join('\n') };
}

/** What is told of some messages, or of bytes that should be messages. */
async function told(messages: readonly (string | Buffer)[], ...flags: readonly string[]): Promise<readonly Line[]> {
  const bytes = messages.map((message) => Buffer.concat([Buffer.from(message), Buffer.from('\n')]));
  const { code, text } = await ask(['--jsonl', ...flags], Readable.from(bytes));
  expect(code).toBe(0);
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
}

const SECRETS: readonly { readonly text: string; readonly kinds: readonly string[] }[] = parse(
  readFileSync('tests/eval/sensitive.yaml', 'utf8'),
).secrets;

describe('one message, for authors', () => {
  test('tells what was understood, how sure that is, what comes after it and why', async () => {
    const { code, text } = await ask(['không nhận đc mã otp vneid thì làm sao']);
    expect(code).toBe(0);
    expect(text).toContain('Hiểu thành: không nhận được mã otp vneid');
    expect(text).toMatch(/Quyết định: trả lời\nGần nhất: {3}vneid\.khong-nhan-otp – .+ · [01],\d\d\n +vì: .+“otp/);
    expect(text).toMatch(/\nSau đó: {5}[a-z-]+\.[a-z0-9-]+ – .+ · 0,\d\d\n/);
    expect(text).toMatch(/\nĐã che: {5}không có\nĐường link: không có\nBot nói: {4}\S.+/);
  });

  test('names the task that is offered, a link with its verdict, and an order', async () => {
    expect((await ask(['chưa kích hoạt được tài khoản vneid, mất bao lâu'])).text).toMatch(/\nMời làm: {4}.+/);
    expect((await ask(['https://vneid.gov.vn'])).text).toContain('https://vneid.gov.vn – chính thức (');
    expect((await ask(['gap can bo'])).text).toContain('Quyết định: lệnh – human');
  });

  test('E10 E13: a secret is shown nowhere, and named', async () => {
    const { text } = await ask(['mk vneid của tôi là Hoa@1952, giờ quên passcode thì sao']);
    expect(text).not.toContain('Hoa@1952');
    expect(text).toContain('Đã che:     mật khẩu');
  });

  test.each([[[]], [['quên mật khẩu', '--jsonl']], [['quên mật khẩu', '--in', 'mars']]])(
    '%j is wrong use',
    async (args) => {
      expect((await ask(args)).code).toBe(2);
    },
  );
});

describe('a message a line', () => {
  test('each is told in the same words, in order, and nothing more', async () => {
    const lines = await told([
      'không nhận được otp vneid',
      'gap can bo di chau',
      'rồi cháu ạ',
      'chờ bác tí',
      'giá vàng nay bao nhiêu',
    ]);
    expect(lines.map(({ decision, topic, command }) => [decision, topic, command])).toEqual([
      ['answer', 'vneid.khong-nhan-otp', null],
      ['command', 'phuong.gap-can-bo', 'human'],
      ['command', null, 'yes'],
      ['command', null, 'stop'],
      ['unknown', null, null],
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(
        'text masked sensitive links decision topic choices command score ms'.split(' '),
      );
      expect(line.choices[0] ?? null).toBe(line.topic);
      expect([line.score >= 0 && line.score <= 1, line.ms >= 0]).toEqual([true, true]);
    }
    expect(lines[0]?.choices).toHaveLength(3);
  });

  test('a doubtful one has the topics that are asked about as its choices', async () => {
    const vague = [
      'đăng nhập vào app kiểu gì',
      'cài ứng dụng của nhà nước',
      'tích hợp giấy tờ',
      'không đăng nhập được',
    ];
    const doubtful = (await told(vague)).filter(({ decision }) => decision === 'clarify');
    expect(doubtful).not.toEqual([]);
    for (const { topic, choices, score } of doubtful) {
      expect([topic, score < 1]).toEqual([choices[0], true]);
      expect(choices.length).toBeLessThanOrEqual(3);
    }
  });

  test('where it is written says what is meant, by a flag for all or by an object for one', async () => {
    const inVssid = JSON.stringify({ text: 'quên mật khẩu', in: 'vssid' });
    expect((await told(['quên mật khẩu', inVssid], '--in', 'vneid')).map(({ text, topic }) => [text, topic])).toEqual([
      ['quên mật khẩu', 'vneid.quen-mat-khau'],
      ['quên mật khẩu', 'vssid.quen-mat-khau'],
    ]);
  });

  test('links are told with their verdict; one alone, or with doubt alone, is a question about links', async () => {
    const [alone, doubted, asked] = await told([
      'https://vneid.gov.vn',
      'https://vneid-gov.top có đúng không',
      'quên passcode vneid, họ gửi bác vneid.gov.vn',
    ]);
    expect(alone).toMatchObject({
      links: [{ url: 'https://vneid.gov.vn', verdict: 'official' }],
      topic: 'an-toan.link-la',
    });
    expect(doubted).toMatchObject({ links: [{ verdict: 'suspicious' }], decision: 'answer', topic: 'an-toan.link-la' });
    expect(asked).toMatchObject({ links: [{ verdict: 'official' }], topic: 'vneid.quen-passcode' });
  });

  test('talk of a swindle is answered by a warning, and by no other topic', async () => {
    const [line] = await told(['có người xưng công an gọi điện bắt cập nhật mức 3']);
    expect(line?.topic).toMatch(/^an-toan\./);
  });

  test('E10: of the made-up messages with secrets none is masked less than the bot masks it', async () => {
    const lines = await told(SECRETS.map(({ text }) => JSON.stringify({ text })));
    expect(lines.map(({ sensitive }) => [...sensitive].sort())).toEqual(SECRETS.map(({ kinds }) => [...kinds].sort()));
    for (const { text, masked } of lines) {
      expect(masked).toContain('đã che]');
      const runs = text.match(/\d{6,}/g) ?? [];
      for (const run of runs.filter((digits) => digits.length === 12)) expect(masked).not.toContain(run);
    }
  });

  test('A13 A15: empty, broken, very long lines and lines that only begin as JSON are answered like any other', async () => {
    const broken = Buffer.concat([Buffer.from([0xff, 0xc3]), Buffer.from(' quên passcode vneid')]);
    const lines = await told(['', broken, 'a'.repeat(1_000_000), '{"a": 1}', '{hỏi', 'một\u2028hai', 'xin chào\r']);
    expect(lines.map(({ decision }) => decision)).toHaveLength(7);
    expect(lines[0]).toMatchObject({ text: '', decision: 'unknown', topic: null, choices: [], score: 0 });
    expect(lines[1]).toMatchObject({ topic: 'vneid.quen-passcode' });
    expect([lines[2]?.text.length, lines[2]?.masked.length]).toEqual([1_000_000, 2_000]);
    expect(lines.slice(3).map(({ text }) => text)).toEqual(['{"a": 1}', '{hỏi', 'một\u2028hai', 'xin chào']);
  });

  test('a line is answered when it comes, however its bytes are cut', async () => {
    const input = new PassThrough();
    const lines: string[] = [];
    const done = ask(['--jsonl'], input, lines);
    const bytes = Buffer.from('quên passcode vneid\n');
    for (const byte of bytes) input.write(Buffer.from([byte]));
    await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 20_000 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ text: 'quên passcode vneid' });
    input.end('xin chào'); // the last line may have no end
    expect((await done).code).toBe(0);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ command: 'greeting' });
  });
});
