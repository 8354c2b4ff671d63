/**
 * Measures held against people whose answer is known before anything is worked out: each citizen is
 * written down, counted by the kernel of the measure, and divided by the measure's own function.
 */
import { describe, expect, it } from 'vitest';
import disproportion, { weigh } from '../src/catalogue/measures/disproportion.js';
import falseRecordHalfLife, {
  isGone,
  stillStands,
} from '../src/catalogue/measures/false-record-half-life.js';
import pluralisticIgnorance, { asTheySee } from '../src/catalogue/measures/pluralistic-ignorance.js';
import tiesCutForScore, { whyCut } from '../src/catalogue/measures/ties-cut-for-score.js';
import trapIndex, { trapped } from '../src/catalogue/measures/trap-index.js';
import type { Found, Kernel, Settings, TallyMeasure } from '../src/engine/contracts.js';
import { hamlet, IN_A_HURRY, live, worldOf } from './support/worlds.js';

type Person = readonly number[];

const many = (people: number, ...person: Person): Person[] => new Array<Person>(people).fill(person);

/** How many of these people have which key; `rest` are the numbers that are the same for everybody. */
function tallied(keys: number, run: Kernel, people: readonly Person[], ...rest: number[]): Float64Array {
  const columns = (people[0] ?? []).map((_, place) => Int32Array.from(people, (person) => person[place]));
  const into = new Int32Array(people.length);
  run(people.length, ...columns, ...rest, into);
  const table = new Float64Array(keys);
  for (const key of into.filter((one) => one >= 0)) {
    expect(key).toBeLessThan(keys);
    table[key]++;
  }
  return table;
}

const NO_SETTINGS: Settings = {};
const found = (measure: TallyMeasure, tables: Record<string, Float64Array>): Found =>
  measure.value(tables, NO_SETTINGS);
const keysOf = (measure: TallyMeasure, tally: string): number => {
  const { keys } = measure.tallies[tally];
  return typeof keys === 'number' ? keys : keys(NO_SETTINGS);
};

describe('the burden for each point of gravity (H4)', () => {
  /** door-months borne, gravity of what was truly broken */
  const of = (people: readonly Person[]) =>
    found(disproportion, { borne: tallied(keysOf(disproportion, 'borne'), weigh, people) });

  it('is the quotient that half of those who broke something bear, those who broke nothing apart', () => {
    const { value, denominator, parts } = of([
      ...many(60, 12, 4),
      ...many(40, 60, 2),
      ...many(25, 5, 0),
      ...many(500, 0, 3),
    ]);
    expect(value).toBe(3);
    expect(denominator).toBe(100);
    expect(parts?.['tenth-above'].value).toBe(30);
    expect(parts?.innocent.value).toBe(20);
    expect(parts?.['above-schedule'].value).toBe(52);
  });

  it('is called out of proportion above 12 door-months a point, and not at 12', () => {
    expect(of(many(200, 12, 1)).parts?.['above-schedule'].value).toBe(0);
    expect(of(many(200, 13, 1)).parts?.['above-schedule'].value).toBe(100);
  });

  it('goes with gravity or against it, whatever the scale of either', () => {
    const places = Array.from({ length: 100 }, (_, place) => place);
    const likeness = (people: readonly Person[]) => of(people).parts?.likeness.value;
    expect(likeness(places.map((place) => [1 + place, 10 + (place >> 1)]))).toBeCloseTo(1, 3);
    expect(likeness(places.map((place) => [1 + place, 60 - (place >> 1)]))).toBeCloseTo(-1, 3);
    expect(likeness(many(100, 7, 7))).toBeNull();
  });

  it('is not estimable where fewer than 100 broke something', () => {
    expect(of([...many(99, 12, 4), ...many(500, 5, 0)]).value).toBeNull();
  });
});

