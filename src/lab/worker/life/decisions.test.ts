import { describe, expect, it } from 'vitest';
import { type Facts, kindOf, offerOf, overridesOf, ownLetter, possible } from './decisions.js';
import { KINDS, LETTERS } from './protocol.js';

const IDEAS = new Set([
  'debt',
  'work',
  'appeal',
  'acquaintance',
  'distancing',
  'expression',
  'breach',
  'avoidance',
  'gaming',
  'purchase',
  'residence',
]);
/** A citizen with work and money, who likes things as they are. */
const QUIET: Facts = {
  citizen: 7,
  month: 31,
  ideas: IDEAS,
  money: 9,
  arrears: 0,
  loan: 0,
  job: true,
  monthsWithoutWork: 0,
  events: new Set(),
  finds: false,
  loyal: false,
  avoids: false,
  disaffected: false,
};

describe('decisions', () => {
  it('have a letter each, and no letter twice', () => {
    const letters = KINDS.flatMap((kind) => [...LETTERS[kind]]);
    expect(new Set(letters).size).toBe(letters.length);
    for (const kind of KINDS) for (const letter of LETTERS[kind]) expect(kindOf(letter)).toBe(kind);
  });

  it('of a citizen with work and money are about evenings, purchases, appointments, homes and channels', () => {
    expect(possible(QUIET)).toEqual(['appointment', 'channels', 'gaming', 'purchase', 'move']);
  });

  it('cannot be about a bill that can be paid, work nobody offers, or a tie that is not reconsidered', () => {
    for (const letter of ['p', 't', 'd', 'c', 's', 'f']) expect(overridesOf(letter, QUIET)).toBeUndefined();
  });

  it('are nothing at all where the citizen decides', () => {
    expect(overridesOf('.', QUIET)).toEqual([]);
  });

  it('let a bill lie for somebody without money: a month more behind, and with a loan an instalment missed', () => {
    const poor = { ...QUIET, money: -3, arrears: 2, loan: 5 };
    expect(overridesOf('l', poor)).toEqual([
      { citizen: 7, month: 31, idea: 'debt', choice: { arrears: 3, 'bill-arrears': 1, 'loan-arrears': 1 } },
    ]);
    expect(overridesOf('p', poor)?.[0].choice).toEqual({ arrears: 2, 'bill-arrears': 0, 'loan-arrears': 0 });
  });

  it('never count more than fifteen months behind or without work', () => {
    expect(overridesOf('l', { ...QUIET, money: -1, arrears: 15 })?.[0].choice['arrears']).toBe(15);
    const searching = { ...QUIET, job: false, finds: true, monthsWithoutWork: 15 };
    expect(overridesOf('d', searching)?.[0].choice).toEqual({ job: 0, 'months-without-work': 15 });
    expect(overridesOf('t', searching)?.[0].choice).toEqual({ job: 1, 'months-without-work': 0 });
  });

  it('end a contact whatever drift and distance say of it', () => {
    const thinking = { ...QUIET, contact: { other: 12, lets: false } };
    expect(overridesOf('e', thinking)?.map(({ idea, choice }) => [idea, choice])).toEqual([
      ['acquaintance', { cut: 1 }],
      ['distancing', { cut: 1 }],
    ]);
  });

  it('say aloud, keep silent or praise only what somebody dislikes', () => {
    const critic = { ...QUIET, disaffected: true };
    expect(overridesOf('s', critic)?.[0].choice).toEqual({ critical: 1, loyal: 0, criticism: 1 });
    expect(overridesOf('q', critic)?.[0].choice).toEqual({ critical: 0, loyal: 0, criticism: 0 });
    expect(overridesOf('y', critic)?.[0].choice).toEqual({ critical: 0, loyal: 1, criticism: 0 });
  });

  it('leave out ideas that are not part of the world', () => {
    const ideas = new Set(['acquaintance']);
    const thinking = { ...QUIET, ideas, contact: { other: 12, lets: true } };
    expect(overridesOf('e', thinking)).toHaveLength(1);
    expect(possible({ ...QUIET, ideas })).toEqual([]);
    expect(offerOf({ ...QUIET, ideas }, [])).toBeUndefined();
  });

  it('have the model’s own choice among their letters', () => {
    const facts = {
      ...QUIET,
      money: -1,
      events: new Set(['gaming', 'no-show', 'bill-arrears', 'criticism']),
      avoids: true,
    };
    expect(KINDS.map((kind) => ownLetter(kind, facts))).toEqual([
      'l',
      't',
      'o',
      'c',
      's',
      'm',
      'a',
      'g',
      'w',
      'h',
    ]);
  });

  it('are offered in turn, and what presses first', () => {
    const offered = ['appointment', 'channels', 'gaming', 'purchase', 'move'] as const;
    for (const [place, kind] of offered.entries()) {
      expect(offerOf(QUIET, offered.slice(0, place))?.kind).toBe(kind);
    }
    expect(offerOf(QUIET, offered)?.kind).toBe('appointment');
    expect(offerOf({ ...QUIET, money: -1 }, offered)?.kind).toBe('bill');
  });
});
