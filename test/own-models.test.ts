import { describe, expect, it } from 'vitest';
import {
  candidate,
  channel,
  choose,
  citizen,
  defineWorld,
  draw,
  flag,
  friends,
  type I32,
  type InputError,
  type i32,
  loadSociety,
  option,
  own,
  type ReduceHow,
  read,
  send,
  simdMachine,
  type Topology,
  topologies,
  type U8,
  type U16,
} from '../src/index.js';

function hear(size: i32, others: I32, knows: U8): void {
  for (let i = 0; i < size; i++) {
    knows[i] = knows[i] | flag(others[i] > 0);
  }
}

function copy(size: i32, from: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = from[i];
  }
}

function mix(size: i32, luck: I32, heard: I32, shown: I32): void {
  for (let i = 0; i < size; i++) {
    shown[i] = (luck[i] ^ heard[i]) - (shown[i] >> 1);
  }
}

function toss(size: i32, luck: U16, limit: i32, heads: I32): void {
  for (let i = 0; i < size; i++) {
    heads[i] = heads[i] + flag(luck[i] < limit);
  }
}

const rumour = (ties = topologies.ring(100)) =>
  defineWorld({
    id: 'rumour',
    months: 10,
    ties,
    columns: [{ name: 'knows', bits: 1, public: true, start: (who) => flag(who === 0) }],
    kernels: [{ stage: 'act', run: hear, with: [friends('count', 'knows'), own('knows')] }],
  });

