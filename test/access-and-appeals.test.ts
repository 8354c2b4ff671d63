/** Access (H13) and who appeals (H18), of people who are written down one by one. */
import { describe, expect, it } from 'vitest';
import accessGini, { doorMonths, keptOpen } from '../src/catalogue/measures/access-gini.js';
import appealUptakeGap, { whoAppeals } from '../src/catalogue/measures/appeal-uptake-gap.js';
import type { BetweenMeasure, TallyMeasure } from '../src/engine/contracts.js';
import { HARSH, hamlet, live, worldOf } from './support/worlds.js';

const tallied = (keys: number, key: ArrayLike<number>): Float64Array => {
  const table = new Float64Array(keys);
  for (const one of Array.from(key).filter((key) => key >= 0)) {
    table[one]++;
  }
  return table;
};

describe('how unequal access is (H13)', () => {
  /** Four doors for two years, less what each person had closed. */
  const among = (burdens: readonly number[]) => {
    const there = doorMonths({ 'sanctions.mask': 0b10110100 }, 24);
    const into = new Int32Array(burdens.length);
    keptOpen(burdens.length, Uint16Array.from(burdens), there, into);
    const all = tallied(
      8192,
      burdens.map(() => there),
    );
    return (accessGini as unknown as TallyMeasure).value({ open: tallied(8192, into), all }, {});
  };
  const people = (many: number, burden: number) => new Array<number>(many).fill(burden);

  it('is 0 where doors stand open to all alike, however seldom', () => {
    expect(among(people(200, 0)).value).toBe(0);
    const alike = among(people(200, 72));
    expect(alike.value).toBe(0);
    expect(alike.parts?.closed.value).toBe(75);
    expect(alike.parts?.tenth.value).toBe(25);
  });

  it('is (n - 1) / n where they stand open to one alone', () => {
    expect(among([...people(199, 96), 0]).value).toBeCloseTo(199 / 200, 12);
  });

  it('is the share of those wholly shut out, and the lowest tenth shows them', () => {
    const { value, parts } = among([...people(20, 96), ...people(180, 0)]);
    expect(value).toBeCloseTo(0.1, 12);
    expect(parts?.closed.value).toBe(10);
    expect(parts?.tenth.value).toBe(0);
  });

  it('is not estimable of fewer than a hundred, or where there are no doors', () => {
    expect(among(people(99, 0)).value).toBeNull();
    expect(doorMonths({ 'sanctions.mask': 0 }, 24)).toBe(0);
    expect(among(people(200, 96)).value).toBeNull();
  });

  it('closes as many door-months in a lived world as were counted door by door', async () => {
    const asked = { set: HARSH, months: 20, citizens: 1_500, society: hamlet() };
    const { result, compiled } = await live(worldOf('article-2018', asked));
    const closed = result.measures['access-gini'].parts?.closed;
    const byDoor = result.measures['sanctioned-months-by-domain'];
    expect(closed?.numerator).toBeGreaterThan(0);
    expect(closed?.numerator).toBe(byDoor.numerator);
    expect(closed?.denominator).toBe(1_500 * doorMonths(compiled.plan.settings, 20));
  });
});

describe('the gap between groups in appealing (H18)', () => {
  /** months until an appeal is decided and about what; 1 true and 2 false on file; 1 files */
  type Person = readonly [number, number, number];
  const many = (people: number, ...person: Person) => new Array<Person>(people).fill(person);
  const tableOf = (people: readonly Person[]) => {
    const [waiting, onFile, news] = [0, 1, 2].map((place) => Int32Array.from(people, (one) => one[place]));
    const into = new Int32Array(people.length);
    whoAppeals(people.length, Uint8Array.from(waiting), onFile, news, into);
    return { uptake: tallied(4, into) };
  };
  const found = (A: Person[], B: Person[], C: Person[]) =>
    (appealUptakeGap as unknown as BetweenMeasure).between(
      { A: tableOf(A), B: tableOf(B), C: tableOf(C) },
      {},
    );

  it('is that of those about whom something false is on file and who wait for nothing', () => {
    const { value, parts } = found(
      [
        ...many(40, 6, 2, 1),
        ...many(160, 0, 3, 0),
        ...many(50, 4, 2, 0),
        ...many(30, 0, 2, 8),
        ...many(70, 0, 0, 0),
      ],
      [...many(10, 6, 2, 1), ...many(190, 0, 2, 0), ...many(100, 5, 1, 1), ...many(100, 0, 1, 0)],
      [...many(20, 6, 2, 1), ...many(180, 0, 2, 0)],
    );
    expect(parts?.['false-a']).toMatchObject({ value: 20, numerator: 40, denominator: 200 });
    expect(parts?.['false-b'].value).toBe(5);
    expect(value).toBe(15);
    expect(parts?.['true-b'].value).toBe(50);
    expect(parts?.['true-c'].value).toBeNull();
  });

  it('leaves out groups of fewer than a hundred such months', () => {
    const few = found(many(99, 6, 2, 1), many(200, 0, 2, 0), many(50, 6, 2, 1));
    expect(few.value).toBeNull();
    expect(few.parts?.['false-a'].value).toBeNull();
  });

  it('is as many appeals in a lived world as were filed', async () => {
    const set = [...HARSH, 'rights.appeal.enabled=true', 'opacity=open'];
    const { result } = await live(
      worldOf('article-2018', { set, months: 20, citizens: 2_000, society: hamlet() }),
    );
    const parts = Object.values(result.measures['appeal-uptake-gap'].parts ?? {});
    const filed = parts.reduce((total, { numerator }) => total + numerator, 0);
    expect(filed).toBeGreaterThan(20);
    expect(filed).toBe(result.measures['appeals-upheld'].parts?.filed.numerator);
  });
});
