/**
 * What must hold in every world, whatever the numbers: same people, same luck, nothing out of nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOTS, type SlotTies } from '../src/engine/society/slot-ties.js';
import { deskFor, foundSociety, liveMonth } from '../src/engine/world.js';
import { tiesFrom } from '../src/node/inputs.js';
import { compileSociety, compileWorld } from '../src/regime/compile.js';
import { loadSociety } from '../src/regime/load.js';
import type { Regime } from '../src/regime/regime.js';
import { LoneCrew } from '../src/run/crew.js';
import { explainLife } from '../src/run/explain.js';
import { fromMessage, toMessage } from '../src/run/worlds.js';
import { readEdgeList } from '../src/ties/edge-list.js';
import {
  type Asked,
  Chronicle,
  columnOf,
  comparison,
  digestOfWorld,
  hamlet,
  IN_A_HURRY,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const inBlocksOf = (size: number) => new LoneCrew(undefined, size);

/** Rules somebody might change, each alone or with others. */
const CHANGES = [
  'peer.mode=none',
  'peer.mode=worst',
  'peer.mode=listed-share',
  'feedback.economic=false',
  'joint-punishment.enabled=false',
  'blacklist.enabled=false',
  'blacklist.minimum-months=3',
  'errors.scale=0',
  'errors.scale=4',
  'opacity=secret',
  'opacity=open',
  'privileges.enabled=false',
  'register.retention-months=12',
  'cut-offs.loan.below=600',
  'scale.update-months=3',
  'responses.fear.enabled=false',
  'responses.distancing.enabled=false',
  'responses.enabled=false',
];
const changes = fc.uniqueArray(fc.constantFrom(...CHANGES), {
  maxLength: 4,
  selector: (change) => change.split('.')[0],
});
const anyWorld = fc.record({
  set: changes.map((set) => [...IN_A_HURRY, ...set]),
  citizens: fc.integer({ min: 64, max: 1_500 }),
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
});

describe('the same citizens with the same luck', () => {
  it('live the same lives in blocks of any size', async () => {
    const spec = worldOf('article-2018', { citizens: 5_000, set: IN_A_HURRY });
    const digests = new Set<string>();
    for (const size of [256, 1_000, 2_048, 8_192]) {
      digests.add(await digestOfWorld(spec, { crew: inBlocksOf(size) }));
    }
    expect([...digests]).toHaveLength(1);
  });

  it('live the same lives twice, and others with another seed', async () => {
    const asked: Asked = { set: IN_A_HURRY, months: 8 };
    const once = await digestOfWorld(worldOf('article-2018', asked));
    expect(await digestOfWorld(worldOf('article-2018', asked))).toBe(once);
    expect(await digestOfWorld(worldOf('article-2018', { ...asked, seed: 2 }))).not.toBe(once);
    // a seed wider than 32 bits is not cut short
    expect(await digestOfWorld(worldOf('article-2018', { ...asked, seed: 2 ** 32 + 1 }))).not.toBe(once);
  });

  it('notice nothing of kernels that are run only on those they concern', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (asked) => {
        const spec = worldOf('article-2018', { ...asked, months: 9 });
        const sparse = await digestOfWorld(spec);
        const thorough = await digestOfWorld(spec, { crew: new ThoroughCrew(512) });
        expect(thorough).toBe(sparse);
      }),
      { numRuns: 12, seed: 7, endOnFailure: true },
    );
  });

  it.each([1_001, 4_099])('live whole lives in a society of %i, which no block divides', async (citizens) => {
    const spec = worldOf('article-2018', { citizens, set: IN_A_HURRY, months: 8 });
    const world = await live(spec, { crew: inBlocksOf(256) });
    const { A, B, C } = world.result.citizensByGroup;
    expect(A + B + C).toBe(citizens);
    expect(columnOf(world, 'score')).toHaveLength(citizens);
    expect(await digestOfWorld(spec)).toBe(world.result.head.digest);
    expect(await digestOfWorld(spec, { crew: new ThoroughCrew() })).toBe(world.result.head.digest);
  });
});

