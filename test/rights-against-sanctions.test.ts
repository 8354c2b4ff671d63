/**
 * Rights that keep doors open: a cap, a review by a person, and the right to leave.
 */
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  Chronicle,
  columnOf,
  comparison,
  digestOfWorld,
  HARSH,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const ASKED: Asked = { citizens: 2_000, months: 20 };
const world = (...set: string[]) => worldOf('article-2018', { ...ASKED, set: [...HARSH, ...set] });
const monthsOf = async (...set: string[]) => {
  const chronicle = new Chronicle();
  const lived = await live(world(...set), { follower: chronicle });
  const column = (month: number, name: string) => chronicle.after[month].get(name) as ArrayLike<number>;
  return { lived, column, mask: lived.compiled.plan.settings['sanctions.mask'] };
};
const count = (word: number): number => word.toString(2).replaceAll('0', '').length;
const citizens = Array.from({ length: 2_000 }, (_, citizen) => citizen);

describe('a cap', () => {
  it('of nine domains or more is no cap', async () => {
    const { comparison: found } = await comparison(world(), world('rights.cap.domains=9'));
    expect(found.lives.differ).toBe(0);
    expect(found.measures['wrongful-share'].difference).toBe(0);
  });

  it('of none is a regime without sanctions', async () => {
    const { lived, column, mask } = await monthsOf('rights.cap.domains=0');
    for (let month = 0; month < 20; month++) {
      for (const name of ['in-force', 'in-force~true']) {
        expect(citizens.every((citizen) => (column(month, name)[citizen] & mask) === 0)).toBe(true);
      }
    }
    expect(lived.result.measures['citizen-months-sanctioned'].numerator).toBe(0);
  });

  it('of two leaves the first two of the domains that would close, and privileges as they are', async () => {
    const { column, mask } = await monthsOf('rights.cap.domains=2');
    let capped = 0;
    for (let month = 5; month < 20; month++) {
      for (const citizen of citizens) {
        const proposed = column(month, 'proposal')[citizen];
        const closed = column(month, 'in-force')[citizen] & mask;
        const lowest = proposed & -proposed;
        const second = proposed & ~lowest & -(proposed & ~lowest);
        expect(closed, `citizen ${citizen} in month ${month + 1}`).toBe(lowest | second);
        capped += count(proposed) > 2 ? 1 : 0;
      }
    }
    expect(capped).toBeGreaterThan(100);
  });
});

describe('a review', () => {
  it('keeps a sanction from biting until somebody has looked, and lets what is right begin a month later', async () => {
    const set = [
      'rights.review={ capacity: 100000, lifts-wrongful: 0, lifts-others: 0 }',
      'responses.enabled=false',
      'feedback.economic=false',
    ];
    const { column, mask } = await monthsOf(...set);
    let begun = 0;
    for (let month = 5; month < 20; month++) {
      for (const citizen of citizens) {
        const before = column(month - 1, 'proposal')[citizen];
        const now = column(month, 'proposal')[citizen];
        expect(column(month, 'in-force')[citizen] & mask).toBe(before & now);
        begun += count(now & ~before);
      }
    }
    expect(begun).toBeGreaterThan(100);
  });

  it('that lifts nothing and suspends nothing is as good as none', async () => {
    const { comparison: found } = await comparison(
      world(),
      world('rights.review={ suspends: false, lifts-wrongful: 0, lifts-others: 0 }'),
    );
    expect(found.lives.differ).toBe(0);
  });

  it('that nobody has time for suspends every sanction for ever', async () => {
    const { lived } = await monthsOf('rights.review.capacity=0');
    expect(lived.result.measures['citizen-months-sanctioned'].numerator).toBe(0);
  });

  it('that always lifts what rests on false records alone leaves hardly anybody wronged', async () => {
    const share = async (...set: string[]) =>
      (await monthsOf('rights.notice.enabled=true', ...set)).lived.result.measures['wrongful-share']
        .value as number;
    const without = await share();
    const reviewed = await share('rights.review={ capacity: 100000, lifts-wrongful: 100, lifts-others: 0 }');
    expect(without).toBeGreaterThan(0);
    expect(reviewed).toBeLessThan(without / 2);
  });

  it('sees about as many people in a month as it can', async () => {
    const { column } = await monthsOf('rights.review={ capacity: 2000, lifts-wrongful: 0, lifts-others: 0 }');
    // 2,000 for every 100,000 are forty for these two thousand
    const seen = [7, 8, 9, 10, 11, 12].map(
      (month) =>
        citizens.filter(
          (citizen) =>
            (column(month, 'review-confirmed')[citizen] & ~column(month - 1, 'review-confirmed')[citizen]) !==
            0,
        ).length,
    );
    const mean = seen.reduce((sum, many) => sum + many, 0) / seen.length;
    expect(mean).toBeGreaterThan(28);
    expect(mean).toBeLessThan(52);
  });
});

