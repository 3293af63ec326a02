/** The source is no expression. `offset` in code units; `message` is for authors, in Vietnamese. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly offset: number;

  constructor(offset: number, what: string) {
    super(what);
    this.offset = offset;
  }
}
