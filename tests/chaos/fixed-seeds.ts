/** Days that are played with every run of the tests: together they have every blow and every fault. */
export const FIXED_SEEDS = [2, 17, 18, 19, 20] as const;