describe('two worlds with the same rules', () => {
  it('differ in no life, whatever the rules are', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (asked) => {
        const spec = worldOf('article-2018', { ...asked, months: 9 });
        const { comparison: found } = await comparison(spec, spec);
        expect(found.lives).toEqual({
          total: asked.citizens,
          differ: 0,
          better: 0,
          worse: 0,
          equal: asked.citizens,
        });
        expect(found.diff).toEqual([]);
        expect(found.examples).toEqual([]);
        for (const measure of Object.values(found.measures)) {
          expect(measure.difference ?? 0).toBe(0);
        }
      }),
      { numRuns: 8, seed: 11, endOnFailure: true },
    );
  });

  it('differ in no life when a rule is set to what it is', async () => {
    const asked: Asked = { set: IN_A_HURRY };
    const a = worldOf('article-2018', asked);
    const b = worldOf('article-2018', { set: [...IN_A_HURRY, 'peer.mode=mean', 'cut-offs.loan.below=520'] });
    const { comparison: found } = await comparison(a, b);
    expect(found.lives.differ).toBe(0);
    expect(found.a.head.digest).toBe(found.b.head.digest);
  });
});

const ONLY_OBSERVED = [
  ...IN_A_HURRY,
  'sanctions.enabled=false',
  'privileges.enabled=false',
  'blacklist.enabled=false',
  'responses.enabled=false',
];

describe('a register that nobody acts upon', () => {
  it('changes nobody’s life: pure observation changes nothing', async () => {
    const asked: Asked = { citizens: 3_000, months: 24 };
    const { comparison: found, lived } = await comparison(
      worldOf('no-register', asked),
      worldOf('article-2018', { ...asked, set: ONLY_OBSERVED }),
    );
    const [without, observed] = lived.worlds;
    for (const name of ['liquidity', 'job', 'arrears', 'loan', 'months-without-work']) {
      expect(columnOf(observed, name), name).toEqual(columnOf(without, name));
    }
    expect(found.lives.differ).toBe(0);
    expect(found.partings.every((many) => many === 0)).toBe(true);
    // and yet they were observed: the register is not empty and scores are not all alike
    expect(new Set(columnOf(observed, 'score')).size).toBeGreaterThan(100);
  });

  it('makes no false record, and wrongs nobody, when partners make no mistakes', async () => {
    const world = await live(
      worldOf('article-2018', {
        citizens: 3_000,
        months: 24,
        set: [...IN_A_HURRY, 'errors.scale=0', 'cut-offs.loan.below=650'],
      }),
    );
    const { measures } = world.result;
    expect(measures['citizen-months-sanctioned'].numerator).toBeGreaterThan(0);
    expect(measures['wrongful-share'].numerator).toBe(0);
    expect(measures['wrongful-share'].value).toBe(0);
    expect(measures['ever-wrongfully-sanctioned'].numerator).toBe(0);
    expect(measures['ever-false-record'].numerator).toBe(0);
    expect(columnOf(world, 'in-force~true')).toEqual(columnOf(world, 'in-force'));
    expect(columnOf(world, 'list-months~true')).toEqual(columnOf(world, 'list-months'));
  });

  it('wrongs some when partners make mistakes, and never more than are sanctioned', async () => {
    const world = await live(
      worldOf('article-2018', { citizens: 3_000, months: 24, set: [...IN_A_HURRY, 'errors.scale=5'] }),
    );
    const { 'wrongful-share': wrongful } = world.result.measures;
    expect(wrongful.numerator).toBeGreaterThan(0);
    expect(wrongful.numerator).toBeLessThanOrEqual(wrongful.denominator);
  });

  it('gives everybody the neutral score for ever when no criterion weighs anything', async () => {
    const spec = worldOf('article-2018', { set: [...IN_A_HURRY, 'errors.scale=4'], months: 18 });
    const regime: Regime = structuredClone(spec.regime);
    for (const criterion of Object.values(regime.criteria)) {
      criterion.weight = 0;
    }
    const chronicle = new Chronicle();
    const world = await live({ ...spec, regime }, { follower: chronicle });
    const neutral = (regime.scale.neutral - regime.scale.min) * 16;
    for (const month of chronicle.after) {
      expect(new Set(month.get('score'))).toEqual(new Set([neutral]));
    }
    expect(world.result.measures['mean-score'].value).toBe(regime.scale.neutral);
  });
});

