/** Experiment files: what they mean, and what is said of a mistake. */
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/engine/errors.js';
import { cellsOf, layOut } from '../../src/experiment/lay-out.js';
import { loadExperiment } from '../../src/experiment/load-experiment.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';

const presets = {
  regime: (id: string, set: readonly string[]) => loadRegime(id, { set }),
  society: (id: string, set: readonly string[]) => loadSociety(id, { set }),
};

const HEAD = `id: peers
title: What the peer term does
baseline: article-2018
citizens: 1000
months: 12
seeds: 3
endpoints: { sanction-prevalence: }
`;
const WITHOUT_PEERS = `variants:
  no-peer:
    set: { peer.mode: none }
`;

const read = (text: string) => loadExperiment({ text, file: 'mine.yaml' }, presets);

function mistake(text: string): string {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return `${(error as InputError).kind}\n${String(error)}`;
  }
  throw new Error('the experiment was taken as it is');
}

describe('an experiment', () => {
  it('lives every variant and the baseline with the same seeds, and shows in what they differ', () => {
    const experiment = read(HEAD + WITHOUT_PEERS);
    expect(experiment.variants.map(({ id, diff }) => ({ id, diff }))).toEqual([
      { id: 'no-peer', diff: [{ path: 'peer.mode', a: 'mean', b: 'none' }] },
    ]);
    const { places, cells } = cellsOf(layOut(experiment).laid, 'test', experiment.seeds.pilot);
    expect(places.map(({ arm, seed }) => `${arm} ${seed}`)).toEqual([
      ...['baseline 1', 'baseline 2', 'baseline 3'],
      ...['no-peer 1', 'no-peer 2', 'no-peer 3'],
    ]);
    expect(cells.map(({ seed }) => seed)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('takes a rule of the baseline over into every variant', () => {
    const text = HEAD.replace('article-2018', '{ regime: article-2018, set: { errors.scale: 0 } }');
    const { variants } = read(text + WITHOUT_PEERS);
    expect(variants[0].regime.errors.scale).toBe(0);
    expect(variants[0].diff.map(({ path }) => path)).toEqual(['peer.mode']);
  });

  it('may name another regime of the catalogue, and numbers of the society', () => {
    const { variants } = read(
      `${HEAD}variants:\n  nobody-scored: { regime: no-register }\n  longer-past: { set: { society.burn-in-months: 24 } }\n`,
    );
    expect(variants.map(({ diff }) => diff.map(({ path }) => path))).toEqual([
      ['kind'],
      ['society.burn-in-months'],
    ]);
  });

  it('lives a grid at every combination of its factors', () => {
    const experiment = read(
      `${HEAD.replace('article-2018', '{ regime: article-2018, set: { rights.expiry.enabled: true } }')}design: grid
factors:
  rights.expiry.months: { from: 6, to: 24, steps: 3, assumption: true }
  peer.mode: { values: [mean, none] }
`,
    );
    const { laid } = layOut(experiment);
    const { points } = laid;
    const { cells } = cellsOf(laid, 'test', [1]);
    expect(points.map(({ values }) => Object.values(values))).toEqual([
      [6, 'mean'],
      [6, 'none'],
      [15, 'mean'],
      [15, 'none'],
      [24, 'mean'],
      [24, 'none'],
    ]);
    // the baseline as it is stands at none of them but is one of these worlds
    expect(cells).toHaveLength(6);
  });

  it('gives a cell another hash for another version, measure, size, length, seed or rule, and for nothing else', () => {
    const hashIn = (text: string, version = 'test') => {
      const experiment = read(text + WITHOUT_PEERS);
      return cellsOf(layOut(experiment).laid, version, experiment.seeds.pilot).cells[0].hash;
    };
    const hash = hashIn(HEAD);
    expect(hashIn(HEAD.replace('What the peer term does', 'Another title'))).toBe(hash);
    expect(hashIn(HEAD.replace('seeds: 3', 'seeds: 30'))).toBe(hash);
    const others = [
      hashIn(HEAD, 'another'),
      hashIn(HEAD.replace('sanction-prevalence', 'ties')),
      hashIn(HEAD.replace('1000', '2000')),
      hashIn(HEAD.replace('months: 12', 'months: 13')),
      hashIn(HEAD.replace('seeds: 3', 'seeds: [7]')),
      hashIn(HEAD.replace('article-2018', '{ regime: article-2018, set: { errors.scale: 2 } }')),
    ];
    expect(new Set([hash, ...others]).size).toBe(7);
  });
});

describe('a mistake in an experiment file', () => {
  it('is told with the line that sets a rule nobody knows', () => {
    expect(mistake(`${HEAD}variants:\n  no-peer:\n    set: { peer.mod: none }\n`)).toMatchInlineSnapshot(`
      "unknown-path
      mine.yaml:10:12  peer.mod
        There is no rule at \`peer.mod\`. Did you mean \`peer.mode\`?
        A path is the keys of a regime file, joined by dots."
    `);
  });

  it('is told with the line that sets a value out of range', () => {
    expect(mistake(`${HEAD}variants:\n  worse:\n    set:\n      errors.scale: 50\n`)).toMatchInlineSnapshot(`
      "out-of-range
      mine.yaml:11:21  errors.scale
        \`errors.scale\` is out of range. Found 50. Allowed: a factor from 0 to 10."
    `);
  });

  it('is told where a measure is misspelt', () => {
    expect(mistake(HEAD.replace('sanction-prevalence', 'sanction-prevalance') + WITHOUT_PEERS)).toMatch(
      /^unknown-measure\nmine\.yaml:7:14 {2}endpoints\.sanction-prevalance\n {2}There is no measure "sanction-prevalance"\. Did you mean "sanction-prevalence"\?/,
    );
  });

  it('is told where a variant does what the baseline does', () => {
    expect(mistake(`${HEAD}variants:\n  same: { set: { peer.mode: mean } }\n`)).toMatchInlineSnapshot(`
      "variant-without-difference
      mine.yaml:9:3  variants.same
        The variant "same" does what the baseline does.
        Name under \`set\` a rule that differs, or leave the variant out."
    `);
  });

  it('is told where a variant would be a second file', () => {
    expect(mistake(`${HEAD}variants:\n  other: { regime: ./other.yaml }\n`)).toMatchInlineSnapshot(`
      "wrong-format
      mine.yaml:9:20  variants.other.regime
        \`variants.other.regime\` is not written as it should be. Found "./other.yaml". Allowed: the id of a regime of the catalogue; what is changed in one is said under \`set\`."
    `);
  });

  it('is told where a range leaves what its rule allows', () => {
    expect(
      mistake(
        `${HEAD}design: grid\nfactors:\n  errors.scale: { from: 0, to: 40, steps: 3, assumption: true }\n`,
      ),
    ).toMatchInlineSnapshot(`
      "out-of-range
      mine.yaml:10:32  factors.errors.scale.to
        \`errors.scale\` cannot go there. Found 40. Allowed: 0 to 10."
    `);
  });

  it('is told where a range does not say where it comes from', () => {
    expect(
      mistake(`${HEAD}design: grid\nfactors:\n  errors.scale: { from: 0, to: 4, steps: 3 }\n`),
    ).toMatchInlineSnapshot(`
      "number-without-birthplace
      mine.yaml:10:17  factors.errors.scale
        \`factors.errors.scale\` does not say where its number comes from. Found 0 to 4. Allowed: a range with its \`source\`, or with \`assumption: true\`.
        Leave \`from\` and \`to\` out to take all that the rule allows."
    `);
  });

  it('is told where nothing is compared', () => {
    expect(mistake(HEAD)).toMatchInlineSnapshot(`
      "design
      mine.yaml:1:1  variants
        Pairs need a variant to pair the baseline with.
        Add one under \`variants\`, such as \`no-peer: { set: { peer.mode: none } }\`."
    `);
  });

  it('is told where six endpoints are declared', () => {
    const six = ['ties', 'unemployment', 'arrears', 'listed', 'isolated', 'liquidity'];
    expect(
      mistake(HEAD.replace('sanction-prevalence:', six.map((id) => `${id}: `).join(', ')) + WITHOUT_PEERS),
    ).toMatch(/^endpoints\nmine\.yaml:7:12 {2}endpoints\n.*Found 6 endpoints\. Allowed: one to 5 of/);
  });

  it('is told where more replicates are allowed and no precision is asked for', () => {
    expect(
      mistake(HEAD.replace('seeds: 3', 'seeds: { count: 3, most: 9 }') + WITHOUT_PEERS),
    ).toMatchInlineSnapshot(`
      "precision-not-asked
      mine.yaml:6:26  seeds.most
        More replicates follow a pilot only where a precision says when to stop. Found no endpoint with a half-width. Allowed: an endpoint with \`half-width\`, a pilot of two seeds or more, and pairs or a grid.
        Ask for a precision, such as \`sanction-prevalence: { half-width: 0.5 }\`, or leave \`most\` out."
    `);
  });
});
