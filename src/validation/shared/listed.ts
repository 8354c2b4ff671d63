/** A list people enter and leave by luck alone, kept by the engine's own kernel. */

import { keepList } from '../../engine/consequences/blacklist.js';
import { draw, type KernelUse, own, read, whole } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16, type U32 } from '../../engine/lanes.js';
import { AS_RECORDED } from '../../engine/register/kept.js';
import { defineWorld } from '../../models/define-world.js';

/** A breach is recorded with one chance a month, and arrears stand with another. */
export function recordByLuck(
  size: i32,
  breaking: U16,
  owing: U16,
  breaches: i32,
  owes: i32,
  breach: U32,
  arrears: U32,
): void {
  for (let i = 0; i < size; i++) {
    breach[i] = flag(breaking[i] < breaches);
    arrears[i] = flag(owing[i] < owes);
  }
}

/** Remembers last month, and adds up months listed and months listed twice running. */
export function followList(size: i32, timer: U8, before: U8, listed: U16, running: U16): void {
  for (let i = 0; i < size; i++) {
    const now = flag(timer[i] > 0);
    listed[i] = listed[i] + now;
    running[i] = running[i] + (now & before[i]);
    before[i] = now;
  }
}

/** What the list reads and writes, as columns of a model. */
export const LIST_COLUMNS = [
  { name: 'breach', bits: 32 },
  { name: 'judgment', bits: 16 },
  { name: 'arrears', bits: 32 },
  { name: 'enrolled', bits: 2, start: 1 },
  { name: 'timer', bits: 8 },
] as const;

/** The engine's list for those columns: one breach is enough, and who is listed stays some months. */
export const listing = (months: number): KernelUse => ({
  stage: 'decide',
  run: keepList,
  with: [
    read('breach'),
    read('judgment'),
    read('arrears'),
    read('enrolled'),
    { give: 'view', recorded: AS_RECORDED, true: AS_RECORDED },
    whole(1),
    whole(months),
    whole(1),
    whole(0x55),
    whole(0x05),
    own('timer'),
  ],
});

export interface ListedShare {
  share: number;
  /** Between people, who are listed independently. */
  error: number;
  /** Covariance of one month with the next, as a part of the variance. */
  memory: number;
}

const CITIZENS = 20_000;
const SETTLED = 120;
const MONTHS = 420;

/**
 * The share of months listed once the list has settled.
 *
 * @param enter   chance to be listed in a month, on 16 bits
 * @param leave   chance to leave once the minimum is over, on 16 bits
 * @param months  months that are served whatever happens
 */
export function listedShare(enter: number, leave: number, months: number): ListedShare {
  const lived = defineWorld({
    id: 'sanction-chain',
    citizens: CITIZENS,
    months: MONTHS,
    draws: { breaking: { bits: 16 }, owing: { bits: 16 } },
    columns: [
      ...LIST_COLUMNS,
      { name: 'before', bits: 2 },
      { name: 'listed-months', bits: 16 },
      { name: 'running-months', bits: 16 },
    ],
    kernels: [
      {
        stage: 'record',
        run: recordByLuck,
        with: [
          draw('breaking'),
          draw('owing'),
          whole(enter),
          whole(65536 - leave),
          own('breach'),
          own('arrears'),
        ],
      },
      listing(months + 1),
      {
        stage: 'count',
        run: followList,
        when: ({ month }) => month > SETTLED,
        with: [read('timer'), own('before'), own('listed-months'), own('running-months')],
      },
    ],
  }).run({ sums: [] });
  const seen = MONTHS - SETTLED;
  const shares = Array.from(lived.column('listed-months'), (listed) => listed / seen);
  const share = mean(shares);
  const variance = shares.reduce((sum, one) => sum + (one - share) ** 2, 0) / (CITIZENS - 1);
  const together = mean(Array.from(lived.column('running-months'))) / (seen - 1);
  return {
    share,
    error: Math.sqrt(variance / CITIZENS),
    memory: (together - share * share) / (share - share * share),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Months of people the estimates rest on. */
export const LISTED_MONTHS = CITIZENS * (MONTHS - SETTLED);
