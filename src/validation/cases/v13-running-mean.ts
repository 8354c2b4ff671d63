import { channel, own, read, whole } from '../../engine/contracts.js';
import { eighthOfTheWay, type I32, type i32 } from '../../engine/lanes.js';
import { recordMean } from '../../engine/register/kernels.js';
import { defineWorld } from '../../models/define-world.js';
import { type Check, defineCase, exactly, within } from '../case.js';

const FINE = 2 ** 24;

export function approach(size: i32, target: i32, mean: I32): void {
  for (let i = 0; i < size; i++) {
    mean[i] = eighthOfTheWay(mean[i], target);
  }
}

/** Months until half of the way is gone, between two months as an eighth a month goes. */
function halfLife(path: readonly number[], from: number, target: number): number {
  const half = (from + target) / 2;
  const up = target > from;
  const after = path.findIndex((value) => (up ? value >= half : value <= half));
  const [before, then] = [path[after - 1], path[after]].map((value) => Math.abs(target - value));
  return after - 1 + Math.log(before / Math.abs(target - half)) / Math.log(before / then);
}

function fine(): number[] {
  const lived = defineWorld({
    id: 'fine-mean',
    citizens: 1,
    months: 40,
    columns: [{ name: 'mean', bits: 32, signed: true }],
    kernels: [{ stage: 'act', run: approach, with: [whole(FINE), own('mean')] }],
  }).run();
  return [...lived.sum('mean')];
}

/** The register's mean of eight bits, kept by its own kernel, of somebody whose conduct changes for good. */
function recorded(present: number): number[] {
  const lived = defineWorld({
    id: 'recorded-mean',
    citizens: 1,
    months: 60,
    columns: [
      { name: 'known', bits: 16, start: 1 },
      { name: 'mean', bits: 8, start: 128 },
    ],
    kernels: [
      {
        stage: 'record',
        run: recordMean,
        with: [
          channel('reported'),
          read('known'),
          whole(1),
          whole(128),
          whole(0),
          whole(0),
          whole(present),
          whole(0),
          whole(0),
          whole(0),
          own('mean'),
        ],
      },
    ],
  }).run();
  return [...lived.sum('mean')];
}

function path(name: string, present: number): Check[] {
  const means = recorded(present);
  const target = 128 + present;
  const lead = Math.max(
    ...means.map((mean, month) => Math.abs(mean - (target - present * (7 / 8) ** month))),
  );
  return [
    within(
      `${name}: half-life, months`,
      5.191,
      halfLife(means, 128, target),
      1,
      'one month: whole steps of eight bits',
    ),
    exactly(`${name}: where it arrives`, target, means[60]),
    within(`${name}: greatest lead over the real-valued path, of 255`, 0, lead, 5, 'decisions/0005'),
  ];
}

export default defineCase({
  id: 'V13',
  title: 'A running mean goes half of the way to new conduct in five months, and arrives.',
  source: 'ln 2 / -ln(7/8) = 5.191; whole steps are rounded away from the mean (decisions/0005)',
  run: () => [
    within('fine steps: half-life, months', 5.191, halfLife(fine(), 0, FINE), 0.0005, 'three decimals'),
    ...path('register, better conduct', 100),
    ...path('register, worse conduct', -100),
  ],
});
