import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, LIMITS, ROUTES, readLink, START, type State, writeLink } from './link.js';
import { pack } from './packing.js';

/** Links of every format there has been, as they were sent: they open for ever. */
const SENT: [link: string, state: Partial<State>][] = [
  [
    '#/worlds?v=1&e=0.1.0&l=nl&n=2000&seed=9&m=36&b=article-2018~i1YqSE0t0svNT0m1zcvPS1WKBQA&c=169&w=lives&r=4&k=7f3a91c0-12ab34cd',
    {
      route: 'worlds',
      language: 'nl',
      citizens: 2000,
      seed: 9,
      months: 36,
      citizen: 169,
      b: { preset: 'article-2018', set: ['peer.mode=none'] },
      replicates: 4,
      digest: '7f3a91c0-12ab34cd',
    },
  ],
  [
    '#/society?v=1&e=0.1.0&n=1000&m=30&c=22&t=12',
    { route: 'society', citizens: 1000, months: 30, citizen: 22, month: 12 },
  ],
  ['#/about/method?v=1', { route: 'about', page: 'method' }],
];

const states = fc.record({
  route: fc.constantFrom(...ROUTES.filter((route) => route !== 'front')),
  page: fc.constant(''),
  language: fc.constantFrom(...LANGUAGES),
  society: fc.constantFrom('china-2019', 'town'),
  citizens: fc.integer({ min: LIMITS.citizens.least, max: LIMITS.citizens.most }),
  seed: fc.integer({ min: LIMITS.seed.least, max: LIMITS.seed.most }),
  months: fc.integer({ min: LIMITS.months.least, max: LIMITS.months.most }),
  a: fc.record({
    preset: fc.constantFrom('article-2018', 'no-register'),
    set: fc.array(fc.string({ maxLength: 60 }), { maxLength: 4 }),
  }),
  b: fc.record({ text: fc.string({ minLength: 1, maxLength: 2_000, unit: 'grapheme' }) }),
  replicates: fc.integer({ min: LIMITS.replicates.least, max: LIMITS.replicates.most }),
  digest: fc.constant('0123abcd'),
  engine: fc.constant('0.1.0'),
  other: fc.constant<[string, string][]>([['later', 'kept']]),
});

describe('a link', () => {
  it('holds the whole experiment: what is read is what was written', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        expect(await readLink(await writeLink(state))).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it.each(SENT.map(([link, state]) => ({ link, state })))(
    'that was sent once opens for ever: $link',
    async ({ link, state }) => {
      expect(await readLink(link)).toMatchObject(state);
    },
  );

  it('without a word is the laboratory at its start', async () => {
    expect(await readLink('')).toEqual(START);
  });

  it.each([
    ['is longer than any that was made', `#/society?a=x~${'A'.repeat(20_000)}`, { kind: 'too-long' }],
    ['was cut', '#/society?a=article-2018~AAAA', { kind: 'unreadable', key: 'a' }],
    ['carries markup', '#/society?a=%3Cimg%20onerror%3D1%3E', { kind: 'unreadable', key: 'a' }],
    ['is of a later format', '#/society?v=2', { kind: 'newer-format', found: '2' }],
    [
      'asks for too many',
      '#/society?n=5000000',
      { kind: 'not-a-number', key: 'n', found: '5000000', least: 100, most: 1_000_000 },
    ],
    [
      'names a citizen who is not there',
      '#/society?n=1000&c=1000',
      { kind: 'not-a-number', key: 'c', found: '1000', least: 0, most: 999 },
    ],
  ])('that %s is refused with the part that is wrong', async (_, link, problem) => {
    await expect(readLink(link)).rejects.toMatchObject({ problem });
  });

  it('that unfolds to more than a regime can be is refused before it has unfolded', async () => {
    const letters = await pack('a'.repeat(1_000_000));
    expect(letters.length).toBeLessThan(2_000);
    await expect(readLink(`#/society?a=x~${letters}`)).rejects.toMatchObject({
      problem: { kind: 'too-long' },
    });
  });
});
