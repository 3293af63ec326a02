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

/** What cannot wait; each has its own phrase. */
export const EMERGENCIES = ['scammed', 'fire', 'medical', 'violence', 'self-harm'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

export type LinkVerdict = 'official' | 'suspicious' | 'unknown';
/** What speaks for the verdict on a link. */
export type LinkReason = 'state' | 'impostor' | 'app-file' | 'hidden' | 'bait' | 'unlisted';

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
  /** Secrets were found and masked, and nothing else was said; `phone`: a phone number alone. */
  | { readonly kind: 'secret'; readonly phone?: true }
  | { readonly kind: 'unreadable'; readonly picture: boolean }
  /** Speaks of a swindle: the safety notice goes before everything else. */
  | { readonly kind: 'danger' }
  /** Cannot wait: told whom to call, before everything else and whoever has the conversation. */
  | { readonly kind: 'emergency'; readonly about: Emergency }
  | { readonly kind: 'abuse' }
  /** A link or address that was sent, and what else was said with it. */
  | { readonly kind: 'link'; readonly verdict: LinkVerdict; readonly why: LinkReason; readonly also?: Input }
  /** The answer of an open `ask`, read and in order; `bad-answer` where it was meant as one and cannot be taken. */
  | { readonly kind: 'answer'; readonly value: string | number | boolean }
  | { readonly kind: 'bad-answer' }
  /** A frequent question. */
  | { readonly kind: 'faq'; readonly topic: string }
  /** One of these frequent questions may be meant, the likeliest first. `words` are carried along, masked, and never read. */
  | { readonly kind: 'clarify'; readonly topics: readonly string[]; readonly words: string }
  /** None of the frequent questions that were suggested is meant. */
  | { readonly kind: 'none-of-these' }
  /** A timer is due. */
  | { readonly kind: 'timer'; readonly id: string }
  /** A human of the ward wrote to the person; epoch ms. */
  | { readonly kind: 'staff'; readonly at: number }
  /** Messages were turned away because too many waited. */
  | { readonly kind: 'overflow' }
  /** An earlier message could not be worked on and was set aside for staff. */
  | { readonly kind: 'failed' }
  /** `words` are carried along, masked, and never read; without any it was a sticker or an unknown button. */
  | { readonly kind: 'unclear'; readonly words?: string };
