/** Decompositions: every combination of mechanisms is lived, and what all do together is shared out exactly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/engine/errors.js';
import type { CellResult } from '../../src/experiment/cell-result.js';
import { decompositionsOf } from '../../src/experiment/decomposition.js';
import { cellsOf, type LaidOut, layOut, type Place } from '../../src/experiment/lay-out.js';
import { loadExperiment } from '../../src/experiment/load-experiment.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';

const presets = {
  regime: (id: string, set: readonly string[]) => loadRegime(id, { set }),
  society: (id: string, set: readonly string[]) => loadSociety(id, { set }),
};

const HEAD = `id: shares
title: What each mechanism adds
baseline: article-2018
citizens: 1000
months: 12
seeds: 3
endpoints: { sanction-prevalence: }
design: shapley
`;

const read = (text: string) => loadExperiment({ text, file: 'mine.yaml' }, presets);

function mistake(text: string): string {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return String(error);
  }
  throw new Error('the experiment was taken as it is');
}

const known = new Map<string, { laid: LaidOut; places: Place[] }>();

function laidOut(text: string): { laid: LaidOut; places: Place[] } {
  const { laid } = known.get(text) ?? layOut(read(text));
  const one = known.get(text) ?? { laid, places: cellsOf(laid, 'test', laid.seeds.pilot).places };
  known.set(text, one);
  return one;
}

/** An experiment as it would come out if every cell found what `found` says of its point and replicate. */
function decomposed(
  text: string,
  found: (at: readonly number[], replicate: number) => { numerator: number; denominator: number } | null,
) {
  const { laid, places } = laidOut(text);
  const results = new Map<string, CellResult>();
  for (const { point, replicate, cell } of places.filter(({ point: at }) => at >= 0)) {
    const one = found(laid.points[point].at ?? [], replicate);
    const value = one && { ...one, value: one.numerator / one.denominator };
    const groups = { A: null, B: null, C: null };
    const said = { groups, ...(value ?? { value: null, numerator: 0, denominator: 0 }) };
    const rest = { glasshouse: 'test', digest: '', seconds: 0, founding: 0 };
    results.set(cell, { ...rest, cell, values: { 'sanction-prevalence': said } });
  }
  return decompositionsOf(laid, places, results);
}