describe('a rule that is changed', () => {
  it.each(['peer.mode=none', 'feedback.economic=false', 'joint-punishment.enabled=false', 'errors.scale=5'])(
    'parts no lives before the regime begins (%s)',
    async (change) => {
      const asked: Asked = { citizens: 2_000, months: 20 };
      const set = ['phases.voluntary=2018-07', 'phases.mandatory=2018-10', 'cut-offs.loan.below=640'];
      const { comparison: found } = await comparison(
        worldOf('article-2018', { ...asked, set }),
        worldOf('article-2018', { ...asked, set: [...set, change] }),
      );
      expect(found.partings.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(found.lives.differ).toBeGreaterThan(0);
      expect(found.partings.reduce((all, many) => all + many, 0)).toBe(found.lives.differ);
    },
  );

  it('about sanctions parts no lives before anybody can be sanctioned, in month 25', async () => {
    const asked: Asked = { citizens: 3_000, months: 48 };
    const { comparison: found } = await comparison(
      worldOf('article-2018', asked),
      worldOf('article-2018', { ...asked, set: ['joint-punishment.enabled=false'] }),
    );
    expect(found.partings.slice(0, 24).every((many) => many === 0)).toBe(true);
    expect(found.lives.differ).toBeGreaterThan(0);
  });

  it('that nobody is ever subject to changes nothing', async () => {
    const asked: Asked = { citizens: 2_000, months: 12 };
    // both dates lie after the last month
    const set = ['phases.voluntary=2020-01', 'phases.mandatory=2021-01'];
    const { comparison: found } = await comparison(
      worldOf('no-register', asked),
      worldOf('article-2018', { ...asked, set }),
    );
    expect(found.lives.differ).toBe(0);
  });
});

describe('a tie', () => {
  it('is one for both ends or for neither, and never with oneself', async () => {
    const world = await live(worldOf('article-2018', { citizens: 2_001, set: IN_A_HURRY, months: 18 }));
    const { memory, calendar } = world;
    const words = memory.words[calendar & 1];
    const friends = Array.from({ length: memory.size }, (_, i) => memory.ties.friendsOf(i, words));
    let ties = 0;
    friends.forEach((others, me) => {
      expect(others.has(me)).toBe(false);
      for (const other of others) {
        ties++;
        expect(friends[other].has(me), `${me} and ${other}`).toBe(true);
      }
    });
    expect(ties).toBeGreaterThan(2_001);
    const { partners } = memory.ties as SlotTies;
    for (let place = 0; place < partners.length; place++) {
      const me = Math.floor(place / SLOTS);
      expect(partners[partners[place] * SLOTS + (place % SLOTS)]).toBe(me);
    }
  });

  it('of an imported topology forms as well as breaks, the same in any blocks', async () => {
    const citizens = 1_200;
    const pairs: string[] = [];
    for (let i = 0; i < citizens; i++) {
      for (const step of [1, 2, 7]) {
        pairs.push(`${i} ${(i + step) % citizens}`);
      }
    }
    const list = readEdgeList(new TextEncoder().encode(`${pairs.join('\n')}\n`), 'ring.txt');
    const ties = tiesFrom({ list, hash: '' }, hamlet(), 1);
    const spec = worldOf('article-2018', { citizens, set: IN_A_HURRY, months: 18 });
    const world = await live(spec, { ties, crew: inBlocksOf(256) });
    expect(await digestOfWorld(spec, { ties, crew: inBlocksOf(1_000) })).toBe(world.result.head.digest);
    expect(await digestOfWorld(spec, { ties, crew: new ThoroughCrew() })).toBe(world.result.head.digest);
    const known = new Set(
      Array.from(
        list.edges.from,
        (a, place) => `${Math.min(a, list.edges.to[place])} ${Math.max(a, list.edges.to[place])}`,
      ),
    );
    const memory = world.memory;
    const willing = (memory.ties as unknown as { willing: [Uint8Array, Uint8Array] }).willing[
      world.calendar & 1
    ];
    let formed = 0;
    let broken = 0;
    for (let me = 0; me < citizens; me++) {
      for (let place = ties.offsets[me]; place < ties.offsets[me + 1]; place++) {
        const other = ties.partners[place];
        expect(other).not.toBe(me);
        expect(ties.partners[ties.twins[place]]).toBe(me);
        const stands = (willing[place] & willing[ties.twins[place]]) === 1;
        const before = known.has(`${Math.min(me, other)} ${Math.max(me, other)}`);
        formed += stands && !before ? 1 : 0;
        broken += !stands && before ? 1 : 0;
      }
    }
    expect(formed).toBeGreaterThan(0);
    expect(broken).toBeGreaterThan(0);
  });
});

describe('a household', () => {
  it('shares money without making or losing any', () => {
    const societyThat = (pooling: boolean) =>
      compileSociety(
        loadSociety({
          file: 'pooling.yaml',
          text: `id: pooling\nextends: china-2019\ntitle: Pooling\nlife:\n  budget:\n    pooling: { value: ${pooling}, assumption: true }\n    setbacks-a-month: { value: 30, assumption: true }\n`,
        }),
        3,
      );
    const citizens = 4_000;
    const everybody = { first: 0, size: citizens };
    const sharing = societyThat(true);
    const memory = foundSociety(sharing, citizens, undefined, (bytes) => new ArrayBuffer(bytes));
    const past = deskFor(sharing, memory);
    for (let calendar = 1; calendar <= 5; calendar++) {
      liveMonth(past, everybody, sharing.clockAt(calendar));
    }
    // the same sixth month, once with sharing and once without
    const [together, alone] = [true, false].map((pooling) => {
      const world = societyThat(pooling);
      const copy = fromMessage(structuredClone(toMessage(memory)));
      liveMonth(deskFor(world, copy), everybody, world.clockAt(6));
      return copy.arrays.get('liquidity') as Int8Array;
    });
    let shared = 0;
    for (let four = 0; four < alone.length; four += 4) {
      const sum = (money: Int8Array) => money[four] + money[four + 1] + money[four + 2] + money[four + 3];
      expect(sum(together), `the four from ${four}`).toBe(sum(alone));
      shared += alone.subarray(four, four + 4).some((money, i) => money !== together[four + i]) ? 1 : 0;
    }
    expect(shared).toBeGreaterThan(10);
  });
});

describe('one citizen’s life lived again, alone', () => {
  it('is the life that was lived, month by month, and its score is the sum it says', async () => {
    const spec = worldOf('article-2018', { citizens: 1_500, months: 30, set: IN_A_HURRY });
    const chronicle = new Chronicle();
    const world = await live(spec, { follower: chronicle });
    const compiled = compileWorld(spec);
    const most = (spec.regime.scale.max - spec.regime.scale.min) * 16;
    let scored = 0;
    for (let n = 0; n < 20; n++) {
      const citizen = (n * 73 + 5) % spec.citizens;
      const life = explainLife(compiled, chronicle.historyOf(citizen), citizen);
      expect(life.months).toHaveLength(spec.months);
      life.months.forEach((month, place) => {
        const own = (name: string) => chronicle.after[place].get(name)?.[citizen] as number;
        const where = `citizen ${citizen}, month ${month.month}`;
        expect(month.state.money * 8, where).toBe(own('liquidity'));
        expect(month.state.arrears, where).toBe(own('arrears'));
        expect(month.state.loan, where).toBe(own('loan'));
        expect(month.state.job, where).toBe(own('job') === 1);
        expect(month.listed, where).toBe(own('list-months') > 0);
        expect(month.inForce, where).toHaveLength(bits(own('in-force')));
        if (month.score !== null && month.ledger) {
          scored++;
          const { ledger } = month;
          expect(month.score, where).toBe(spec.regime.scale.min + (own('score') >> 4));
          expect(ledger.score, where).toBe(own('score'));
          const exact = ledger.lines.reduce((sum, line) => sum + line.exact, 0);
          expect(ledger.neutral + exact / 65536 - ledger.rounding - ledger.heldBack, where).toBe(
            ledger.score,
          );
          // nothing is explained away: less than a sixteenth is rounded, and only the ends hold back
          expect(ledger.rounding, where).toBeGreaterThanOrEqual(0);
          expect(ledger.rounding, where).toBeLessThan(1);
          if (ledger.score > 0 && ledger.score < most) {
            expect(ledger.heldBack, where).toBe(0);
          }
          for (const line of ledger.lines) {
            expect(line.exact).toBe(
              line.weight * (line.points - criterionOf(line.criterion).reference) * factorOf(),
            );
          }
        }
      });
      expect(life.months.at(-1)?.ledger?.score ?? null, `citizen ${citizen}`).toBe(
        columnOf(world, 'score')[citizen],
      );
    }
    expect(scored).toBeGreaterThan(20 * 20);

    function criterionOf(id: string) {
      return compiled.criteria.find((criterion) => criterion.id === id) as (typeof compiled.criteria)[number];
    }
    function factorOf() {
      return compiled.plan.settings['scale.factor'];
    }
  });

  it('is refused when the history is of another world', async () => {
    const spec = worldOf('article-2018', { citizens: 1_000, months: 14, set: IN_A_HURRY });
    const chronicle = new Chronicle();
    await live(spec, { follower: chronicle });
    const other = compileWorld({ ...spec, seed: 99 });
    const lifeOf = (citizen: number) => () => explainLife(other, chronicle.historyOf(citizen), citizen);
    expect(lifeOf(5)).toThrow(/differs from the kept history in month/);
  });
});

function bits(word: number): number {
  return word.toString(2).replaceAll('0', '').length;
}

describe('a hamlet', () => {
  it('has a past as short as its file says', () => {
    expect(compileSociety(hamlet(3), 1).burnIn).toBe(3);
  });
});
