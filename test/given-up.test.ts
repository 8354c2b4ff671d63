/** Lawful acts left undone, or done for the score alone, by those never sanctioned (H12). */
import { describe, expect, it } from 'vitest';
import associations from '../src/catalogue/measures/associations-given-up.js';
import chilling from '../src/catalogue/measures/chilling.js';
import evenings from '../src/catalogue/measures/evenings-given-up.js';
import purchases from '../src/catalogue/measures/purchases-for-the-score.js';
import { EVER, type Measure, type Picture, type WorldsMeasure } from '../src/engine/contracts.js';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { HARSH, hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

/** Group, what ever happened, how often here, and without a register; perhaps the class of income. */
type Person = readonly [group: number, ever: number, here: number, without: number, income?: number];

const many = (people: number, ...person: Person) => new Array<Person>(people).fill(person);

/** Where each measure finds how often somebody did something. */
const DONE = new Map<Measure, string>([
  [chilling, 'speech-months'],
  [evenings, 'evening-months'],
  [purchases, 'purchase-months'],
  [associations, 'ties'],
]);

function found(measure: Measure, people: readonly Person[]) {
  const column = (place: number) => people.map((person) => person[place] ?? 16);
  const picture = (columns: Record<string, number[]>) =>
    ({
      citizens: people.length,
      column: (name: string) => columns[name],
      ties: () => ({ degree: columns['ties'] }),
    }) as unknown as Picture;
  const done = DONE.get(measure) as string;
  return (measure as unknown as WorldsMeasure).compared(
    picture({ group: column(0), ever: column(1), [done]: column(2), 'income-class': column(4) }),
    { off: picture({ [done]: column(3) }) },
  );
}

const PEOPLE = [
  ...many(60, 0, 0, 1, 1),
  ...many(20, 1, 0, 1, 2, 10),
  ...many(50, 1, EVER.sanctioned, 0, 9),
  ...many(19, 2, 0, 0, 1, 21),
];

describe('what those never sanctioned leave undone (H12)', () => {
  it.each([chilling, evenings, associations])(
    'is a share: $id, of everybody, by group and by income',
    (measure) => {
      const { value, numerator, denominator, parts } = found(measure, PEOPLE);
      expect(denominator).toBe(119);
      expect(numerator).toBe(39);
      expect(value).toBeCloseTo((100 * 39) / 119, 12);
      expect(parts?.['a'].value).toBe(0);
      expect(parts?.['b']).toMatchObject({ value: 50, numerator: 20, denominator: 40 });
      expect(parts?.['c']).toMatchObject({ value: null, denominator: 19 });
      expect(parts?.['low']).toMatchObject({ value: 50, denominator: 40 });
      expect(parts?.['middling']).toMatchObject({ value: 0, denominator: 60 });
      expect(parts?.['high']).toMatchObject({ value: null, denominator: 19 });
    },
  );

  it('has its other side in what is bought for the score alone', () => {
    const { value, numerator, denominator } = found(purchases, [
      ...many(40, 0, 0, 3, 2),
      ...many(40, 0, EVER.sanctioned, 9, 0),
    ]);
    expect([numerator, denominator, value]).toEqual([40, 80, 50]);
  });
});

describe('a world whose people do not respond', () => {
  const lived = async (...set: string[]) => {
    const measures = [...DONE.keys()].map(({ id }) => id);
    const asked = { citizens: 1_200, months: 16, society: hamlet(), set };
    const spec = { ...worldOf('article-2018', asked), measures };
    const further = furtherWorlds(spec);
    const { worlds } = await liveWorlds([spec, ...further.specs]);
    return compareFurther(worlds[0], worlds.slice(1), further.asked);
  };

  it('leaves nothing undone, and one whose people do gives up evenings and speech and buys more', async () => {
    const calm = await lived(
      ...IN_A_HURRY,
      'responses.enabled=false',
      'sanctions.enabled=false',
      'privileges.enabled=false',
      'blacklist.enabled=false',
    );
    for (const { id } of DONE.keys()) {
      expect(calm[id], id).toMatchObject({ value: 0, numerator: 0 });
    }
    const moved = await lived(...HARSH);
    expect(moved['evenings-given-up'].value).toBeGreaterThan(0);
    expect(moved['purchases-for-the-score'].value).toBeGreaterThan(0);
    expect(moved['associations-given-up'].numerator).not.toBe(0);
  });
});
