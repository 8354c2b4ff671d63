/**
 * The register: what is believed of a citizen, true and false records told apart.
 *
 * Records by period are pairs of bits: the lower says that a true event of this kind was reported in
 * the period, the upper that a false record stands there. Ageing is a shift, retention a mask.
 */
import {
  type Clock,
  type ColumnDeclaration,
  channel,
  draw,
  type Field,
  type Idea,
  type KernelUse,
  own,
  type Partner,
  read,
  send,
  whole,
} from '../contracts.js';
import {
  atMost,
  choose,
  countPairs,
  eighthOfTheWay,
  flag,
  type I32,
  type i32,
  type U8,
  type U16,
  type U32,
  within,
} from '../lanes.js';
import { PlanError } from '../layout.js';
import { eventMask, lateChannel } from '../observation/observe.js';

/** One bit for each pair: set where the view sees a record. */
const EVEN_BITS = 0x55555555;
/** Both bits of every pair: the register as recorded. `EVEN_BITS` alone: true records only. */
export const AS_RECORDED = -1;
/** The newest four periods count as recent (model specification, S5). */
const RECENT_PAIRS = 0x55;

/** Reports of slow partners wait here, two bits for each period of each field. */
const WAITING = 'waiting-reports';

const watching = (clock: Clock): boolean => clock.voluntary || clock.mandatory;
export const columnOfField = (field: Field): string =>
  field.form === 'slots' ? `register:${field.id}` : `kept:${field.id}`;

/** A period is over: all move one place back, and what was due later arrives. */
export function age(size: i32, records: U32, shift: i32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] << shift;
  }
}

export function ageShort(size: i32, records: U16, shift: i32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] << shift;
  }
}

/** Late reports whose period begins enter the newest one. */
export function arrive(size: i32, place: i32, others: i32, later: i32, pending: U8, records: U32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | ((pending[i] >>> place) & 3);
    pending[i] = (pending[i] & others) | ((pending[i] >>> 2) & later);
  }
}

export function arriveShort(size: i32, place: i32, others: i32, later: i32, pending: U8, records: U16): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | ((pending[i] >>> place) & 3);
    pending[i] = (pending[i] & others) | ((pending[i] >>> 2) & later);
  }
}

/** Sets a bit of the newest period where one of these events came in: 1 for a true report, 2 for a false record. */
export function note(size: i32, heard: I32, kinds: i32, pairBit: i32, records: U32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | (-flag((heard[i] & kinds) !== 0) & pairBit);
  }
}

export function noteShort(size: i32, heard: I32, kinds: i32, pairBit: i32, records: U16): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | (-flag((heard[i] & kinds) !== 0) & pairBit);
  }
}

/** Lets reports of slow partners wait for the period in which they are due. */
export function wait(size: i32, late: I32, kinds: i32, place: i32, pending: U8): void {
  for (let i = 0; i < size; i++) {
    pending[i] = pending[i] | (flag((late[i] & kinds) !== 0) << place);
  }
}

/** Counts records in a view: recent periods and older ones, within retention. */
export function readPairs(size: i32, records: U32, view: i32, kept: i32, recent: I32, older: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    const periods = (seen | (seen >>> 1)) & kept;
    recent[i] = recent[i] + countPairs(periods & RECENT_PAIRS);
    older[i] = older[i] + countPairs(periods & ~RECENT_PAIRS);
  }
}

export function readPairsShort(size: i32, records: U16, view: i32, kept: i32, recent: I32, older: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    const periods = (seen | (seen >>> 1)) & kept;
    recent[i] = recent[i] + countPairs(periods & RECENT_PAIRS);
    older[i] = older[i] + countPairs(periods & ~RECENT_PAIRS);
  }
}

/** Counts all records in a view, within retention. */
export function readAllPairs(size: i32, records: U32, view: i32, kept: i32, all: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    all[i] = all[i] + countPairs((seen | (seen >>> 1)) & kept);
  }
}

export function readAllPairsShort(size: i32, records: U16, view: i32, kept: i32, all: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    all[i] = all[i] + countPairs((seen | (seen >>> 1)) & kept);
  }
}

/** A running mean of reported conduct around a neutral value, for up to two kinds of reports. */
export function recordMean(
  size: i32,
  reported: I32,
  coverage: U16,
  partners: i32,
  neutral: i32,
  firstKind: i32,
  firstPresent: i32,
  firstAbsent: i32,
  secondKind: i32,
  secondPresent: i32,
  secondAbsent: i32,
  mean: U8,
): void {
  for (let i = 0; i < size; i++) {
    const one = choose((reported[i] & firstKind) !== 0, firstPresent, firstAbsent);
    const two = choose((reported[i] & secondKind) !== 0, secondPresent, secondAbsent);
    const known = (coverage[i] & partners) !== 0;
    const target = choose(known, within(neutral + one + two, 0, 255), neutral);
    mean[i] = eighthOfTheWay(mean[i], target);
  }
}

/** Another quarter at the reported address, up to 63. */
export function growOld(size: i32, quarters: U8): void {
  for (let i = 0; i < size; i++) {
    quarters[i] = atMost(quarters[i] + 1, 63);
  }
}

