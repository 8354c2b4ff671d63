/** Places that citizens share by their numbers. */

/** Citizens of a neighbourhood, who share what is local in traits. */
export const NEIGHBOURHOOD = 64;
export const SETTLEMENT_BITS = 10;
/** Citizens of a settlement, in which all but weak ties lie. */
export const SETTLEMENT = 1 << SETTLEMENT_BITS;
