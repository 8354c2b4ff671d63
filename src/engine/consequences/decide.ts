/**
 * From scores to consequences: cut-offs, the list, joint punishment, and what stays in force.
 *
 * One table of the scale serves all cut-offs. What is decided this month bites from the next.
 */
import {
  type Clock,
  type Consequence,
  channel,
  type Idea,
  own,
  read,
  type Settings,
  table,
  whole,
} from '../contracts.js';
import { choose, countPairs, flag, type I32, type i32, type U8, type U16, type U32 } from '../lanes.js';
import { AS_RECORDED } from '../register/record.js';

const EVEN_BITS = 0x55555555;
/** The newest four periods of breach records: a year. */
const LAST_YEAR = 0x55;
/** The newest two periods of arrears: reported within about half a year. */
const STILL_IN_ARREARS = 0x05;

const deciding = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** What the score alone opens or closes: entered at a cut-off, left only beyond the hysteresis. */
export function standBy(size: i32, score: U16, enrolled: U8, enter: I32, stay: I32, standing: U16): void {
  for (let i = 0; i < size; i++) {
    const points = score[i] >>> 4;
    standing[i] = ((standing[i] & stay[points]) | enter[points]) & -enrolled[i];
  }
}

/** The list: in by repeated breaches, or by a judgment with arrears standing; out after its time, once arrears are gone. */
export function keepList(
  size: i32,
  breach: U32,
  judgment: U16,
  arrears: U32,
  view: i32,
  breachesNeeded: i32,
  months: i32,
  timer: U8,
): void {
  for (let i = 0; i < size; i++) {
    const breaches = breach[i] & view;
    const judgments = judgment[i] & view;
    const unpaid = arrears[i] & view;
    const many = countPairs((breaches | (breaches >>> 1)) & LAST_YEAR);
    const judged = flag(((judgments | (judgments >>> 1)) & EVEN_BITS) !== 0);
    const owing = flag(((unpaid | (unpaid >>> 1)) & STILL_IN_ARREARS) !== 0);
    const entry = flag(many >= breachesNeeded) | (judged & owing);
    const left = timer[i];
    const serving = choose(left > 1, left - 1, owing);
    timer[i] = choose(left === 0, Math.imul(entry, months), serving);
  }
}

/** Who is on the list as everybody can see it. */
export function publish(size: i32, timer: U8, published: i32, listed: U8): void {
  for (let i = 0; i < size; i++) {
    listed[i] = flag(timer[i] > 0) & published;
  }
}

/** What is in force from next month on, one bit a consequence. */
export function putInForce(
  size: i32,
  standing: U16,
  timer: U8,
  sanctions: i32,
  privileges: i32,
  breachType: i32,
  jointly: i32,
  listSanctions: i32,
  deny: I32,
  allow: I32,
  inForce: U16,
): void {
  for (let i = 0; i < size; i++) {
    const imposed = standing[i] & sanctions;
    const joint = choose((imposed & breachType) !== 0, jointly, 0);
    const byList = choose(timer[i] > 0, listSanctions, 0);
    const opened = choose(timer[i] > 0, 0, standing[i] & privileges);
    inForce[i] = ((imposed | joint | byList | deny[i]) & allow[i]) | opened;
  }
}

/** What the consequences in force leave of an opportunity: one look into a table. */
export function lookUp(size: i32, inForce: U16, effect: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = effect[inForce[i]];
  }
}

export const maskOf = (consequences: readonly Consequence[]): number =>
  consequences.reduce((mask, consequence) => mask | (1 << consequence.place), 0);

