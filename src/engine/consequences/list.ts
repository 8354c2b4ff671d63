/**
 * A list without a score: what a trigger finds in the register puts a citizen on it, for a time, and what
 * follows from being listed is the same for all.
 */
import {
  type Argument,
  type Clock,
  type Consequence,
  channel,
  type Field,
  type Idea,
  type KernelUse,
  own,
  read,
  type Settings,
  send,
  whole,
} from '../contracts.js';
import { choose, countPairs, flag, type I32, type i32, type U8, type U16, type U32 } from '../lanes.js';
import {
  AS_RECORDED,
  columnOfField,
  isWide,
  keptPeriods,
  longestMonths,
  newest,
  STILL_OWING,
} from '../register/kept.js';
import { publish } from './blacklist.js';
import { proposalColumns } from './decide.js';
import { effectKernels, gatekeepers, maskOf } from './effects.js';

const EVEN_BITS = 0x55555555;
/** The periods of arrears that are recent enough to be owing still. */
const lately = whole((_clock, settings) => newest(STILL_OWING, settings));
/** What says this month that somebody is to be listed. */
const LISTING = 'listing';

const deciding = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** Enough records of one kind within the time looked at. */
export function triggers(
  size: i32,
  records: U32,
  view: i32,
  kept: i32,
  needed: i32,
  unpaidOnly: i32,
  lately: i32,
  arrears: U32,
  listing: I32,
): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    const unpaid = arrears[i] & view;
    const enough = flag(countPairs((seen | (seen >>> 1)) & kept) >= needed);
    const owing = flag(((unpaid | (unpaid >>> 1)) & lately) !== 0);
    listing[i] = listing[i] | (enough & (owing | (1 - unpaidOnly)));
  }
}

export function triggersShort(
  size: i32,
  records: U16,
  view: i32,
  kept: i32,
  needed: i32,
  unpaidOnly: i32,
  lately: i32,
  arrears: U32,
  listing: I32,
): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    const unpaid = arrears[i] & view;
    const enough = flag(countPairs((seen | (seen >>> 1)) & kept) >= needed);
    const owing = flag(((unpaid | (unpaid >>> 1)) & lately) !== 0);
    listing[i] = listing[i] | (enough & (owing | (1 - unpaidOnly)));
  }
}

/** Months on the list: in by a trigger, out after the shortest stay, and where the rule says so once nothing is owed. */
export function serve(
  size: i32,
  listing: I32,
  arrears: U32,
  view: i32,
  untilPaid: i32,
  lately: i32,
  months: i32,
  timer: U8,
): void {
  for (let i = 0; i < size; i++) {
    const unpaid = arrears[i] & view;
    const owing = flag(((unpaid | (unpaid >>> 1)) & lately) !== 0) & untilPaid;
    const left = timer[i];
    const serving = choose(left > 1, left - 1, owing);
    timer[i] = choose(left === 0, Math.imul(flag(listing[i] !== 0), months), serving);
  }
}

/** What is in force from next month on for those on the list. */
export function enforceList(
  size: i32,
  timer: U8,
  direct: i32,
  jointly: i32,
  deny: I32,
  allow: I32,
  inForce: U16,
): void {
  for (let i = 0; i < size; i++) {
    inForce[i] = (choose(timer[i] > 0, direct | jointly, 0) | deny[i]) & allow[i];
  }
}

/** The same before any safeguard lifts a sanction. */
export function proposeList(
  size: i32,
  timer: U8,
  direct: i32,
  jointly: i32,
  deny: I32,
  proposed: I32,
  proposal: U16,
): void {
  for (let i = 0; i < size; i++) {
    const all = (choose(timer[i] > 0, direct | jointly, 0) | deny[i]) & 0xffff;
    proposed[i] = proposed[i] | all;
    proposal[i] = all;
  }
}

/** A trigger: the field it looks into. Settings: `list.triggers.<field>.{records, within-months, while-unpaid}`. */
export type Trigger = Pick<Field, 'id' | 'form' | 'slots' | 'slotMonths' | 'apart'>;

