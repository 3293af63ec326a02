import type { TopicModel } from './topic-model.js';

/** A model as bytes: how long the head is, the head (JSON: topics and vocabulary), scales, weights. */
export function encodeModel({ topics, vocabulary, scales, weights }: TopicModel): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ topics, vocabulary: [...vocabulary.keys()] }));
  const bytes = new Uint8Array(4 + head.length + scales.byteLength + weights.byteLength);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(new Uint8Array(scales.buffer, scales.byteOffset, scales.byteLength), 4 + head.length);
  bytes.set(
    new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength),
    4 + head.length + scales.byteLength,
  );
  return bytes;
}

/** @throws RangeError or SyntaxError for bytes that are no whole model */
export function decodeModel(bytes: Uint8Array): TopicModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as {
    readonly topics: readonly string[];
    readonly vocabulary: readonly string[];
  };
  const rows = head.vocabulary.length;
  // copied, which slice() of a Buffer does not: numbers of four bytes must begin at a multiple of four
  const rest = new Uint8Array(bytes.subarray(4 + length));
  if (rest.length !== rows * (4 + head.topics.length)) throw new RangeError('the model is cut off');
  return {
    topics: head.topics,
    vocabulary: new Map(head.vocabulary.map((name, row) => [name, row])),
    scales: new Float32Array(rest.buffer, 0, rows),
    weights: new Int8Array(rest.buffer, rows * 4),
  };
}
