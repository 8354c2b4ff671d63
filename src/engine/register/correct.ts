/**
 * Correction: what may be asked to be struck from the register, and what then is.
 *
 * A true and a false record are a pair of bits, so each is struck by itself and what is wrongful stays exact.
 */
import {
  type Clock,
  channel,
  type Field,
  type KernelUse,
  own,
  type Settings,
  send,
  whole,
} from '../contracts.js';
import { flag, type I32, type i32, type U16, type U32 } from '../lanes.js';
import { eventMask, lateChannel } from '../observation/said.js';
import { ALL, emptyKernels, followKernels, lookKernels } from './apart.js';
import { columnOfField, isWide, keptPeriods, longestMonths } from './kept.js';

/** What counts on file of a citizen: 1 a true record, 2 a false one; from 4 on by whom, where partners are told apart. */
export const ON_FILE = 'on-file';
/** What is struck this month: 1 the newest true record, 2 the newest false one, 4 all of them; from 8 on all by one partner. */
export const CLEAR = 'clear';
/** 1 in a month in which a record comes in. */
export const NEWLY_RECORDED = 'newly-recorded';
/** What was struck, two bits a field in the order of ids: a true record, a false one. */
export const CORRECTED = 'corrected';
/** What is still to be struck while the fields are gone through. */
const OPEN = { give: 'scratch', name: 'to-be-struck', writes: true } as const;

const watching = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** Whether anything counts in a field, true and false. */
export function lookThrough(size: i32, records: U32, kept: i32, onFile: I32): void {
  for (let i = 0; i < size; i++) {
    const right = flag((records[i] & kept) !== 0);
    const wrong = flag(((records[i] >>> 1) & kept) !== 0);
    onFile[i] = onFile[i] | right | (wrong << 1);
  }
}

export function lookThroughShort(size: i32, records: U16, kept: i32, onFile: I32): void {
  for (let i = 0; i < size; i++) {
    const right = flag((records[i] & kept) !== 0);
    const wrong = flag(((records[i] >>> 1) & kept) !== 0);
    onFile[i] = onFile[i] | right | (wrong << 1);
  }
}

/** A record came in. */
export function hear(size: i32, heard: I32, kinds: i32, newly: I32): void {
  for (let i = 0; i < size; i++) {
    newly[i] = newly[i] | flag((heard[i] & kinds) !== 0);
  }
}

export function takeUp(size: i32, clear: I32, open: I32): void {
  for (let i = 0; i < size; i++) {
    open[i] = clear[i];
  }
}

/** Strikes the newest record of the kind asked for, at most one of each in all fields; or all. */
export function strike(size: i32, kept: i32, place: i32, records: U32, open: I32, corrected: I32): void {
  for (let i = 0; i < size; i++) {
    const right = records[i] & kept;
    const wrong = records[i] & (kept << 1);
    const all = (open[i] >>> 2) & 1;
    const strikesRight = open[i] & flag(right !== 0) & 1;
    const strikesWrong = (open[i] >>> 1) & flag(wrong !== 0);
    const struck = (right & -right & -strikesRight) | (wrong & -wrong & -strikesWrong) | -all;
    corrected[i] =
      corrected[i] |
      ((strikesRight | (all & flag(right !== 0))) << place) |
      ((strikesWrong | (all & flag(wrong !== 0))) << (place + 1));
    records[i] = records[i] & ~struck;
    open[i] = open[i] & ~(strikesRight | (strikesWrong << 1));
  }
}

export function strikeShort(size: i32, kept: i32, place: i32, records: U16, open: I32, corrected: I32): void {
  for (let i = 0; i < size; i++) {
    const right = records[i] & kept;
    const wrong = records[i] & (kept << 1);
    const all = (open[i] >>> 2) & 1;
    const strikesRight = open[i] & flag(right !== 0) & 1;
    const strikesWrong = (open[i] >>> 1) & flag(wrong !== 0);
    const struck = (right & -right & -strikesRight) | (wrong & -wrong & -strikesWrong) | -all;
    corrected[i] =
      corrected[i] |
      ((strikesRight | (all & flag(right !== 0))) << place) |
      ((strikesWrong | (all & flag(wrong !== 0))) << (place + 1));
    records[i] = records[i] & ~struck;
    open[i] = open[i] & ~(strikesRight | (strikesWrong << 1));
  }
}

