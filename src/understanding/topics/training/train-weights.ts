import { softmax } from '../softmax.js';
import { mulberry } from './random.js';

/** One message to learn from: ids of its features with their weights, and the class that it belongs to. */
export type Sample = { readonly ids: Uint32Array; readonly weights: Float32Array; readonly label: number };

export type TrainOptions = {
  readonly features: number;
  readonly classes: number;
  readonly epochs: number;
  /** How far one sample moves a weight. Small: what only one phrasing says must not outweigh what many say. */
  readonly rate: number;
};

/** A class that is so little wrong is not corrected: most are, with most samples. */
const SLIGHT = 0.002;
/** Samples between two pauses. */
const STRETCH = 16;

type Learning = {
  readonly weights: Float32Array;
  /** How much each feature was moved already: the more, the shorter its next step. */
  readonly moved: Float32Array;
  readonly classes: number;
  readonly rate: number;
};

/**
 * Weights of a softmax over the classes, a row of `classes` for each feature, by stochastic gradient descent with a
 * step that shrinks with what a feature has been moved (AdaGrad, one sum a row). Deterministic: a fixed seed gives the
 * order of the samples. Pauses every few milliseconds, so that others can work meanwhile.
 */
export function* trainWeights(
  samples: readonly Sample[],
  { features, classes, epochs, rate }: TrainOptions,
): Generator<undefined, Float32Array> {
  const learning: Learning = {
    weights: new Float32Array(features * classes),
    moved: new Float32Array(features).fill(1e-3),
    classes,
    rate,
  };
  const order = Uint32Array.from(samples.keys());
  const random = mulberry(20_261_125);
  const gaps = new Float64Array(classes);
  const wrong = new Uint16Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const [at, index] of order.entries()) {
      const sample = samples[index];
      if (sample) correct(learning, sample, gaps, wrong);
      if (at % STRETCH === 0) yield;
    }
  }
  return learning.weights;
}

/** Moves the weights of a sample's features towards its class. */
function correct(learning: Learning, sample: Sample, gaps: Float64Array, wrong: Uint16Array): void {
  const { weights, moved, classes, rate } = learning;
  scoreInto(gaps, weights, sample, classes);
  softmax(gaps);
  gaps[sample.label] = (gaps[sample.label] ?? 0) - 1;
  let many = 0;
  let size = 0;
  for (let k = 0; k < classes; k += 1) {
    const gap = gaps[k] as number;
    if (Math.abs(gap) <= SLIGHT) continue;
    wrong[many] = k;
    many += 1;
    size += gap * gap;
  }
  const { ids, weights: values } = sample;
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] as number;
    const value = values[i] as number;
    moved[id] = (moved[id] as number) + value * value * size;
    const step = (rate * value) / Math.sqrt(moved[id] as number);
    const row = id * classes;
    for (let a = 0; a < many; a += 1) {
      const k = wrong[a] as number;
      weights[row + k] = (weights[row + k] as number) - step * (gaps[k] as number);
    }
  }
}

function scoreInto(scores: Float64Array, weights: Float32Array, sample: Sample, classes: number): void {
  scores.fill(0);
  const { ids, weights: values } = sample;
  for (let i = 0; i < ids.length; i += 1) {
    const value = values[i] as number;
    const row = (ids[i] as number) * classes;
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] as number) + value * (weights[row + k] as number);
  }
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}