describe('a model of one’s own', () => {
  it('spreads a rumour one step a month, both ways round a ring', () => {
    expect(rumour().run().sum('knows')).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21]);
  });

  it('spreads it to the whole of a star in two months, from a leaf through the hub', () => {
    const lived = defineWorld({
      ...rumour().model,
      ties: topologies.star(9),
      columns: [{ name: 'knows', bits: 1, public: true, start: (who) => flag(who === 3) }],
    }).run({ keep: ['knows'] });
    expect(lived.sum('knows').slice(0, 3)).toEqual([1, 2, 10]);
    expect([...lived.column('knows', 1)]).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['sum', [30, 21, 5, 0]],
    ['count', [2, 2, 1, 0]],
    ['mean', [15, 11, 5, 0]],
    ['least', [10, 1, 5, 0]],
    ['most', [20, 20, 5, 0]],
  ] as const)(
    'hands a citizen the %s of a column over the friends there are, 0 without any',
    (how, expected) => {
      const shown = [5, 10, 20, 1];
      const lived = defineWorld({
        id: 'reductions',
        months: 1,
        ties: topologies.directed(4, [
          [0, 1, 1],
          [0, 2, 1],
          [1, 2, 1],
          [1, 3, 1],
          [2, 0, 1],
        ]),
        columns: [
          { name: 'shown', bits: 32, signed: true, public: true, start: (who) => shown[who] },
          { name: 'seen', bits: 32, signed: true },
        ],
        kernels: [{ stage: 'act', run: copy, with: [friends(how, 'shown'), own('seen')] }],
      }).run();
      expect([...lived.column('seen')]).toEqual(expected);
    },
  );

  it('counts friends by as many marks as a model asks about, each by itself', () => {
    const marks = ['one', 'two', 'three', 'four', 'five', 'six'];
    const lived = defineWorld({
      id: 'marks',
      months: 1,
      ties: topologies.ring(12),
      columns: marks.flatMap((name, place) => [
        { name, bits: 1, public: true, start: (who: number) => flag(who % (place + 2) === 0) },
        { name: `${name}-seen`, bits: 32, signed: true },
      ]),
      kernels: marks.map((name) => ({
        stage: 'act' as const,
        run: copy,
        with: [friends('count', name), own(`${name}-seen`)],
      })),
    }).run();
    marks.forEach((name, place) => {
      const marked = (who: number) => flag(((who + 12) % 12) % (place + 2) === 0);
      expect([...lived.column(`${name}-seen`)], name).toEqual(
        Array.from({ length: 12 }, (_, who) => marked(who - 1) + marked(who + 1)),
      );
    });
  });

  it('reads what everybody starts with where a citizen has no friends to look at', () => {
    const lived = defineWorld({
      id: 'alone',
      months: 1,
      citizens: 2,
      columns: [
        { name: 'shown', bits: 8, public: true, start: 7 },
        { name: 'seen', bits: 32, signed: true },
      ],
      kernels: [{ stage: 'act', run: copy, with: [friends('mean', 'shown'), own('seen')] }],
    }).run();
    expect([...lived.column('seen')]).toEqual([7, 7]);
  });

  it('keeps large values whole on their way to a friend', () => {
    const large = [2 ** 31 - 1, -(2 ** 31), 123_456_789];
    const lived = defineWorld({
      id: 'large',
      months: 1,
      ties: topologies.directed(3, [
        [0, 1, 1],
        [1, 2, 1],
        [2, 0, 1],
      ]),
      columns: [
        { name: 'shown', bits: 32, signed: true, public: true, start: (who) => large[who] },
        { name: 'seen', bits: 32, signed: true },
      ],
      kernels: [{ stage: 'act', run: copy, with: [friends('mean', 'shown'), own('seen')] }],
    }).run();
    expect([...lived.column('seen')]).toEqual([large[1], large[2], large[0]]);
  });

  it('weighs those a citizen listens to, itself among them', () => {
    const lived = defineWorld({
      id: 'weights',
      months: 1,
      ties: topologies.matrix([
        [1, 3],
        [0, 1],
      ]),
      columns: [{ name: 'view', bits: 32, signed: true, public: true, start: (who) => who * 1000 }],
      kernels: [{ stage: 'act', run: copy, with: [friends('mean', 'view'), own('view')] }],
    }).run();
    expect([...lived.column('view')]).toEqual([750, 1000]);
  });

  it('draws the same luck whatever the blocks and parts, and other luck for another seed', () => {
    const coins = defineWorld({
      id: 'coins',
      months: 24,
      citizens: 3_001,
      ties: topologies.regular(3_001, 4, 9),
      draws: { toss: { bits: 16 } },
      options: { heads: { unit: 'percent', value: 50, least: 0, most: 100 } },
      columns: [
        { name: 'heads', bits: 16, public: true },
        { name: 'envy', bits: 32, signed: true },
      ],
      channels: { heads: { start: 0, merge: 'sum' } },
      kernels: [
        { stage: 'phase', run: toss, with: [draw('toss'), option('heads'), send('heads')] },
        { stage: 'act', run: gain, with: [channel('heads'), own('heads')] },
        { stage: 'believe', run: copy, with: [friends('most', 'heads'), own('envy')] },
      ],
    });
    const digests = [
      coins.run(),
      coins.run({ blockSize: 64 }),
      coins.run({ blockSize: 200, parts: 3 }),
      coins.run({ parts: 7 }),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(1);
    expect(coins.run({ seed: 2 }).digest).not.toBe(digests[0]);
    expect(coins.run({ set: { heads: 0 } }).sum('heads')).toEqual(Array(25).fill(0));
    expect(
      coins
        .run({ set: { heads: 100 } })
        .sum('heads')
        .at(-1),
    ).toBe(3_001 * 24);
  });

  it('reads and grows on a society without any regime, with the society’s own ties', () => {
    const lived = defineWorld({
      id: 'in-town',
      months: 12,
      citizens: 1_000,
      society: loadSociety('town'),
      columns: [
        { name: 'number', bits: 16, public: true },
        { name: 'largest', bits: 32, signed: true },
        { name: 'met', bits: 32, signed: true },
      ],
      kernels: [
        { stage: 'birth', run: copyNumber, with: [citizen(), own('number')] },
        { stage: 'act', run: copy, with: [friends('most', 'number'), own('largest')] },
        { stage: 'tie', run: copy, with: [candidate('number'), own('met')] },
      ],
    });
    const run = lived.run({ sums: ['job'] });
    expect([...run.column('number')]).toEqual(Array.from({ length: 1_000 }, (_, who) => who));
    const largest = [...run.column('largest')];
    expect(largest.filter((one) => one > 0 && one < 1_000).length).toBeGreaterThan(900);
    expect(Math.max(...run.column('met'))).toBeGreaterThan(900);
    expect(run.sum('job').at(-1)).toBeGreaterThan(850);
    expect(lived.run({ parts: 5 }).digest).toBe(run.digest);
  });
});

function gain(size: i32, sent: I32, heads: U16): void {
  for (let i = 0; i < size; i++) {
    heads[i] = heads[i] + sent[i];
  }
}

function copyNumber(size: i32, who: I32, number: U16): void {
  for (let i = 0; i < size; i++) {
    number[i] = choose(who[i] >= 0, who[i], 0);
  }
}

describe('a model that cannot be', () => {
  const model = rumour().model;
  const kindOf = (make: () => unknown): string => {
    try {
      make();
    } catch (error) {
      return (error as InputError).kind;
    }
    return 'nothing wrong';
  };

  it.each([
    ['id-of-model', { id: 'My Model' }],
    ['number-out-of-range', { months: 0 }],
    ['ties-of-others', { citizens: 50 }],
    ['start-is-a-table', { columns: [{ name: 'knows', bits: 1, public: true, start: [1, 0] as never }] }],
  ])('is refused with its kind: %s', (kind, change) => {
    expect(kindOf(() => defineWorld({ ...model, ...change }))).toBe(kind);
  });

  it('is refused when somebody would start with what does not fit', () => {
    const columns = [{ name: 'knows', bits: 1, public: true, start: (who: number) => who }];
    expect(() => defineWorld({ ...model, columns }).run()).toThrow(/Citizen 2 would start/);
  });

  it('is refused without citizens', () => {
    expect(kindOf(() => defineWorld({ ...model, ties: undefined }))).toBe('citizens-of-model');
  });

  it.each([
    ['unknown-option', () => rumour().run({ set: { knws: 1 } })],
    ['unknown-column', () => rumour().run().column('knos')],
    ['unknown-sum', () => rumour().run().sum('knos')],
    ['month-not-kept', () => rumour().run().column('knows', 3)],
    [
      'tie-twice',
      () =>
        topologies.pairs(3, [
          [0, 1],
          [1, 0],
        ]),
    ],
    ['tie-to-nobody', () => topologies.pairs(3, [[0, 3]])],
    ['weight-of-tie', () => topologies.matrix([[0.5]])],
    ['ties-of-each', () => topologies.regular(10, 3, 1)],
    ['ties-of-each', () => topologies.drawn(10, 10, 1)],
    ['citizens-of-model', () => topologies.ring(2)],
  ])('says so: %s', (kind, make) => {
    expect(kindOf(make)).toBe(kind);
  });
});

