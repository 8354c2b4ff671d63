/**
 * Records that count for a time of their own, by the partner that made them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorldSpec } from '../src/regime/compile.js';
import { explainLife } from '../src/run/explain.js';
import { Chronicle, digestOfWorld, HARSH, live, ThoroughCrew, worldOf } from './support/worlds.js';

const MANY_ERRORS = ['errors.scale=10', 'errors.identity-mix-ups=0.5'];
const world = (...set: string[]) =>
  worldOf('article-2018', { citizens: 800, months: 20, set: [...HARSH, ...MANY_ERRORS, ...set] });

const lived = async (spec: WorldSpec) => {
  const chronicle = new Chronicle();
  const { compiled, result } = await live(spec, { follower: chronicle });
  return { chronicle, compiled, result, after: chronicle.after };
};

/** Expects every column and measure of one world to be in the other, in every month. */
async function expectSame(plain: WorldSpec, apart: WorldSpec): Promise<void> {
  const [a, b] = [await lived(plain), await lived(apart)];
  expect(b.compiled.apart.length).toBeGreaterThan(0);
  for (const [at, month] of a.after.entries()) {
    for (const [name, column] of month) {
      // reports on their way stand in the same column in another order
      if (name.startsWith('waiting-reports')) continue;
      expect(b.after[at].get(name), `${name} after month ${at + 1}`).toEqual(column);
    }
  }
  expect(b.result.measures).toEqual(a.result.measures);
}

const TELLABLE = ['utility', 'lender', 'court', 'insurer', 'police-register', 'messaging', 'ride-hailing'];

describe('a partner whose records count as long as everybody’s', () => {
  it.each([
    ['expire', 'rights.expiry.months=9', 'rights.expiry.by-partner.utility=9'],
    ['are expunged', 'rights.expungement.months=5', 'rights.expungement.by-partner.lender=5'],
  ])('changes nothing in anybody’s life when they %s', async (_how, general, by) => {
    await expectSame(world(general), world(general, by));
  });

  it('changes nothing whichever partners are named, with appeals beside and rules that begin later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(TELLABLE, { minLength: 1 }),
        fc.constantFrom(3, 6, 12, 24),
        fc.integer({ min: 2, max: 14 }),
        fc.constantFrom('voluntary', '2018-09'),
        fc.boolean(),
        async (partners, expiry, clean, from, appeal) => {
          const mapping = (months: number) => `{ ${partners.map((one) => `${one}: ${months}`).join(', ')} }`;
          const rules = [
            `rights.expiry={ months: ${expiry}, from: ${from} }`,
            `rights.expungement.months=${clean}`,
            ...(appeal ? ['opacity=open', 'rights.appeal={ probability: 60, delay-months: 1 }'] : []),
          ];
          await expectSame(
            world(...rules),
            world(
              ...rules,
              `rights.expiry.by-partner=${mapping(expiry)}`,
              `rights.expungement.by-partner=${mapping(clean)}`,
            ),
          );
        },
      ),
      { numRuns: 4 },
    );
  });
});

/** Periods of three months since which a record stands, 0 the newest, for a citizen's arrears. */
const standing = (month: Map<string, ArrayLike<number>>, column: string, citizen: number) =>
  Array.from({ length: 16 }, (_, period) => (month.get(column)?.[citizen] ?? 0) >>> (2 * period)).map(
    (pair) => pair & 3,
  );

