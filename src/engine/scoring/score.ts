/**
 * The scorecard: points for each criterion, the peer term, and scaling to the range of scores.
 *
 * Scores are kept in sixteenths of a point above the bottom of the scale. A score may read the register
 * and what partners report of contacts, and nothing else.
 */
import {
  type Clock,
  type ColumnDeclaration,
  type Criterion,
  channel,
  friends,
  type Idea,
  type KernelUse,
  own,
  read,
  type Settings,
  send,
  whole,
} from '../contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16, within } from '../lanes.js';
import { reading } from '../register/record.js';
import { type Evidence, pointsOf, SCORE_WITHOUT_FRIENDS, scoreBy } from './evidence.js';
import { noting, ranking, stepColumn } from './rank.js';

/** Sixteenths of a score point. */
export const SCORE_UNIT = 16;
/** A criterion's points lie between 0 and this. */
export const MOST_POINTS = 1000;
/** Public bands divide the scale in 255 steps; sixteenths of a friend's band to thousandths of the scale. */
const BAND_TO_POINTS_Q16 = 16063; // 1000 / (255 * 16) on 16 bits

const FRIENDS_POINTS = reading('friends');
/** The way of counting friends that looks at their conduct and not at their scores. */
const CONDUCT = 4;

const scoring = (clock: Clock): boolean => clock.voluntary || clock.mandatory;
/** Stands where a criterion has fewer characteristics than its kernel has room for. */
const NOTHING = { give: 'scratch', name: 'no-characteristic', writes: false } as const;

/** The bit of a citizen's coverage that everybody has: a criterion that needs no partner asks for it. */
export const EVERYBODY = 0x10000;

/** A criterion of up to two characteristics: base plus points for each, held between 0 and 1000. */
export function addFewPoints(
  size: i32,
  coverage: U16,
  partners: i32,
  one: I32,
  oneEach: i32,
  two: I32,
  twoEach: i32,
  base: i32,
  unknown: i32,
  weight: i32,
  weighted: I32,
): void {
  for (let i = 0; i < size; i++) {
    const sum = base + Math.imul(one[i], oneEach) + Math.imul(two[i], twoEach);
    const known = ((coverage[i] | EVERYBODY) & partners) !== 0;
    weighted[i] = weighted[i] + Math.imul(choose(known, within(sum, 0, 1000), unknown), weight);
  }
}

/** The same for three characteristics. */
export function addPoints(
  size: i32,
  coverage: U16,
  partners: i32,
  one: I32,
  oneEach: i32,
  two: I32,
  twoEach: i32,
  three: I32,
  threeEach: i32,
  base: i32,
  unknown: i32,
  weight: i32,
  weighted: I32,
): void {
  for (let i = 0; i < size; i++) {
    const sum =
      base + Math.imul(one[i], oneEach) + Math.imul(two[i], twoEach) + Math.imul(three[i], threeEach);
    const known = ((coverage[i] | EVERYBODY) & partners) !== 0;
    weighted[i] = weighted[i] + Math.imul(choose(known, within(sum, 0, 1000), unknown), weight);
  }
}

/** The same for up to six characteristics. */
export function addManyPoints(
  size: i32,
  coverage: U16,
  partners: i32,
  one: I32,
  oneEach: i32,
  two: I32,
  twoEach: i32,
  three: I32,
  threeEach: i32,
  four: I32,
  fourEach: i32,
  five: I32,
  fiveEach: i32,
  six: I32,
  sixEach: i32,
  base: i32,
  unknown: i32,
  weight: i32,
  weighted: I32,
): void {
  for (let i = 0; i < size; i++) {
    const firstThree =
      Math.imul(one[i], oneEach) + Math.imul(two[i], twoEach) + Math.imul(three[i], threeEach);
    const lastThree =
      Math.imul(four[i], fourEach) + Math.imul(five[i], fiveEach) + Math.imul(six[i], sixEach);
    const sum = within(base + firstThree + lastThree, 0, 1000);
    const known = ((coverage[i] | EVERYBODY) & partners) !== 0;
    weighted[i] = weighted[i] + Math.imul(choose(known, sum, unknown), weight);
  }
}

