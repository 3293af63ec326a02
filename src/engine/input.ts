export const COMMANDS = [
  'menu',
  'back',
  'repeat',
  'next',
  'stop',
  'restart',
  'human',
  'help',
  'yes',
  'no',
  'thanks',
  'greeting',
  'wait',
  'switch-person',
] as const;
export type Command = (typeof COMMANDS)[number];

/** One event of a person, already read: the engine never sees the words. */
export type Input =
  | { readonly kind: 'follow' }
  /** A button, however old. `ref` is what `Choice.ref` was. */
  | { readonly kind: 'tap'; readonly ref: string }
  /** A choice of the open question, by number or by words. */
  | { readonly kind: 'choice'; readonly id: string }
  /** A task named from anywhere. */
  | { readonly kind: 'task'; readonly flow: string; readonly task: string }
  | { readonly kind: 'command'; readonly command: Command }
  /** Secrets were found and masked, and nothing else was said. */
  | { readonly kind: 'secret' }
  | { readonly kind: 'unreadable'; readonly picture: boolean }
  /** Speaks of a swindle: the safety notice goes before everything else. */
  | { readonly kind: 'danger' }
  /** The answer of an open `ask`, read and in order; `bad-answer` where it was meant as one and cannot be taken. */
  | { readonly kind: 'answer'; readonly value: string | number | boolean }
  | { readonly kind: 'bad-answer' }
  /** A frequent question. */
  | { readonly kind: 'faq'; readonly topic: string }
  /** A timer is due. */
  | { readonly kind: 'timer'; readonly id: string }
  /** A human of the ward wrote to the person; epoch ms. */
  | { readonly kind: 'staff'; readonly at: number }
  /** Messages were turned away because too many waited. */
  | { readonly kind: 'overflow' }
  /** An earlier message could not be worked on and was set aside for staff. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'unclear' };
