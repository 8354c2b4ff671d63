// Target against reached, in three parts; nothing is written. Run it after a build.
//
//   node scripts/calibrate.mjs [part ...] [--citizens 20000] [--seeds 2] [--months 60] [--search] [--only NAME]
//
//   steps    each free number of society and article against one published aggregate, never a harm, in order;
//            with --search also the number found by bisection next to the shipped one
//   rows     what society and article reach beside: the rows of changes/0001-first-version.md, mean and deviation
//   presets  for each preset with a score or a list: where scores lie and how far they spread, published bands
//            against reached ones, cut-offs, and what a thin file alone costs
import { parseArgs } from 'node:util';
import { presets } from './calibration/presets.mjs';
import { rows } from './calibration/rows.mjs';
import { steps } from './calibration/steps.mjs';

/** @typedef {{ citizens: number, seeds: number, months: number, search: boolean, only?: string }} Asked */

const PARTS = { steps, rows, presets };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    citizens: { type: 'string', default: '20000' },
    seeds: { type: 'string', default: '2' },
    months: { type: 'string', default: '60' },
    search: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const asked = {
  ...values,
  citizens: Number(values.citizens),
  seeds: Number(values.seeds),
  months: Number(values.months),
};
const unknown = positionals.find((part) => !(part in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". Allowed: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, print] of Object.entries(PARTS)) {
    if (positionals.length === 0 || positionals.includes(name)) await print(asked);
  }
}