describe('a decomposition', () => {
  it('switches the four mechanisms of a regime, in all sixteen combinations', () => {
    const { laid } = layOut(read(HEAD));
    expect(laid.factors.map(({ path }) => path)).toEqual([
      'errors.scale',
      'peer.mode',
      'joint-punishment.enabled',
      'feedback.economic',
    ]);
    expect(laid.points).toHaveLength(16);
    expect(laid.points[0].values).toEqual({
      'errors.scale': 0,
      'peer.mode': 'none',
      'joint-punishment.enabled': false,
      'feedback.economic': false,
    });
    // the world with all of them on is the baseline, and lived once
    const { cells } = cellsOf(laid, 'test', [1, 2, 3]);
    expect(cells).toHaveLength(16 * 3);
  });

  it('leaves out a mechanism that the baseline does not have', () => {
    const { laid } = layOut(read(HEAD.replace('article-2018', 'nl-benefits-risk-list')));
    expect(laid.factors.map(({ path }) => path)).toEqual(['feedback.economic']);
  });

  it('never lives a part without what it needs', () => {
    const needing = `factors:
  errors.scale: { values: [0, 1] }
  rights.appeal.enabled: { values: [false, true], needs: [errors.scale] }
`;
    const { laid } = layOut(read(HEAD + needing));
    expect(laid.points.map(({ at }) => at)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  it('draws orders where there are more than seven parts', () => {
    const rights = [
      'appeal',
      'cap',
      'consent',
      'expiry',
      'expungement',
      'notice',
      'review',
      'purpose-limitation',
    ];
    const factors = rights.map((id) => `  rights.${id}.enabled: { values: [false, true] }\n`).join('');
    const text = `${HEAD.replace('shapley', '{ kind: shapley, points: 2 }')}factors:\n${factors}`;
    const [{ parts, total, pairs }] = decomposed(text, (at) => ({
      numerator: at.reduce((sum, on, part) => sum + on * (part + 1), 0),
      denominator: 1,
    }));
    expect(parts.map(({ share }) => share.mean)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(parts.every(({ drawn }) => drawn === 0)).toBe(true);
    expect(total.mean).toBe(36);
    expect(pairs).toEqual([]);
  });

  it('adds up exactly in every replicate, whatever was found', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 48, maxLength: 48 }), (found) => {
        const [one] = decomposed(HEAD, (at, replicate) => ({
          numerator: found[16 * replicate + at.reduce((sum, on, part) => sum + (on << part), 0)],
          denominator: 1000,
        }));
        expect(one.of).toBe('value');
        const all = [0, 1, 2].reduce((sum, r) => sum + found[16 * r + 15] - found[16 * r], 0);
        const shared = one.parts.reduce((sum, { numerator }) => sum + numerator, 0);
        // in whole units of a millionth at most of what was found
        expect((shared / one.denominator) * one.unitSize).toBeCloseTo(all / 3000, 5);
        expect(Math.abs(shared % (one.denominator / 3))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('shares out numerator and denominator apart where both move, and never their ratio', () => {
    const found = decomposed(HEAD, ([errors, peer]) => ({
      numerator: 10 * errors,
      denominator: 100 + 50 * peer,
    }));
    expect(found.map(({ of }) => of)).toEqual(['numerator', 'denominator']);
    expect(found[0].parts.map(({ share }) => share.mean)).toEqual([10, 0, 0, 0]);
    expect(found[1].parts.map(({ share }) => share.mean)).toEqual([0, 50, 0, 0]);
  });

  it('says what two parts do only together', () => {
    const [{ pairs, parts }] = decomposed(HEAD, ([errors, peer]) => ({
      numerator: 12 * errors * peer,
      denominator: 1,
    }));
    expect(
      pairs.filter(({ index }) => index.mean !== 0).map(({ paths, index }) => [paths, index.mean]),
    ).toEqual([[['errors.scale', 'peer.mode'], 12]]);
    expect(parts[0]).toMatchObject({ share: { mean: 6 }, firstIn: { mean: 0 }, lastOut: { mean: 12 } });
  });

  it('leaves out a replicate in which a combination was not estimable, and counts it', () => {
    const [{ replicates, missing, parts }] = decomposed(HEAD, ([errors, peer], replicate) =>
      replicate === 1 && errors && peer ? null : { numerator: errors, denominator: 1 },
    );
    expect({ replicates, missing }).toEqual({ replicates: 2, missing: 1 });
    expect(parts[0].share.mean).toBe(1);
  });
});

describe('a mistake in a decomposition', () => {
  const factor = (text: string) => `${HEAD}factors:\n${text}`;

  it.each([
    [
      'three values',
      factor('  peer.mode: { values: [none, mean, worst] }\n'),
      'in a decomposition it is off or on',
    ],
    [
      'a part that is not there',
      factor('  errors.scale: { values: [0, 1], needs: [peer.mode] }\n'),
      'which is no other factor here',
    ],
    [
      'a circle',
      factor(
        '  errors.scale: { values: [0, 1], needs: [peer.mode] }\n  peer.mode: { values: [none, mean], needs: [errors.scale] }\n',
      ),
      'need each other in a circle',
    ],
    [
      'a baseline with nothing on',
      HEAD.replace(
        'article-2018',
        '{ regime: article-2018, set: { mechanisms.errors: false, mechanisms.peer: false, mechanisms.spill-over: false, mechanisms.feedback: false } }',
      ),
      'needs factors to vary',
    ],
    ['trajectories', HEAD.replace('shapley', '{ kind: shapley, trajectories: 3 }'), 'has no trajectories'],
  ])('such as %s is told with its place and the way out', (_, text, words) => {
    const told = mistake(text);
    expect(told).toContain('mine.yaml:');
    expect(told).toContain(words);
  });
});
