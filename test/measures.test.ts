import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAlongTies, assortativity } from '../src/catalogue/shared/assortativity.js';
import { gapOf } from '../src/catalogue/shared/conduct.js';
import { areaUnderCurve, brier, largestDistance } from '../src/catalogue/shared/discrimination.js';
import { gini, meanOfTenth, quantile, theil, theilOfGroups } from '../src/catalogue/shared/distribution.js';
import { riskRatio } from '../src/catalogue/shared/groups.js';
import { rankSlope, secondEigenvalue, shorrocks, transitions } from '../src/catalogue/shared/mobility.js';
import { standingsOf } from '../src/catalogue/shared/recourse.js';
import { halfLife, restrictedMean, type Spells, survival } from '../src/catalogue/shared/spells.js';
import { ratio } from '../src/engine/contracts.js';
import { catalogue } from '../src/regime/catalogue.js';
import { pictureOf } from '../src/run/picture.js';
import { columnOf, hamlet, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const itself = (key: number) => key;
const tally = (many: number, entries: Record<number, number>): Float64Array => {
  const table = new Float64Array(many);
  for (const [key, count] of Object.entries(entries)) {
    table[Number(key)] = count;
  }
  return table;
};

/** Spells that end with the same chance each month; those past the last month are still under way. */
function twoStates(exit: number, months: number, many = 1e6): Spells {
  const ended = new Float64Array(months + 1);
  const open = new Float64Array(months + 1);
  let left = many;
  for (let age = 1; age <= months; age++) {
    ended[age] = left * exit;
    left -= ended[age];
  }
  open[months] = left;
  return { ended, open };
}

describe('the length of sanctions that end with the same chance each month', () => {
  it.each([0.02, 0.08, 0.12, 0.5])('has the half-life of the two-state chain: %d a month', (exit) => {
    const halves = Math.LN2 / -Math.log(1 - exit);
    expect(halfLife(twoStates(exit, 400)).value).toBe(Math.ceil(halves - 1e-9));
  });

  it('has the mean of the geometric series, up to the horizon', () => {
    const exit = 0.08;
    expect(restrictedMean(twoStates(exit, 400), 60).value).toBeCloseTo((1 - (1 - exit) ** 60) / exit, 6);
  });

  it('is the same however many are still under way when the run ends', () => {
    const whole = survival(twoStates(0.08, 400));
    const cut = survival(twoStates(0.08, 20));
    for (let age = 0; age <= 20; age++) {
      expect(cut[age]).toBeCloseTo(whole[age], 12);
    }
  });

  it('is not estimable where half never end, or hardly any does', () => {
    expect(halfLife(twoStates(0.001, 12)).value).toBeNull();
    expect(halfLife({ ended: tally(5, { 1: 19 }), open: tally(5, {}) }).value).toBeNull();
    expect(halfLife({ ended: tally(5, { 1: 20 }), open: tally(5, {}) }).value).toBe(1);
  });
});

describe('how unequally something is held', () => {
  it('is (n - 1) / n where one has all, and 0 where all have as much', () => {
    for (const n of [2, 10, 1000]) {
      expect(gini(tally(2, { 0: n - 1, 1: 1 }), itself)).toBeCloseTo((n - 1) / n, 12);
      expect(theil(tally(2, { 0: n - 1, 1: 1 }), itself)).toBeCloseTo(Math.log(n), 12);
    }
    expect(gini(tally(8, { 7: 50 }), itself)).toBeCloseTo(0, 12);
    expect(theil(tally(8, { 7: 50 }), itself)).toBeCloseTo(0, 12);
  });

  it('is the mean difference of all pairs over twice the mean, whoever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 30 }), (people) => {
        const total = people.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 0);
        const table = new Float64Array(21);
        for (const one of people) {
          table[one]++;
        }
        const pairs = people.flatMap((one) => people.map((other) => Math.abs(one - other)));
        const expected = pairs.reduce((sum, one) => sum + one, 0) / (2 * people.length * total);
        expect(gini(table, itself)).toBeCloseTo(expected, 10);
      }),
      { numRuns: 100 },
    );
  });

  it('adds up from within groups and between them', () => {
    const groups = [tally(9, { 1: 30, 8: 5 }), tally(9, { 2: 10, 3: 7 }), tally(9, { 0: 4, 5: 9 })];
    const all = groups[0].map((many, key) => many + groups[1][key] + groups[2][key]);
    const { within, between } = theilOfGroups(groups, itself);
    expect(within + between).toBeCloseTo(theil(all, itself), 12);
  });

  it('has tenths and quantiles that split those of one value', () => {
    const people = tally(4, { 1: 5, 2: 90, 3: 5 });
    expect(meanOfTenth(people, itself, 'lowest')).toBeCloseTo(1.5, 12);
    expect(meanOfTenth(people, itself, 'highest')).toBeCloseTo(2.5, 12);
    expect(quantile(people, itself, 0.5)).toBe(2);
    expect(quantile(people, itself, 0.99)).toBe(3);
  });
});

