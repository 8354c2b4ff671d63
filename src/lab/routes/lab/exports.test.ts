import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Laboratory } from '../../worker/laboratory.js';
import { commandLines, csv, fileOf, measuresCsv, monthsCsv } from './exports.js';
import { broken } from './picture.js';
import { ASLEEP_MS, type Asked, Job } from './queue.svelte.js';

const world = (rules: Asked['worlds'][number]['rules'], id: string) => ({ rules, id, title: id });
const asked = (over: Partial<Asked> = {}): Asked => ({
  worlds: [world({ preset: 'article-2018', set: [] }, 'article-2018')],
  society: 'china-2019',
  citizens: 1000,
  months: 12,
  seed: 3,
  seeds: 1,
  ...over,
});

describe('the command line of a run', () => {
  it('names presets with what is changed in them', () => {
    const rules = { preset: 'article-2018', set: ["title='a b'", 'scale.max=900'] };
    expect(commandLines(asked({ worlds: [world(rules, 'article-2018')] }))).toEqual([
      "glasshouse run article-2018 --set 'title='\\''a b'\\''' --set scale.max=900 --society china-2019 --citizens 1000 --months 12 --seed 3",
    ]);
  });

  it('names a file for rules that are a text, two where two share an id, and has a line a seed', () => {
    const worlds = [world({ text: 'id: mine' }, 'mine'), world({ text: 'id: mine ' }, 'mine')];
    const two = asked({ worlds, seeds: 2 });
    expect([fileOf(two, 0), fileOf(two, 1)]).toEqual(['mine-a.yaml', 'mine-b.yaml']);
    expect(commandLines(two).map((line) => line.split(' --')[0])).toEqual([
      'glasshouse compare mine-a.yaml mine-b.yaml',
      'glasshouse compare mine-a.yaml mine-b.yaml',
    ]);
    expect(commandLines(two).map((line) => line.split('--seed ')[1])).toEqual(['3', '4']);
  });

  it('lives two worlds one by one where the first is a preset with changes, which `compare` cannot say', () => {
    const changed = world({ preset: 'article-2018', set: ['scale.max=900'] }, 'article-2018');
    const lines = commandLines(
      asked({ worlds: [changed, world({ preset: 'no-register', set: [] }, 'no-register')] }),
    );
    expect(lines.map((line) => line.split(' --society')[0])).toEqual([
      'glasshouse run article-2018 --set scale.max=900 --measures pair',
      'glasshouse run no-register --measures pair',
    ]);
  });
});

describe('tables of a run', () => {
  it('say what is not estimable, and put marks around what has commas', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x, "y"', null],
          [1, 0],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",not estimable\r\n1,0\r\n');
  });

  it('hold every month and measure the laboratory told, and say that nobody is real', async () => {
    const job = new Job(1, asked({ seeds: 2, months: 6 }), undefined);
    const laboratory = new Laboratory();
    await job.live({ live: (question, told) => laboratory.live(question, told) });
    expect(job.status).toBe('done');
    expect(job.share).toBe(1);
    const [first] = job.outcomes;
    const measures = Object.keys(first?.values[0]?.[5] ?? {}).length;
    const rows = monthsCsv(job.asked, job.outcomes).trimEnd().split('\r\n');
    expect(rows.filter((row) => row.startsWith('4,A,article-2018,6,'))).toHaveLength(measures);
    expect(rows.slice(1).every((row) => row.endsWith('no row describes a real person'))).toBe(true);
    const all = measuresCsv(job.asked, job.outcomes).trimEnd().split('\r\n');
    expect(all).toHaveLength(1 + 2 * Object.keys(first?.results[0]?.measures ?? {}).length);
    expect(all[1]).toContain(first?.digests[0]);
  });
});