export interface ListParts {
  triggers: readonly Trigger[];
  /** Consequences of being listed. */
  consequences: readonly Consequence[];
  opportunities: readonly { name: string; economic: boolean }[];
  feedback: boolean;
  /** Domains in which gatekeepers do not always enforce. */
  discretion: readonly string[];
  /** A safeguard looks at sanctions before they come into force. */
  contested: boolean;
}

/** Decisions of a list; settings under `list`, `sanctions` and `joint-punishment`. */
export function listIdea({
  triggers: fields,
  consequences,
  opportunities,
  feedback,
  discretion,
  contested,
}: ListParts): Idea {
  const gates = gatekeepers(consequences, discretion);
  const view = { give: 'view', recorded: AS_RECORDED, true: EVEN_BITS } as const;
  const running = (clock: Clock, settings: Settings) =>
    deciding(clock) && clock.month >= settings['list.from'];
  const inDomains = (path: string) => (settings: Settings) =>
    maskOf(consequences.filter(({ domain }) => settings[`${path}.domains.${domain}`] === 1));
  const from = (path: string, mask: (settings: Settings) => number): Argument =>
    whole((clock, settings) =>
      clock.month >= settings[path] && clock.month >= settings['sanctions.from'] ? mask(settings) : 0,
    );
  return {
    id: 'decisions',
    kind: 'engine',
    label: 'Who is listed, and what closes',
    channels: { [LISTING]: { start: 0, merge: 'or' } },
    columns: [
      { name: 'in-force', label: 'Consequences in force', bits: 16, lived: true },
      { name: 'in-force~true', label: 'The same on true records', bits: 16 },
      { name: 'list-months', label: 'Months left on the list', bits: 8, unit: 'months' },
      { name: 'list-months~true', label: 'The same on true records', bits: 8, unit: 'months' },
      { name: 'listed', label: 'On the public list', bits: 1, public: true },
      ...(contested ? proposalColumns : []),
      ...gates.columns,
    ],
    draws: gates.draws,
    kernels: [
      ...gates.kernels,
      ...effectKernels(consequences, opportunities, feedback, discretion),
      ...fields.map((field): KernelUse => triggerKernel(field, view, running)),
      {
        stage: 'decide',
        run: serve,
        when: running,
        viewed: true,
        with: [
          channel(LISTING),
          read('register:arrears'),
          view,
          whole((_clock, settings) => settings['list.until-paid']),
          lately,
          whole((_clock, settings) => settings['list.minimum-months']),
          own('list-months'),
        ],
      },
      {
        stage: 'decide',
        run: publish,
        when: deciding,
        with: [own('list-months'), whole((_clock, settings) => settings['list.published']), own('listed')],
      },
      ...(contested
        ? [
            {
              stage: 'decide' as const,
              run: proposeList,
              when: deciding,
              viewed: true,
              with: [
                own('list-months'),
                from('list.from', inDomains('list')),
                from('joint-punishment.from', inDomains('joint-punishment')),
                channel('deny'),
                send('proposed'),
                own('proposal'),
              ],
            },
          ]
        : []),
      {
        stage: 'decide',
        run: enforceList,
        when: deciding,
        viewed: true,
        with: [
          own('list-months'),
          from('list.from', inDomains('list')),
          from('joint-punishment.from', inDomains('joint-punishment')),
          channel('deny'),
          channel('allow'),
          own('in-force'),
        ],
      },
    ],
  };
}

function triggerKernel(
  field: Trigger,
  view: Argument,
  when: (clock: Clock, settings: Settings) => boolean,
): KernelUse {
  const setting = (name: string) => (settings: Settings) => settings[`list.triggers.${field.id}.${name}`];
  return {
    stage: 'decide',
    run: isWide(field) ? triggers : triggersShort,
    when,
    viewed: true,
    with: [
      read(columnOfField(field as Field)),
      view,
      whole((_clock, settings) =>
        keptPeriods(
          field as Field,
          Math.min(setting('within-months')(settings), longestMonths(field, settings)),
        ),
      ),
      whole((_clock, settings) => setting('records')(settings)),
      whole((_clock, settings) => setting('while-unpaid')(settings)),
      lately,
      read('register:arrears'),
      send(LISTING),
    ],
  };
}
