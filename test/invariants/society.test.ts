/**
 * What holds of a society as a whole: nobody lost, ties that are one for both ends, groups that differ
 * by what is declared and by nothing else, and influence that travels no faster than a tie a month.
 * Numbers in brackets are those of the model's list of invariants.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/engine/memory.js';
import type { Override } from '../../src/engine/overrides.js';
import { SLOTS, SlotTies } from '../../src/engine/society/slot-ties.js';
import { deskFor, fork, foundSociety, type ImportedTies, liveMonth } from '../../src/engine/world.js';
import { tiesFrom } from '../../src/node/inputs.js';
import { compileSociety, compileWorld, type WorldSpec } from '../../src/regime/compile.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';
import { LoneCrew } from '../../src/run/crew.js';
import { digestOf } from '../../src/run/digest.js';
import { explainLife } from '../../src/run/explain.js';
import { fromMessage, toMessage } from '../../src/run/worlds.js';
import { readEdgeList } from '../../src/ties/edge-list.js';
import {
  anyPlace,
  type Drawn,
  firstDifference,
  lived,
  looking,
  specOf,
  withRules,
} from '../support/random-worlds.js';
import { Chronicle, columnOf, digestOfWorld, hamlet, IN_A_HURRY, live, worldOf } from '../support/worlds.js';

const places = anyPlace();
const checking = (law: (drawn: Drawn) => Promise<void>, runs?: number) =>
  fc.assert(fc.asyncProperty(places, law), looking(runs));

describe('a society', () => {
  it('ends with the citizens it began with, each with work or without (I12)', async () => {
    await checking(async (drawn) => {
      const world = await live(specOf(drawn));
      const { A, B, C } = world.result.citizensByGroup;
      expect(A + B + C).toBe(drawn.citizens);
      const work = Array.from(columnOf(world, 'job'));
      expect(work.every((job) => job === 0 || job === 1)).toBe(true);
      const idle = world.result.measures['unemployment'];
      expect(idle.numerator + work.filter((job) => job === 1).length).toBe(drawn.citizens);
    });
  });

  it('has ties that are one for both ends, so that their ends add up to an even number (I10)', async () => {
    await checking(async (drawn) => {
      const { memory, calendar } = await live(specOf(drawn));
      const words = memory.words[calendar & 1];
      const friends = Array.from({ length: memory.size }, (_, i) => memory.ties.friendsOf(i, words));
      friends.forEach((others, me) => {
        expect(others.has(me)).toBe(false);
        for (const other of others) {
          expect(friends[other].has(me), `${me} and ${other}`).toBe(true);
        }
      });
      expect(friends.reduce((ends, others) => ends + others.size, 0) % 2).toBe(0);
      const { partners } = memory.ties as SlotTies;
      partners.forEach((other, place) => {
        expect(partners[other * SLOTS + (place % SLOTS)]).toBe(Math.floor(place / SLOTS));
      });
    });
  });

  it('is the same in blocks of any size, whatever the rules (I11)', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 400 }), async (drawn, block) => {
        const crew = new LoneCrew(undefined, block);
        expect(await digestOfWorld(specOf(drawn), { crew })).toBe(await digestOfWorld(specOf(drawn)));
      }),
      looking(),
    );
  });

  it('put aside in any month and taken up again goes on as if it had never stopped (I18)', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(7), async (drawn, pause) => {
        const spec = specOf(drawn);
        const society = compileSociety(spec.society, spec.seed);
        const world = compileWorld(spec);
        const allocate = (bytes: number) => new ArrayBuffer(bytes);
        const everybody = { first: 0, size: spec.citizens };
        const start = society.burnIn + 1;
        const end = start + spec.months;
        const between = (memory: Memory, from: number, to: number, plan = world) => {
          const desk = deskFor(plan, memory);
          for (let calendar = from; calendar < to; calendar++) {
            liveMonth(desk, everybody, plan.clockAt(calendar));
          }
        };
        const founded = foundSociety(society, spec.citizens, undefined, allocate);
        const past = deskFor(society, founded);
        for (let calendar = 1; calendar < start; calendar++) {
          liveMonth(past, everybody, society.clockAt(calendar));
        }
        const through = fork({ plan: society.plan, memory: founded }, world, start, allocate);
        const stopped = fork({ plan: society.plan, memory: founded }, world, start, allocate);
        between(through, start, end);
        between(stopped, start, start + pause);
        const put = fromMessage(structuredClone(toMessage(stopped)));
        const forked = fork({ plan: world.plan, memory: stopped }, world, start + pause, allocate);
        const uninterrupted = digestOf(world.plan, through, end, []);
        for (const memory of [put, forked]) {
          between(memory, start + pause, end);
          expect(digestOf(world.plan, memory, end, [])).toBe(uninterrupted);
        }
      }),
      looking(),
    );
  });

  it('half as large is half of the larger one, while nobody has ties across it (I19)', async () => {
    await checking(async (drawn) => {
      const society = drawn.society.replace(/( {2}weak:\n {4}active: \{ value: )\d+/, '$10');
      const local = {
        ...drawn,
        society,
        rules: withRules(drawn.rules, 'responses.distancing.enabled=false'),
      };
      const sized = (citizens: number) => lived(specOf({ ...local, citizens, months: 8 }));
      const [half, whole] = [await sized(1024), await sized(2048)];
      half.after.forEach((month, place) => {
        for (const [name, column] of month) {
          expect(whole.after[place].get(name)?.slice(0, 1024), `${name} in month ${place + 1}`).toEqual(
            column,
          );
        }
      });
    }, 5);
  });
});

describe('a group', () => {
  /** Rules and a society that make no difference between groups. */
  const blindRules = (rules: readonly string[]) =>
    rules.map((rule) =>
      /\.(coverage|misses|group-factors)=/.test(rule)
        ? rule.replace(/\[(\d+),\d+,\d+\]/, '[$1,$1,$1]')
        : rule,
    );
  const blindTraits = (society: string) =>
    society.replace(/lower-in-b: \{ value: -?\d+/g, 'lower-in-b: { value: 0');

  it('that nobody treats otherwise lives no other life: who is in it changes nothing at all (I15)', async () => {
    await checking(async (drawn) => {
      const zero = ['conscientiousness', 'courage', 'income-class', 'leisure-taste', 'opinion'];
      const traits = zero.map((id) => `  ${id}:\n    lower-in-b: { value: 0, assumption: true }`);
      const base = blindTraits(drawn.society);
      const named = zero.every((id) => base.includes(`  ${id}:`))
        ? base
        : base.replace(/^traits:$/m, 'traits:');
      const society = drawnWith(named, traits);
      const shared = { ...drawn, society, rules: blindRules(drawn.rules) };
      const mixed = await lived(specOf(shared));
      const others = society.replace(/^groups:\n(.*\n){3}/m, groupsOf(5, 5, 90));
      const elsewhere = await lived(specOf({ ...shared, society: others }));
      expect(mixed.after[0].get('group')).not.toEqual(elsewhere.after[0].get('group'));
      expect(firstDifference(mixed, elsewhere, (column) => column !== 'group')).toBeNull();
    });
  });

  const groupsOf = (a: number, b: number, c: number) =>
    `groups:\n${Object.entries({ A: a, B: b, C: c })
      .map(([group, value]) => `  ${group}: { value: ${value}, assumption: true }\n`)
      .join('')}`;

  /** A society's text with these lines for traits that do not name `lower-in-b` themselves. */
  function drawnWith(text: string, traits: string[]): string {
    const lines = text.split('\n');
    for (const trait of traits) {
      const [head, line] = trait.split('\n');
      const at = lines.indexOf(head);
      if (at < 0) {
        const section = lines.indexOf('traits:');
        if (section < 0) {
          lines.push('traits:', head, line);
        } else {
          lines.splice(section + 1, 0, head, line);
        }
        continue;
      }
      let end = at + 1;
      while (lines[end]?.startsWith('    ')) end++;
      if (!lines.slice(at, end).some((one) => one.includes('lower-in-b'))) {
        lines.splice(at + 1, 0, line);
      }
    }
    return lines
      .filter((line) => line !== '')
      .join('\n')
      .concat('\n');
  }

  it('treated alike is sanctioned alike, but for the chance of who is in it (I15)', async () => {
    const society = loadSociety({
      file: 'alike.yaml',
      text: `id: alike\nextends: china-2019\ntitle: Alike\nburn-in-months: { value: 12, assumption: true }\ntraits:\n  income-class:\n    lower-in-b: { value: 0, assumption: true }\n  opinion:\n    lower-in-b: { value: 0, assumption: true }\n`,
    });
    const set = [...IN_A_HURRY, 'errors.group-factors=1', 'cut-offs.loan.below=600'];
    for (const id of [
      'payments',
      'messaging',
      'utility',
      'lender',
      'ride-hailing',
      'insurer',
      'police-register',
      'dating',
    ]) {
      set.push(`partners.${id}.coverage=80`, `partners.${id}.misses=30`);
    }
    const spec: WorldSpec = {
      society,
      regime: loadRegime('article-2018', { set }),
      citizens: 16_384,
      months: 24,
      seed: 3,
    };
    const world = await live(spec);
    const sanctions = world.compiled.plan.settings['sanctions.mask'];
    const under = Array.from(columnOf(world, 'in-force'), (bits) => ((bits & sanctions) !== 0 ? 1 : 0));
    const group = Array.from(columnOf(world, 'group'));
    // neighbourhoods of 64 are alike, so they are what varies independently
    const homes = Array.from({ length: spec.citizens / 64 }, (_, place) => place * 64);
    const rateOf = (which: (group: number) => boolean) => {
      const of = (i: number) => (which(group[i]) ? 1 : 0);
      const many = group.reduce((sum, _, i) => sum + of(i), 0);
      return { many, rate: group.reduce((sum, _, i) => sum + of(i) * under[i], 0) / many, of };
    };
    const [b, rest] = [rateOf((g) => g === 1), rateOf((g) => g !== 1)];
    const scores = homes.map((first) => {
      let sum = 0;
      for (let i = first; i < first + 64; i++) {
        sum += (b.of(i) * (under[i] - b.rate)) / b.many - (rest.of(i) * (under[i] - rest.rate)) / rest.many;
      }
      return sum;
    });
    const error = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
    expect(b.rate).toBeGreaterThan(0.05);
    expect(Math.abs(b.rate - rest.rate) / error).toBeLessThan(4);
    // with the article's own partners the same test finds a difference, so it could have failed
    const article = await live({
      ...spec,
      regime: loadRegime('article-2018', { set: IN_A_HURRY.concat('cut-offs.loan.below=600') }),
    });
    const { A, B } = article.result.measures['sanction-prevalence'].groups;
    expect(Math.abs((B.value ?? 0) - (A.value ?? 0)) / 100 / error).toBeGreaterThan(4);
  });
});

