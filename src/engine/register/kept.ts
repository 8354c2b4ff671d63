/** What a field keeps and for how long, and where it stands. */
import type { Field, Settings } from '../contracts.js';
import { OTHERS } from '../observation/said.js';

/** One bit for each pair: set where the view sees a record. */
export const EVEN_BITS = 0x55555555;
/** Both bits of every pair: the register as recorded. `EVEN_BITS` alone: true records only. */
export const AS_RECORDED = -1;

/** Pairs of bits that a column has room for. */
export const MOST_SLOTS = 16;

/** Months after which a record no longer counts; with `.by.<partner>`, one by this partner. */
export const RETENTION = 'register.retention-months';

export const columnOfField = (field: Field): string =>
  field.form === 'slots' ? `register:${field.id}` : `kept:${field.id}`;

/** More than 16 bits of pairs. */
export const isWide = (field: Pick<Field, 'slots'>): boolean => (field.slots ?? 16) > 8;

/** One even bit for each period that is kept. */
export function keptPeriods(field: Pick<Field, 'slots' | 'slotMonths'>, retentionMonths: number): number {
  const periods = Math.min(
    field.slots ?? 16,
    Math.max(0, Math.ceil(retentionMonths / (field.slotMonths ?? 3))),
  );
  return periods >= 16 ? EVEN_BITS : EVEN_BITS & (2 ** (2 * periods) - 1);
}

/** Both bits of the oldest period that counts. */
export function oldestOf(field: Pick<Field, 'slots' | 'slotMonths'>, retentionMonths: number): number {
  const kept = keptPeriods(field, retentionMonths);
  return ((kept & ~(kept >>> 2)) * 3) | 0;
}

/** The field's own length of a period holds where the register says none. Settings: `register.slot-months`. */
const USUAL_SLOT_MONTHS = 3;
/** Arrears reported within about so many months count as standing. */
export const STILL_OWING = 6;

/** Even bits of the periods that make up the newest so many months of breaches and arrears. */
export const newest = (months: number, settings: Settings): number =>
  keptPeriods({ slotMonths: settings['register.slot-months'] || USUAL_SLOT_MONTHS }, months);

/** By whom the records of a field are held: nobody in particular, or each partner told apart and the others. */
export const sourcesOf = ({ apart = [] }: Pick<Field, 'apart'>): readonly string[] =>
  apart.length === 0 ? [] : [...apart, OTHERS];

/** Months after which what one source recorded no longer counts. */
export const monthsOf = (source: string, settings: Settings): number =>
  settings[`${RETENTION}.by.${source}`] ?? settings[RETENTION];

/** The longest time after which a record of a field still counts. */
export const longestMonths = (field: Pick<Field, 'apart'>, settings: Settings): number =>
  Math.max(settings[RETENTION], ...sourcesOf(field).map((source) => monthsOf(source, settings)));
