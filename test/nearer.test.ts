/** Submodels a society or regime may ask for: off they are absent bit for bit, on they do what they say. */
import { describe, expect, it } from 'vitest';
import flight from '../src/catalogue/consequences/flight.js';
import { loadRegime, loadSociety } from '../src/regime/load.js';
import type { Society } from '../src/regime/regime.js';
import { peerLoopGain } from '../src/regime/rules.js';
import { columnOf, digestOfWorld, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const societyWith = (lines = ''): Society =>
  loadSociety({
    file: 'nearer.yaml',
    text: `id: nearer\nextends: china-2019\ntitle: A hamlet\nburn-in-months: { value: 6, assumption: true }\n${lines}`,
  });
const on = (idea: string, more = ''): string =>
  `  ${idea}:\n    enabled: { value: true, assumption: true }\n${more}`;
const worldIn = (society: Society, set: readonly string[] = [], months = 18) =>
  worldOf('article-2018', { society, citizens: 1_500, months, set: [...IN_A_HURRY, ...set] });

const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((all, one) => all + one, 0);

describe('an idea a society does not ask for', () => {
  it.each(['life:\n  long-search', 'acts:\n  pessimism', 'acts:\n  opinion-drift'])(
    'is absent, and one switched off by name is absent bit for bit (%s)',
    async (idea) => {
      const silent = await live(worldIn(societyWith()));
      const off = societyWith(`${idea}:\n    enabled: { value: false, assumption: true }\n`);
      expect(await digestOfWorld(worldIn(off))).toBe(silent.result.head.digest);
      const name = idea.split('  ')[1];
      expect(silent.compiled.plan.ideas.map(({ id }) => id)).not.toContain(name);
    },
  );
});

describe('a citizen long without work', () => {
  it('finds it more rarely where the society says so', async () => {
    const usual = await live(worldIn(societyWith()));
    const harder = await live(
      worldIn(societyWith(`life:\n${on('long-search', '    falls: { value: 90, assumption: true }\n')}`)),
    );
    expect(sum(columnOf(harder, 'job'))).toBeLessThan(sum(columnOf(usual, 'job')));
  });
});

describe('a citizen without work or money', () => {
  it('may say so in public, and is scored as if it were criticism', async () => {
    const talks = await live(worldIn(societyWith(`acts:\n${on('pessimism')}`)));
    const silent = await live(worldIn(societyWith()));
    const jobs = columnOf(talks, 'job');
    const money = columnOf(talks, 'liquidity');
    columnOf(talks, 'pessimistic').forEach((speaks, i) => {
      if (speaks === 1) expect(jobs[i] === 0 || (money[i] as number) < 0, `citizen ${i}`).toBe(true);
    });
    expect(talks.result.measures['talk-of-hard-times']?.value).toBeGreaterThan(0);
    expect(silent.result.measures['talk-of-hard-times']).toBeUndefined();
    const onRecord = (world: typeof talks) =>
      columnOf(world, 'register:speech').filter((records) => records !== 0).length;
    expect(onRecord(talks)).toBeGreaterThan(onRecord(silent));
  });
});

describe('a citizen whose friends speak', () => {
  it('comes to think a little of what they say, unless the first opinion holds altogether', async () => {
    const with_ = async (held: number) =>
      live(
        worldIn(
          societyWith(
            `acts:\n${on('opinion-drift', `    first-opinion: { value: ${held}, assumption: true }\n`)}`,
          ),
        ),
      );
    const held = await with_(100);
    const first = columnOf(held, 'opinion');
    expect(Array.from(columnOf(held, 'opinion-now'), (now) => now >> 8)).toEqual(Array.from(first));
    const free = await with_(0);
    const moved = Array.from(columnOf(free, 'opinion-now')).filter((now, i) => now >> 8 !== first[i]);
    expect(moved.length).toBeGreaterThan(100);
    for (const now of columnOf(free, 'opinion-now')) {
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(63 * 256);
    }
  });
});

describe('what a criterion asks only if a regime says so', () => {
  it('keeps no field of paid instalments until it counts', async () => {
    const silent = await live(worldIn(societyWith()));
    expect(silent.compiled.plan.layout.columns.has('register:instalments')).toBe(false);
    const off = worldIn(societyWith(), ['criteria.credit-history.on-time-points=false']);
    expect(await digestOfWorld(off)).toBe(silent.result.head.digest);
    const counts = await live(worldIn(societyWith(), ['criteria.credit-history.on-time-points=true']));
    expect(sum(columnOf(counts, 'register:instalments'))).toBeGreaterThan(0);
    expect(sum(columnOf(counts, 'score'))).toBeGreaterThan(sum(columnOf(silent, 'score')));
  });

  it('verifies an address without asking how long it has been kept', async () => {
    const only = (id: string) => `criteria.${id}.weight=0`;
    const alone = [
      'credit-history',
      'fulfilment-capacity',
      'behaviour-preferences',
      'interpersonal-relations',
    ];
    const set = [...alone.map(only), 'criteria.personal-characteristics.weight=100'];
    const verified = await live(
      worldIn(societyWith(), [...set, 'criteria.personal-characteristics.tenure=false']),
    );
    const { settings } = verified.compiled.plan;
    const scores = new Set(columnOf(verified, 'score'));
    // the reference for everybody verified, less for who moved this month
    expect(scores.size).toBe(2);
    expect(Math.max(...scores)).toBe(settings['scale.neutral']);
    const kept = await live(worldIn(societyWith(), set));
    expect(new Set(columnOf(kept, 'score')).size).toBeGreaterThan(10);
  });
});

describe('a citizen whose friends are judged by what they do', () => {
  const WEIGHTS = [
    'credit-history',
    'fulfilment-capacity',
    'behaviour-preferences',
    'personal-characteristics',
  ].map((id) => `criteria.${id}.weight=0`);
  const FRIENDS_ALONE = [
    ...WEIGHTS,
    'criteria.interpersonal-relations.weight=100',
    'scale.gain=1',
    'peer.mode=conduct',
  ];
  const talkative = `acts:\n${on('pessimism', '    hardship: { value: 60, assumption: true }\n')}`;

  it('is noted for criticism, talk of hard times or the list, and for nothing else', async () => {
    const world = await live(worldIn(societyWith(talkative), ['peer.mode=conduct']));
    const of = (name: string) => columnOf(world, name);
    const marks = Array.from(
      of('noted'),
      (_noted, i) => Number(of('critical')[i]) | Number(of('pessimistic')[i]) | Number(of('listed')[i]),
    );
    expect(Array.from(of('noted'))).toEqual(marks);
    expect(sum(of('noted'))).toBeGreaterThan(sum(of('critical')));
  });

  it('loses points where friends talk of hard times, and has no loop through their scores', async () => {
    const all = async (lines: string) =>
      sum(columnOf(await live(worldIn(societyWith(lines), FRIENDS_ALONE)), 'score'));
    expect(await all(talkative)).toBeLessThan(await all(''));
    expect(peerLoopGain(loadRegime('article-2018', { set: FRIENDS_ALONE }))).toBe(0);
  });

  it('leaves no mark where friends count in another way', async () => {
    const { compiled } = await live(worldIn(societyWith()));
    expect(compiled.plan.layout.columns.has('noted')).toBe(false);
  });
});

describe('a citizen held to be idle', () => {
  const SENT = ['responses.rehabilitation.enabled=true'];

  it('is sent nowhere where the regime has no programme, bit for bit', async () => {
    const silent = await live(worldIn(societyWith()));
    expect(await digestOfWorld(worldIn(societyWith(), ['responses.rehabilitation.enabled=false']))).toBe(
      silent.result.head.digest,
    );
    expect(silent.compiled.plan.layout.columns.has('programme-months')).toBe(false);
    expect(silent.result.measures['in-rehabilitation']).toBeUndefined();
  });

  it('spends months in a programme, and fewer long evenings gaming', async () => {
    const whom = [...SENT, 'responses.rehabilitation.conduct-below=255', 'responses.incentive.enabled=false'];
    const sent = await live(worldIn(societyWith(), whom, 30));
    const left = await live(worldIn(societyWith(), ['responses.incentive.enabled=false'], 30));
    expect(sent.result.measures['in-rehabilitation']?.value).toBeGreaterThan(25);
    expect(sum(columnOf(sent, 'kept:conduct'))).toBeGreaterThan(sum(columnOf(left, 'kept:conduct')));
  });

  it('with work and good conduct stays at home', async () => {
    const none = [...SENT, 'responses.rehabilitation.conduct-below=0'];
    const world = await live(worldIn(societyWith(), none));
    const jobless = columnOf(world, 'months-without-work');
    columnOf(world, 'programme-months').forEach((months, i) => {
      if (months === 3) expect(jobless[i] === 0 || Number(jobless[i]) > 5, `citizen ${i}`).toBe(true);
    });
    expect(sum(columnOf(world, 'programme-months'))).toBeGreaterThan(0);
  });
});

describe('a citizen on the list before there are scores', () => {
  const EARLY = ['phases.voluntary=2018-01', 'phases.mandatory=2020-01', 'blacklist.from=2018-01'];
  const worldEarly = (set: readonly string[]) =>
    live(
      worldOf('article-2018', {
        society: societyWith(),
        citizens: 3_000,
        months: 6,
        set: [...EARLY, ...set],
      }),
    );
  const FLIGHT = 1 << flight.place;

  it('is nobody, and nothing closes, unless the regime says so, bit for bit', async () => {
    const silent = await worldEarly([]);
    const off = await worldEarly(['blacklist.at-start=0', 'blacklist.early-domains=none']);
    expect(off.result.head.digest).toBe(silent.result.head.digest);
  });

  it('is one of so many percent when the list starts, and may not fly but may do all else', async () => {
    const set = ['blacklist.at-start=20', 'blacklist.early-domains=[travel]', 'privileges.enabled=false'];
    const world = await worldEarly(set);
    const months = columnOf(world, 'list-months');
    const listed = months.filter((left) => Number(left) > 0).length;
    // of a fifth of 3,000, five months of 24 later about a fifth have served their time
    expect(listed).toBeGreaterThan(380);
    expect(listed).toBeLessThan(600);
    expect(Math.max(...months)).toBeLessThanOrEqual(24);
    columnOf(world, 'in-force').forEach((doors, i) => {
      expect(doors, `citizen ${i}`).toBe(Number(months[i]) > 0 ? FLIGHT : 0);
    });
    // enrolled or not
    const enrolled = columnOf(world, 'enrolled');
    expect(months.some((left, i) => Number(left) > 0 && enrolled[i] === 0)).toBe(true);
  });
});

describe('what partners keep of private life', () => {
  it('is counted as intrusion and changes nothing else', async () => {
    const silent = await live(worldIn(societyWith()));
    const kept = await live(worldIn(societyWith(), ['register.private-life=true']));
    const kinds = (world: typeof kept) => world.result.measures['intrusion']?.value ?? 0;
    // the digest holds what was counted; lives are the same
    for (const name of ['score', 'in-force', 'liquidity', 'opinion', 'critical']) {
      expect(columnOf(kept, name), name).toEqual(columnOf(silent, name));
    }
    expect(kinds(kept)).toBeGreaterThan(kinds(silent));
  });
});

describe('a journey abroad', () => {
  it('is refused for want of a letter to fewer people where high scores need none', async () => {
    const refused = async (set: readonly string[]) =>
      (await live(worldIn(societyWith(), set, 30))).result.measures['journeys-abroad-refused']?.numerator ??
      0;
    const without = await refused(['privileges.enabled=false']);
    expect(await refused([])).toBeLessThan(without);
    expect(without).toBeGreaterThan(5);
  });
});
