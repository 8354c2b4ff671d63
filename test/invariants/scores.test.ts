/**
 * What a score may and may not say of people, whatever the weights and the society. Numbers in brackets
 * are those of the model's list of invariants.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWorld } from '../../src/regime/compile.js';
import {
  anyPlace,
  type Drawn,
  lived,
  looking,
  NO_COVERAGE,
  NO_WEIGHTS,
  ONLY_SCORED,
  specOf,
  withRules,
} from '../support/random-worlds.js';
import { type Chronicle, live } from '../support/worlds.js';

const columns = (chronicle: Chronicle, name: string) =>
  chronicle.after.map((month) => month.get(name) as ArrayLike<number> & Iterable<number>);

/** Everybody's value in every month of one world held against the other. */
function pairs(a: Chronicle, b: Chronicle, name: string): { one: number; other: number; where: string }[] {
  return columns(a, name).flatMap((month, place) =>
    Array.from(month, (one, citizen) => ({
      one,
      other: columns(b, name)[place][citizen],
      where: `citizen ${citizen}, month ${place + 1}`,
    })),
  );
}

const places = anyPlace();
const checking = (law: (drawn: Drawn) => Promise<void>, runs?: number) =>
  fc.assert(fc.asyncProperty(places, law), looking(runs));

describe('a score', () => {
  it('is neutral for everybody for ever when no criterion weighs anything (I1)', async () => {
    await checking(async (drawn) => {
      const spec = specOf(drawn, withRules(drawn.rules, ...NO_WEIGHTS));
      const { neutral, min } = spec.regime.scale;
      for (const month of columns(await lived(spec), 'score')) {
        expect(new Set(month)).toEqual(new Set([(neutral - min) * 16]));
      }
    });
  });

  it('knows nobody whom no partner knows: only the quarters at an address, which no report ended (I2)', async () => {
    await checking(async (drawn) => {
      const rules = withRules(drawn.rules, ...NO_COVERAGE, 'errors.scale=0', 'peer.mode=none');
      const chronicle = await lived(specOf(drawn, rules));
      const scored = columns(chronicle, 'score').at(-1) as ArrayLike<number>;
      const enrolled = columns(chronicle, 'enrolled').at(-1) as ArrayLike<number>;
      const quarters = columns(chronicle, 'kept:address').at(-1) as ArrayLike<number>;
      for (const month of chronicle.after) {
        for (const [name, column] of month) {
          if (name.startsWith('register:')) {
            expect(Math.max(...column), name).toBe(0);
          }
        }
      }
      const scores = new Map<string, Set<number>>();
      Array.from(scored).forEach((score, i) => {
        const alike = `${enrolled[i]} ${quarters[i]}`;
        scores.set(alike, (scores.get(alike) ?? new Set()).add(score));
      });
      // whoever has lived as long at their address has the same score, whatever they are like
      expect([...scores.values()].every((alike) => alike.size === 1)).toBe(true);
    });
  });

  it('wrongs nobody, ever, when no record is false (I5)', async () => {
    await checking(async (drawn) => {
      const world = await live(specOf(drawn, withRules(drawn.rules, 'errors.scale=0')));
      const { measures } = world.result;
      for (const id of ['wrongful-share', 'ever-wrongfully-sanctioned', 'ever-false-record']) {
        expect(measures[id].numerator, id).toBe(0);
      }
    });
  });

  it('never wrongs more people than it sanctions (I6)', async () => {
    let wronged = 0;
    await checking(async (drawn) => {
      const chronicle = await lived(specOf(drawn, withRules(drawn.rules, 'errors.scale=5')));
      const everBefore = { sanctioned: 0, wrongfully: 0 };
      for (const month of columns(chronicle, 'ever')) {
        const many = (bit: number) => Array.from(month).filter((bits) => (bits & bit) !== 0).length;
        expect(many(2)).toBeLessThanOrEqual(many(1));
        expect(many(1)).toBeGreaterThanOrEqual(everBefore.sanctioned);
        expect(many(2)).toBeGreaterThanOrEqual(everBefore.wrongfully);
        everBefore.sanctioned = many(1);
        everBefore.wrongfully = many(2);
      }
      wronged += everBefore.wrongfully;
    });
    expect(wronged).toBeGreaterThan(0);
  });
});

