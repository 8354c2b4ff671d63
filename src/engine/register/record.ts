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
  type Settings,
  send,
  table,
  whole,
} from '../contracts.js';
import { eventMask, lateChannel, saidBy, sourceOf } from '../observation/said.js';
import { joinKernels, partColumn } from './apart.js';
import {
  AS_RECORDED,
  columnOfField,
  EVEN_BITS,
  isWide,
  keptPeriods,
  longestMonths,
  monthsOf,
  oldestOf,
  RETENTION,
  sourcesOf,
} from './kept.js';
import {
  age,
  ageShort,
  ageSticky,
  ageStickyShort,
  arrive,
  arriveShort,
  beginAnew,
  growOld,
  note,
  noteShort,
  readAllPairs,
  readAllPairsShort,
  readColumn,
  readLevel,
  readLevels,
  readPairs,
  readPairsShort,
  readReport,
  recordMean,
  startAge,
  wait,
} from './kernels.js';

/** Reports of slow partners wait here, two bits for each period of each field. */
const WAITING = 'waiting-reports';

const watching = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

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
  corrections: readonly KernelUse[] = [],
): Idea {
  const columns: ColumnDeclaration[] = [];
  const waiting: Waiting = { columns: [] };
  // fields do not read each other, so kernels that look at the same reports can stand together
  const pages: Pages = { ageing: [], reported: [], mistaken: [], late: [], joined: [], readings: [] };
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
        run: field.levels ? readLevels : readLevel,
        when: watching,
        with: [
          read(field.trait ?? ''),
          read('coverage'),
          whole(covering),
          field.levels
            ? table(`levels:${field.id}`, () => Int32Array.from(field.levels ?? []))
            : whole(MIDDLE_LEVEL),
          send(reading(`${field.id}.level`)),
        ],
        viewed: true,
      });
    }
  }
  for (const place of waiting.columns.keys()) {
    columns.push({ name: waitingColumn(place + 1), label: 'Reports that have not yet arrived', bits: 8 });
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
    kernels: [
      ...pages.ageing,
      ...pages.reported,
      ...pages.mistaken,
      ...pages.late,
      ...pages.joined,
      ...corrections,
      ...pages.readings,
    ],
  };
}

/** The register's kernels by what they do: those of one page look at the same reports. */
interface Pages {
  ageing: KernelUse[];
  reported: KernelUse[];
  mistaken: KernelUse[];
  late: KernelUse[];
  joined: KernelUse[];
  readings: KernelUse[];
}

function reportsTo(field: Field, name: string): boolean {
  return field.events.includes(name) || (field.form === 'level' && name === field.id);
}

function slotField(
  field: Field,
  reporters: readonly Partner[],
  kinds: number,
  columns: ColumnDeclaration[],
  pages: Pages,
  waiting: Waiting,
  wants: (reading: string) => boolean,
): void {
  const name = columnOfField(field);
  columns.push({ name, label: field.label, bits: bitsOf(field) });
  const apart = sourcesOf(field);
  if (apart.length === 0) {
    const heard = (channelName: string) => channelName;
    slotPart(
      field,
      { column: name, heard, reporters, kinds, months: (settings) => settings[RETENTION] },
      pages,
      waiting,
    );
  }
  for (const source of apart) {
    const column = partColumn(field, source);
    const label = `${field.label}, by ${partners(reporters, source)}`;
    columns.push({ name: column, label, bits: bitsOf(field) });
    const heard = (channelName: string) => saidBy(channelName, source);
    const mine = reporters.filter(({ id }) => sourceOf(id, apart) === source);
    slotPart(
      field,
      { column, heard, reporters: mine, kinds, months: (settings) => monthsOf(source, settings) },
      pages,
      waiting,
    );
  }
  pages.joined.push(...joinKernels(field, { stage: 'record', when: watching }));
  const kept = whole((_clock, settings) => keptPeriods(field, longestMonths(field, settings)));
  const view = { give: 'view', recorded: AS_RECORDED, true: EVEN_BITS } as const;
  const whereRecorded = { of: read(name), bits: -1 };
  if (wants('recent') || wants('older')) {
    pages.readings.push({
      stage: 'score',
      run: isWide(field) ? readPairs : readPairsShort,
      when: watching,
      viewed: true,
      only: whereRecorded,
      with: [read(name), view, kept, send(reading(`${field.id}.recent`)), send(reading(`${field.id}.older`))],
    });
  }
  if (wants('all')) {
    pages.readings.push({
      stage: 'score',
      run: isWide(field) ? readAllPairs : readAllPairsShort,
      when: watching,
      viewed: true,
      only: whereRecorded,
      with: [read(name), view, kept, send(reading(`${field.id}.all`))],
    });
  }
}