describe('records that expire by partner', () => {
  it('of the utility are forgotten after half a year, and what the lender reported in those months stays', async () => {
    const { after } = await lived(world('rights.expiry={ months: 24, by-partner: { utility: 6 } }'));
    let kept = 0;
    let forgotten = 0;
    for (const month of after) {
      for (let citizen = 0; citizen < 800; citizen++) {
        const utility = standing(month, 'records:arrears:utility', citizen);
        const others = standing(month, 'records:arrears:others', citizen);
        const together = standing(month, 'register:arrears', citizen);
        together.slice(0, 2).forEach((pair, period) => {
          expect(pair).toBe(utility[period] | others[period]);
        });
        together.slice(2, 8).forEach((pair, place) => {
          expect(pair).toBe(others[place + 2]);
          kept += pair === 0 ? 0 : 1;
          forgotten += utility[place + 2] === 0 ? 0 : 1;
        });
      }
    }
    expect(kept).toBeGreaterThan(50);
    expect(forgotten).toBeGreaterThan(50);
  });

  it('may stand longer by one partner than by all others', async () => {
    const { after } = await lived(world('rights.expiry={ months: 3, by-partner: { utility: 18 } }'));
    const last = after.at(-1) as Map<string, ArrayLike<number>>;
    let old = 0;
    for (let citizen = 0; citizen < 800; citizen++) {
      const older = standing(last, 'register:arrears', citizen).slice(1, 6);
      expect(older).toEqual(standing(last, 'records:arrears:utility', citizen).slice(1, 6));
      old += older.some((pair) => pair !== 0) ? 1 : 0;
    }
    expect(old).toBeGreaterThan(20);
  });

  it('make somebody’s score better once they are forgotten, and nobody’s life differ before', async () => {
    const without = await lived(world());
    const shorter = await lived(
      world('rights.expiry={ months: 48, by-partner: { utility: 6 }, from: 2018-12 }'),
    );
    for (let month = 1; month < 12; month++) {
      expect(shorter.after[month - 1].get('score')).toEqual(without.after[month - 1].get('score'));
    }
    const scores = [without, shorter].map(({ after }) => after[11].get('score') as ArrayLike<number>);
    const higher = Array.from(scores[0]).filter((score, citizen) => scores[1][citizen] > score);
    expect(higher.length).toBeGreaterThan(20);
  });

  it('are the same lives on few or on everybody, in blocks of any size', async () => {
    const spec = world(
      'rights.expiry={ months: 12, by-partner: { utility: 6, court: 3 } }',
      'rights.expungement={ months: 9, by-partner: { lender: 4 } }',
      'rights.appeal.enabled=true',
    );
    const digest = await digestOfWorld(spec);
    expect(await digestOfWorld(spec, { crew: new ThoroughCrew(512) })).toBe(digest);
  });
});

describe('records that are expunged by partner', () => {
  it('are struck with that partner’s alone, and the rest of the file later', async () => {
    const { after } = await lived(world('rights.expungement={ months: 8, by-partner: { utility: 3 } }'));
    let others = 0;
    for (const month of after) {
      const clean = month.get('clean-months') as ArrayLike<number>;
      for (let citizen = 0; citizen < 800; citizen++) {
        const of = (column: string) => (month.get(column) as ArrayLike<number>)[citizen];
        if (clean[citizen] >= 3) expect(of('records:arrears:utility')).toBe(0);
        if (clean[citizen] >= 8) expect(of('register:arrears')).toBe(0);
        if (clean[citizen] >= 3 && clean[citizen] < 8) others += of('records:arrears:others') === 0 ? 0 : 1;
      }
    }
    expect(others).toBeGreaterThan(20);
  });
});

describe('the file of a citizen in a world that tells partners apart', () => {
  it('names who made a mistake, and where nobody is told apart names all who may have', async () => {
    const told = async (spec: WorldSpec) => {
      const { chronicle, compiled } = await lived(spec);
      const months = Array.from({ length: 40 }, (_, citizen) =>
        explainLife(compiled, chronicle.historyOf(citizen), citizen),
      ).flatMap((life) => life.months);
      return months.flatMap(({ recorded }) =>
        recorded.filter((record) => !record.true && record.event.includes('bill')).map((one) => one.partner),
      );
    };
    const apart = new Set(await told(world('rights.expiry={ months: 48, by-partner: { utility: 48 } }')));
    const together = new Set(await told(world()));
    expect([...apart].sort()).toMatchInlineSnapshot(`
      [
        "Payment service or somebody of a like name",
        "Utility and telephone company",
      ]
    `);
    expect([...together].sort()).toMatchInlineSnapshot(`
      [
        "Payment service or Utility and telephone company or somebody of a like name",
      ]
    `);
  });
});
