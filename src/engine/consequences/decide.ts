/**
 * From scores to consequences: cut-offs, the list, joint punishment, and what stays in force.
 *
 * One table of the scale serves all cut-offs. What is decided this month bites from the next.
 */
import {
  type Argument,
  type Clock,
  type ColumnDeclaration,
  type Consequence,
  census,
  channel,
  draw,
  type Idea,
  type KernelUse,
  own,
  read,
  type Settings,
  send,
  table,
  whole,
} from '../contracts.js';
import { choose, countPairs, flag, type I32, type i32, type U8, type U16, type U32 } from '../lanes.js';
import { AS_RECORDED, newest, STILL_OWING } from '../register/kept.js';
import { SCORE_WITHOUT_FRIENDS, scoreBy } from '../scoring/evidence.js';
import type { ScaleStart } from '../scoring/score.js';
import { effectKernels, gatekeepers, maskOf } from './effects.js';

const EVEN_BITS = 0x55555555;

const deciding = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** What the score alone opens or closes: entered at a cut-off, left only beyond the hysteresis. */
export function standBy(size: i32, score: U16, enrolled: U8, enter: I32, stay: I32, standing: U16): void {
  for (let i = 0; i < size; i++) {
    const points = score[i] >>> 4;
    standing[i] = ((standing[i] & stay[points]) | enter[points]) & -enrolled[i];
  }
}

/**
 * One consequence for a share of people: for those who have, with all who score as low or lower, at most so
 * many 65,536ths of everybody (`lowest` 1), or as high or higher (0). The cut is made where the bands of last
 * month lay, so that one bar holds on every ground a decision is made on; while nobody had left the `neutral`
 * band there was no order of people, and nobody is in.
 */
export function standByShare(
  size: i32,
  score: U16,
  enrolled: U8,
  ranks: I32,
  perPoint: i32,
  neutral: i32,
  lowest: i32,
  share: i32,
  bits: i32,
  standing: U16,
): void {
  for (let i = 0; i < size; i++) {
    const band = Math.imul(score[i] >>> 4, perPoint) >> 16;
    const low = flag(ranks[band + 1] <= share) & lowest;
    const high = flag(ranks[band] >= 65536 - share) & (1 - lowest);
    const ordered = flag(ranks[neutral + 1] - ranks[neutral] < 65536) & enrolled[i];
    standing[i] = standing[i] | (-((low | high) & ordered) & bits);
  }
}

/** The list: in by repeated breaches, or by a judgment with arrears standing; out after its time, once arrears are gone. */
export function keepList(
  size: i32,
  breach: U32,
  judgment: U16,
  arrears: U32,
  enrolled: U8,
  view: i32,
  breachesNeeded: i32,
  months: i32,
  everybody: i32,
  lastYear: i32,
  lately: i32,
  timer: U8,
): void {
  for (let i = 0; i < size; i++) {
    const breaches = breach[i] & view;
    const judgments = judgment[i] & view;
    const unpaid = arrears[i] & view;
    const many = countPairs((breaches | (breaches >>> 1)) & lastYear);
    const judged = flag(((judgments | (judgments >>> 1)) & EVEN_BITS) !== 0);
    const owing = flag(((unpaid | (unpaid >>> 1)) & lately) !== 0);
    const entry = flag(many >= breachesNeeded) | (judged & owing);
    const left = timer[i];
    const serving = choose(left > 1, left - 1, owing);
    const reached = -(enrolled[i] | everybody);
    timer[i] = choose(left === 0, Math.imul(entry, months), serving) & reached;
  }
}

