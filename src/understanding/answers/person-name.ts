import { type CommandName, findCommand } from '../commands/find-command.js';
import { speaksOfDanger } from '../safety/danger.js';

/** What a message means where a name is asked for. */
type NameReading =
  | { readonly kind: 'tap'; readonly ref: string }
  | { readonly kind: 'danger' }
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'bad-answer' };

const LONGEST_NAME = 20;
/** Letters and what stands between them: no digit, so no number of a phone or a card, and nothing that a text could take for a mark. */
const NAME = /^\p{L}[\p{L}\p{M}' .-]*$/u;
/** Commands that lead away; the others ("rồi", "vâng") are no names either, and the name is asked for again. */
const LEADS_AWAY: ReadonlySet<CommandName> = new Set([
  'menu',
  'human',
  'back',
  'stop',
  'help',
  'restart',
  'switch-person',
]);

/** Reads what somebody wants to be called: at most 20 characters, letters only. */
export function readName(text: string): NameReading {
  const written = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (written.startsWith('#')) return { kind: 'tap', ref: written };
  if (speaksOfDanger(written)) return { kind: 'danger' };
  const command = findCommand(written);
  if (command) return LEADS_AWAY.has(command) ? { kind: 'command', command } : { kind: 'bad-answer' };
  const isName = [...written].length <= LONGEST_NAME && NAME.test(written);
  return isName ? { kind: 'answer', value: written } : { kind: 'bad-answer' };
}
