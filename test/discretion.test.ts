/** Gatekeepers who do not always turn people away: what is in force stands on file and has no effect that month. */
import { describe, expect, it } from 'vitest';
import { letPass } from '../src/engine/consequences/effects.js';
import { InputError } from '../src/engine/errors.js';
import { loadRegime } from '../src/regime/load.js';
import { Chronicle, columnOf, digestOfWorld, HARSH, live, worldOf } from './support/worlds.js';

const ASKED = { citizens: 2_000, months: 14 };
const world = (...set: string[]) => worldOf('article-2018', { ...ASKED, set: [...HARSH, ...set] });
const refused = async (...set: string[]) =>
  (await live(world('responses.enabled=false', ...set))).result.measures['flights-refused']!.numerator;

const MANY_LISTED = ['partners.court.false-records=5', 'list.triggers.judgment.while-unpaid=false'];

describe('a gatekeeper', () => {
  it('who always enforces is no gatekeeper at all: the same lives, bit for bit', async () => {
    const always = await digestOfWorld(
      world('sanctions.enforced.travel=100', 'sanctions.enforced.credit=100'),
    );
    expect(always).toBe(await digestOfWorld(world()));
  });

  it('lets one citizen fly and not the next, and closes nothing that is open', () => {
    const enforced = Uint16Array.of(0b1001, 0b1001, 0b0001, 0);
    letPass(4, Uint16Array.of(100, 60_000, 60_000, 60_000), 32_768, 0b1000, enforced);
    expect([...enforced]).toEqual([0b1001, 0b0001, 0b0001, 0]);
  });

  it('who enforces in half of the months turns away about half as many', async () => {
    const all = await refused();
    const half = await refused('sanctions.enforced.travel=50');
    const none = await refused('sanctions.enforced.travel=0');
    expect(all).toBeGreaterThan(100);
    expect(half / all).toBeGreaterThan(0.35);
    expect(half / all).toBeLessThan(0.65);
    expect(none).toBe(0);
  });

  it('who never enforces in any domain leaves money and work as if nothing were imposed', async () => {
    const domains = new Set(
      (await live(world())).compiled.consequences
        .filter(({ kind }) => kind === 'sanction')
        .map(({ domain }) => domain),
    );
    const never = [...domains].map((domain) => `sanctions.enforced.${domain}=0`);
    const quiet = ['responses.enabled=false', 'privileges.enabled=false'];
    const lax = await live(world(...quiet, ...never));
    const without = await live(world(...quiet, 'sanctions.enabled=false'));
    for (const name of ['liquidity', 'job', 'arrears', 'loan']) {
      expect(columnOf(lax, name), name).toEqual(columnOf(without, name));
    }
    expect(lax.result.measures['sanction-prevalence']!.numerator).toBeGreaterThan(0);
  });

  it('in one domain moves nobody’s luck in another', async () => {
    const chronicle = new Chronicle();
    await live(world('responses.enabled=false', 'feedback.economic=false'), { follower: chronicle });
    const lax = new Chronicle();
    await live(world('responses.enabled=false', 'feedback.economic=false', 'sanctions.enforced.credit=0'), {
      follower: lax,
    });
    for (const name of ['score', 'liquidity', 'job']) {
      expect(lax.after.at(-1)!.get(name)).toEqual(chronicle.after.at(-1)!.get(name));
    }
  });

  it('stands by a list as by a score', async () => {
    const listed = (...set: string[]) =>
      live(worldOf('cn-judgment-defaulters', { ...ASKED, set: [...MANY_LISTED, ...set] }));
    const all = await listed();
    const none = await listed('sanctions.enforced.travel=0');
    expect(all.result.measures['flights-refused']!.numerator).toBeGreaterThan(0);
    expect(none.result.measures['flights-refused']!.numerator).toBe(0);
  });
});

it('a domain that does not exist is refused with its place', () => {
  const text = 'id: mine\nextends: article-2018\ntitle: Mine\nsanctions:\n  enforced: { travl: 50 }\n';
  const load = () => loadRegime({ text, file: 'mine.yaml' });
  expect(load).toThrow(InputError);
  try {
    load();
  } catch (error) {
    expect(error).toMatchObject({ line: 5, path: 'sanctions.enforced.travl' });
    expect((error as InputError).message).toMatch(/travel/);
  }
});
