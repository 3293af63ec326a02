import { expect, test } from 'vitest';
import { createLog } from '../../../src/log.js';

test('E13: an error is logged without what libraries hang on it, and with its cause', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', json: true, to: { write: (line) => void lines.push(line) } });
  const command = { name: 'evalsha', args: ['{4:2}:inbox', 'lời riêng của bác'] };
  const cause = Object.assign(new Error('ERR script failed'), { command });
  log.error({ err: Object.assign(new Error('not kept', { cause }), { code: 'EX', command }) }, 'failed');
  const [line = ''] = lines;
  expect(line).not.toContain('lời riêng');
  expect(JSON.parse(line)).toMatchObject({
    err: { name: 'Error', message: 'not kept', code: 'EX', cause: { message: 'ERR script failed' } },
  });
});
