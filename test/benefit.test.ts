/** What a regime prevents, by what, and what its score is worth: against answers known beforehand. */
import { describe, expect, it } from 'vitest';
import netBenefit, { mostGained } from '../src/catalogue/measures/net-benefit.js';
import preventionSplit, { sharesOf } from '../src/catalogue/measures/prevention-split.js';
import { largestDistance } from '../src/catalogue/shared/discrimination.js';
import type { Found, Picture } from '../src/engine/contracts.js';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { HARSH, IN_A_HURRY, worldOf } from './support/worlds.js';

/** A world in which so many agreements were broken in 12,000 months, and so many of a hundred were seen. */
const broken = (many: number, seen = 50): Picture =>
  ({
    found: (measure: string) =>
      ({
        'broken-agreements': { value: 0, numerator: many, denominator: 12_000 },
        'breaches-seen': { value: seen, numerator: seen, denominator: 100 },
        'missed-instalments': { value: 0, numerator: many / 2, denominator: 12_000 },
      })[measure],
  }) as unknown as Picture;

describe('breaches prevented (B3)', () => {
  it('are shared equally over both orders, and the shares add up', () => {
    expect(sharesOf({ neither: 10, one: 30, other: 20, both: 60 })).toEqual({ one: 30, other: 20 });
  });

  it('are told apart: by living for the score, by what is attached, and by neither', () => {
    const found = preventionSplit.compared(broken(100, 40), {
      off: broken(160),
      neither: broken(150),
      bare: broken(130),
      unmoved: broken(140),
      seen: broken(100, 55),
    }) as Found;
    expect(found.value).toBe(60);
    const of = (part: string) => found.parts?.[part].value;
    expect([of('deterrence'), of('exclusion'), of('rest')]).toEqual([30, 20, 10]);
    expect(of('lenders')).toBe(30);
    expect(of('concealment')).toBe(15);
  });

  it('are not estimable from fewer than twenty, or where a world is missing', () => {
    expect(preventionSplit.compared(broken(1), { off: broken(19) }).value).toBeNull();
    const without = preventionSplit.compared(broken(100), { off: broken(160) }) as Found;
    expect(without.value).toBe(60);
    expect(without.parts?.deterrence.value).toBeNull();
  });

  it('are the same with nothing attached and nobody moved as without a register', async () => {
    const calm = ['sanctions.enabled=false', 'privileges.enabled=false', 'blacklist.enabled=false'];
    const spec = {
      ...worldOf('article-2018', {
        citizens: 2_000,
        months: 18,
        set: [...IN_A_HURRY, ...calm, 'responses.enabled=false'],
      }),
      measures: ['prevention-split'],
    };
    const { specs, asked } = furtherWorlds(spec);
    const { worlds } = await liveWorlds([spec, ...specs]);
    expect(compareFurther(worlds[0], worlds.slice(1), asked)['prevention-split'].value).toBe(0);
  });

  it('are told of a run, and the parts make the whole', async () => {
    const asked = { citizens: 2_000, months: 18, set: HARSH };
    const spec = { ...worldOf('article-2018', asked), measures: ['prevention-split'] };
    const { specs, asked: of } = furtherWorlds(spec);
    const { worlds } = await liveWorlds([spec, ...specs]);
    const { value, parts } = compareFurther(worlds[0], worlds.slice(1), of)['prevention-split'];
    const sum = ['deterrence', 'exclusion', 'rest'].reduce(
      (total, part) => total + (parts?.[part].value as number),
      0,
    );
    expect(sum).toBeCloseTo(value as number, 9);
  });
});

describe('the worth of a score to whoever warns by it (B3)', () => {
  const scores = (clean: number[], breach: number[]) => {
    const later = new Float64Array(512);
    later.set(clean);
    later.set(breach, 256);
    return netBenefit.value({ later }) as Found;
  };

  it('is the base rate times the largest distance of the shares, at the odds of a breach', () => {
    const clean = [10, 40, 150, 300];
    const breach = [40, 30, 20, 10];
    const found = scores(clean, breach);
    expect(found.value).toBeCloseTo(1000 * (100 / 600) * largestDistance(clean, breach), 9);
  });

  it('is the base rate for a score that is always right, and 0 for one that knows nothing', () => {
    expect(scores([0, 400], [100, 0]).value).toBeCloseTo(200, 9);
    expect(scores([200, 200], [50, 50]).value).toBe(0);
  });

  it('is 0 where a false alarm weighs so little that everybody had best be warned of', () => {
    expect(mostGained([10, 90], [5, 5], 0.01)).toBe(0);
    expect(mostGained([10, 90], [5, 5], 0.1)).toBeCloseTo((5 - 1) / 110, 12);
  });

  it('is not estimable from fewer than twenty breaches', () => {
    expect(scores([400], [19]).value).toBeNull();
  });
});
