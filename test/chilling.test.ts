/** Lawful speech lost among those never sanctioned (H12), of people who are written down one by one. */
import { describe, expect, it } from 'vitest';
import chilling from '../src/catalogue/measures/chilling.js';
import { EVER, type Picture, type WorldsMeasure } from '../src/engine/contracts.js';

/** Group, what ever happened, months of criticism here, and without a register. */
type Person = readonly [group: number, ever: number, here: number, without: number];

const many = (people: number, ...person: Person) => new Array<Person>(people).fill(person);

function found(people: readonly Person[]) {
  const column = (place: number) => people.map((person) => person[place]);
  const picture = (columns: Record<string, number[]>) =>
    ({ citizens: people.length, column: (name: string) => columns[name] }) as unknown as Picture;
  return (chilling as unknown as WorldsMeasure).compared(
    picture({ group: column(0), ever: column(1), 'speech-months': column(2) }),
    { off: picture({ 'speech-months': column(3) }) },
  );
}

describe('speech lost among those never sanctioned (H12)', () => {
  it('is the share that is not voiced, of everybody and group by group', () => {
    const { value, numerator, denominator, parts } = found([
      ...many(60, 0, 0, 1, 1),
      ...many(20, 1, 0, 1, 2),
      ...many(50, 1, EVER.sanctioned, 0, 9),
      ...many(19, 2, 0, 0, 1),
    ]);
    expect(denominator).toBe(119);
    expect(numerator).toBe(39);
    expect(value).toBeCloseTo((100 * 39) / 119, 12);
    expect(parts?.['a'].value).toBe(0);
    expect(parts?.['b']).toMatchObject({ value: 50, numerator: 20, denominator: 40 });
    expect(parts?.['c']).toMatchObject({ value: null, denominator: 19 });
  });
});
