/**
 * From scores to consequences: cut-offs, the list, joint punishment, and what stays in force.
 *
 * One table of the scale serves all cut-offs. What is decided this month bites from the next.
 */
import {
  type Argument,
  type ColumnDeclaration,
  type Consequence,
  channel,
  type Idea,
  type KernelUse,
  own,
  type Settings,
  send,
  whole,
} from '../contracts.js';
import { choose, type I32, type i32, type U8, type U16 } from '../lanes.js';
import { SCORE_WITHOUT_FRIENDS, scoreBy } from '../scoring/evidence.js';
import type { ScaleStart } from '../scoring/score.js';
import { blacklistKernels } from './blacklist.js';
import { effectKernels, gatekeepers, maskOf } from './effects.js';
import { deciding, standing } from './standing.js';

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
      ...(options.list ? blacklistKernels(options.inherited) : []),
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