/** A score that friends make two fifths of. */
const FRIENDS_COUNT = [
  'scale.gain=1.5',
  'peer.mode=mean',
  'partners.messaging.coverage=100',
  'criteria.interpersonal-relations.weight=40',
  'criteria.credit-history.weight=0',
];

describe('one life lived otherwise', () => {
  const SPEAKS: Omit<Override, 'citizen' | 'month'> = {
    idea: 'expression',
    choice: { critical: 1, loyal: 0, criticism: 1 },
  };
  const FALLS_BEHIND: Omit<Override, 'citizen' | 'month'> = {
    idea: 'debt',
    choice: { arrears: 9, 'bill-arrears': 1, 'loan-arrears': 1 },
  };
  /** A year of bills unpaid and agreements broken, as recorded. */
  const RECORDED: Omit<Override, 'citizen' | 'month'> = {
    idea: 'register',
    choice: { 'register:breach': 0x55, 'register:arrears': 0x55 },
  };

  it('touches nobody farther away than as many ties as months have passed', async () => {
    const reached = { others: 0, farthest: 0 };
    await fc.assert(
      fc.asyncProperty(
        anyPlace({ citizens: 900 }),
        fc.constantFrom(SPEAKS, FALLS_BEHIND, RECORDED),
        fc.nat(199),
        fc.integer({ min: 1, max: 5 }),
        async (drawn, otherwise, citizen, month) => {
          await cone(specOf(drawn), { ...otherwise, citizen, month }, undefined, reached);
        },
      ),
      looking(10),
    );
    // and where friends count for much, it does reach somebody
    const spec = worldOf('article-2018', {
      set: [...IN_A_HURRY, ...FRIENDS_COUNT],
      citizens: 900,
      months: 14,
    });
    for (const citizen of [142, 242, 342]) {
      await cone(spec, { ...RECORDED, citizen, month: 6 }, undefined, reached);
    }
    expect(reached.others).toBeGreaterThan(0);
  });

  it('spreads along a ring no faster than one neighbour a month, and does spread', async () => {
    const citizens = 1_200;
    const pairs = Array.from({ length: citizens }, (_, i) => `${i} ${(i + 1) % citizens}`);
    const list = readEdgeList(new TextEncoder().encode(`${pairs.join('\n')}\n`), 'ring.txt');
    const society = loadSociety({
      file: 'ring.yaml',
      text: `id: ring\nextends: china-2019\ntitle: A ring\nburn-in-months: { value: 3, assumption: true }\nties:\n  latent-share: { value: 0, assumption: true }\n`,
    });
    const ties = tiesFrom({ list, hash: '' }, society, 1);
    const set = [...IN_A_HURRY, ...FRIENDS_COUNT, 'responses.distancing.enabled=false'];
    const spec: WorldSpec = { ...worldOf('article-2018', { set, citizens, months: 16 }), society };
    const reached = { others: 0, farthest: 0 };
    for (const citizen of [142, 242, 342]) {
      await cone(spec, { ...RECORDED, citizen, month: 6 }, ties, reached);
    }
    expect(reached.farthest).toBeGreaterThan(3);
  });

  it('is the model’s own life where the choice is what happened anyway', async () => {
    const spec = worldOf('article-2018', { set: IN_A_HURRY, months: 10 });
    const chronicle = new Chronicle();
    const world = await live(spec, { follower: chronicle });
    const critical = chronicle.after[5].get('critical') as ArrayLike<number>;
    const overrides = [0, 17, 400, 999].map((citizen) => ({
      citizen,
      month: 6,
      idea: 'expression',
      choice: { critical: critical[citizen], criticism: critical[citizen] },
    }));
    expect(await digestOfWorld({ ...spec, overrides })).toBe(world.result.head.digest);
    expect(await digestOfWorld({ ...spec, overrides: [] })).toBe(world.result.head.digest);
  });

  it('is told as it was lived otherwise when it is lived again, alone', async () => {
    const overrides = [{ ...SPEAKS, citizen: 7, month: 6 }];
    const spec = { ...worldOf('article-2018', { set: IN_A_HURRY, months: 10 }), overrides };
    const chronicle = new Chronicle();
    await live(spec, { follower: chronicle });
    const life = explainLife(compileWorld(spec), chronicle.historyOf(7), 7);
    expect(life.months[5].state.critical).toBe(true);
    expect(chronicle.after[5].get('critical')?.[7]).toBe(1);
  });

  it.each([
    [{ ...SPEAKS, citizen: 1_000, month: 1 }, /citizens 0 to 999/],
    [{ ...SPEAKS, citizen: 1, month: 13 }, /outside the months 1 to 12/],
    [{ citizen: 1, month: 1, idea: 'flying', choice: {} }, /not part of this world/],
    [
      { citizen: 1, month: 1, idea: 'expression', choice: { arrears: 1 } },
      /neither an event it causes nor a column it owns/,
    ],
    [{ citizen: 1, month: 1, idea: 'debt', choice: { arrears: 16 } }, /whole numbers from 0 to 15/],
  ])('is refused where this world has no such person, month, idea or value', (override, why) => {
    const spec = worldOf('article-2018', { society: hamlet() });
    expect(() => compileWorld({ ...spec, overrides: [override] })).toThrow(why);
  });
});