/** A reported event begins the count anew. */
export function beginAnew(size: i32, reported: I32, kinds: i32, quarters: U8): void {
  for (let i = 0; i < size; i++) {
    quarters[i] = choose((reported[i] & kinds) !== 0, 0, quarters[i]);
  }
}

/** A tenure to begin with: any number of quarters below 32 is as likely. */
export function startAge(size: i32, luck: U16, quarters: U8): void {
  for (let i = 0; i < size; i++) {
    quarters[i] = luck[i] >>> 11;
  }
}

export function readColumn(size: i32, column: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = column[i];
  }
}

/** 1 in the month in which a report of this kind came in. */
export function readReport(size: i32, reported: I32, kinds: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((reported[i] & kinds) !== 0);
  }
}

/** A trait as its partners report it; the middle of its range for those nobody covers. */
export function readLevel(size: i32, trait: U8, coverage: U16, partners: i32, middle: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose((coverage[i] & partners) !== 0, trait[i], middle);
  }
}

/** An unknown income counts as the middle class, 16 of 0-31. Assumption. */
const MIDDLE_LEVEL = 16;

/** What a field lets the scorecard read: a channel, 0 where nothing is recorded. */
export const reading = (name: string): string => `reading:${name}`;

/** Everything a scorecard may read of a field. */
const READINGS = ['recent', 'older', 'all', 'mean', 'quarters', 'mismatch', 'level'] as const;

/** The register for these fields, fed by these partners; readings it makes are named `<field>.<reading>`. */
export function registerIdea(
  fields: readonly Field[],
  partners: readonly Partner[],
  events: readonly string[],
  wanted: ReadonlySet<string>,
): Idea {
  const columns: ColumnDeclaration[] = [];
  const waiting = { bits: 0 };
  // fields do not read each other, so kernels that look at the same reports can stand together
  const pages: Pages = { ageing: [], reported: [], mistaken: [], late: [], readings: [] };
  for (const field of fields) {
    const reporters = partners.filter((partner) => partner.reports.some((name) => reportsTo(field, name)));
    const kinds = eventMask(field.events, events);
    const covering = reporters.reduce((mask, partner) => mask | (1 << partner.member), 0);
    const wants = (name: string) => wanted.has(`${field.id}.${name}`);
    if (field.form === 'slots') {
      slotField(field, reporters, kinds, columns, pages, waiting, wants);
    } else if (field.form === 'mean') {
      meanField(field, covering, events, columns, pages);
    } else if (field.form === 'age') {
      ageField(field, kinds, columns, pages, wants);
    } else if (wants('level')) {
      pages.readings.push({
        stage: 'score',
        run: readLevel,
        when: watching,
        with: [
          read(field.trait ?? ''),
          read('coverage'),
          whole(covering),
          whole(MIDDLE_LEVEL),
          send(reading(`${field.id}.level`)),
        ],
        viewed: true,
      });
    }
  }
  if (waiting.bits > 0) {
    columns.push({ name: WAITING, label: 'Reports that have not yet arrived', bits: 8 });
  }
  return {
    id: 'register',
    kind: 'engine',
    label: 'The register',
    columns,
    channels: Object.fromEntries(
      fields.flatMap((field) =>
        READINGS.map((what) => [reading(`${field.id}.${what}`), { start: 0, merge: 'sum' as const }]),
      ),
    ),
    draws: { 'start-age': { bits: 16 } },
    kernels: [...pages.ageing, ...pages.reported, ...pages.mistaken, ...pages.late, ...pages.readings],
  };
}

/** The register's kernels by what they do: those of one page look at the same reports. */
interface Pages {
  ageing: KernelUse[];
  reported: KernelUse[];
  mistaken: KernelUse[];
  late: KernelUse[];
  readings: KernelUse[];
}

function reportsTo(field: Field, name: string): boolean {
  return field.events.includes(name) || (field.form === 'level' && name === field.id);
}

/** One even bit for each period that is kept. */
export function keptPeriods(field: Field, retentionMonths: number): number {
  const periods = Math.min(
    field.slots ?? 16,
    Math.max(0, Math.ceil(retentionMonths / (field.slotMonths ?? 3))),
  );
  return periods >= 16 ? EVEN_BITS : EVEN_BITS & (2 ** (2 * periods) - 1);
}