/** Friends' mean band as points, for those whose contacts a partner sees; else the neutral points. */
export function peerMean(
  size: i32,
  meanBand: I32,
  degree: I32,
  coverage: U16,
  seers: i32,
  neutral: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const points = within((meanBand[i] * BAND_TO_POINTS_Q16) >> 16, 0, 1000);
    into[i] = choose((coverage[i] & seers & (0 - flag(degree[i] > 0))) !== 0, points, neutral);
  }
}

/** The lowest band among friends as points. */
export function peerWorst(
  size: i32,
  leastBand: I32,
  degree: I32,
  coverage: U16,
  seers: i32,
  neutral: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const points = within((leastBand[i] * 16 * BAND_TO_POINTS_Q16) >> 16, 0, 1000);
    into[i] = choose((coverage[i] & seers & (0 - flag(degree[i] > 0))) !== 0, points, neutral);
  }
}

/** 1000 points less 2000 for the share of friends with a mark: on the list, or noted for their conduct. */
export function peerMarked(
  size: i32,
  markedShare: I32,
  degree: I32,
  coverage: U16,
  seers: i32,
  neutral: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const points = within(1000 - ((markedShare[i] * 2000) >> 8), 0, 1000);
    into[i] = choose((coverage[i] & seers & (0 - flag(degree[i] > 0))) !== 0, points, neutral);
  }
}

