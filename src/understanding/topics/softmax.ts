/** Turns scores into shares of one, in place. */
export function softmax(logits: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) most = Math.max(most, logit);
  let sum = 0;
  for (let k = 0; k < logits.length; k += 1) {
    const share = Math.exp((logits[k] as number) - most);
    logits[k] = share;
    sum += share;
  }
  for (let k = 0; k < logits.length; k += 1) logits[k] = (logits[k] as number) / sum;
}
