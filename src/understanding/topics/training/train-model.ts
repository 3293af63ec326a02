import { type Features, featuresOf } from '../features.js';
import { commandClass, NONE, type TopicModel, type TopicSource } from '../topic-model.js';
import { type Word, wordsOf } from '../words.js';
import { packWeights } from './pack-weights.js';
import { mulberry } from './random.js';
import { type Sample, trainWeights } from './train-weights.js';
import { amidTalk, withGaps, withoutMarks } from './variants.js';

const EPOCHS = 2;
const RATE = 0.5;
/** Letters and pairs of words that fewer phrasings have tell little about others. Single words and meanings may. */
const OFTEN = 3;
const ALONE = /^[fwc]/;

type Shown = { readonly features: Features; readonly label: number };

/**
 * Learns from every phrasing, and from messages that are none of the questions, what points to which topic. Each is
 * learned as it is written, without diacritics, amid talk and with words missing. Deterministic; takes seconds for
 * some thousand phrasings.
 */
export function trainModel(source: TopicSource): TopicModel {
  const steps = trainInSteps(source);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `trainModel`, with a pause every few milliseconds. */
export function* trainInSteps({ faq, elsewhere, commands = {} }: TopicSource): Generator<undefined, TopicModel> {
  const classes: readonly (readonly [string, readonly string[]])[] = [
    ...[...faq].map(([topic, { phrasings }]) => [topic, phrasings] as const),
    ...Object.entries(commands).map(([name, phrasings]) => [commandClass(name), phrasings] as const),
    [NONE, elsewhere],
  ];
  const topics = classes.map(([name]) => name);
  const random = mulberry(1_945);
  const often = new Map<string, number>();
  const shown: Shown[] = [];
  for (const [label, [, texts]] of classes.entries()) {
    for (const text of texts) {
      const words = wordsOf(text);
      const whole = featuresOf(words);
      for (const name of whole.keys()) often.set(name, (often.get(name) ?? 0) + 1);
      shown.push(...[whole, ...othersOf(words, random)].map((features) => ({ features, label })));
    }
    yield;
  }
  const names = [...often].flatMap(([name, count]) => (count >= OFTEN || ALONE.test(name) ? [name] : []));
  const vocabulary = new Map(names.map((name, id) => [name, id]));
  const samples = shown.map(({ features, label }) => ({ ...known(features, vocabulary), label }));
  yield;
  const options = { features: names.length, classes: topics.length, epochs: EPOCHS, rate: RATE };
  return packWeights(topics, names, yield* trainWeights(samples, options));
}

/** The same message as it also comes. */
function othersOf(words: readonly Word[], random: () => number): readonly Features[] {
  const plain = withoutMarks(words);
  return [plain, amidTalk(random() < 0.5 ? words : plain, random), withGaps(words, random)].map(featuresOf);
}

function known(features: Features, vocabulary: ReadonlyMap<string, number>): Omit<Sample, 'label'> {
  const found = [...features].flatMap(([name, weight]): readonly (readonly [number, number])[] => {
    const id = vocabulary.get(name);
    return id === undefined ? [] : [[id, weight]];
  });
  return {
    ids: Uint32Array.from(found, ([id]) => id),
    weights: Float32Array.from(found, ([, weight]) => weight),
  };
}
