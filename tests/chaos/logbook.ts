/** What the logs of all app processes, dead ones too, tell of events and messages. */
export type Logbook = {
  /** Takes what a process printed, in pieces of any size. */
  readonly listen: () => (chunk: string) => void;
  /** Whether a turn for the event was decided. `key` is a part of the event's id that no other event has. */
  isTurned(key: string): boolean;
  /** Ids of the outbox entries of an event by what became of them, in the order of the log. */
  entries(key: string, fate: 'sent' | 'uncertain'): readonly string[];
  /** All entries that the app could not know the fate of, by why. */
  readonly uncertain: { afterCrash: number; answerLost: number };
  readonly duplicates: () => number;
};

type Line = {
  readonly msg?: string;
  readonly eventId?: string;
  readonly entryId?: string;
  readonly kind?: string;
  readonly result?: string;
};

export function openLogbook(): Logbook {
  const lines: Line[] = [];
  const uncertain = { afterCrash: 0, answerLost: 0 };
  let duplicates = 0;
  const take = (text: string) => {
    const line = parse(text);
    if (!line?.eventId) return;
    if (line.result === 'duplicate') duplicates += 1;
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
    isTurned: (key) => of(key).some(({ msg, entryId }) => entryId !== undefined || msg === 'turn committed'),
    entries: (key, fate) =>
      of(key)
        .filter((line) => (fate === 'sent' ? line.msg === 'message sent' : isUncertain(line)))
        .flatMap(({ entryId }) => entryId ?? []),
    uncertain,
    duplicates: () => duplicates,
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
