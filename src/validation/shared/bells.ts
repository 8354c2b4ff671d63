/** What is expected of traits and of luck that are drawn like bells: exact shares of a sum of four bytes. */

/** Shares of the values -510 to 510 of a bell, 0 first for -510. */
export function bellShares(): Float64Array {
  let sums = Float64Array.of(1);
  for (let byte = 0; byte < 4; byte++) {
    const next = new Float64Array(sums.length + 255);
    sums.forEach((share, sum) => {
      for (let value = 0; value < 256; value++) {
        next[sum + value] += share / 256;
      }
    });
    sums = next;
  }
  return sums;
}

/** Shares of a trait's values from 0 to `most`, spread by itself alone, as `spreadAround` makes it of a bell. */
export function traitShares(mean: number, spread: number, most: number): Float64Array {
  const perSpread = Math.round(2 ** 20 / (147.8 * 16));
  const shares = new Float64Array(most + 1);
  bellShares().forEach((share, place) => {
    const away = Math.floor(((place - 510) * 16 * spread * perSpread) / 2 ** 20);
    shares[Math.max(0, Math.min(most, mean + away))] += share;
  });
  return shares;
}
