/**
 * A ledger of points: everybody starts with the same balance, and each reported event adds or takes some.
 *
 * The balance stands where a scorecard keeps its score, in sixteenths of a point above the bottom, so that
 * cut-offs, bands and measures read it alike. It remembers: a false record is felt until the ledger begins
 * anew, and the balance on true reports is kept beside it.
 */
import {
  type Argument,
  type Clock,
  channel,
  type Idea,
  type KernelUse,
  own,
  read,
  type Settings,
  send,
  table,
  whole,
} from '../contracts.js';
import { choose, type I32, type i32, type U8, type U16, within } from '../lanes.js';
import { lateChannel } from '../observation/said.js';
import { SCORE_UNIT, showBand } from './score.js';

/** Points that fall due this month, reported by slow partners one or more quarters ago. */
const DUE = 'ledger-due';
/** Events stand in the 32 bits of a word; each table answers for eight of them. */
const TABLES = [0, 1, 2, 3] as const;

/** Of each pair of bits that says what was struck: a false record. */
const FALSE_STRUCK = 0xaaaaaaaa | 0;

const counting = (clock: Clock): boolean => clock.voluntary || clock.mandatory;
const quarterBegins = (clock: Clock): boolean => counting(clock) && (clock.month - 1) % 3 === 0;

/** Points of slow partners' reports wait until the quarter in which they fall due. */
export function putAside(
  size: i32,
  late: I32,
  first: I32,
  second: I32,
  third: I32,
  fourth: I32,
  waiting: I32,
): void {
  for (let i = 0; i < size; i++) {
    const early = first[late[i] & 255] + second[(late[i] >>> 8) & 255];
    waiting[i] = waiting[i] + early + third[(late[i] >>> 16) & 255] + fourth[late[i] >>> 24];
  }
}

export function fallDue(size: i32, waiting: I32, due: I32): void {
  for (let i = 0; i < size; i++) {
    due[i] = due[i] + waiting[i];
    waiting[i] = 0;
  }
}

export function moveUp(size: i32, later: I32, waiting: I32): void {
  for (let i = 0; i < size; i++) {
    waiting[i] = later[i];
    later[i] = 0;
  }
}

/** Everybody's balance begins anew. */
export function beginAccount(size: i32, start: i32, score: U16): void {
  for (let i = 0; i < size; i++) {
    score[i] = start;
  }
}

/** A month of the account: what was reported, by mistake too, and what has fallen due. */
export function keepAccount(
  size: i32,
  reported: I32,
  mistaken: I32,
  view: i32,
  due: I32,
  first: I32,
  second: I32,
  third: I32,
  fourth: I32,
  enrolled: U8,
  start: i32,
  most: i32,
  score: U16,
): void {
  for (let i = 0; i < size; i++) {
    const heard = reported[i] | (mistaken[i] & view);
    const early = first[heard & 255] + second[(heard >>> 8) & 255];
    const points = early + third[(heard >>> 16) & 255] + fourth[heard >>> 24] + due[i];
    score[i] = choose(enrolled[i] !== 0, within(score[i] + points, 0, most), start);
  }
}

/** An upheld appeal against a false record has the whole account drawn up anew, on true reports. */
export function restoreAccount(
  size: i32,
  corrected: I32,
  reported: I32,
  due: I32,
  first: I32,
  second: I32,
  third: I32,
  fourth: I32,
  enrolled: U8,
  most: i32,
  trueScore: U16,
  score: U16,
): void {
  for (let i = 0; i < size; i++) {
    const heard = reported[i];
    const early = first[heard & 255] + second[(heard >>> 8) & 255];
    const points = early + third[(heard >>> 16) & 255] + fourth[heard >>> 24] + due[i];
    const struck = (corrected[i] & FALSE_STRUCK & -enrolled[i]) !== 0;
    score[i] = choose(struck, within(trueScore[i] + points, 0, most), score[i]);
  }
}

/** The points of every set of eight events, in sixteenths. Settings: `ledger.points.<event>`. */
export function pointsTable(events: readonly string[], place: number, settings: Settings): Int32Array {
  return Int32Array.from({ length: 256 }, (_, set) =>
    events
      .slice(8 * place, 8 * place + 8)
      .reduce(
        (sum, event, at) => sum + ((set >>> at) & 1) * (settings[`ledger.points.${event}`] ?? 0) * SCORE_UNIT,
        0,
      ),
  );
}