/** Who is on the list from elsewhere when it starts, with some of the shortest stay served already. */
export function inherit(size: i32, luck: U16, share: i32, monthsEach: i32, timer: U8): void {
  for (let i = 0; i < size; i++) {
    const left = 2 + (Math.imul(luck[i], monthsEach) >> 16);
    timer[i] = choose(luck[i] < share, left, timer[i]);
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

/** The same before any safeguard lifts a sanction: what it may lift. */
export function propose(
  size: i32,
  standing: U16,
  timer: U8,
  sanctions: i32,
  breachType: i32,
  jointly: i32,
  listSanctions: i32,
  deny: I32,
  proposed: I32,
  proposal: U16,
): void {
  for (let i = 0; i < size; i++) {
    const imposed = standing[i] & sanctions;
    const joint = choose((imposed & breachType) !== 0, jointly, 0);
    const byList = choose(timer[i] > 0, listSanctions, 0);
    const all = (imposed | joint | byList | deny[i]) & 0xffff;
    proposed[i] = proposed[i] | all;
    proposal[i] = all;
  }
}

/** What would come into force is kept, so that a safeguard may look at last month's too. */
export const proposalColumns: readonly ColumnDeclaration[] = [
  { name: 'proposal', label: 'Sanctions before any safeguard', bits: 16 },
  { name: 'proposal~true', label: 'The same on true records', bits: 16 },
];

/** Where nothing is left out, the decision is the same. */
export function sameAs(size: i32, inForce: U16, into: U16): void {
  for (let i = 0; i < size; i++) {
    into[i] = inForce[i];
  }
}

/** Of what stands, only these. */
export function forget(size: i32, kept: i32, standing: U16): void {
  for (let i = 0; i < size; i++) {
    standing[i] = standing[i] & kept;
  }
}

/** Decisions over these consequences; settings under `cut-offs`, `sanctions`, `joint-punishment`, `blacklist`. */
export function decisionIdea(
  consequences: readonly Consequence[],
  opportunities: readonly { name: string; economic: boolean }[],
  options: DecisionOptions,
): Idea {
  const sanctions = consequences.filter((consequence) => consequence.kind === 'sanction');
  const gates = gatekeepers(consequences, options.discretion);
  const privileges = consequences.filter((consequence) => consequence.kind === 'privilege');
  const breachType = maskOf(sanctions.filter((sanction) => sanction.breach));
  const from = (path: string, mask: number) =>
    whole((clock, settings) => (clock.month >= settings[path] ? mask : 0));
  const domains = (settings: Settings) =>
    maskOf(sanctions.filter((sanction) => settings[`joint-punishment.domains.${sanction.domain}`] === 1));
  const view = { give: 'view', recorded: AS_RECORDED, true: EVEN_BITS } as const;
  const { evidence, siloed } = options.apart;
  const listAlone = maskOf(sanctions.filter(({ cutOff }) => cutOff === undefined));
  const jointly = whole((clock, settings) =>
    clock.month >= settings['joint-punishment.from'] && clock.month >= settings['sanctions.from']
      ? domains(settings)
      : 0,
  );
  const early = (settings: Settings) =>
    maskOf(sanctions.filter(({ domain }) => settings[`blacklist.early-domains.${domain}`] === 1));
  const byList = (mask: (settings: Settings) => number) =>
    whole((clock, settings) =>
      clock.month >= settings['blacklist.from']
        ? mask(settings) & (clock.month >= settings['sanctions.from'] ? -1 : early(settings))
        : 0,
    );
  const bySilo = byList((settings) => (isSiloed(settings) ? listAlone : maskOf(sanctions)));
  /** What stands by the score and the list comes into force. */
  const enforce = (standing: string, joint: Argument, listed: Argument, into: string): KernelUse => ({
    stage: 'decide',
    run: putInForce,
    when: deciding,
    with: [
      own(standing),
      own('list-months'),
      from('sanctions.from', maskOf(sanctions)),
      from('privileges.from', maskOf(privileges)),
      whole(breachType),
      joint,
      listed,
      channel('deny'),
      channel('allow'),
      own(into),
    ],
  });
  return {
    id: 'decisions',
    kind: 'engine',
    label: 'What opens and closes',
    draws: { ...(options.inherited ? { inherited: { bits: 16 as const } } : {}), ...gates.draws },
    columns: [
      { name: 'standing', label: 'Opened or closed by the score', bits: 16 },
      { name: 'standing~true', label: 'The same on true records', bits: 16 },
      { name: 'in-force', label: 'Consequences in force', bits: 16, lived: true },
      { name: 'in-force~true', label: 'The same on true records', bits: 16 },
      { name: 'list-months', label: 'Months left on the list', bits: 8, unit: 'months' },
      { name: 'list-months~true', label: 'The same on true records', bits: 8, unit: 'months' },
      { name: 'listed', label: 'On the public list', bits: 1, public: true },
      ...(options.contested ? proposalColumns : []),
      ...apartColumns(options),
      ...gates.columns,
    ],
    kernels: [
      ...gates.kernels,
      ...effectKernels(consequences, opportunities, options.feedback, options.discretion),
      ...(options.scored
        ? [
            ...(siloed === 'always'
              ? []
              : standing('score', consequences, 'standing', true).map((use) => inMonths(inOne, use))),
            ...(siloed === 'never'
              ? []
              : [
                  inMonths(isSiloed, keepOnly(maskOf(evidence.flatMap((one) => one.consequences)))),
                  ...evidence
                    .flatMap((one) => standing(scoreBy(one), one.consequences, 'standing', true))
                    .map((use) => inMonths(isSiloed, use)),
                ]),
          ]
        : []),
      ...(options.list && options.inherited
        ? [
            {
              stage: 'decide' as const,
              run: inherit,
              when: (clock: Clock, settings: Settings) =>
                deciding(clock) && clock.month === settings['blacklist.from'],
              viewed: true,
              with: [
                draw('inherited'),
                whole((_clock, settings) => settings['blacklist.at-start']),
                // 65,536ths of a month for each step of luck below the share
                whole((_clock, settings) =>
                  Math.floor(
                    ((settings['blacklist.minimum-months'] - 1) * 65536) / settings['blacklist.at-start'],
                  ),
                ),
                own('list-months'),
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
                read('enrolled'),
                view,
                whole((_clock, settings) => settings['blacklist.breach-records']),
                whole((_clock, settings) => settings['blacklist.minimum-months']),
                whole((_clock, settings) => settings['blacklist.everybody']),
                whole((_clock, settings) => newest(12, settings)),
                whole((_clock, settings) => newest(STILL_OWING, settings)),
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
      ...(options.contested
        ? [
            {
              stage: 'decide' as const,
              run: propose,
              when: deciding,
              viewed: true,
              with: [
                own('standing'),
                own('list-months'),
                from('sanctions.from', maskOf(sanctions)),
                whole(breachType),
                jointly,
                bySilo,
                channel('deny'),
                send('proposed'),
                own('proposal'),
              ],
            },
          ]
        : []),
      {
        ...enforce('standing', jointly, bySilo, 'in-force'),
        viewed: true,
      },
      ...(options.withoutFriends && options.peered
        ? [
            ...standing(SCORE_WITHOUT_FRIENDS, consequences, 'standing~no-peer'),
            inMonths(inOne, enforce('standing~no-peer', jointly, bySilo, 'in-force~no-peer')),
            ...(siloed === 'never' ? [] : [inMonths(isSiloed, withFriendsAsWithout)]),
          ]
        : []),
      ...(options.withoutFriends && !options.peered ? [withFriendsAsWithout] : []),
      ...(options.ownDomain
        ? [
            ...evidence.flatMap((one) => standing(scoreBy(one), one.consequences, 'standing~own-domain')),
            enforce(
              'standing~own-domain',
              whole(0),
              byList(() => listAlone),
              'in-force~own-domain',
            ),
          ]
        : []),
    ],
  };
}

/** How decisions are made, and which of them are also made with a part of the regime left out. */
export interface DecisionOptions {
  list: boolean;
  /** Some are on the list already when it starts. */
  inherited: boolean;
  /** A safeguard looks at sanctions before they come into force. */
  contested: boolean;
  scored: boolean;
  feedback: boolean;
  /** Domains in which gatekeepers do not always enforce; settings under `sanctions.enforced`. */
  discretion: readonly string[];
  apart: ScaleStart['apart'];
  /** Friends count in what is decided. */
  peered: boolean;
  /** Decide also as if friends did not count; and as if each domain could look at its own evidence only. */
  withoutFriends: boolean;
  ownDomain: boolean;
}

/** A siloed register: decisions look at evidence of their own domain, and friends are evidence of none. */
const isSiloed = (settings: Settings): boolean => settings['register.siloed'] === 1;
const inOne = (settings: Settings): boolean => !isSiloed(settings);

/** A kernel of months with such rules. */
const inMonths = (rules: (settings: Settings) => boolean, use: KernelUse): KernelUse => ({
  ...use,
  when: (clock, settings) => rules(settings) && (use.when?.(clock, settings) ?? true),
});

/** When a register becomes siloed, what stood without evidence of its own domain stands no longer. */
const keepOnly = (bits: number): KernelUse => ({
  stage: 'decide',
  run: forget,
  when: deciding,
  viewed: true,
  with: [whole(bits), own('standing')],
});

const withFriendsAsWithout: KernelUse = {
  stage: 'decide',
  run: sameAs,
  when: deciding,
  with: [own('in-force'), own('in-force~no-peer')],
};

function apartColumns({ withoutFriends, peered, ownDomain }: DecisionOptions): ColumnDeclaration[] {
  const column = (name: string, label: string, fleeting: boolean) => ({ name, label, bits: 16, fleeting });
  const friends = 'The same with friends left out';
  const domain = 'The same on evidence of the own domain';
  return [
    ...(withoutFriends && peered ? [column('standing~no-peer', friends, false)] : []),
    ...(withoutFriends ? [column('in-force~no-peer', friends, true)] : []),
    ...(ownDomain
      ? [column('standing~own-domain', domain, false), column('in-force~own-domain', domain, true)]
      : []),
  ];
}

/** These consequences by one score; what other scores decide is left as it stands. */
function standing(
  score: string,
  consequences: readonly Consequence[],
  into: string,
  viewed = false,
): KernelUse[] {
  const others = ~maskOf(consequences);
  const decided = { stage: 'decide', when: deciding, viewed } as const;
  return [
    {
      ...decided,
      run: standBy,
      with: [
        read(score),
        read('enrolled'),
        table(`cut-offs:enter:${score}`, (settings) => cutOffTable(consequences, settings, 0)),
        table(`cut-offs:stay:${score}`, (settings) =>
          cutOffTable(consequences, settings, settings['cut-offs.hysteresis']).map((bits) => bits | others),
        ),
        own(into),
      ],
    },
    ...consequences
      .filter(({ byShare }) => byShare)
      .map(({ id, kind, place }) => ({
        ...decided,
        run: standByShare,
        with: [
          read(score),
          read('enrolled'),
          census('ranks', 'band'),
          whole((_clock, settings) => settings['scale.band-per-point']),
          whole(
            (_clock, { 'scale.neutral': neutral, 'scale.band-per-point': perPoint }) =>
              ((neutral >> 4) * perPoint) >> 16,
          ),
          whole(kind === 'sanction' ? 1 : 0),
          whole((_clock, settings) => settings[`cut-offs.${id}.share`]),
          whole(1 << place),
          own(into),
        ],
      })),
  ];
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
