/** What a score tells of itself, and how long a way out of it is (H17), of people who are written down. */
import { describe, expect, it } from 'vitest';
import explanationGap from '../src/catalogue/measures/explanation-gap.js';
import recourseDelay from '../src/catalogue/measures/recourse-delay.js';
import type { Found, Picture, PictureMeasure, Settings } from '../src/engine/contracts.js';
import { pictureOf } from '../src/run/picture.js';
import { answer } from '../src/text/findings.js';
import { HARSH, hamlet, live, worldOf } from './support/worlds.js';

const [OPEN, KNOWN, SECRET] = [0, 1, 2];

/** 1,000 weighted points are one point of the scale, from 300 to 1,300. */
const SCALE: Settings = {
  'scale.min': 300,
  'scale.neutral': 500 * 16,
  'scale.most': 1000 * 16,
  'scale.factor': (65536 * 16) / 1000,
  'scale.reference': 0,
};

interface People {
  columns: Record<string, ArrayLike<number>>;
  settings: Settings;
  fields: object[];
  criteria: object[];
  consequences?: object[];
}

const pictured = ({ columns, settings, fields, criteria, consequences = [] }: People): Picture =>
  ({
    citizens: columns['score'].length,
    months: 24,
    settings: { ...SCALE, ...settings },
    partners: [{ id: 'office', member: 0, reports: ['one', 'two'] }],
    fields,
    criteria,
    consequences,
    column: (name: string) => columns[name],
  }) as unknown as Picture;

const many = (people: number, value: (i: number) => number) =>
  Array.from({ length: people }, (_, i) => value(i));

describe('what is disclosed of a score (H17)', () => {
  /** Half of all have 0 of the one and 20 of the other, half the other way round; 10 points of criterion for each. */
  const judged = (opacity: number, weights: readonly [number, number], people = 200, moved = 0): Found => {
    const one = many(people, (i) => (i % 2 === 0 ? 0 : 20));
    const two = many(people, (i) => (i % 2 === 0 ? 20 : 0));
    const points = (i: number) => (weights[0] * one[i] * 10 + weights[1] * two[i] * 10) / 1000;
    return (explanationGap as PictureMeasure).picture(
      pictured({
        columns: {
          score: many(people, (i) => 16 * (500 + points(i) + moved)),
          enrolled: many(people, () => 1),
          coverage: many(people, () => 1),
          one,
          two,
        },
        settings: { opacity, 'criteria.one.weight': weights[0], 'criteria.two.weight': weights[1] },
        fields: ['one', 'two'].map((id) => ({ id, form: 'level', trait: id, events: [] })),
        criteria: ['one', 'two'].map((id) => ({
          id,
          base: 0,
          reference: 0,
          terms: [{ reads: `${id}.level`, points: 10 }],
        })),
      }),
    );
  };

  it('is all of it where weights are open and friends do not count', () => {
    expect(judged(OPEN, [80, 20]).value).toBeCloseTo(0, 12);
  });

  it('leaves the points that come from elsewhere, where all is open', () => {
    expect(judged(OPEN, [80, 20], 200, 7).value).toBeCloseTo(7, 12);
  });

  it('leaves what weights that are not told make of a record: nothing where they are equal', () => {
    expect(judged(KNOWN, [50, 50]).value).toBeCloseTo(0, 12);
    // 16 points for one half and 4 for the other, where everybody had expected 10
    expect(judged(KNOWN, [80, 20]).value).toBeCloseTo(6, 12);
  });

  it('is nothing where all is secret: half are as far above the mean as half below', () => {
    const { value, parts, denominator } = judged(SECRET, [90, 10]);
    expect(value).toBeCloseTo(8, 12);
    expect(parts?.open.value).toBeCloseTo(0, 12);
    expect(denominator).toBe(200);
  });

  it('is not estimable of fewer than a hundred', () => {
    expect(judged(SECRET, [90, 10], 99).value).toBeNull();
  });

  it('says of a lived world that friends are what stays undisclosed', async () => {
    const asked = { months: 14, citizens: 1_500, society: hamlet() };
    const lived = async (...set: string[]) =>
      (await live(worldOf('article-2018', { ...asked, set: [...HARSH, 'opacity=open', ...set] }))).result
        .measures['explanation-gap'];
    const alone = await lived('peer.mode=none');
    const among = await lived();
    expect(alone.value).toBeLessThan(1);
    expect(among.value).toBeGreaterThan(alone.value as number);
    expect(alone.parts?.['secret'].value).toBeGreaterThan(alone.parts?.['open'].value as number);
  });
});