describe('how people change places', () => {
  const bins = 10;
  const identity = tally(100, Object.fromEntries(Array.from({ length: 10 }, (_, bin) => [bin * 11, 7])));
  const lottery = new Float64Array(100).fill(3);

  it('is 0 where nobody moves', () => {
    const matrix = transitions(identity, bins);
    expect(shorrocks(matrix)).toBeCloseTo(0, 12);
    expect(secondEigenvalue(matrix)).toBeCloseTo(1, 6);
    expect(rankSlope(identity, bins)).toBeCloseTo(1, 12);
  });

  it('is 1 where the past says nothing', () => {
    const [even] = [Array.from({ length: 5 }, () => new Array<number>(5).fill(0.2))];
    expect(shorrocks(even)).toBeCloseTo(1, 12);
    expect(secondEigenvalue(even)).toBeCloseTo(0, 6);
    expect(rankSlope(lottery, bins)).toBeCloseTo(0, 12);
  });

  it('knows the eigenvalues of chains that are known', () => {
    const [a, b] = [0.02, 0.08];
    expect(secondEigenvalue([[1 - a, a], [b, 1 - b]])).toBeCloseTo(1 - a - b, 9); // biome-ignore format: a matrix
    // a turn of three places with a pause: its second eigenvalues are complex
    const turn = [[0.5, 0.5, 0], [0, 0.5, 0.5], [0.5, 0, 0.5]]; // biome-ignore format: a matrix
    expect(secondEigenvalue(turn)).toBeCloseTo(0.5, 6);
  });

  it('splits those who stand on an edge, and leaves everybody in some fifth', () => {
    const one = tally(100, { 44: 100 });
    for (const row of transitions(one, bins)) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    expect(shorrocks(transitions(one, bins))).toBeCloseTo(0, 12);
  });
});

describe('what a score foresees', () => {
  it('is everything where it is perfect, nothing where it is luck', () => {
    const low = tally(6, { 0: 20, 1: 30 });
    const high = tally(6, { 4: 10, 5: 90 });
    expect(areaUnderCurve(high, low)).toBe(1);
    expect(largestDistance(high, low)).toBeCloseTo(1, 12);
    expect(areaUnderCurve(low, high)).toBe(0);
    const same = tally(6, { 0: 5, 2: 8, 5: 3 });
    expect(areaUnderCurve(same, same)).toBeCloseTo(0.5, 12);
    expect(largestDistance(same, same)).toBe(0);
  });

  it('is split into reliability, resolution and uncertainty that add up', () => {
    const bands = [
      { foretold: 0.1, citizens: 400, happened: 60 },
      { foretold: 0.4, citizens: 100, happened: 35 },
      { foretold: 0.8, citizens: 50, happened: 45 },
    ];
    const { score, reliability, resolution, uncertainty } = brier(bands, 0.2);
    expect(reliability - resolution + uncertainty).toBeCloseTo(score, 12);
  });

  it('is a Brier score of 0 where everything foretold happens', () => {
    const bands = [
      { foretold: 1, citizens: 10, happened: 10 },
      { foretold: 0, citizens: 90, happened: 0 },
    ];
    expect(brier(bands, 0.1).score).toBe(0);
  });
});

describe('ties between people of equal scores', () => {
  it('make a likeness of 1, ties between unequal ones of -1, and none none', () => {
    // pairs of friends: each has one tie
    const scores = [1, 1, 9, 9];
    const likeness = (values: number[], degree: number[], sums: number[]) => {
      const along = new Float64Array(4);
      addAlongTies(values.slice(0, 1), degree, sums, along);
      addAlongTies(values.slice(1), degree.slice(1), sums.slice(1), along);
      return assortativity(along);
    };
    expect(likeness(scores, [1, 1, 1, 1], [1, 1, 9, 9])).toBeCloseTo(1, 12);
    expect(likeness(scores, [1, 1, 1, 1], [9, 9, 1, 1])).toBeCloseTo(-1, 12);
    expect(likeness(scores, [0, 0, 0, 0], [0, 0, 0, 0])).toBeNull();
    expect(likeness([5, 5], [1, 1], [5, 5])).toBeNull();
  });
});

describe('what is too little to say', () => {
  it('is not estimable, and never 0', () => {
    expect(ratio(0, 99).value).toBeNull();
    expect(ratio(0, 100).value).toBe(0);
    expect(riskRatio([900, 19], [900, 100]).value).toBeNull();
    expect(riskRatio([900, 100], [900, 100]).value).toBe(1);
    expect(gapOf([ratio(5, 1000, 100), ratio(1, 50, 100)]).value).toBeNull();
  });
});

