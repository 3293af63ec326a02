/** Counts what an evaluation costs. */
export type Meter = {
  /** Whether that much was left; once it was not, nothing is. */
  spend(steps: number): boolean;
  spent(): number;
};

/** Steps that one evaluation may take: a part is one, and so are 20 characters that are worked through. */
export const HIGHEST_COST = 1_000;

export function costMeter(highest = HIGHEST_COST): Meter {
  let spent = 0;
  return {
    spend(steps) {
      spent = Math.min(spent + steps, highest + 1);
      return spent <= highest;
    },
    spent: () => Math.min(spent, highest),
  };
}

export const stepsOfText = (text: string): number => Math.ceil(text.length / 20);
