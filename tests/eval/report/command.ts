import { parseArgs } from 'node:util';
import { describeLibraries } from '../libraries/describe-libraries.js';
import { measureLibraries } from '../libraries/libraries.js';
import { type Measured, measureLibrary } from '../libraries/measure-library.js';
import { ourselves } from '../libraries/ourselves.js';
import { measureCosts } from '../measure/costs.js';
import { FATES, type ReadSet, readSet } from '../measure/questions.js';
import { type Checked, checkCommands, checkEmergencies, checkLinks, checkSensitive } from '../measure/small-sets.js';
import type { Subject } from '../measure/subject.js';
import { type MessageSet, readMessages } from '../sets/message-set.js';
import { readCommands, readEmergencies, readLinks, readSensitive } from '../sets/small-sets.js';
import { aimsOf, describeAims, isMet } from './aims.js';
import { asPercent, percentile } from './figures.js';
import { confusionsOf, describeConfusions, describeQuality, qualityByStyle } from './quality.js';
import { table } from './table.js';

const COMMANDS = ['tests/eval/commands.yaml', 'tests/eval/commands-other-hand.yaml'];

/** Messages that nobody looked at while the understanding was made. */
const HELD_OUT = 'tests/eval/messages.yaml';
/** The thresholds were chosen on these, and phrasings added for what they showed: they flatter. */
const TUNED_ON = 'tests/eval/tuning.yaml';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  /** Ends with 1 where an aim is missed. */
  check: { type: 'boolean', default: false },
  /** Leaves out the libraries, which take minutes. */
  quick: { type: 'boolean', default: false },
  /** Names what was read wrongly in the small sets. */
  wrong: { type: 'boolean', default: false },
} as const;

/** `npm run eval` – how well messages are understood, beside what others would make of the same. Gives the exit code. */
export async function evaluate(
  subject: Subject,
  args: readonly string[],
  print: (line: string) => void,
): Promise<0 | 1> {
  const { values: flags } = parseArgs({ args: [...args], options: OPTIONS });
  const say = flags.json ? () => {} : print;
  const heading = (title: string, lines: readonly string[]) => {
    for (const line of ['', title, '', ...lines]) say(line);
  };
  warmUp(subject);
  say('All messages are made up: no resident wrote them.');
  const set = readMessages(HELD_OUT);
  const heldOut = readSet(subject, set);
  heading(`Held out (${HELD_OUT})`, describeQuality(heldOut));
  heading('Taken for another, held out', describeConfusions(heldOut.questions));
  const tuning = readSet(subject, readMessages(TUNED_ON));
  heading(`Tuned on (${TUNED_ON}): flatters`, describeQuality(tuning));
  const small = checkAll(subject);
  heading('Small sets', describeSmall(small, flags.wrong));
  const times = [...heldOut.questions, ...heldOut.outOfScope].map(({ ms }) => ms);
  const latency = { p50: percentile(times, 50), p99: percentile(times, 99) };
  const costs = measureCosts(subject);
  heading('Costs', [
    `understanding (mask, links, read): p50 ${latency.p50.toFixed(2)} ms, p99 ${latency.p99.toFixed(2)} ms`,
    `learning ${phrasingsOf(subject).length} phrasings: ${(costs.trainMs / 1_000).toFixed(1)} s, model ${megabytes(costs.modelBytes)}`,
    `resident set: ${megabytes(costs.rssWithout)} with the content read, ${megabytes(costs.rssWith)} with messages understood`,
  ]);
  const aims = aimsOf(heldOut, small);
  heading('Aims', describeAims(aims));
  const libraries = flags.quick ? [] : await compare(subject, set, say);
  if (flags.json)
    print(
      JSON.stringify(
        { aims, latency, costs, small, libraries, heldOut: plain(heldOut), tuning: plain(tuning) },
        null,
        2,
      ),
    );
  return flags.check && !aims.every(isMet) ? 1 : 0;
}

/** The first messages of a process meet code that is not compiled yet. */
function warmUp({ snapshot, understand }: Subject): void {
  for (const { phrasings } of snapshot.faq.values()) {
    for (const phrasing of phrasings.slice(0, 5)) understand(snapshot, phrasing, null, 0);
  }
}

function checkAll(subject: Subject) {
  const { orders, others } = checkCommands(subject, COMMANDS.flatMap(readCommands));
  const { cries, rude, others: calm } = checkEmergencies(subject, readEmergencies('tests/eval/emergencies.yaml'));
  return {
    commands: orders,
    noCommands: others,
    ...checkSensitive(subject, readSensitive('tests/eval/sensitive.yaml')),
    links: checkLinks(subject, readLinks('tests/eval/links.yaml')),
    emergencies: cries,
    abuse: rude,
    noEmergencies: calm,
  };
}

function describeSmall(small: Readonly<Record<string, Checked>>, showsWrong: boolean): readonly string[] {
  const rows = Object.entries(small).map(([name, { right, wrong }]) => {
    const of = right + wrong.length;
    return [name, `${right} of ${of}`, asPercent({ of, count: right })];
  });
  const wrong = Object.entries(small).flatMap(([name, each]) => each.wrong.map((text) => `✗ ${name}: ${text}`));
  return [...table(rows), ...(showsWrong ? wrong : [])];
}

async function compare(subject: Subject, set: MessageSet, say: (line: string) => void): Promise<readonly Measured[]> {
  const { fold, tidy } = subject;
  const normalise = (text: string) => fold(tidy(text)).split(' ');
  say(
    '\nBeside others, on the same phrasings and messages; “none of ours” at the threshold that answers 90 % of ours (minutes)\n',
  );
  const ours = await measureLibrary(ourselves(subject), ourselves(subject).name, [], set, (text) => text);
  const others = await measureLibraries(phrasingsOf(subject), set, normalise);
  const all = [ours, ...others];
  for (const line of describeLibraries(all)) say(line);
  return all;
}

function phrasingsOf({ snapshot }: Subject) {
  return [...snapshot.faq.values()].flatMap(({ topic, phrasings }) => phrasings.map((text) => ({ topic, text })));
}

function plain({ questions, outOfScope }: ReadSet) {
  return {
    quality: qualityByStyle(questions),
    confusions: confusionsOf(questions),
    outOfScope: Object.fromEntries(FATES.map((fate) => [fate, outOfScope.filter((each) => each.fate === fate).length])),
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