/** Who did last month, in everybody's sight, what costs friends points: criticism, talk of hard times, or being listed. */
export function noteConduct(size: i32, critical: U8, pessimistic: U8, listed: U8, noted: U8): void {
  for (let i = 0; i < size; i++) {
    noted[i] = critical[i] | pessimistic[i] | listed[i];
  }
}

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
  const friendly = withoutFriends ? criteria.filter(({ peer }) => peer) : [];
  const apart = new Set([...friendly, ...evidence.flatMap((one) => one.criteria)]);
  for (const criterion of criteria) {
    const into = apart.has(criterion) ? pointsOf(criterion.id) : 'weighted';
    kernels.push(...criterionKernels(criterion, partnersOf, start.peerModes, into));
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
          ...scaling((settings) => settings['scale.reference'] - referenceOf([criterion], settings)),
          own(SCORE_WITHOUT_FRIENDS),
        ],
      },
      ...(start.ranked ? [ranking(SCORE_WITHOUT_FRIENDS, false, renewing)] : []),
    ]),
    ...evidence.flatMap((one) => [
      ...evidenceKernels(one, siloed !== 'never'),
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

/** Said once the month is over, so that friends see all of it a month later. */
const notingConduct: KernelUse = {
  stage: 'believe',
  run: noteConduct,
  when: scoring,
  with: [read('critical'), read('pessimistic'), read('listed'), own('noted')],
};

/** Whether scores are worked out anew in this month. */
export const renewing = (clock: Clock, settings: Settings): boolean =>
  scoring(clock) && (clock.month - 1) % settings['scale.update-months'] === 0;
const weighs = (criterion: Criterion) => (clock: Clock, settings: Settings) =>
  scoring(clock) && settings[`criteria.${criterion.id}.weight`] > 0;
/** Weighted points of criteria at their reference. */
const referenceOf = (criteria: readonly Criterion[], settings: Settings): number =>
  criteria.reduce((sum, { id, reference }) => sum + settings[`criteria.${id}.weight`] * reference, 0);

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
function evidenceKernels(evidence: Evidence, siloed: boolean): KernelUse[] {
  const [first, ...others] = evidence.criteria;
  const sum = pointsOf(others.length > 0 ? evidence.name : first.id);
  const sums = others.length > 0 ? evidence.criteria : [];
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
        ...scaling((settings) => referenceOf(evidence.criteria, settings)),
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

/** The partners, as a mask, that can know what a criterion needs; and those that see contacts. */
export interface PartnersOf {
  fields(needs: readonly string[]): number;
  contacts: number;
}

/** The kernel for a number of characteristics. */
const POINTS = [
  { places: 2, run: addFewPoints },
  { places: 3, run: addPoints },
  { places: 6, run: addManyPoints },
];

function criterionKernels(
  criterion: Criterion,
  partnersOf: PartnersOf,
  peerModes: readonly number[],
  into: string,
): KernelUse[] {
  const kernels: KernelUse[] = [];
  const on = (term: Criterion['terms'][number]) => (settings: Settings) =>
    term.only === undefined || settings[`criteria.${criterion.id}.${term.only}`] === 1 ? term.points : 0;
  const covering = criterion.needs ? partnersOf.fields(criterion.needs) : EVERYBODY;
  if (criterion.peer) {
    kernels.push(...peerKernels(criterion, partnersOf, peerModes));
  }
  const terms = criterion.terms.filter((term) => term.reads !== 'friends' || criterion.peer);
  const { run, places } = POINTS.find(({ places }) => terms.length <= places) ?? POINTS[POINTS.length - 1];
  const filled = Array.from({ length: places }, (_, place) => {
    const term = terms[place];
    return term
      ? [channel(reading(term.reads)), whole((_clock, settings) => on(term)(settings))]
      : [NOTHING, whole(0)];
  }).flat();
  kernels.push({
    stage: 'score',
    run,
    when: weighs(criterion),
    viewed: true,
    with: [
      read('coverage'),
      whole(covering),
      ...filled,
      whole((_clock, settings) => baseOf(criterion, settings)),
      whole((_clock, settings) => criterion.unknown ?? baseOf(criterion, settings)),
      whole((_clock, settings) => settings[`criteria.${criterion.id}.weight`]),
      send(into),
    ],
  });
  return kernels;
}

/** The base of a criterion with what stands in for terms that are switched off. */
export const baseOf = (criterion: Criterion, settings: Settings): number =>
  criterion.terms.reduce(
    (base, { only, otherwise = 0 }) =>
      base + (only !== undefined && settings[`criteria.${criterion.id}.${only}`] !== 1 ? otherwise : 0),
    criterion.base,
  );

function peerKernels(
  criterion: Criterion,
  partnersOf: PartnersOf,
  peerModes: readonly number[],
): KernelUse[] {
  const inMode = (mode: number) => (clock: Clock, settings: Settings) =>
    scoring(clock) && settings['peer.mode'] === mode;
  const modes = [
    { mode: 1, run: peerMean, asks: friends('mean', 'band') },
    { mode: 2, run: peerWorst, asks: friends('least', 'band') },
    { mode: 3, run: peerMarked, asks: friends('share', 'listed') },
    { mode: CONDUCT, run: peerMarked, asks: friends('share', 'noted') },
  ];
  return [
    ...modes
      .filter(({ mode }) => peerModes.includes(mode))
      .map(
        ({ mode, run, asks }): KernelUse => ({
          stage: 'score',
          run,
          when: inMode(mode),
          viewed: true,
          with: [
            asks,
            friends('count', 'ties'),
            read('coverage'),
            whole(partnersOf.contacts),
            whole(criterion.reference),
            send(FRIENDS_POINTS),
          ],
        }),
      ),
    ...(peerModes.includes(0)
      ? [
          {
            stage: 'score' as const,
            run: sayNeutral,
            when: inMode(0),
            viewed: true,
            with: [whole(criterion.reference), send(FRIENDS_POINTS)],
          },
        ]
      : []),
  ];
}

export function sayNeutral(size: i32, points: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = points;
  }
}
