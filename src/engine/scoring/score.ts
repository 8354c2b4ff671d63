/**
 * The scorecard: points for each criterion, the peer term, and scaling to the range of scores.
 *
 * Scores are kept in sixteenths of a point above the bottom of the scale. A score may read the register
 * and what partners report of contacts, and nothing else.
 */
import {
  type ColumnDeclaration,
  type Criterion,
  channel,
  type Idea,
  type KernelUse,
  own,
  read,
  type Settings,
  send,
  whole,
} from '../contracts.js';
import { choose, type I32, type i32, type U8, type U16, within } from '../lanes.js';
import { type Evidence, pointsOf, SCORE_WITHOUT_FRIENDS, scoreBy } from './evidence.js';
import { CONDUCT, FRIENDS_POINTS, notingConduct, type PartnersOf } from './peers.js';
import { criterionKernels, rawPointsOf } from './points.js';
import { noting, ranking, stepColumn } from './rank.js';
import { renewing, scoring, weighs } from './when.js';
import { worthOf } from './worth.js';

/** Sixteenths of a score point. */
export const SCORE_UNIT = 16;
/** Weighted points to a score, for the enrolled; everybody else keeps the neutral score. */
export function scale(
  size: i32,
  weighted: I32,
  enrolled: U8,
  reference: i32,
  factor: i32,
  neutral: i32,
  most: i32,
  score: U16,
): void {
  for (let i = 0; i < size; i++) {
    const raw = neutral + (Math.imul(weighted[i] - reference, factor) >> 16);
    score[i] = choose(enrolled[i] !== 0, within(raw, 0, most), neutral);
  }
}

/** Adds one criterion's weighted points to those of others. */
export function addUp(size: i32, points: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = into[i] + points[i];
  }
}

/** The score with the points of one criterion at their reference. */
export function scaleWithout(
  size: i32,
  weighted: I32,
  points: I32,
  enrolled: U8,
  reference: i32,
  factor: i32,
  neutral: i32,
  most: i32,
  score: U16,
): void {
  for (let i = 0; i < size; i++) {
    const raw = neutral + (Math.imul(weighted[i] - points[i] - reference, factor) >> 16);
    score[i] = choose(enrolled[i] !== 0, within(raw, 0, most), neutral);
  }
}

/** The band friends see: 255 steps over the scale. */
export function showBand(size: i32, score: U16, perPoint: i32, band: U8): void {
  for (let i = 0; i < size; i++) {
    band[i] = ((score[i] >>> 4) * perPoint) >> 16;
  }
}

/** The scorecard of these criteria, with settings under `criteria.<id>` and `scale`. */
export function scorecardIdea(
  criteria: readonly Criterion[],
  partnersOf: PartnersOf,
  start: ScaleStart,
): Idea {
  const kernels: KernelUse[] = [];
  const { evidence, withoutFriends, siloed } = start.apart;
  const { byOdds = false } = start;
  const friendly = withoutFriends ? criteria.filter(({ peer }) => peer) : [];
  const apart = new Set([...friendly, ...evidence.flatMap((one) => one.criteria)]);
  for (const criterion of criteria) {
    const into = apart.has(criterion) ? pointsOf(criterion.id) : 'weighted';
    kernels.push(...criterionKernels(criterion, { partnersOf, peerModes: start.peerModes, byOdds }, into));
  }
  for (const criterion of apart) {
    kernels.push({
      stage: 'score',
      run: addUp,
      viewed: true,
      when: weighs(criterion),
      with: [channel(pointsOf(criterion.id)), send('weighted')],
    });
  }
  const byConduct = start.peerModes.includes(CONDUCT);
  kernels.push(
    {
      stage: 'score',
      run: scale,
      viewed: true,
      when: renewing,
      with: [channel('weighted'), ...scaling((settings) => settings['scale.reference']), own('score')],
    },
    ...(start.ranked ? [noting(renewing), ranking('score', true, renewing)] : []),
    ...friendly.flatMap((criterion): KernelUse[] => [
      {
        stage: 'score',
        run: scaleWithout,
        when: renewing,
        with: [
          channel('weighted'),
          channel(pointsOf(criterion.id)),
          ...scaling((settings) => settings['scale.reference'] - atReference([criterion], settings)),
          own(SCORE_WITHOUT_FRIENDS),
        ],
      },
      ...(start.ranked ? [ranking(SCORE_WITHOUT_FRIENDS, false, renewing)] : []),
    ]),
    ...evidence.flatMap((one) => [
      ...evidenceKernels(one, criteria, siloed !== 'never'),
      ...(start.ranked ? [ranking(scoreBy(one), siloed !== 'never', renewing)] : []),
    ]),
    {
      stage: 'score',
      run: showBand,
      when: scoring,
      with: [own('score'), whole((_clock, settings) => settings['scale.band-per-point']), own('band')],
    },
    ...(byConduct ? [notingConduct] : []),
  );
  return {
    id: 'scorecard',
    kind: 'engine',
    label: 'The score',
    channels: Object.fromEntries(
      [
        FRIENDS_POINTS,
        ...(byOdds ? criteria.map(({ id }) => rawPointsOf(id)) : []),
        ...[...apart].map(({ id }) => pointsOf(id)),
        ...evidence.filter((one) => one.criteria.length > 1).map((one) => pointsOf(one.name)),
      ].map((name) => [name, { start: 0, merge: 'sum' as const }]),
    ),
    columns: [
      {
        name: 'score',
        label: 'Score',
        bits: 16,
        start: start.neutral,
        unit: 'sixteenths of a point above the bottom',
      },
      { name: 'band', label: 'Score band friends see', bits: 8, public: true, start: start.band },
      ...(start.ranked ? [stepColumn] : []),
      ...(byConduct
        ? [{ name: 'noted', label: 'Conduct that costs friends points', bits: 1, public: true }]
        : []),
      ...(start.keepTrueScore
        ? [{ name: 'score~true', label: 'Score on true records', bits: 16, start: start.neutral }]
        : []),
      ...[...friendly.map(() => SCORE_WITHOUT_FRIENDS), ...evidence.map(scoreBy)].flatMap((name) =>
        partialScore(name, start, siloed !== 'never' && name !== SCORE_WITHOUT_FRIENDS),
      ),
    ],
    kernels,
  };
}

