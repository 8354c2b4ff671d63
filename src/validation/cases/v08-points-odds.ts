import { type Criterion, citizen, send } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';
import { reading } from '../../engine/register/record.js';
import { NOTHING_APART, SCORE_UNIT, scorecardIdea } from '../../engine/scoring/score.js';
import { defineWorld } from '../../models/define-world.js';
import { oddsSettings } from '../../regime/odds.js';
import type { Regime } from '../../regime/regime.js';
import { defineCase, within } from '../case.js';

/** Odds of repaying, one citizen each; each is a band of ten points of the one criterion. */
const ODDS = [1, 2, 10, 15, 25, 50, 100, 400];
const BAND = 10;

const CRITERION: Criterion = {
  id: 'evidence',
  label: 'What is known of the odds',
  question: 'How often do people like this repay?',
  base: 0,
  terms: [{ reads: 'case.level', points: BAND, reason: 'Which case this is.' }],
  reference: 0,
  weight: 100,
  examples: [],
  assumption: true,
};

/** Everybody is the case of their number. */
export function tellCase(size: i32, who: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = into[i] + who[i];
  }
}

/** Scores of citizens whose odds are known, where nothing else is: a population of 1 to 1. */
function scores(neutral: number, odds: number, pointsToDouble: number): (odds: number) => number {
  const min = 300;
  const points = 600;
  const scale = {
    mode: 'odds' as const,
    min,
    max: min + points,
    neutral,
    gain: 1,
    odds,
    'population-odds': 1,
    'points-to-double': pointsToDouble,
    'update-months': 1,
    status: 'assumed' as const,
  };
  const evidence = { bands: ODDS.map((one, place) => [place * BAND, Math.log(one)]), unknown: 0 };
  const criteria = { evidence: { weight: 100, 'weights-of-evidence': evidence, status: 'assumed' as const } };
  const rules: Pick<Regime, 'kind' | 'scale' | 'criteria'> = { kind: 'score', scale, criteria };
  const start = { neutral: (neutral - min) * SCORE_UNIT, band: 0 };
  const lived = defineWorld({
    id: 'points-odds',
    citizens: ODDS.length,
    months: 1,
    mandatoryFrom: 1,
    settings: {
      'scale.neutral': start.neutral,
      'scale.most': points * SCORE_UNIT,
      'scale.update-months': 1,
      'scale.band-per-point': 0,
      'criteria.evidence.weight': 100,
      ...oddsSettings(rules, [CRITERION]),
    },
    ideas: [
      scorecardIdea(
        [CRITERION],
        { fields: () => 0, contacts: 0 },
        { ...start, byOdds: true, keepTrueScore: false, peerModes: [], apart: NOTHING_APART },
      ),
    ],
    columns: [
      { name: 'enrolled', bits: 2, start: 1 },
      { name: 'coverage', bits: 16 },
    ],
    channels: { [reading('case.level')]: { start: 0, merge: 'sum' } },
    kernels: [{ stage: 'record', run: tellCase, with: [citizen(), send(reading('case.level'))] }],
  }).run();
  const column = lived.column('score');
  return (one) => min + column[ODDS.indexOf(one)] / SCORE_UNIT;
}

export default defineCase({
  id: 'V8',
  title: 'Twenty points double the odds of repaying, around 600 points for 50 to 1.',
  source:
    'Siddiqi 2006, worked example: factor 28.8539, offset 487.123; 40 points around 650 for 15 to 1: offset 493.724',
  run: () => {
    const at = scores(600, 50, 20);
    const usual = scores(650, 15, 40);
    const step = 1 / SCORE_UNIT;
    const basis = 'a sixteenth of a point';
    return [
      within('points at 50 to 1', 600, at(50), step, basis),
      within('points at 100 to 1', 620, at(100), step, basis),
      within('points at 25 to 1', 580, at(25), step, basis),
      within('offset: points at 1 to 1', 487.12288, at(1), step, basis),
      within(
        'factor: points for a unit of log-odds',
        28.8539,
        (at(400) - at(1)) / Math.log(400),
        (2 * step) / Math.log(400),
        `${basis} at both ends`,
      ),
      within('40 points double: points at 15 to 1', 650, usual(15), step, basis),
      within('40 points double: points at 1 to 1', 493.724, usual(1), step, basis),
    ];
  },
});