function slotField(
  field: Field,
  reporters: readonly Partner[],
  kinds: number,
  columns: ColumnDeclaration[],
  pages: Pages,
  waiting: { bits: number },
  wants: (reading: string) => boolean,
): void {
  const name = columnOfField(field);
  const slotMonths = field.slotMonths ?? 3;
  const bits = (field.slots ?? 16) * 2;
  const wide = bits > 16;
  const periodEnds = (clock: Clock) => watching(clock) && (clock.month - 1) % slotMonths === 0;
  const late = [...new Set(reporters.map((partner) => lateSlots(partner)))].filter((slots) => slots > 0);
  columns.push({ name, label: field.label, bits });
  pages.ageing.push({
    stage: 'record',
    run: wide ? age : ageShort,
    when: periodEnds,
    with: [own(name), whole(2)],
  });
  const periodsLate = late.map((slots) => Math.min(4, Math.max(1, Math.round((slots * 3) / slotMonths))));
  if (late.length > 0) {
    // each field with late reports has its own bits of the one column in which they wait
    const place = waiting.bits;
    const bitsHere = 2 * Math.max(...periodsLate);
    waiting.bits += bitsHere;
    if (waiting.bits > 8) {
      throw new PlanError(
        'late reports of all fields together wait at most four periods; make some partners faster',
      );
    }
    const here = (2 ** bitsHere - 1) << place;
    pages.ageing.push({
      stage: 'record',
      run: wide ? arrive : arriveShort,
      when: periodEnds,
      only: { of: own(WAITING), bits: here },
      with: [
        whole(place),
        whole(~here & 255),
        whole(here & ~(3 << (place + bitsHere - 2))),
        own(WAITING),
        own(name),
      ],
    });
    late.forEach((slots, at) => {
      const heard = lateChannel(slots);
      pages.late.push({
        stage: 'record',
        run: wait,
        when: watching,
        only: { of: channel(heard), bits: kinds },
        with: [channel(heard), whole(kinds), whole(place + 2 * (periodsLate[at] - 1)), own(WAITING)],
      });
    });
  }
  for (const [heard, pairBit] of [
    ['reported', 1],
    ['mistaken', 2],
  ] as const) {
    pages[heard].push({
      stage: 'record',
      run: wide ? note : noteShort,
      when: watching,
      only: { of: channel(heard), bits: kinds },
      with: [channel(heard), whole(kinds), whole(pairBit), own(name)],
    });
  }
  const kept = whole((_clock, settings) => keptPeriods(field, settings['register.retention-months']));
  const view = { give: 'view', recorded: AS_RECORDED, true: EVEN_BITS } as const;
  const whereRecorded = { of: read(name), bits: -1 };
  if (wants('recent') || wants('older')) {
    pages.readings.push({
      stage: 'score',
      run: wide ? readPairs : readPairsShort,
      when: watching,
      viewed: true,
      only: whereRecorded,
      with: [read(name), view, kept, send(reading(`${field.id}.recent`)), send(reading(`${field.id}.older`))],
    });
  }
  if (wants('all')) {
    pages.readings.push({
      stage: 'score',
      run: wide ? readAllPairs : readAllPairsShort,
      when: watching,
      viewed: true,
      only: whereRecorded,
      with: [read(name), view, kept, send(reading(`${field.id}.all`))],
    });
  }
}

/** A partner's delay in periods of three months. */
const lateSlots = (partner: Partner): number => Math.round(partner.delayMonths / 3);

function meanField(
  field: Field,
  covering: number,
  events: readonly string[],
  columns: ColumnDeclaration[],
  pages: Pages,
): void {
  const name = columnOfField(field);
  const neutral = field.neutral ?? 128;
  const worth = Object.entries(field.worth ?? {}).slice(0, 2);
  const terms = [0, 1].flatMap((place) => {
    const [event, points] = worth[place] ?? ['', { present: 0, absent: 0 }];
    return [whole(eventMask([event], events)), whole(points.present), whole(points.absent)];
  });
  columns.push({ name, label: field.label, bits: 8, start: neutral });
  pages.ageing.push({
    stage: 'record',
    run: recordMean,
    when: watching,
    with: [channel('reported'), read('coverage'), whole(covering), whole(neutral), ...terms, own(name)],
  });
  pages.readings.push({
    stage: 'score',
    run: readColumn,
    when: watching,
    viewed: true,
    with: [read(name), send(reading(`${field.id}.mean`))],
  });
}

function ageField(
  field: Field,
  kinds: number,
  columns: ColumnDeclaration[],
  pages: Pages,
  wants: (reading: string) => boolean,
): void {
  const name = columnOfField(field);
  columns.push({ name, label: field.label, bits: 8, unit: 'quarters' });
  pages.ageing.push(
    { stage: 'birth', run: startAge, with: [draw('start-age'), own(name)] },
    {
      stage: 'record',
      run: growOld,
      when: (clock) => watching(clock) && clock.month % 3 === 0,
      with: [own(name)],
    },
  );
  pages.reported.push({
    stage: 'record',
    run: beginAnew,
    when: watching,
    only: { of: channel('reported'), bits: kinds },
    with: [channel('reported'), whole(kinds), own(name)],
  });
  if (wants('quarters')) {
    pages.readings.push({
      stage: 'score',
      run: readColumn,
      when: watching,
      viewed: true,
      with: [read(name), send(reading(`${field.id}.quarters`))],
    });
  }
  if (wants('mismatch')) {
    pages.readings.push({
      stage: 'score',
      run: readReport,
      when: watching,
      viewed: true,
      only: { of: channel('reported'), bits: kinds },
      with: [channel('reported'), whole(kinds), send(reading(`${field.id}.mismatch`))],
    });
  }
}