describe('ties cut for the score (H8)', () => {
  /** 1 cut and 2 for the score; a standing tie; band of this end; band of the other */
  const of = (ends: readonly Person[]) => found(tiesCutForScore, { cut: tallied(3, whyCut, ends) });

  it('are those of all standing ties cut; the end with the higher score is told apart', () => {
    const { value, denominator, parts } = of([
      ...many(60, 1, 1, 90, 10),
      ...many(30, 3, 1, 90, 10),
      ...many(6, 3, 1, 10, 90),
      ...many(4, 3, 1, 50, 50),
      ...many(50, 3, 0, 90, 10),
      ...many(50, 0, 1, 90, 10),
    ]);
    expect(value).toBe(40);
    expect(denominator).toBe(100);
    expect(parts?.higher.value).toBe(75);
  });

  it('are none where nobody avoids anybody, in a lived world', async () => {
    const set = [...IN_A_HURRY, 'responses.distancing.enabled=false'];
    const world = await live(
      worldOf('article-2018', { set, months: 18, citizens: 2_000, society: hamlet() }),
    );
    const { value, denominator } = world.result.measures['ties-cut-for-score'];
    expect(denominator).toBeGreaterThan(100);
    expect(value).toBe(0);
  });
});

describe('opposition that cannot be seen (H11)', () => {
  const CRITIC = 29;
  const LOYAL = 30;
  /** 256ths of friends who criticise, friends, private opinion */
  const of = (people: readonly Person[]) =>
    found(pluralisticIgnorance, {
      seen: tallied(keysOf(pluralisticIgnorance, 'seen'), asTheySee, people, 30),
    });

  it('is 0 where everybody sees as many critics as there are', () => {
    expect(of([...many(50, 128, 8, CRITIC), ...many(50, 128, 8, LOYAL)]).value).toBe(0);
  });

  it('is the whole share of critics where all of them are silent', () => {
    const silent = of([...many(60, 0, 8, CRITIC), ...many(40, 0, 8, LOYAL)]);
    expect(silent.value).toBe(60);
    expect(silent.parts?.alone.value).toBe(60);
    expect(of(many(100, 0, 8, CRITIC)).value).toBe(100);
  });

  it('is below 0 where loud ones seem more than they are', () => {
    expect(of([...many(25, 128, 2, CRITIC), ...many(75, 128, 2, LOYAL)]).value).toBe(-25);
  });

  it('asks nobody without friends, and calls nobody alone who is one of few', () => {
    const { denominator, parts } = of([
      ...many(40, 0, 8, CRITIC),
      ...many(60, 0, 8, LOYAL),
      ...many(900, 0, 0, CRITIC),
    ]);
    expect(denominator).toBe(100);
    expect(parts?.alone.value).toBeNull();
  });
});

describe('the trap (H6)', () => {
  /** 1 free or 2 held by a false record alone two years ago; conscientiousness; income; sanctions now */
  const of = (people: readonly Person[]) => {
    const keys = keysOf(trapIndex, 'after');
    return found(trapIndex, { after: tallied(keys, trapped, people, 2, 1) });
  };

  it('is 0 where those held by mistake fare as others of their kind, however unlike the kinds', () => {
    const { value, denominator } = of([
      ...many(70, 1, 0, 0, 0),
      ...many(30, 1, 0, 0, 2),
      ...many(35, 2, 0, 0, 0),
      ...many(15, 2, 0, 0, 2),
      ...many(999, 1, 63, 31, 0),
    ]);
    expect(denominator).toBe(50);
    expect(value).toBeCloseTo(0, 12);
  });

  it('is the difference of the two chances, weighted by those who were held by mistake', () => {
    // of one kind 60 % against 20 %, of the other 50 % against 50 %, three to one
    const { value } = of([
      ...many(12, 2, 0, 0, 0),
      ...many(18, 2, 0, 0, 2),
      ...many(80, 1, 0, 0, 0),
      ...many(20, 1, 0, 0, 2),
      ...many(5, 2, 63, 31, 0),
      ...many(5, 2, 63, 31, 2),
      ...many(10, 1, 63, 31, 0),
      ...many(10, 1, 63, 31, 2),
    ]);
    expect(value).toBeCloseTo(0.75 * 40, 12);
  });

  it('looks at sanctions alone, and leaves out whoever has nobody to be matched with', () => {
    expect(of([...many(100, 1, 0, 0, 4), ...many(50, 2, 0, 0, 4)]).value).toBe(0);
    expect(of(many(50, 2, 0, 0, 2)).value).toBeNull();
    expect(of([...many(100, 1, 0, 0, 0), ...many(19, 2, 0, 0, 2)]).value).toBeNull();
    expect(of([...many(100, 1, 0, 0, 0), ...many(20, 2, 0, 0, 2)]).value).toBe(100);
  });
});