export interface LedgerStart {
  /** The starting balance in sixteenths above the bottom, and its band. */
  start: number;
  band: number;
  /** How many quarters late the reports of slow partners are: 1, 2, 3, 4. */
  lateSlots: readonly number[];
  /** Records may be struck, and points come back with them. */
  correctable: boolean;
}

/** The ledger over these events, by the names of their bits; settings under `ledger` and `scale`. */
export function ledgerIdea(
  events: readonly string[],
  { start, band, lateSlots, correctable }: LedgerStart,
): Idea {
  const tables = TABLES.map((place) =>
    table(`ledger:${place}`, (settings) => pointsTable(events, place, settings)),
  );
  const startOf = whole((_clock, settings) => settings['scale.neutral']);
  const mostOf = whole((_clock, settings) => settings['scale.most']);
  const waiting = Math.max(0, ...lateSlots);
  return {
    id: 'ledger',
    kind: 'engine',
    label: 'The ledger of points',
    channels: { [DUE]: { start: 0, merge: 'sum' } },
    columns: [
      { name: 'score', label: 'Balance', bits: 16, start, unit: 'sixteenths of a point above the bottom' },
      { name: 'score~true', label: 'Balance on true reports', bits: 16, start },
      { name: 'band', label: 'Score band friends see', bits: 8, public: true, start: band },
      ...Array.from({ length: waiting }, (_, slot) => ({
        name: waitingColumn(slot + 1),
        label: `Points that fall due in ${slot + 1} quarters`,
        bits: 32,
        signed: true,
      })),
    ],
    kernels: [
      ...lateKernels(lateSlots, waiting, tables),
      {
        stage: 'score',
        run: beginAccount,
        viewed: true,
        when: beginsAnew,
        with: [startOf, own('score')],
      },
      {
        stage: 'score',
        run: keepAccount,
        viewed: true,
        when: counting,
        with: [
          channel('reported'),
          channel('mistaken'),
          { give: 'view', recorded: -1, true: 0 },
          channel(DUE),
          ...tables,
          read('enrolled'),
          startOf,
          mostOf,
          own('score'),
        ],
      },
      ...(correctable
        ? [
            {
              stage: 'score' as const,
              run: restoreAccount,
              when: counting,
              only: { of: channel('corrected'), bits: FALSE_STRUCK },
              with: [
                channel('corrected'),
                channel('reported'),
                channel(DUE),
                ...tables,
                read('enrolled'),
                mostOf,
                own('score~true'),
                own('score'),
              ],
            },
          ]
        : []),
      {
        stage: 'score',
        run: showBand,
        when: counting,
        with: [own('score'), whole((_clock, settings) => settings['scale.band-per-point']), own('band')],
      },
    ],
  };
}

const waitingColumn = (slot: number): string => `ledger-waiting-${slot}`;

function beginsAnew(clock: Clock, settings: Settings): boolean {
  const every = settings['ledger.reset-months'];
  return counting(clock) && every > 0 && clock.month > 1 && (clock.month - 1) % every === 0;
}

function lateKernels(
  lateSlots: readonly number[],
  waiting: number,
  tables: readonly Argument[],
): KernelUse[] {
  if (waiting === 0) {
    return [];
  }
  return [
    {
      stage: 'record',
      run: fallDue,
      when: quarterBegins,
      with: [own(waitingColumn(1)), send(DUE)],
    },
    ...Array.from(
      { length: waiting - 1 },
      (_, slot): KernelUse => ({
        stage: 'record',
        run: moveUp,
        when: quarterBegins,
        with: [own(waitingColumn(slot + 2)), own(waitingColumn(slot + 1))],
      }),
    ),
    ...lateSlots.map(
      (slots): KernelUse => ({
        stage: 'record',
        run: putAside,
        when: counting,
        only: { of: channel(lateChannel(slots)), bits: -1 },
        with: [channel(lateChannel(slots)), ...tables, own(waitingColumn(slots))],
      }),
    ),
  ];
}
