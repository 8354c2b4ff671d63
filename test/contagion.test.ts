/** What one breach does to others: seeded offences, and people at known distances along known ties. */
import { describe, expect, it } from 'vitest';
import contagion, { seededIn } from '../src/catalogue/measures/contagion.js';
import { stepsFrom } from '../src/catalogue/shared/distance.js';
import type { Found, Picture } from '../src/engine/contracts.js';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

const citizens = 5_000;

/** Everybody knows the next one and the one before. */
const ring = (i: number): number[] => [(i + 1) % citizens, (i + citizens - 1) % citizens];

/** A world in which these, and nobody else, were under a sanction within the last year. */
function pictureOf(sanctioned: ReadonlySet<number>): Picture {
  const spells = Int32Array.from({ length: citizens }, (_, i) => (sanctioned.has(i) ? 3 : 0));
  const free = Int32Array.from({ length: citizens }, (_, i) => (i % 3 === 0 ? 12 : 0));
  const columns = new Map([
    ['spell-months', spells],
    ['free-months', free],
  ]);
  return { citizens, column: (name: string) => columns.get(name), friendsOf: ring } as unknown as Picture;
}

async function measured(people: number, ...set: string[]) {
  const world = { set: [...IN_A_HURRY, ...set], months: 26, citizens: people, society: hamlet() };
  const spec = { ...worldOf('article-2018', world), measures: ['contagion'] };
  const { specs, asked } = furtherWorlds(spec);
  const { worlds } = await liveWorlds([spec, ...specs]);
  return { specs, found: compareFurther(worlds[0], worlds.slice(1), asked).contagion };
}

describe('steps along ties', () => {
  it('are those to the nearest, and one more than asked for beyond', () => {
    const steps = stepsFrom([0, 10], { citizens, friendsOf: ring }, 3);
    expect([...steps.subarray(0, 16)]).toEqual([0, 1, 2, 3, 4, 4, 4, 3, 2, 1, 0, 1, 2, 3, 4, 4]);
    expect(steps[citizens - 2]).toBe(2);
  });
});

describe('others sanctioned for one breach', () => {
  it('are those on a ring who would have been left alone, by their distance', () => {
    const usual = new Set([7, 300]);
    const others = Object.fromEntries(
      [0, 1, 2, 3].map((place) => {
        // each seeded citizen, both neighbours, one of their neighbours, and one far away
        const touched = seededIn(place, citizens).flatMap((i) => [i, i - 1, i + 1, i + 2, i + 99]);
        return [`seeded-${place + 1}`, pictureOf(new Set([7, ...touched]))];
      }),
    );
    const { value, numerator, denominator, parts } = contagion.compared(pictureOf(usual), others) as Found;
    expect({ value, numerator, denominator }).toEqual({ value: 4, numerator: 80, denominator: 20 });
    expect(parts?.friends.value).toBe(2);
    expect(parts?.['friends-of-friends'].value).toBe(1);
    expect(parts?.farther.value).toBe(1);
    expect(parts?.themselves.value).toBe(100);
    expect(parts?.spared.value).toBe(4 / 20);
  });

  it('are exactly none where friends do not count and nobody responds, though the seeded ones are', async () => {
    const { specs, found } = await measured(
      citizens,
      'peer.mode=none',
      'responses.enabled=false',
      'cut-offs.loan.below=640',
    );
    expect(specs).toHaveLength(4);
    expect(found).toMatchObject({ value: 0, numerator: 0, denominator: 20 });
    expect(found.parts?.spared.numerator).toBe(0);
    expect(found.parts?.themselves.numerator).toBeGreaterThan(0);
  });

  it('are some, friends among them, where friends weigh much and everybody is known', async () => {
    const { found } = await measured(
      20_000,
      'scale.gain=2',
      'partners.messaging.coverage=100',
      'partners.police-register.coverage=100',
      'criteria.interpersonal-relations.weight=40',
      'criteria.credit-history.weight=0',
      'cut-offs.loan.below=640',
    );
    expect(found.denominator).toBe(80);
    expect(found.parts?.friends.numerator).toBeGreaterThan(0);
    expect(found.value).toBe(found.numerator / 80);
  });

  it('are not estimable in fewer than twenty breaches, in a short run, or where nobody is scored', () => {
    const few = { ...worldOf('article-2018', { months: 26, citizens: 2_000 }), measures: ['contagion'] };
    expect(furtherWorlds(few).specs.flatMap(({ overrides }) => overrides ?? [])).toHaveLength(8);
    const short = { ...few, months: 11 };
    expect(furtherWorlds(short).specs).toEqual([]);
    const free = { ...few, regime: worldOf('no-register').regime };
    expect(furtherWorlds(free).specs).toEqual([]);
    expect(contagion.compared(pictureOf(new Set()), {}).value).toBeNull();
    const one = { 'seeded-1': pictureOf(new Set()) };
    expect(contagion.compared(pictureOf(new Set()), one).value).toBeNull();
  });
});