describe('a random regular topology', () => {
  it('gives everybody the same number of ties, to others than the circle it began with', () => {
    const { citizens, make } = topologies.regular(200, 6, 1);
    const ties = make();
    const words = new Uint32Array(citizens);
    const near = new Set([1, 2, 3, 197, 198, 199]);
    let moved = 0;
    for (let who = 0; who < citizens; who++) {
      const theirs = [...ties.friendsOf(who, words)];
      expect(new Set(theirs).size).toBe(6);
      moved += theirs.filter((other) => !near.has((other - who + 200) % 200)).length;
    }
    expect(moved).toBeGreaterThan(1_000);
  });
});

describe('a topology drawn at random', () => {
  const listening = (citizens: number, ties: number, seed: number) => {
    const drawn = topologies.drawn(citizens, ties, seed).make();
    const words = new Uint32Array(citizens);
    return Array.from({ length: citizens }, (_, who) => [...drawn.friendsOf(who, words)]);
  };

  it('lets everybody listen to as many others, to nobody twice and never to themselves', () => {
    listening(3_000, 10, 1).forEach((others, who) => {
      expect(others).toHaveLength(10);
      expect(others).not.toContain(who);
    });
    const everybodyElse = listening(5, 4, 1).map((others) => others.sort());
    expect(everybodyElse).toEqual([0, 1, 2, 3, 4].map((who) => [0, 1, 2, 3, 4].filter((one) => one !== who)));
  });

  it('makes every pair as likely as any other', () => {
    const heard = new Map<string, number>();
    for (let seed = 1; seed <= 3_000; seed++) {
      const [others] = listening(6, 2, seed);
      const pair = others!.sort().join(' and ');
      heard.set(pair, (heard.get(pair) ?? 0) + 1);
    }
    // ten pairs of five others, 300 of each expected: standard deviation 16.4
    expect(heard.size).toBe(10);
    expect(Math.max(...heard.values())).toBeLessThan(370);
    expect(Math.min(...heard.values())).toBeGreaterThan(230);
  });

  it('is another one for another seed only', () => {
    expect(listening(50, 3, 7)).toEqual(listening(50, 3, 7));
    expect(listening(50, 3, 7)).not.toEqual(listening(50, 3, 8));
  });
});

describe('a model on compiled primitives', () => {
  const ways: Record<string, Topology> = {
    'drawn at random': topologies.drawn(700, 7, 3),
    'with weights': topologies.directed(
      700,
      Array.from({ length: 2_100 }, (_, arc) => [arc % 699, (arc * 37) % 700, 1 + (arc % 5)] as const),
    ),
    'of both ends': topologies.regular(700, 4, 1),
  };
  const reductions: ReduceHow[] = ['sum', 'count', 'mean', 'least', 'most'];

  it.each(
    Object.keys(ways).flatMap((way) =>
      [reductions, ['mean'] as ReduceHow[]].map((hows) => [way, hows] as const),
    ),
  )('is lived to the same last bit where ties are %s and friends are asked for %s', (way, hows) => {
    const world = defineWorld({
      id: 'twins',
      months: 5,
      ties: ways[way],
      draws: { luck: { bits: 32 } },
      columns: [
        {
          name: 'shown',
          bits: 32,
          signed: true,
          public: true,
          start: (who) => (who % 5) * (who - 350) * 1e6,
        },
        ...hows.map((how) => ({ name: how, bits: 32, signed: true })),
      ],
      kernels: [
        ...hows.map((how) => ({
          stage: 'act' as const,
          run: copy,
          with: [friends(how, 'shown'), own(how)],
        })),
        { stage: 'believe', run: mix, with: [draw('luck'), read(hows[0]!), own('shown')] },
      ],
    });
    const written = world.run();
    const compiled = world.run({ machine: simdMachine()!, blockSize: 48 });
    expect(compiled.digest).toBe(written.digest);
    expect(new Set(written.column('shown')).size).toBeGreaterThan(600);
  });
});