const bitsOf = (field: Field): number => 2 * (field.slots ?? 16);

const partners = (reporters: readonly Partner[], source: string): string =>
  reporters.find(({ id }) => id === source)?.label.toLowerCase() ?? 'others';

/** A column of records by period, and where it hears of them. */
interface Part {
  column: string;
  heard: (channel: string) => string;
  reporters: readonly Partner[];
  kinds: number;
  /** How long its records count. */
  months: (settings: Settings) => number;
}

function slotPart(
  field: Field,
  { column, heard, reporters, kinds, months }: Part,
  pages: Pages,
  waiting: Waiting,
) {
  const slotMonths = field.slotMonths ?? 3;
  const wide = isWide(field);
  const periodEnds = (clock: Clock) => watching(clock) && (clock.month - 1) % slotMonths === 0;
  pages.ageing.push(
    field.sticky
      ? {
          stage: 'record',
          run: wide ? ageSticky : ageStickyShort,
          when: periodEnds,
          with: [own(column), whole(2), whole((_clock, settings) => oldestOf(field, months(settings)))],
        }
      : {
          stage: 'record',
          run: wide ? age : ageShort,
          when: periodEnds,
          with: [own(column), whole(2)],
        },
  );
  const late = [...new Set(reporters.map((partner) => lateSlots(partner)))].filter((slots) => slots > 0);
  const periodsLate = late.map((slots) => Math.min(4, Math.max(1, Math.round((slots * 3) / slotMonths))));
  if (late.length > 0) {
    const bitsHere = 2 * Math.max(...periodsLate);
    const { name, place } = roomToWait(waiting, bitsHere);
    const here = (2 ** bitsHere - 1) << place;
    pages.ageing.push({
      stage: 'record',
      run: wide ? arrive : arriveShort,
      when: periodEnds,
      only: { of: own(name), bits: here },
      with: [
        whole(place),
        whole(~here & 255),
        whole(here & ~(3 << (place + bitsHere - 2))),
        own(name),
        own(column),
      ],
    });
    late.forEach((slots, at) => {
      const said = heard(lateChannel(slots));
      pages.late.push({
        stage: 'record',
        run: wait,
        when: watching,
        only: { of: channel(said), bits: kinds },
        with: [channel(said), whole(kinds), whole(place + 2 * (periodsLate[at] - 1)), own(name)],
      });
    });
  }
  for (const [said, pairBit] of [
    ['reported', 1],
    ['mistaken', 2],
  ] as const) {
    pages[said].push({
      stage: 'record',
      run: wide ? note : noteShort,
      when: watching,
      only: { of: channel(heard(said)), bits: kinds },
      with: [channel(heard(said)), whole(kinds), whole(pairBit), own(column)],
    });
  }
}

/** Bits in which late reports of all fields wait, in columns of eight. */
type Waiting = { columns: number[] };

/** Each part with late reports has its own bits of a column in which they wait. */
function roomToWait({ columns }: Waiting, bits: number): { name: string; place: number } {
  const last = columns.length - 1;
  if (last < 0 || columns[last] + bits > 8) {
    columns.push(bits);
    return { name: waitingColumn(columns.length), place: 0 };
  }
  const place = columns[last];
  columns[last] += bits;
  return { name: waitingColumn(columns.length), place };
}

const waitingColumn = (number: number): string => (number === 1 ? WAITING : `${WAITING}-${number}`);

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