describe('measures of a lived world', () => {
  const asked = { set: IN_A_HURRY, months: 26, citizens: 3_000, society: hamlet() };

  it('are 0 or not estimable where nobody is scored, if they tell of a harm', async () => {
    const none = await live(worldOf('no-register', asked));
    const ofRules = ['sanctions', 'errors', 'fit', 'time', 'groups', 'rights', 'benefit'];
    for (const { id, family, value } of Object.values(none.result.measures)) {
      if (ofRules.includes(family)) {
        expect(value ?? 0, id).toBe(0);
      }
    }
  });

  it('count every spell that a citizen began: ended ones and open ones', async () => {
    const counted: { before: ArrayLike<number>; began: number } = { before: [], began: 0 };
    let begun: Parameters<typeof columnOf>[0]['compiled'] | undefined;
    const world = await live(worldOf('article-2018', asked), {
      follower: {
        begins: (_world, compiled) => {
          begun = compiled;
        },
        month: (_world, memory) => {
          const mask = begun?.plan.settings['sanctions.mask'] ?? 0;
          const now = Array.from(memory.arrays.get('in-force') ?? [], (bits) => +((bits & mask) !== 0));
          counted.began += now.filter((held, i) => held && !counted.before[i]).length;
          counted.before = now;
        },
      },
    });
    expect(counted.began).toBeGreaterThan(20);
    expect(world.result.measures['sanction-half-life'].denominator).toBe(counted.began);
  });

  it('take the first table alone when asked for the core, and live the same lives', async () => {
    const all = await live(worldOf('article-2018', asked));
    const core = await live({ ...worldOf('article-2018', asked), measures: 'core' });
    expect(Object.keys(core.result.measures).length).toBeLessThan(Object.keys(all.result.measures).length);
    for (const [id, { value }] of Object.entries(core.result.measures)) {
      expect(value, id).toBe(all.result.measures[id].value);
    }
    for (const name of core.compiled.plan.layout.columns.keys()) {
      if (core.memory.arrays.has(name)) {
        expect(columnOf(core, name), name).toEqual(columnOf(all, name));
      }
    }
  });

  it('redraw mistakes and misses alone where their luck is another', async () => {
    const spec = worldOf('article-2018', {
      ...asked,
      set: [
        ...IN_A_HURRY,
        'responses.enabled=false',
        'feedback.economic=false',
        'sanctions.enabled=false',
        'privileges.enabled=false',
        'blacklist.enabled=false',
      ],
    });
    const one = await live(spec);
    const other = await live({ ...spec, errorSeed: 99 });
    expect(columnOf(other, 'liquidity')).toEqual(columnOf(one, 'liquidity'));
    expect(columnOf(other, 'coverage')).toEqual(columnOf(one, 'coverage'));
    expect(columnOf(other, 'register:breach')).not.toEqual(columnOf(one, 'register:breach'));
    expect(other.result.measures['critical-speech'].value).toBe(one.result.measures['critical-speech'].value);
  });

  it('are each a file with a polarity: harm is worse when larger, benefit when smaller', () => {
    for (const { id, family, worse } of catalogue.measures) {
      if (family === 'benefit') {
        expect(worse, id).not.toBe('higher');
      }
      if (['errors', 'fit', 'time', 'groups'].includes(family)) {
        expect(worse, id).not.toBe('lower');
      }
    }
  });
});

describe('what somebody could do about a score', () => {
  it('starts from the very points the score was made of, whoever it is', async () => {
    const spec = worldOf('article-2018', {
      set: [...IN_A_HURRY, 'peer.mode=none'],
      months: 26,
      citizens: 2_000,
      society: hamlet(),
    });
    const world = await live(spec);
    const picture = pictureOf(world, () => undefined);
    const { settings } = world.compiled.plan;
    const scores = columnOf(world, 'score');
    const enrolled = columnOf(world, 'enrolled');
    // whoever changed their number this very month has a mismatch that passes
    const standings = standingsOf(picture) ?? [];
    const wrong = standings.filter(({ now }, i) => {
      const raw =
        settings['scale.neutral'] +
        Math.floor(((now - settings['scale.reference']) * settings['scale.factor']) / 65536);
      const score = Math.max(0, Math.min(settings['scale.most'], raw));
      return enrolled[i] === 1 && score !== scores[i];
    });
    expect(standings).toHaveLength(2_000);
    expect(wrong.length).toBeLessThan(2_000 * 0.02);
  });

  it('never is worse than doing nothing, and is nothing where all is secret', async () => {
    const asked = { months: 26, citizens: 1_500, society: hamlet() };
    const open = await live(worldOf('article-2018', { ...asked, set: [...IN_A_HURRY, 'opacity=open'] }));
    const secret = await live(worldOf('article-2018', { ...asked, set: [...IN_A_HURRY, 'opacity=secret'] }));
    for (const [world, hidden] of [
      [open, false],
      [secret, true],
    ] as const) {
      const picture = pictureOf(world, () => undefined);
      for (const { now, best, disclosed } of standingsOf(picture) ?? []) {
        expect(best).toBeGreaterThanOrEqual(now);
        expect(disclosed).toBe(hidden ? now : best);
      }
    }
    expect(open.result.measures.legibility.value).toBe(100);
    expect(secret.result.measures.legibility.value).toBeCloseTo(100 * (1 - 0.5 * (2 / 3)), 2);
  });
});