/** What criteria are worth at their reference. */
const atReference = (criteria: readonly Criterion[], settings: Settings): number =>
  criteria.reduce((sum, { id, reference }) => sum + worthOf(settings, id, reference), 0);

/** Arguments that put weighted points on the scale. */
const scaling = (reference: (settings: Settings) => number) => [
  read('enrolled'),
  whole((_clock, settings) => reference(settings)),
  whole((_clock, settings) => settings['scale.factor']),
  whole((_clock, settings) => settings['scale.neutral']),
  whole((_clock, settings) => settings['scale.most']),
];

/** A score by some of the criteria: of this month only, unless scores are renewed less often. */
function partialScore(name: string, start: ScaleStart, decides: boolean): ColumnDeclaration[] {
  const kept = start.keepTrueScore;
  const column = { name, label: 'Score by some of the criteria', bits: 16, start: start.neutral };
  return [{ ...column, fleeting: !kept }, ...(kept && decides ? [{ ...column, name: `${name}~true` }] : [])];
}

/** The score by the criteria of one kind of evidence, all others at their reference. */
function evidenceKernels(evidence: Evidence, all: readonly Criterion[], siloed: boolean): KernelUse[] {
  const [first, ...others] = evidence.criteria;
  const sum = pointsOf(others.length > 0 ? evidence.name : first.id);
  const sums = others.length > 0 ? evidence.criteria : [];
  const elsewhere = all.filter((criterion) => !evidence.criteria.includes(criterion));
  return [
    ...sums.map(
      (criterion): KernelUse => ({
        stage: 'score',
        run: addUp,
        viewed: siloed,
        when: weighs(criterion),
        with: [channel(pointsOf(criterion.id)), send(sum)],
      }),
    ),
    {
      stage: 'score',
      run: scale,
      viewed: siloed,
      when: renewing,
      with: [
        channel(sum),
        ...scaling((settings) => settings['scale.reference'] - atReference(elsewhere, settings)),
        own(scoreBy(evidence)),
      ],
    },
  ];
}

export interface ScaleStart {
  /** Neutral score in sixteenths above the bottom, and its band. */
  neutral: number;
  band: number;
  /** Scores are ranks among the scored. */
  ranked?: boolean;
  /** Scores add up evidence of odds. */
  byOdds?: boolean;
  /** Scores that are not renewed every month must be remembered in the shadow too. */
  keepTrueScore: boolean;
  /** Ways in which friends count in some month: 0 none, 1 mean, 2 worst, 3 share of friends on the list, 4 conduct. */
  peerModes: readonly number[];
  /** What is also scored apart: on one kind of evidence each, and with friends left out. */
  apart: {
    evidence: readonly Evidence[];
    withoutFriends: boolean;
    /** Whether decisions are made on scores by evidence, and not on the whole score. */
    siloed: 'never' | 'sometimes' | 'always';
  };
}

/** Nothing is scored apart. */
export const NOTHING_APART: ScaleStart['apart'] = { evidence: [], withoutFriends: false, siloed: 'never' };
