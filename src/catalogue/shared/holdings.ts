/** Exact distributions of money and of scores. */
import { read, type Settings, type TallyDeclaration } from '../../engine/contracts.js';
import { choose, type I8, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

export function moneyKey(size: i32, liquidity: I8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = liquidity[i] + 128;
  }
}

export function scoreKey(size: i32, score: U16, enrolled: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(enrolled[i] === 1, score[i] >>> 4, -1);
  }
}

/** Money left, in eighths of a month of median expenditure from -128. */
export const MONEY: TallyDeclaration = {
  keys: 256,
  taken: 'last',
  run: moneyKey,
  with: [read('liquidity')],
};

/** Whoever is in debt has nothing: shares of a total need amounts of one sign. */
export const moneyOf = (key: number): number => Math.max(0, key - 128);

/** Scores of the scored, in points above the bottom of the scale. */
export const SCORES: TallyDeclaration = {
  keys: (settings) => settings['scale.points'] + 1,
  taken: 'last',
  run: scoreKey,
  with: [read('score'), read('enrolled')],
};

export const pointsOf =
  (settings: Settings) =>
  (key: number): number =>
    settings['scale.min'] + key;