/** Decisions over these consequences; settings under `cut-offs`, `sanctions`, `joint-punishment`, `blacklist`. */
export function decisionIdea(
  consequences: readonly Consequence[],
  opportunities: readonly { name: string; economic: boolean }[],
  options: { list: boolean; scored: boolean; feedback: boolean },
): Idea {
  const sanctions = consequences.filter((consequence) => consequence.kind === 'sanction');
  const privileges = consequences.filter((consequence) => consequence.kind === 'privilege');
  const breachType = maskOf(sanctions.filter((sanction) => sanction.breach));
  const from = (path: string, mask: number) =>
    whole((clock, settings) => (clock.month >= settings[path] ? mask : 0));
  const domains = (settings: Settings) =>
    maskOf(sanctions.filter((sanction) => settings[`joint-punishment.domains.${sanction.domain}`] === 1));
  const view = { give: 'view', recorded: AS_RECORDED, true: EVEN_BITS } as const;
  const effects = opportunities
    .filter((opportunity) => options.feedback || !opportunity.economic)
    .flatMap(({ name }) => [effectOn(consequences, name, 'access'), effectOn(consequences, name, 'cost')])
    .filter(({ bits }) => bits !== 0);
  return {
    id: 'decisions',
    kind: 'engine',
    label: 'What opens and closes',
    columns: [
      { name: 'standing', label: 'Opened or closed by the score', bits: 16 },
      { name: 'standing~true', label: 'The same on true records', bits: 16 },
      { name: 'in-force', label: 'Consequences in force', bits: 16, lived: true },
      { name: 'in-force~true', label: 'The same on true records', bits: 16 },
      { name: 'list-months', label: 'Months left on the list', bits: 8, unit: 'months' },
      { name: 'list-months~true', label: 'The same on true records', bits: 8, unit: 'months' },
      { name: 'listed', label: 'On the public list', bits: 1, public: true },
    ],
    kernels: [
      ...effects.map(({ channel: name, build, bits }) => ({
        stage: 'phase' as const,
        run: lookUp,
        // privileges are for many: what they open is looked up for everybody
        only: (bits & maskOf(privileges)) === 0 ? { of: own('in-force'), bits } : undefined,
        with: [own('in-force'), table(`effect:${name}`, build), { give: 'send', channel: name } as const],
        when: deciding,
      })),
      ...(options.scored
        ? [
            {
              stage: 'decide' as const,
              run: standBy,
              when: deciding,
              viewed: true,
              with: [
                read('score'),
                read('enrolled'),
                table('cut-offs:enter', (settings) => cutOffTable(consequences, settings, 0)),
                table('cut-offs:stay', (settings) =>
                  cutOffTable(consequences, settings, settings['cut-offs.hysteresis']),
                ),
                own('standing'),
              ],
            },
          ]
        : []),
      ...(options.list
        ? [
            {
              stage: 'decide' as const,
              run: keepList,
              when: (clock: Clock, settings: Settings) =>
                deciding(clock) && clock.month >= settings['blacklist.from'],
              viewed: true,
              with: [
                read('register:breach'),
                read('register:judgment'),
                read('register:arrears'),
                view,
                whole((_clock, settings) => settings['blacklist.breach-records']),
                whole((_clock, settings) => settings['blacklist.minimum-months']),
                own('list-months'),
              ],
            },
            {
              stage: 'decide' as const,
              run: publish,
              when: deciding,
              with: [
                own('list-months'),
                whole((_clock, settings) => settings['blacklist.published']),
                own('listed'),
              ],
            },
          ]
        : []),
      {
        stage: 'decide' as const,
        run: putInForce,
        when: deciding,
        viewed: true,
        with: [
          own('standing'),
          own('list-months'),
          from('sanctions.from', maskOf(sanctions)),
          from('privileges.from', maskOf(privileges)),
          whole(breachType),
          whole((clock, settings) =>
            clock.month >= settings['joint-punishment.from'] && clock.month >= settings['sanctions.from']
              ? domains(settings)
              : 0,
          ),
          whole((clock, settings) =>
            clock.month >= settings['blacklist.from'] && clock.month >= settings['sanctions.from']
              ? maskOf(sanctions)
              : 0,
          ),
          channel('deny'),
          channel('allow'),
          own('in-force'),
        ],
      },
    ],
  };
}

/** For each score point above the bottom: the consequences whose side of the cut-off it is on. */
export function cutOffTable(
  consequences: readonly Consequence[],
  settings: Settings,
  hysteresis: number,
): Int32Array {
  const points = settings['scale.points'];
  const enter = new Int32Array(points + 1);
  for (const consequence of consequences) {
    const cutOff = settings[`cut-offs.${consequence.id}`];
    if (cutOff === undefined) {
      continue;
    }
    const above = cutOff - settings['scale.min'];
    for (let point = 0; point <= points; point++) {
      const applies = consequence.kind === 'sanction' ? point < above + hysteresis : point >= above;
      enter[point] |= applies ? 1 << consequence.place : 0;
    }
  }
  return enter;
}

/** How consequences change one opportunity, and which of them do. */
function effectOn(consequences: readonly Consequence[], opportunity: string, what: 'access' | 'cost') {
  const bits = maskOf(
    consequences.filter((consequence) =>
      consequence.effects.some((effect) => effect.opportunity === opportunity && effect[what] !== undefined),
    ),
  );
  return {
    channel: `${what}:${opportunity}`,
    bits,
    build: () => effectTable(consequences, opportunity, what),
  };
}

/** For every set of consequences in force: the least access they leave, or the cost they add. */
export function effectTable(
  consequences: readonly Consequence[],
  opportunity: string,
  what: 'access' | 'cost',
): Int32Array {
  const effects = consequences.flatMap((consequence) =>
    consequence.effects
      .filter((effect) => effect.opportunity === opportunity && effect[what] !== undefined)
      .map((effect) => ({ place: consequence.place, value: effect[what] as number })),
  );
  const made = new Int32Array(65536).fill(what === 'access' ? 65536 : 0);
  for (const { place, value } of effects) {
    for (let set = 0; set < 65536; set++) {
      if ((set >>> place) & 1) {
        made[set] = what === 'access' ? Math.min(made[set], value) : made[set] + value;
      }
    }
  }
  return made;
}
