import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findCommand } from '../../src/understanding/commands/find-command.js';

const messages = z
  .array(z.strictObject({ text: z.string(), command: z.string().nullable() }))
  .parse(parse(readFileSync(new URL('commands.yaml', import.meta.url), 'utf8')));
const commands = messages.filter(({ command }) => command !== null);
const others = messages.filter(({ command }) => command === null);
const missed = (of: typeof messages) =>
  of.filter(({ text, command }) => findCommand(text) !== command).map((it) => `${it.text}: ${findCommand(it.text)}`);

test('of messages that steer the bot at least 97 % are understood', () => {
  expect(commands.length).toBeGreaterThanOrEqual(130);
  expect(1 - missed(commands).length / commands.length, missed(commands).join('\n')).toBeGreaterThanOrEqual(0.97);
});

test('of messages that only look so at most 2 % are taken for a command', () => {
  expect(others.length).toBeGreaterThanOrEqual(50);
  expect(missed(others).length / others.length, missed(others).join('\n')).toBeLessThanOrEqual(0.02);
});