describe('a run', () => {
  /** A laboratory that tells of months at the times given, in milliseconds. */
  const played = (job: Job, times: readonly number[], clock: { now: number }) =>
    job.live({
      live: async (question, told) => {
        told({ what: 'founding', done: 0, total: question.months });
        times.forEach((time, place) => {
          clock.now = time;
          told({ what: 'month', month: { world: 0, month: place + 1, frame: new Uint8Array(), values: {} } });
        });
        return undefined;
      },
    });

  it('says how far it is and how long it takes yet', async () => {
    const clock = { now: 0 };
    const job = new Job(1, asked({ months: 10 }), undefined, () => clock.now);
    await played(job, [1000, 2000, 3000, 4000], clock);
    expect(job.seconds).toBe(4);
    expect(job.outcomes).toEqual([]);
    const halfway = new Job(2, asked({ months: 4 }), undefined, () => clock.now);
    clock.now = 0;
    await halfway.live({
      live: async (_, told) => {
        told({ what: 'founding', done: 0, total: 8 });
        clock.now = 3000;
        told({ what: 'founding', done: 4, total: 8 });
        expect(halfway.share).toBe(0.5);
        expect(halfway.secondsLeft).toBe(3);
        return { why: 'stopped' };
      },
    });
    expect(halfway.status).toBe('stopped');
  });

  it('does not count sleep of the tab as time it took, and says so; a long month in sight is no sleep', async () => {
    const clock = { now: 0 };
    const times = [1000, 2000, 2000 + 4 * ASLEEP_MS, 3000 + 4 * ASLEEP_MS];
    const asleep = new Job(
      1,
      asked({ months: 4 }),
      undefined,
      () => clock.now,
      () => true,
    );
    await played(asleep, times, clock);
    expect(asleep.slept).toBe(4 * ASLEEP_MS);
    expect(asleep.seconds).toBe(3);
    clock.now = 0;
    const awake = new Job(
      2,
      asked({ months: 4 }),
      undefined,
      () => clock.now,
      () => false,
    );
    await played(awake, times, clock);
    expect(awake.slept).toBe(0);
  });
});

describe('the laboratory', () => {
  it('gives the text of a preset with its changes, comments and all, without the line for editors', () => {
    const text = new Laboratory().text({
      preset: 'article-2018',
      set: ['rights.expiry.months=12', 'scale.max=900'],
    });
    expect(text).not.toContain('yaml-language-server');
    expect(text).toContain('# Weights in percent of the score.');
    expect(parse(text)).toMatchObject({ rights: { expiry: { months: 12 } }, scale: { max: 900 } });
  });

  it('tells a text that cannot be shown in a form from rules that only do not go together', () => {
    const laboratory = new Laboratory();
    const good = laboratory.text({ preset: 'article-2018', set: [] });
    expect(laboratory.read(good)).toMatchObject({ problems: [], said: { id: 'article-2018' } });
    const sum = laboratory.read(good.replace('weight: 35', 'weight: 30'));
    expect(sum.problems.map(({ kind }) => kind)).toEqual(['weights-sum']);
    expect(sum.said).toBeDefined();
    const strange = laboratory.read(good.replace('retention-months', 'retention-mnths'));
    expect(strange.problems[0]).toMatchObject({ kind: 'unknown-key', path: 'register.retention-mnths' });
    expect(strange.problems[0]?.line).toBeGreaterThan(80);
    expect(strange.said).toBeUndefined();
  });
});

describe('the stamp of a picture', () => {
  it('is broken into lines that fit, at words or, in Chinese, anywhere', () => {
    const lines = broken('Synthetic society. Not evidence about any real person, group or country.');
    expect(lines.join(' ')).toBe('Synthetic society. Not evidence about any real person, group or country.');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(58);
    const chinese = '合成社会。不能作为关于任何真实的人、群体或国家的证据。'.repeat(3);
    expect(broken(chinese).join('')).toBe(chinese);
    expect(broken(chinese).length).toBeGreaterThan(1);
  });
});
