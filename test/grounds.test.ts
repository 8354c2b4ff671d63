/** On what ground a door is closed: a false record, friends, or evidence from another part of life. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOf } from '../src/engine/consequences/effects.js';
import { deskFor, fork, foundSociety, liveMonth, type WorldPlan } from '../src/engine/world.js';
import { catalogue } from '../src/regime/catalogue.js';
import { type CompiledWorld, compileSociety, compileWorld } from '../src/regime/compile.js';
import { explainLife } from '../src/run/explain.js';
import { Chronicle, everyColumn, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const allocate = (bytes: number) => new ArrayBuffer(bytes);

/** Every column of everybody after the last month. */
function livedColumns(world: CompiledWorld) {
  const { society, citizens, seed } = world.spec;
  const before = compileSociety(society, seed);
  const founded = foundSociety(before, citizens, undefined, allocate);
  const range = { first: 0, size: citizens };
  const past = deskFor(before, founded);
  for (let calendar = 1; calendar <= world.burnIn; calendar++) {
    liveMonth(past, range, before.clockAt(calendar));
  }
  const memory = fork({ plan: before.plan, memory: founded }, world, world.burnIn + 1, allocate);
  const desk = deskFor(world, memory);
  const end = world.burnIn + world.months;
  for (let calendar = world.burnIn + 1; calendar <= end; calendar++) {
    liveMonth(desk, range, world.clockAt(calendar));
  }
  return everyColumn(world, memory, end + 1);
}

/** Nobody's life depends on the decisions made about it. */
const WITHOUT_ANSWER = [...IN_A_HURRY, 'responses.enabled=false', 'feedback.economic=false'];

/** Who is under which sanctions after each month, in the lived world or with one ground taken away. */
async function sanctioned(set: readonly string[], ground?: 'no-peer' | 'own-domain', seed = 1) {
  const spec = worldOf('article-2018', { set, months: 12, citizens: 1_500, seed });
  const chronicle = new Chronicle();
  const { compiled } = await live(spec, { follower: chronicle });
  const bits = maskOf(compiled.consequences.filter(({ kind }) => kind === 'sanction'));
  const name = ground ? `standing~${ground}` : 'standing';
  return chronicle.after.map((columns) => Array.from(columns.get(name)!, (all) => all & bits));
}

describe('a sanction by association', () => {
  it('is what would not stand in the world where friends do not count', async () => {
    const [withoutFriends, unpeered] = await Promise.all([
      sanctioned(WITHOUT_ANSWER, 'no-peer'),
      sanctioned([...WITHOUT_ANSWER, 'peer.mode=none']),
    ]);
    expect(withoutFriends).toEqual(unpeered);
    expect(withoutFriends.flat().some((bits) => bits !== 0)).toBe(true);
  });

  it('befalls somebody where friends count much, and nobody where they do not', async () => {
    const heavy = [
      'criteria.interpersonal-relations.weight=45',
      'criteria.credit-history.weight=15',
      'criteria.fulfilment-capacity.weight=5',
    ];
    const share = async (set: readonly string[]) => {
      const { result } = await live(worldOf('article-2018', { set: [...IN_A_HURRY, ...set], months: 12 }));
      return result.measures['collective-punishment-share']!;
    };
    expect((await share(heavy)).numerator).toBeGreaterThan(0);
    expect(await share([...heavy, 'peer.mode=none'])).toMatchObject({ value: 0, numerator: 0 });
  });
});

describe('a sanction out of its domain', () => {
  it('is what would not stand where every domain looks at its own evidence only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000 }), async (seed) => {
        const rules = [...WITHOUT_ANSWER, 'joint-punishment.enabled=false'];
        expect(await sanctioned(rules, 'own-domain', seed)).toEqual(
          await sanctioned([...rules, 'register.siloed=true'], undefined, seed),
        );
      }),
      { numRuns: 3, seed: 5, endOnFailure: true },
    );
  });

  it('befalls nobody in a siloed register, nor does one by association', async () => {
    const { result } = await live(
      worldOf('article-2018', {
        set: [...IN_A_HURRY, 'register.siloed=true', 'joint-punishment.enabled=false'],
        months: 24,
        citizens: 3_000,
      }),
    );
    for (const id of ['cross-context-share', 'collective-punishment-share']) {
      expect(result.measures[id]).toMatchObject({ value: 0, numerator: 0 });
      expect(result.measures[id]!.denominator).toBeGreaterThan(0);
    }
  });

  it('ends on the day a right to purpose limitation begins, and none begins after it', async () => {
    const set = [...IN_A_HURRY, 'rights.purpose-limitation.from=2019-01'];
    const months = 24;
    const chronicle = new Chronicle();
    const spec = worldOf('article-2018', { set, months, citizens: 3_000 });
    const { compiled, result } = await live(spec, { follower: chronicle });
    const bit = (name: string) => 1 << compiled.consequences.find(({ id }) => id === name)!.place;
    // no criterion is about schools or work, so only another part of life could close these doors
    const closed = chronicle.after.map((columns) =>
      Array.from(columns.get('in-force')!).filter((bits) => bits & (bit('school') | bit('work'))),
    );
    expect(closed[11]!.length).toBeGreaterThan(0);
    expect(closed.slice(12).flat()).toEqual([]);
    expect(result.measures['sanction-prevalence']!.numerator).toBeGreaterThan(0);
  });

  it('is told to whoever opens that life', async () => {
    const spec = worldOf('article-2018', { set: IN_A_HURRY, months: 16 });
    const chronicle = new Chronicle();
    const { compiled } = await live(spec, { follower: chronicle });
    const joint = Array.from({ length: 1_000 }, (_, citizen) => citizen).filter((citizen) => {
      const inForce = chronicle.after[15]!.get('in-force')![citizen]!;
      return inForce & (1 << compiled.consequences.find(({ id }) => id === 'school')!.place);
    });
    const [month] = explainLife(compiled, chronicle.historyOf(joint[0]!), joint[0]!).months.slice(-1);
    expect(month!.outOfDomain).toContain('No place at a better school');
  });
});

describe('looking for the ground of a sanction', () => {
  it('changes nothing in any life', async () => {
    const spec = worldOf('article-2018', { set: IN_A_HURRY, months: 12 });
    const world = compileWorld(spec);
    const incurious = compileWorld(spec, {
      ...catalogue,
      measures: catalogue.measures.filter(
        ({ needs }) => !needs?.some((name) => /no-peer|own-domain/.test(name)),
      ),
    });
    const apart = (plan: WorldPlan['plan']) =>
      [...plan.layout.columns.keys()].filter((name) => /~(no-peer|own-domain|by:)/.test(name));
    expect(apart(world.plan).length).toBeGreaterThan(3);
    expect(apart(incurious.plan)).toEqual([]);
    const lived = [world, incurious].map((one) => livedColumns(one));
    for (const [name, column] of lived[1]!) {
      expect(lived[0]!.get(name), name).toEqual(column);
    }
  });
});
