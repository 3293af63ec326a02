import type { Snapshot } from '../../engine/index.js';
import { type Evidence, explainTopic, tidy, topicModelOf } from '../../understanding/index.js';
import { DECISIONS, EVIDENCE, OTHER_KINDS, SECRETS, VERDICTS } from './labels.js';
import { replyTo } from './reply-to.js';
import { placeIn } from './standing-in.js';
import type { Understood } from './understand.js';

/** Runners-up that are named, and pieces of evidence for each topic that is explained. */
const RUNNERS_UP = 3;
const EVIDENCE_SHOWN = 8;
const NONE = 'không có';

/** For authors: what was understood, how sure that is and why. Nothing of a secret is in it. */
export function describe(
  snapshot: Snapshot,
  understood: Understood,
  system: string | null,
  now: number,
): readonly string[] {
  const { masked, sensitive, links, input, outcome, ranking } = understood;
  const topic = outcome.topic ?? ranking[0]?.topic;
  const others = ranking.filter((each) => each.topic !== topic).slice(0, RUNNERS_UP);
  const place = system === null ? null : placeIn(snapshot, system);
  const reply = replyTo(snapshot, input, place, now);
  const why = (of: string) => whyOf(snapshot, masked, of);
  return [
    `Tin nhắn:   ${masked}`,
    `Hiểu thành: ${tidy(masked)}`,
    `Quyết định: ${[DECISIONS[outcome.decision], outcome.command, kindOf(understood)].filter(Boolean).join(' – ')}`,
    ...(topic === undefined ? [] : [`Gần nhất:   ${named(understood, snapshot, topic)}`, ...why(topic)]),
    ...others.map(
      (each, at) => `${at === 0 ? 'Sau đó:    ' : '           '} ${named(understood, snapshot, each.topic)}`,
    ),
    ...(others[0] ? why(others[0].topic) : []),
    `Đã che:     ${sensitive.map((kind) => SECRETS[kind]).join(', ') || NONE}`,
    `Đường link: ${links.map(({ url, verdict, why: reason }) => `${url} – ${VERDICTS[verdict]} (${reason})`).join('; ') || NONE}`,
    `Bot nói:    ${reply.says.split('\n')[0] ?? ''}`,
    `Mời làm:    ${reply.offers ? `${reply.offers.title} (${reply.offers.flow}/${reply.offers.id})` : NONE}`,
  ];
}

/** What beside a frequent question or a command was read. */
function kindOf({ input }: Understood): string | null {
  if (input.kind === 'emergency') return input.about;
  return input.kind === 'task' ? `việc ${input.flow}/${input.task}` : (OTHER_KINDS[input.kind] ?? null);
}

function named({ ranking }: Understood, { faq }: Snapshot, topic: string): string {
  const score = ranking.find((each) => each.topic === topic)?.score ?? 0;
  const title = faq.get(topic)?.title;
  return `${topic}${title === undefined ? '' : ` – ${title}`} · ${decimal(score)}`;
}

/** Two lines: what in the message speaks for a topic, and what against it. */
function whyOf(snapshot: Snapshot, masked: string, topic: string): readonly string[] {
  const evidence = explainTopic(topicModelOf(snapshot), masked, topic, EVIDENCE_SHOWN);
  const told = (title: string, pieces: readonly Evidence[]) =>
    pieces.length === 0
      ? []
      : [
          `            ${title}: ${pieces.map(({ kind, what, weight }) => `${EVIDENCE[kind]} “${what}” ${signed(weight)}`).join(' · ')}`,
        ];
  return [
    ...told(
      'vì',
      evidence.filter(({ weight }) => weight > 0),
    ),
    ...told(
      'ngược lại',
      evidence.filter(({ weight }) => weight <= 0),
    ),
  ];
}

function signed(value: number): string {
  return `${value > 0 ? '+' : '−'}${decimal(Math.abs(value))}`;
}

function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',');
}