describe('one more record against somebody', () => {
  it('never raises their score nor, through it, anybody’s who is scored by them (I6, I9)', async () => {
    let lowered = 0;
    let others = 0;
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.constantFrom('register:arrears', 'register:breach', 'register:judgment', 'register:speech'),
        fc.constantFrom(1, 2),
        fc.array(fc.nat(199), { minLength: 1, maxLength: 20 }),
        async (drawn, field, bit, whom) => {
          const peer = drawn.rules.includes('peer.mode=listed-share') ? ['peer.mode=mean'] : [];
          const spec = specOf(drawn, withRules(drawn.rules, ...ONLY_SCORED, ...peer));
          const without = await lived(spec);
          const month = 4;
          const records = without.after[month - 1].get(field) as ArrayLike<number>;
          const overrides = [...new Set(whom)].map((citizen) => ({
            citizen,
            month,
            idea: 'register',
            choice: { [field]: (records[citizen] | bit) >>> 0 },
          }));
          const withRecord = await lived({ ...spec, overrides });
          for (const { one, other, where } of pairs(without, withRecord, 'score')) {
            expect(other, where).toBeLessThanOrEqual(one);
          }
          const last = columns(without, 'score').length - 1;
          const lower = Array.from(columns(without, 'score')[last]).flatMap((score, citizen) =>
            columns(withRecord, 'score')[last][citizen] < score ? [citizen] : [],
          );
          lowered += lower.length;
          others += lower.filter((citizen) => !whom.includes(citizen)).length;
        },
      ),
      looking(12),
    );
    expect(lowered).toBeGreaterThan(20);
    expect(others).toBeGreaterThan(20);
  });
});

describe('a harder rule', () => {
  const FROZEN = ['responses.enabled=false', 'feedback.economic=false', 'peer.mode=none'];

  it('with a higher cut-off lets nobody off whom the lower one sanctions (I7)', async () => {
    let more = 0;
    await checking(async (drawn) => {
      const frozen = withRules(drawn.rules, ...FROZEN);
      const spec = specOf(drawn, frozen);
      const raised = frozen.map((rule) =>
        rule.replace(/\.below=(\d+)$/, (_, at) => `.below=${Math.min(949, Number(at) + 60)}`),
      );
      const sanctions = compileWorld(spec).plan.settings['sanctions.mask'];
      const [mild, harsh] = [await lived(spec), await lived(specOf(drawn, raised))];
      for (const { one, other, where } of pairs(mild, harsh, 'in-force')) {
        expect(one & sanctions & ~other, where).toBe(0);
        more += one !== other ? 1 : 0;
      }
    });
    expect(more).toBeGreaterThan(0);
  });

  it('sanctions whoever has the lower score at least as much as whoever has the higher one (I6)', async () => {
    await checking(async (drawn) => {
      const rules = withRules(
        drawn.rules,
        ...FROZEN,
        'cut-offs.hysteresis=0',
        'joint-punishment.enabled=false',
        'blacklist.enabled=false',
        'sanctions.from=mandatory',
      );
      const spec = specOf(drawn, rules);
      const sanctions = compileWorld(spec).plan.settings['sanctions.mask'];
      const chronicle = await lived(spec);
      const scores = Array.from(columns(chronicle, 'score').at(-1) as ArrayLike<number>);
      const inForce = columns(chronicle, 'in-force').at(-1) as ArrayLike<number>;
      const byScore = scores.map((score, i) => ({ score, under: inForce[i] & sanctions }));
      byScore.sort((a, b) => a.score - b.score);
      byScore.slice(1).forEach(({ under }, place) => {
        expect(under & ~byScore[place].under).toBe(0);
      });
    });
  });

  it('that forgets later never gives anybody a better score (I8)', async () => {
    let worse = 0;
    await checking(async (drawn) => {
      const rules = withRules(drawn.rules, ...ONLY_SCORED);
      const spec = (months: number) => specOf(drawn, withRules(rules, `register.retention-months=${months}`));
      const [short, long] = [await lived(spec(3)), await lived(spec(48))];
      for (const { one, other, where } of pairs(short, long, 'score')) {
        expect(other, where).toBeLessThanOrEqual(one);
        worse += other < one ? 1 : 0;
      }
    });
    expect(worse).toBeGreaterThan(0);
  });
});