/** The same where all of some partners' records have been struck already. */
export function strikeNewest(
  size: i32,
  kept: i32,
  place: i32,
  records: U32,
  open: I32,
  corrected: I32,
): void {
  for (let i = 0; i < size; i++) {
    const right = records[i] & kept;
    const wrong = records[i] & (kept << 1);
    const strikesRight = open[i] & flag(right !== 0) & 1;
    const strikesWrong = (open[i] >>> 1) & flag(wrong !== 0);
    corrected[i] = corrected[i] | (strikesRight << place) | (strikesWrong << (place + 1));
    records[i] = records[i] & ~((right & -right & -strikesRight) | (wrong & -wrong & -strikesWrong));
    open[i] = open[i] & ~(strikesRight | (strikesWrong << 1));
  }
}

export function strikeNewestShort(
  size: i32,
  kept: i32,
  place: i32,
  records: U16,
  open: I32,
  corrected: I32,
): void {
  for (let i = 0; i < size; i++) {
    const right = records[i] & kept;
    const wrong = records[i] & (kept << 1);
    const strikesRight = open[i] & flag(right !== 0) & 1;
    const strikesWrong = (open[i] >>> 1) & flag(wrong !== 0);
    corrected[i] = corrected[i] | (strikesRight << place) | (strikesWrong << (place + 1));
    records[i] = records[i] & ~((right & -right & -strikesRight) | (wrong & -wrong & -strikesWrong));
    open[i] = open[i] & ~(strikesRight | (strikesWrong << 1));
  }
}

const slotFields = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ form }) => form === 'slots').sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Kernels of the register by which records are struck; none of them where nobody asks.
 *
 * @param used  channels that safeguards of this world read or send to
 */
export function correctionKernels(
  fields: readonly Field[],
  events: readonly string[],
  lateSlots: readonly number[],
  used: ReadonlySet<string>,
): KernelUse[] {
  const kept = (field: Field) =>
    whole((_clock, settings: Settings) => keptPeriods(field, longestMonths(field, settings)));
  const slots = slotFields(fields);
  const apart = slots.some((field) => field.apart !== undefined);
  const kinds = whole(
    eventMask(
      slots.flatMap((field) => field.events),
      events,
    ),
  );
  const heard = ['reported', 'mistaken', ...lateSlots.map(lateChannel)];
  const inRemedy = { stage: 'remedy', when: watching } as const;
  const use = (kernel: Omit<KernelUse, 'stage' | 'when'>): KernelUse => ({ ...inRemedy, ...kernel });
  const strikes = (field: Field, at: number): KernelUse[] => {
    const place = 2 * at;
    const inParts = field.apart !== undefined;
    const [run, runShort] = inParts ? [strikeNewest, strikeNewestShort] : [strike, strikeShort];
    const newest = use({
      run: isWide(field) ? run : runShort,
      only: { of: OPEN, bits: 3 | ALL },
      with: [kept(field), whole(place), own(columnOfField(field)), OPEN, send(CORRECTED)],
    });
    return inParts
      ? [
          ...emptyKernels(field, inRemedy, { place, open: OPEN, corrected: CORRECTED }),
          newest,
          ...followKernels(field, inRemedy),
        ]
      : [newest];
  };
  return [
    ...(used.has(NEWLY_RECORDED)
      ? heard.map((name) => use({ run: hear, with: [channel(name), kinds, send(NEWLY_RECORDED)] }))
      : []),
    ...(used.has(ON_FILE)
      ? slots.flatMap((field) => [
          use({
            run: isWide(field) ? lookThrough : lookThroughShort,
            only: { of: own(columnOfField(field)), bits: -1 },
            with: [own(columnOfField(field)), kept(field), send(ON_FILE)],
          }),
          ...(apart ? lookKernels(field, inRemedy, ON_FILE) : []),
        ])
      : []),
    ...(used.has(CLEAR)
      ? [use({ run: takeUp, with: [channel(CLEAR), OPEN] }), ...slots.flatMap(strikes)]
      : []),
  ];
}