describe('the right to leave', () => {
  it('leaves alone for good who has left: not scored, not listed, no door closed', async () => {
    const { column, mask } = await monthsOf('rights.exit={ usual: 3000 }');
    let left = 0;
    for (let month = 6; month < 20; month++) {
      for (const citizen of citizens) {
        if (column(month - 1, 'left')[citizen] === 1) {
          left++;
          expect(column(month, 'left')[citizen]).toBe(1);
          expect(column(month, 'enrolled')[citizen]).toBe(0);
          expect(column(month, 'in-force')[citizen]).toBe(0);
          expect(column(month, 'list-months')[citizen]).toBe(0);
        } else if (column(month, 'left')[citizen] === 0) {
          expect(column(month, 'enrolled')[citizen]).toBe(1);
        }
      }
    }
    expect(left).toBeGreaterThan(1_000);
    expect(mask).toBeGreaterThan(0);
  });

  it('has whoever leaves meet every sanction of the score they are treated as, and none beyond', async () => {
    const rules = 'rights.exit={ usual: 3000, treated-as: 500 }';
    const { column, lived } = await monthsOf(rules);
    const { consequences, plan } = lived.compiled;
    const met = consequences
      .filter(({ id, kind }) => kind === 'sanction' && plan.settings[`cut-offs.${id}`] > 500)
      .reduce((bits, { place }) => bits | (1 << place), 0);
    expect(met).not.toBe(0);
    let left = 0;
    for (let month = 6; month < 20; month++) {
      for (const citizen of citizens) {
        if (column(month - 1, 'left')[citizen] === 1) {
          left++;
          expect(column(month, 'in-force')[citizen]).toBe(met);
          expect(column(month, 'in-force~true')[citizen]).toBe(met);
        }
      }
    }
    expect(left).toBeGreaterThan(1_000);
  });

  it('at a score above every cut-off costs those who leave nothing', async () => {
    const { comparison: found } = await comparison(
      world('rights.exit={ usual: 3000 }'),
      world('rights.exit={ usual: 3000, treated-as: 2000 }'),
    );
    expect(found.lives.differ).toBe(0);
  });

  it('that nobody uses changes nothing', async () => {
    const { comparison: found } = await comparison(
      world('blacklist.from=mandatory'),
      world('rights.exit={ usual: 0, resentful: 0, from: mandatory }'),
    );
    expect(found.lives.differ).toBe(0);
  });
});

describe('somebody who knows that a sanction is wrong', () => {
  const told = 'opacity=open';
  const rule = 'responses.resentment.noticed-wrong=2';

  it('resents it twice as much as one that is right, from the first month on', async () => {
    const usual = await monthsOf(told);
    const twice = await monthsOf(told, rule);
    let noticed = 0;
    const first = new Map<number, number>();
    for (let month = 0; month < 20; month++) {
      for (const citizen of citizens) {
        const wrong =
          (twice.column(month, 'in-force')[citizen] &
            ~twice.column(month, 'in-force~true')[citizen] &
            twice.mask) !==
          0;
        if (wrong && !first.has(citizen)) first.set(citizen, month);
      }
    }
    for (const [citizen, month] of first) {
      const before = usual.column(month, 'resentment')[citizen];
      if (before > 0) {
        expect(twice.column(month, 'resentment')[citizen]).toBe(before + 1);
        noticed++;
      }
    }
    expect(noticed).toBeGreaterThan(10);
  });

  it('lives as before where that counts for no more, or where nobody is told', async () => {
    for (const [plain, more] of [
      [[told], [told, 'responses.resentment.noticed-wrong=1']],
      [[], [rule]],
    ]) {
      const { comparison: found } = await comparison(world(...plain), world(...more));
      expect(found.lives.differ).toBe(0);
    }
  });
});

describe('all these rights together', () => {
  it('live the same lives in blocks of any size, on few or on everybody', async () => {
    const spec = world(
      'rights.cap.domains=3',
      'rights.review.capacity=5000',
      'rights.exit.enabled=true',
      'rights.appeal.probability=50',
      'rights.expungement={ months: 6, from: 2018-11 }',
    );
    const digest = await digestOfWorld(spec);
    expect(await digestOfWorld(spec, { crew: new ThoroughCrew(512) })).toBe(digest);
    expect(columnOf(await live(spec), 'review-confirmed').some((bits) => bits !== 0)).toBe(true);
  });
});
