/** What the logs of all app processes, dead ones too, tell of events and messages. */
export type Logbook = {
  /** Takes what a process printed, in pieces of any size. */
  readonly listen: () => (chunk: string) => void;
  /** Whether a turn for the event was decided. `key` is a part of the event's id that no other event has. */
  isTurned(key: string): boolean;
  /** Ids of those outbox entries of an event whose fate the app could not know, in the order of the log. */
  uncertainOf(key: string): readonly string[];
  /** Everything that was logged of an event. */
  linesOf(key: string): readonly string[];
  /** All entries that the app could not know the fate of, by why. */
  readonly uncertain: { afterCrash: number; answerLost: number };
};

type Line = {
  readonly msg?: string;
  readonly eventId?: string;
  readonly entryId?: string;
  readonly kind?: string;
};

export function openLogbook(): Logbook {
  const lines: Line[] = [];
  const uncertain = { afterCrash: 0, answerLost: 0 };
  const take = (text: string) => {
    const line = parse(text);
    if (!line?.eventId) return;
    if (isUncertain(line)) uncertain[line.kind === 'uncertain' ? 'answerLost' : 'afterCrash'] += 1;
    lines.push(line);
  };
  const of = (key: string) => lines.filter(({ eventId }) => eventId?.includes(key));
  return {
    listen() {
      let rest = '';
      return (chunk) => {
        const [...whole] = (rest + chunk).split('\n');
        rest = whole.pop() ?? '';
        for (const text of whole) take(text);
      };
    },
    isTurned: (key) => of(key).some(({ msg = '', entryId }) => entryId !== undefined || /^turn( |$)/.test(msg)),
    uncertainOf: (key) =>
      of(key)
        .filter(isUncertain)
        .flatMap(({ entryId }) => entryId ?? []),
    linesOf: (key) => of(key).map((line) => JSON.stringify(line)),
    uncertain,
  };
}

/** Either word of the app: a worker died over the entry, or Zalo's answer was lost. */
const isUncertain = ({ msg, kind, entryId }: Line) =>
  entryId !== undefined && (kind === 'uncertain' || msg?.includes('uncertain') === true);

function parse(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
