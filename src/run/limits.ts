/** What the command line and experiments allow of a world. */
export const FEWEST_CITIZENS = 1_000;
/** Citizens are numbered in 31 bits. */
export const MOST_CITIZENS = 2 ** 31 - 1;
/** Months fit in the twelve bits of luck's address, burn-in included. */
export const MOST_MONTHS = 1_200;
