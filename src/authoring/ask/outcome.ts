import { type Command, type Input, SAFETY, type Snapshot } from '../../engine/index.js';
import type { Candidate } from '../../understanding/index.js';

/** What the bot makes of a message, as it is told outside. */
export type Outcome = {
  readonly decision: 'answer' | 'clarify' | 'command' | 'emergency' | 'unknown';
  /** What is answered, or is likeliest. */
  readonly topic: string | null;
  /** The likeliest topics, `topic` first; three at most. */
  readonly choices: readonly string[];
  readonly command: Exclude<Command, 'wait'> | null;
  /** How likely `topic` is, 0 to 1; 1 for a command or an emergency, which are told by their words; 0 for none. */
  readonly score: number;
};

const MOST_CHOICES = 3;
const LINK = `${SAFETY}.link-la`;
/** Commands that a frequent question asks for as well. */
const ASKED_FOR: Readonly<Partial<Record<Command, string>>> = { human: 'phuong.gap-can-bo', help: 'bot.cach-dung' };
const NOTHING: Outcome = { decision: 'unknown', topic: null, choices: [], command: null, score: 0 };

/** `ranking`: how likely each topic is by the message's words, the likeliest first. */
export function outcomeOf(snapshot: Snapshot, input: Input, ranking: readonly Candidate[]): Outcome {
  const answered = (topic: string, among = ranking): Outcome => ({
    ...NOTHING,
    decision: 'answer',
    topic,
    choices: [topic, ...among.map((each) => each.topic).filter((each) => each !== topic)].slice(0, MOST_CHOICES),
    score: scoreOf(ranking, topic),
  });
  switch (input.kind) {
    case 'faq':
      return answered(input.topic);
    case 'task':
      return ofTask(snapshot, input.flow, input.task, ranking, answered);
    case 'clarify':
      return { ...answered(input.topics[0] ?? ''), decision: 'clarify', choices: input.topics };
    case 'command':
      return commanded(input.command);
    case 'emergency':
      return urgent(input.about === 'scammed' ? `${SAFETY}.da-bi-lua` : null);
    case 'danger': {
      const warnings = ranking.filter(({ topic }) => topic.startsWith(`${SAFETY}.`));
      return warnings[0] ? answered(warnings[0].topic, warnings) : NOTHING;
    }
    case 'link': {
      const also = input.also && outcomeOf(snapshot, input.also, ranking);
      // "có đúng không" asks for nothing but the verdict
      return also && (also.topic !== null || also.decision === 'emergency') ? also : answered(LINK);
    }
    default:
      return NOTHING;
  }
}

/** A task that was named: of its topics the likeliest. */
function ofTask(
  snapshot: Snapshot,
  flow: string,
  task: string,
  ranking: readonly Candidate[],
  answered: (topic: string) => Outcome,
): Outcome {
  const topics = snapshot.flows.get(flow)?.tasks.get(task)?.topics ?? [];
  const [first = ranking[0]?.topic] = topics;
  const likeliest = ranking.find(({ topic }) => topics.includes(topic))?.topic ?? first;
  return likeliest === undefined ? { ...NOTHING, decision: 'answer' } : answered(likeliest);
}

function commanded(command: Command): Outcome {
  const topic = ASKED_FOR[command] ?? null;
  const name = command === 'wait' ? 'stop' : command;
  return { decision: 'command', topic, choices: topic === null ? [] : [topic], command: name, score: 1 };
}

function urgent(topic: string | null): Outcome {
  return { decision: 'emergency', topic, choices: topic === null ? [] : [topic], command: null, score: 1 };
}

function scoreOf(ranking: readonly Candidate[], topic: string): number {
  return ranking.find((each) => each.topic === topic)?.score ?? 0;
}