/** Lives a world twice, once with one citizen doing otherwise, and holds every difference against the distance. */
async function cone(
  spec: WorldSpec,
  override: Override,
  ties: ImportedTies | undefined,
  reached: { others: number; farthest: number },
): Promise<void> {
  const usual = new Chronicle();
  const { memory } = await live(spec, { follower: usual, ties });
  const otherwise = new Chronicle();
  await live({ ...spec, overrides: [override] }, { follower: otherwise, ties });
  const far = distances(override.citizen, spec.citizens, memory, ties);
  for (let month = 1; month <= spec.months; month++) {
    const one = (chronicle: Chronicle) => ({
      after: [chronicle.after[month - 1]],
      words: [chronicle.words[month - 1], chronicle.words[month]],
    });
    const differ = firstDifference(one(usual) as Chronicle, one(otherwise) as Chronicle)?.citizens ?? [];
    for (const citizen of differ) {
      expect(far[citizen], `citizen ${citizen}, month ${month}`).toBeLessThanOrEqual(month - override.month);
      reached.others += citizen === override.citizen ? 0 : 1;
      reached.farthest = Math.max(reached.farthest, far[citizen]);
    }
  }
}

/** Steps from one citizen to everybody else: over ties that stand or could, and inside a household. */
function distances(from: number, citizens: number, memory: Memory, ties: ImportedTies | undefined): number[] {
  const far = new Array<number>(citizens).fill(Number.POSITIVE_INFINITY);
  const near = (i: number): number[] => [
    ...(memory.ties instanceof SlotTies
      ? memory.ties.partners.subarray(i * SLOTS, i * SLOTS + SLOTS)
      : (ties as ImportedTies).partners.subarray(
          (ties as ImportedTies).offsets[i],
          (ties as ImportedTies).offsets[i + 1],
        )),
    ...[1, 2, 3].map((step) => i ^ step).filter((mate) => mate < citizens),
  ];
  far[from] = 0;
  for (let edge = [from], steps = 1; edge.length > 0; steps++) {
    edge = edge
      .flatMap(near)
      .filter((other) => far[other] === Number.POSITIVE_INFINITY && (far[other] = steps) > 0);
  }
  return far;
}
