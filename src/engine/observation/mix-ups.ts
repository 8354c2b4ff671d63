/**
 * Identity mix-ups: the register itself files a record under the name of somebody else. It is made up, or what
 * somebody of a like name truly got last month.
 */
import { channel, type KernelUse, own, send, table, whole } from '../contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../lanes.js';
import { eventMask, passOn, watching } from './said.js';

/** Members 13 to 15 of the family of rare events are identity mix-ups: somebody of a like name. */
export const MIX_UP_MEMBERS = [
  { member: 13, event: 'bill-arrears' },
  { member: 14, event: 'no-show' },
  { member: 15, event: 'judgment' },
] as const;
const FIRST_MIX_UP = 13;
/** Events whose records a mix-up files as the one of its kind. */
const MIXED_UP: readonly (readonly string[])[] = [
  ['bill-arrears', 'loan-arrears'],
  ['no-show', 'claim-dispute', 'offence'],
  ['judgment'],
];
/** What a citizen's month of true records looks like to whoever confuses names. */
export const FILED = { said: 'filed', plain: 'filed-plain', grave: 'filed-grave' } as const;

/** Mix-ups need no covering partner: the register itself files the record under the wrong name. */
export const MIX_UP_COVERAGE = 0b1110_0000_0000_0000;

/** The same where the register files what somebody of a like name truly got last month, and nothing else. */
export function mistakeNames(
  size: i32,
  luck: I32,
  group: U8,
  coverage: U16,
  limits: I32,
  bits: I32,
  kinds: I32,
  plain: I32,
  grave: I32,
  filed: I32,
  mistaken: I32,
): void {
  for (let i = 0; i < size; i++) {
    const member = luck[i] >>> 28;
    const knows = flag(((coverage[i] | MIX_UP_COVERAGE) & bits[member]) !== 0);
    const errs = knows & flag((luck[i] & 0x0fffffff) < limits[(member << 2) + group[i]]);
    const kind = choose(member >= FIRST_MIX_UP, filed[(plain[i] & 1) + ((grave[i] & 1) << 1)], kinds[member]);
    mistaken[i] = mistaken[i] | choose(errs === 1, kind, 0);
  }
}

/** Notes the gravest true record of the month, for the register to file under another name: 1 to 3 in two bits. */
export function noteFiled(
  size: i32,
  said: I32,
  bills: i32,
  breaches: i32,
  judgments: i32,
  plain: U8,
  grave: U8,
): void {
  for (let i = 0; i < size; i++) {
    const judged = flag((said[i] & judgments) !== 0);
    const breach = flag((said[i] & breaches) !== 0) | judged;
    plain[i] = judged | (flag((said[i] & bills) !== 0) & (1 - breach));
    grave[i] = breach;
  }
}

/** What is filed under another name: nothing, an unpaid bill, a breach, a judgment. */
export const filedKinds = (events: readonly string[]) =>
  table('filed-kinds', () =>
    Int32Array.from([0, ...MIX_UP_MEMBERS.map(({ event: kind }) => eventMask([kind], events))]),
  );

/** Gathers what was truly reported of everybody, so that others of a like name can be taken for them. */
export function filing(said: readonly string[], events: readonly string[]): KernelUse[] {
  return [
    ...said.map(
      (name): KernelUse => ({
        stage: 'observe',
        run: passOn,
        when: watching,
        only: { of: channel(name), bits: -1 },
        with: [channel(name), send(FILED.said)],
      }),
    ),
    {
      stage: 'observe',
      run: noteFiled,
      when: watching,
      with: [
        channel(FILED.said),
        ...MIXED_UP.map((kinds) => whole(eventMask(kinds, events))),
        own(FILED.plain),
        own(FILED.grave),
      ],
    },
  ];
}
