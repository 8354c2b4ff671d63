import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { NEVER_SHOWN } from '../../test/support/random-results.js';
import type { Decomposition } from '../experiment/decomposition.js';
import type { ExperimentFile } from '../experiment/experiment-file.js';
import type { Finding } from '../experiment/findings.js';
import type { FactorEffect, Sensitivity } from '../experiment/sensitivity.js';
import { paired } from '../statistics/paired.js';
import { figuresOfExperiment } from './experiment.js';

const about = { measure: 'ties', label: 'Ties', unit: 'ties', worse: 'lower', citizens: 1000 } as const;

const difference = (arm: string, b: (number | null)[], verdict: Finding['verdict']): Finding => ({
  ...about,
  ...{ arm, point: -1, declared: true, a: 10, b: 9, byLuck: 0.01, verdict },
  difference: paired([10, 11, 12], b),
});

const sensitivity = (kind: Sensitivity['kind'], factors: FactorEffect[]): Sensitivity => ({
  ...about,
  ...{ kind, declared: true, factors },
});

const swing = (factor: string, low: number[], high: number[]): FactorEffect => {
  const ends = { low: paired([10, 11, 12], low), high: paired([10, 11, 12], high) };
  return { factor, ...ends, reach: Math.max(Math.abs(ends.low.mean!), Math.abs(ends.high.mean!)) };
};

const shared: Decomposition = {
  ...about,
  ...{ arm: 'baseline', of: 'value', replicates: 3, missing: 1, unitSize: 1e-6, denominator: 6 },
  total: { replicates: 3, mean: -0.5, interval: [-0.6, -0.4] },
  parts: [
    {
      path: 'errors.scale',
      share: { replicates: 3, mean: 0.01, interval: [-0.1, 0.12] },
      ...{ numerator: 1, firstIn: null, lastOut: { replicates: 3, mean: 0, interval: [0, 0] } },
    },
    {
      path: 'peer.mode',
      share: { replicates: 3, mean: -0.51, interval: [-0.6, -0.42] },
      ...{ numerator: -51, firstIn: { replicates: 3, mean: -0.5, interval: null }, lastOut: null },
    },
  ],
  pairs: [
    { paths: ['errors.scale', 'peer.mode'], index: { replicates: 3, mean: 0.1, interval: [0.05, 0.15] } },
  ],
};

const told = (value: number | null, interval: [number, number] | null) => ({ value, interval });

function fileWith(more: Partial<ExperimentFile>): ExperimentFile {
  const none = { findings: [], sensitivity: [], decompositions: [] };
  return {
    ...none,
    digests: ['abcdef0123'],
    arms: [
      { id: 'baseline', title: 'As it is', set: [], diff: [], regime: '' },
      { id: 'no-peer', title: 'Friends do not count', set: [], diff: [], regime: '' },
    ],
    seeds: [1, 2, 3],
    design: { kind: 'pairs', points: 64, trajectories: 20, luck: false, seed: 1 },
    factors: [{ path: 'errors.scale', range: { from: 0, to: 4, step: 0 } }],
    ...more,
  } as ExperimentFile;
}

const figures: Record<string, ReturnType<typeof figuresOfExperiment>[number]> = {
  differences: figuresOfExperiment(
    fileWith({
      findings: [
        difference('no-peer', [9, 9.5, 10.8], 'apart'),
        difference('other', [10, 12, 12], 'luck'),
        difference('idle', [10, 11, 12], 'none'),
        difference('unknown', [null, null, null], 'unknown'),
      ],
    }),
  )[0],
  'differences that luck explains': figuresOfExperiment(
    fileWith({ findings: [difference('no-peer', [10, 12, 12], 'luck')] }),
  )[0],
  shares: figuresOfExperiment(fileWith({ decompositions: [shared] }))[0],
  tornado: figuresOfExperiment(
    fileWith({
      sensitivity: [
        sensitivity('one-at-a-time', [
          swing('scale.hysteresis', [10, 11, 12], [10.1, 11, 12.2]),
          swing('errors.scale', [10.4, 11.4, 12.5], [8, 9, 10.2]),
        ]),
      ],
    }),
  )[0],
  screening: figuresOfExperiment(
    fileWith({
      sensitivity: [
        sensitivity('morris', [
          { factor: 'errors.scale', steps: 4, mu: -3, muStar: 3, interval: [2, 4], sigma: 1 },
          { factor: 'peer.mode', steps: 4, mu: 0.1, muStar: 0.5, interval: [0.1, 0.9], sigma: 0.6 },
          { factor: 'list.months', steps: 0, mu: null, muStar: null, interval: null, sigma: null },
        ]),
      ],
    }),
  )[0],
  indices: figuresOfExperiment(
    fileWith({
      sensitivity: [
        sensitivity('sobol', [
          { factor: 'errors.scale', first: told(0.2, [0.1, 0.3]), total: told(0.3, [0.2, 0.4]) },
          { factor: 'luck', first: told(0.5, [0.4, 0.6]), total: told(0.6, [0.5, 0.7]) },
        ]),
      ],
    }),
  )[0],
  'indices of what does not vary': figuresOfExperiment(
    fileWith({
      sensitivity: [
        sensitivity('sobol', [{ factor: 'errors.scale', first: told(null, null), total: told(null, null) }]),
      ],
    }),
  )[0],
};

describe('a figure of an experiment', () => {
  it.each(Object.entries(figures))(
    'of %s has a sentence, a description, a stamp and a table',
    (_, figure) => {
      const svg = parseHTML(`<!doctype html><html><body>${figure.svg}</body></html>`).document.querySelector(
        'svg',
      )!;
      expect(figure.title).toMatch(/^[A-Z“].*\.$/s);
      expect(svg.querySelector('title')!.textContent).toBe(figure.title);
      expect(svg.querySelector('desc')!.textContent).not.toBe('');
      expect(svg.textContent).toContain('Synthetic society: nobody in it is real · abcdef');
      expect(figure.svg).not.toMatch(NEVER_SHOWN);
      for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    },
  );

  it('states what differs most with its interval, and how many do not', () => {
    expect(figures['differences'].title).toBe(
      'Friends do not count: “Ties” is lower by 1.23 ties (95 % interval 0.61 to 1.86); in 1 of 4 variants it differs.',
    );
    expect(figures['differences that luck explains'].title).toBe(
      'Ties: a difference cannot be told apart from luck in the variant.',
    );
  });

  it('states whose share is the largest, of how much', () => {
    expect(figures['shares'].title).toBe(
      'Of the −0.50 (−0.60 to −0.40) ties by which all together change “Ties”, the largest part is that of the peer term: −0.510 (−0.600 to −0.420).',
    );
    expect(figures['shares'].note).toContain('1 left out as not estimable');
  });

  it('begins with the factor that matters most, and says at which end', () => {
    expect(figures['tornado'].title).toMatch(
      /^Record errors reaches farthest: at 4, “Ties” is lower by 1\.9/,
    );
    expect(figures['tornado'].table.rows.map(([factor]) => factor)).toEqual([
      'errors.scale',
      'scale.hysteresis',
    ]);
    expect(figures['screening'].title).toMatch(/^Record errors matters most/);
    expect(figures['screening'].table.rows[2]).toContain('not estimable');
    expect(figures['indices'].title).toMatch(/^Luck has most part/);
    expect(figures['indices of what does not vary'].title).toContain('not estimable');
  });

  it('tells better from worse by shape, and both from luck', () => {
    const { svg } = figures['differences'];
    expect(svg).toContain('for the worse');
    expect(svg).toContain('cannot be told apart from luck');
  });
});