describe('kinds of data held of a citizen (H19)', () => {
  const judged = (coverage: readonly string[]) =>
    live(worldOf('article-2018', { set: [...IN_A_HURRY, ...coverage], months: 8, society: hamlet() }));

  it('are all that the partners report where every partner knows everybody', async () => {
    const { compiled } = await judged([]);
    const kinds = compiled.partners.map(
      ({ reports, seesContacts }) => reports.length + (seesContacts ? 1 : 0),
    );
    const world = await judged(compiled.partners.map(({ id }) => `partners.${id}.coverage=100`));
    const { value, parts } = world.result.measures.intrusion;
    const all = kinds.reduce((sum, one) => sum + one, 0);
    expect(value).toBe(all);
    expect(parts?.partners.value).toBe(compiled.partners.length);
    const contacts = compiled.partners.filter(({ seesContacts }) => seesContacts).length;
    expect(contacts).toBeGreaterThan(0);
    expect(parts?.contacts.value).toBeCloseTo((100 * contacts) / all, 12);
  });

  it('are none where no partner knows anybody', async () => {
    const { compiled } = await judged([]);
    const world = await judged(compiled.partners.map(({ id }) => `partners.${id}.coverage=0`));
    expect(world.result.measures.intrusion.value).toBe(0);
    expect(world.result.measures.intrusion.parts?.unused.value).toBeNull();
  });
});

describe('the half-life of false records (H18)', () => {
  const MOST = keysOf(falseRecordHalfLife, 'ended');

  it.each([0.02, 0.08, 0.3])('is that of the two-state chain where %d are gone each month', (exit) => {
    const ended = new Float64Array(MOST);
    const open = new Float64Array(MOST);
    let left = 1e6;
    for (let age = 1; age < MOST; age++) {
      ended[age] = left * exit;
      left -= ended[age];
    }
    open[MOST - 1] = left;
    const { value, parts } = found(falseRecordHalfLife, { ended, open });
    expect(value).toBe(Math.ceil(Math.LN2 / -Math.log(1 - exit) - 1e-9));
    expect(parts?.year.value).toBeCloseTo(100 * (1 - (1 - exit) ** 12), 6);
  });

  it('counts a spell when the last false thing is gone, in whatever field, and true records never', () => {
    const [TRUE, FALSE] = [0x55555555, 0xaaaaaaaa | 0];
    /** months something false has stood before this one; arrears, breach, judgment, speech now */
    const people = [
      ...many(30, 5, TRUE, TRUE, TRUE & 0xffff, TRUE & 0xffff),
      ...many(10, 9, 0, 2, 0, 0),
      ...many(10, 9, 0, 0, 0, 0x8000),
      ...many(10, 0, 0, 0, 0, 0),
    ];
    const ended = tallied(MOST, isGone, people, FALSE);
    expect(ended[5]).toBe(30);
    expect(ended.reduce((sum, one) => sum + one, 0)).toBe(30);
    const open = tallied(MOST, stillStands, [...many(20, 10), ...many(500, 0)]);
    expect(found(falseRecordHalfLife, { ended, open })).toMatchObject({
      value: 5,
      numerator: 30,
      denominator: 50,
    });
  });

  it('is not estimable where records are kept for longer than the run, unless somebody may appeal', async () => {
    const lived = async (...set: string[]) => {
      const rules = [...IN_A_HURRY, 'errors.scale=5', ...set];
      const asked = { set: rules, months: 22, citizens: 2_000, society: hamlet() };
      return (await live(worldOf('article-2018', asked))).result.measures['false-record-half-life'];
    };
    const kept = await lived();
    expect(kept).toMatchObject({ value: null, numerator: 0 });
    expect(kept.denominator).toBeGreaterThan(100);
    expect((await lived('rights.appeal.probability=100')).numerator).toBeGreaterThan(0);
  });
});
