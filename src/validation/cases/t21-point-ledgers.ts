import { event, send } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';
import { ledgerIdea } from '../../engine/scoring/ledger.js';
import { SCORE_UNIT } from '../../engine/scoring/score.js';
import { defineWorld } from '../../models/define-world.js';
import { catalogue, eventsOf } from '../../regime/catalogue.js';
import { defineCase, exactly } from '../case.js';

const EVENT = 'loan-arrears';
const START = 1000;
/** Balances below this are of the lowest grade, D. */
const GRADE_D = 600;

/** It is reported of everybody, every month. */
export function everyMonth(size: i32, kind: i32, reported: I32): void {
  for (let i = 0; i < size; i++) {
    reported[i] = reported[i] | kind;
  }
}

/** The balance by month, 0 first, of somebody of whom the event is reported each month. */
function balances(id: string, points: number, months: number): number[] {
  const events = [...eventsOf(catalogue).keys()];
  const start = START * SCORE_UNIT;
  const lived = defineWorld({
    id,
    citizens: 1,
    months,
    mandatoryFrom: 1,
    ideas: [ledgerIdea(events, { start, band: 255, lateSlots: [], correctable: false })],
    columns: [{ name: 'enrolled', bits: 2, start: 1 }],
    settings: {
      [`ledger.points.${EVENT}`]: points,
      'ledger.reset-months': 0,
      'scale.neutral': start,
      'scale.most': start,
      'scale.min': 0,
      'scale.points': START,
      'scale.band-per-point': Math.floor((255 * 65536) / START),
    },
    kernels: [{ stage: 'observe', run: everyMonth, with: [event(EVENT), send('reported')] }],
  }).run({ sums: ['score'] });
  return lived.sum('score').map((balance) => balance / SCORE_UNIT);
}

export default defineCase({
  id: 'T21',
  title:
    'Fourteen missed repayments at 30 points each cost somebody three grades; at 10 points a month that takes 41 months.',
  source:
    'Suining 2010 (China Daily, 30 March 2010); Rongcheng assessment standard (China Law Translate); here one report a month',
  run: () => {
    const suining = balances('ledger-of-thirty', -30, 14);
    const rongcheng = balances('ledger-of-ten', -10, 60);
    return [
      exactly('1000 less 14 x 30', 580, suining[14]),
      exactly(
        'months until below 600, of 30 points',
        14,
        suining.findIndex((balance) => balance < GRADE_D),
      ),
      exactly(
        'months until below 600, of 10 points',
        41,
        rongcheng.findIndex((balance) => balance < GRADE_D),
      ),
    ];
  },
});
