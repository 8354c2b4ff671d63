/**
 * Records held partner by partner, where a rule tells partners apart: what each of them reported of a citizen
 * stands by itself, and the field that is read is all of it together.
 *
 * A period counts once, whoever recorded something in it, so a rule that treats all partners alike leaves the
 * field as it would be without any parts.
 */
import { type Argument, type Field, type KernelUse, own, type Settings, send, whole } from '../contracts.js';
import { flag, type I32, type i32, type U16, type U32 } from '../lanes.js';
import { OTHERS } from '../observation/said.js';
import { columnOfField, isWide, keptPeriods, longestMonths, monthsOf, sourcesOf } from './kept.js';

/** Of `on-file` and `clear`: all records of the partners that nobody tells apart. */
export const ALL = 4;
/** The same of one partner, by its place among those told apart. Settings: `register.apart.<partner>`. */
export const allBy = (place: number): number => (2 * ALL) << place;

export const partColumn = (field: Field, source: string): string => `records:${field.id}:${source}`;

/** The first part of a field, and nothing else. */
export function lay(size: i32, part: U32, passes: i32, records: U32): void {
  for (let i = 0; i < size; i++) {
    records[i] = part[i] & passes;
  }
}

export function layShort(size: i32, part: U16, passes: i32, records: U16): void {
  for (let i = 0; i < size; i++) {
    records[i] = part[i] & passes;
  }
}

/** Another part of it. */
export function layOver(size: i32, part: U32, passes: i32, records: U32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | (part[i] & passes);
  }
}

export function layOverShort(size: i32, part: U16, passes: i32, records: U16): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | (part[i] & passes);
  }
}

/** Whether anything counts that this source recorded. */
export function lookAt(size: i32, part: U32, kept: i32, bit: i32, onFile: I32): void {
  for (let i = 0; i < size; i++) {
    onFile[i] = onFile[i] | (-flag(((part[i] | (part[i] >>> 1)) & kept) !== 0) & bit);
  }
}

export function lookAtShort(size: i32, part: U16, kept: i32, bit: i32, onFile: I32): void {
  for (let i = 0; i < size; i++) {
    onFile[i] = onFile[i] | (-flag(((part[i] | (part[i] >>> 1)) & kept) !== 0) & bit);
  }
}

/** Strikes all that one source recorded, where that is asked for. */
export function empty(
  size: i32,
  kept: i32,
  bit: i32,
  place: i32,
  part: U32,
  open: I32,
  corrected: I32,
): void {
  for (let i = 0; i < size; i++) {
    const emptied = flag((open[i] & bit) !== 0);
    const right = emptied & flag((part[i] & kept) !== 0);
    const wrong = emptied & flag((part[i] & (kept << 1)) !== 0);
    corrected[i] = corrected[i] | (right << place) | (wrong << (place + 1));
    part[i] = part[i] & (emptied - 1);
  }
}

export function emptyShort(
  size: i32,
  kept: i32,
  bit: i32,
  place: i32,
  part: U16,
  open: I32,
  corrected: I32,
): void {
  for (let i = 0; i < size; i++) {
    const emptied = flag((open[i] & bit) !== 0);
    const right = emptied & flag((part[i] & kept) !== 0);
    const wrong = emptied & flag((part[i] & (kept << 1)) !== 0);
    corrected[i] = corrected[i] | (right << place) | (wrong << (place + 1));
    part[i] = part[i] & (emptied - 1);
  }
}

/** What is struck from the field is struck from its parts: from all whose records of that period counted. */
export function follow(size: i32, hidden: i32, records: U32, part: U32): void {
  for (let i = 0; i < size; i++) {
    part[i] = part[i] & (records[i] | hidden);
  }
}

export function followShort(size: i32, hidden: i32, records: U16, part: U16): void {
  for (let i = 0; i < size; i++) {
    part[i] = part[i] & (records[i] | hidden);
  }
}

/** The periods in which a source's records count, one even bit each. */
const keptBy = (field: Field, source: string) => (settings: Settings) =>
  keptPeriods(field, monthsOf(source, settings));

/** The bits of a part that are seen: all of them where it is kept as long as any, as in a field without parts. */
const passing = (field: Field, source: string) => (settings: Settings) => {
  const kept = keptBy(field, source)(settings);
  return kept === keptPeriods(field, longestMonths(field, settings)) ? -1 : kept | (kept << 1);
};

const asWhole = (value: (settings: Settings) => number): Argument =>
  whole((_clock, settings) => value(settings));

type Use = Pick<KernelUse, 'stage' | 'when'>;

/** A field made of its parts anew; `among`: citizens for whom some part may have changed. */
export function joinKernels(field: Field, use: Use, among?: KernelUse['only']): KernelUse[] {
  const records = columnOfField(field);
  return sourcesOf(field).map((source, place) => {
    const part = own(partColumn(field, source));
    const [first, more] = isWide(field) ? [lay, layOver] : [layShort, layOverShort];
    return {
      ...use,
      run: place === 0 ? first : more,
      only: among ?? (place === 0 ? undefined : { of: part, bits: -1 }),
      with: [part, asWhole(passing(field, source)), own(records)],
    };
  });
}

const bitOf =
  (source: string) =>
  (settings: Settings): number => {
    const place = settings[`register.apart.${source}`];
    return place === undefined ? ALL : allBy(place);
  };

/** Of whom something counts on file; a field without parts is the others'. */
export function lookKernels(field: Field, use: Use, onFile: string): KernelUse[] {
  const sources = sourcesOf(field);
  return (sources.length === 0 ? [OTHERS] : sources).map((source) => {
    const part = own(sources.length === 0 ? columnOfField(field) : partColumn(field, source));
    return {
      ...use,
      run: isWide(field) ? lookAt : lookAtShort,
      only: { of: part, bits: -1 },
      with: [part, asWhole(keptBy(field, source)), asWhole(bitOf(source)), send(onFile)],
    };
  });
}

/** Strikes all that a source recorded, and shows what is left. */
export function emptyKernels(
  field: Field,
  use: Use,
  { place, open, corrected }: { place: number; open: Argument; corrected: string },
): KernelUse[] {
  const asked = { of: open, bits: -1 };
  return [
    ...sourcesOf(field).map((source) => ({
      ...use,
      run: isWide(field) ? empty : emptyShort,
      only: asked,
      with: [
        asWhole(keptBy(field, source)),
        asWhole(bitOf(source)),
        whole(place),
        own(partColumn(field, source)),
        open,
        send(corrected),
      ],
    })),
    ...joinKernels(field, use, asked),
  ];
}

/** Strikes from the parts what has been struck from the field. */
export function followKernels(field: Field, use: Use): KernelUse[] {
  return sourcesOf(field).map((source) => {
    const part = own(partColumn(field, source));
    return {
      ...use,
      run: isWide(field) ? follow : followShort,
      only: { of: part, bits: -1 },
      with: [asWhole((settings) => ~passing(field, source)(settings)), own(columnOfField(field)), part],
    };
  });
}
