/** Any result a run could find, however odd: nobody scored, nothing counted, every value missing. */
import fc from 'fast-check';
import type { Comparison, GroupName, Lives, MeasureResult, RunResult, Value } from '../../src/run/results.js';
import { comparison, runResult } from './results.js';

const GROUPS: GroupName[] = ['A', 'B', 'C'];

const whole = (most: number) => fc.oneof(fc.constant(0), fc.nat(most));
const number = fc.oneof(
  fc.constant(0),
  fc.constant(1e-12),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }),
);
const maybe = fc.oneof(fc.constant(null), number);

const value: fc.Arbitrary<Value> = fc.record({
  value: maybe,
  numerator: whole(1e9),
  denominator: whole(1e9),
});
const each = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<Record<GroupName, T>> =>
  fc.record({ A: one, B: one, C: one });

const lives: fc.Arbitrary<Lives> = fc
  .tuple(whole(1000), whole(1000), whole(1000), whole(1000))
  .map(([better, worse, alike, same]) => ({
    total: better + worse + alike + same,
    differ: better + worse + alike,
    better,
    worse,
    equal: alike + same,
  }));

/** A run like the one made by hand, with every number replaced and any part missing that may be. */
export const anyRun: fc.Arbitrary<RunResult> = fc
  .record({
    base: fc.constantFrom<'a' | 'b'>('a', 'b'),
    values: fc.array(fc.tuple(value, each(value)), { minLength: 12, maxLength: 12 }),
    kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    parts: fc.array(value, { maxLength: 4 }),
    series: fc.array(maybe, { maxLength: 50 }),
    bins: fc.option(fc.array(each(whole(1e6)), { minLength: 1, maxLength: 24 }), { nil: undefined }),
    ties: fc.option(fc.array(value, { maxLength: 5 }), { nil: undefined }),
    risk: fc.record({ B: value, C: value }),
    citizens: each(whole(1e6)),
  })
  .map(({ base, values, kept, parts, series, bins, ties, risk, citizens }) => {
    const run = runResult(base);
    const measures: Record<string, MeasureResult> = {};
    Object.entries(run.measures).forEach(([id, measure], index) => {
      if (!kept[index]) return;
      const [total, groups] = values[index]!;
      measures[id] = { ...measure, ...total, groups };
      if (measure.parts !== undefined) {
        measures[id].parts = Object.fromEntries(
          parts.map((part, at) => [`door-${at}`, { ...part, label: `Door ${at}` }]),
        );
      }
    });
    const months = series.map((_, index) => index + 1);
    const { scores: _scores, tiesByFifth: _ties, ...rest } = run;
    return {
      ...rest,
      measures,
      series:
        series.length === 0
          ? {}
          : Object.fromEntries(Object.keys(run.series).map((id) => [id, { months, values: series }])),
      ...(bins === undefined
        ? {}
        : { scores: bins.map((citizens, at) => ({ from: 350 + 25 * at, to: 375 + 25 * at, citizens })) }),
      ...(ties === undefined ? {} : { tiesByFifth: ties.map((one, at) => ({ fifth: at + 1, ties: one })) }),
      riskRatio: risk,
      citizensByGroup: citizens,
    };
  });

export const anyComparison: fc.Arbitrary<Comparison> = fc
  .record({
    a: anyRun,
    b: anyRun,
    lives: lives,
    groups: each(lives),
    compared: fc.array(fc.record({ a: maybe, b: maybe, difference: maybe }), {
      minLength: 12,
      maxLength: 12,
    }),
    partings: fc.array(whole(1000), { maxLength: 60 }),
    ties: fc.option(fc.array(fc.record({ a: value, b: value, changePercent: maybe }), { maxLength: 5 }), {
      nil: undefined,
    }),
    money: fc.array(fc.record({ citizens: whole(1e6), difference: maybe }), { maxLength: 5 }),
    diff: fc.array(fc.record({ path: fc.string(), a: fc.anything(), b: fc.anything() }), { maxLength: 12 }),
    examples: fc.nat(3),
  })
  .map(({ a, b, lives, groups, compared, partings, ties, money, diff, examples }) => {
    const base = comparison();
    const measures = Object.fromEntries(
      Object.entries(base.measures).map(([id, measure], index) => [
        id,
        { ...measure, ...compared[index % compared.length]! },
      ]),
    );
    const { tiesByFifth: _ties, ...rest } = base;
    return {
      ...rest,
      a,
      b,
      lives,
      diff,
      measures,
      groups: Object.fromEntries(
        GROUPS.map((group) => [group, { lives: groups[group], measures }]),
      ) as Comparison['groups'],
      partings,
      examples: base.examples.slice(0, examples),
      ...(ties === undefined ? {} : { tiesByFifth: ties.map((one, at) => ({ fifth: at + 1, ...one })) }),
      moneyBySanctionedMonths: money.map((one, at) => ({ from: 10 * at, to: 10 * at + 9, ...one })),
    };
  });

/** What no reader should ever be shown. */
export const NEVER_SHOWN = /NaN|undefined|Infinity|\[object/;