describe('a world scored by rank', () => {
  it('says neither what explains a score nor how long the way out is, and why not', async () => {
    const asked = { months: 14, citizens: 1_500, society: hamlet() };
    const lived = async (...set: string[]) =>
      (await live(worldOf('article-2018', { ...asked, set: [...HARSH, ...set] }))).result.measures;
    const [ranked, fixed] = [await lived('scale.mode=rank'), await lived()];
    for (const id of ['explanation-gap', 'recourse-delay', 'no-recourse-share']) {
      expect(ranked[id]).toMatchObject({ value: null, because: expect.stringContaining('ranks') });
      expect(ranked[id].parts).toBeUndefined();
      expect(answer(ranked[id])).toMatch(/^Not estimable: scores are ranks here/);
      expect(fixed[id].value).not.toBeNull();
      expect(fixed[id].because).toBeUndefined();
    }
  });
});

describe('months of best conduct until doors open (H17)', () => {
  /** Three weighted points of the scale a quarter of standing; shut out below 400 and let in at 410. */
  const shutOut = (missing: readonly number[]): Found =>
    (recourseDelay as PictureMeasure).picture(
      pictured({
        columns: {
          score: missing.map((points) => 16 * (110 - points)),
          standing: missing.map((points) => (points > 0 ? 1 : 0)),
          coverage: missing.map(() => 1),
          'kept:age': missing.map(() => 0),
        },
        settings: { 'criteria.one.weight': 100, 'cut-offs.loan': 400, 'cut-offs.hysteresis': 10 },
        fields: [{ id: 'age', form: 'age', events: [] }],
        criteria: [{ id: 'one', base: 0, reference: 0, terms: [{ reads: 'age.quarters', points: 30 }] }],
        consequences: [{ id: 'loan', kind: 'sanction', place: 0 }],
      }),
    );

  it('are as many quarters as points are missing', () => {
    const { value, denominator, parts } = shutOut([
      ...many(30, () => 3),
      ...many(10, () => 12),
      ...many(60, () => 0),
    ]);
    expect(denominator).toBe(40);
    // 30 for one quarter, 10 for four
    expect(value).toBe((30 * 3 + 10 * 12) / 40);
    expect(parts?.half.value).toBe(3);
    expect(parts?.never.value).toBe(0);
  });

  it('are held to five years where nothing helps, and half is not estimable where half are never let in', () => {
    const { value, parts } = shutOut([...many(10, () => 60), ...many(30, () => 61)]);
    expect(value).toBe(60);
    expect(parts?.never.value).toBe(75);
    expect(parts?.half.value).toBeNull();
  });

  it('are not estimable of fewer than twenty', () => {
    expect(shutOut(many(19, () => 3)).value).toBeNull();
  });

  it('agree with what a year can do, in a lived world', async () => {
    const world = await live(
      worldOf('article-2018', { set: HARSH, months: 26, citizens: 2_000, society: hamlet() }),
    );
    const { measures } = world.result;
    const stuck = measures['no-recourse-share'];
    const delay = (recourseDelay as PictureMeasure).picture(pictureOf(world, () => undefined));
    expect(stuck.denominator).toBeGreaterThan(20);
    expect(delay.denominator).toBe(stuck.denominator);
    expect(delay.parts?.never.numerator).toBeLessThanOrEqual(stuck.numerator);
    expect(measures['recourse-delay'].value).toBe(delay.value);
  });
});
