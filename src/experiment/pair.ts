/** The shortest experiment: two regimes, the same seeds. */
import { diffRegimes } from '../regime/canonical.js';
import { catalogue } from '../regime/catalogue.js';
import type { Regime, Society } from '../regime/regime.js';
import { BASELINE, type Experiment } from './experiment.js';

export interface AskedPair {
  a: Regime;
  b: Regime;
  society: Society;
  citizens: number;
  months: number;
  seeds: readonly number[];
  /** Measures by id; without a word, the first table. */
  measures?: readonly string[];
}

/** What of a regime and its other the experiment is called, and how the other differs. */
export function pairOf({ a, b, society, citizens, months, seeds, measures }: AskedPair): Experiment {
  const endpoints = (b.endpoints.length > 0 ? b.endpoints : a.endpoints).map((measure) => ({ measure }));
  const declared = new Set(endpoints.map(({ measure }) => measure));
  const asked = measures ?? catalogue.measures.filter(({ headline }) => headline).map(({ id }) => id);
  const baseline = { id: BASELINE, title: a.title, set: [], regime: a, society, diff: [] };
  const id = a.id === b.id ? 'changed' : b.id;
  const other = { id, title: b.title, set: [], regime: b, society, diff: diffRegimes(a, b) };
  return {
    id: a.id === b.id ? `${a.id}-changed` : `${a.id}-or-${b.id}`,
    title: a.id === b.id ? `${a.title}, and the same with rules changed` : `${a.title}, or ${b.title}`,
    text: '',
    file: '',
    baseline,
    variants: [other],
    citizens: [citizens],
    months,
    seeds: { pilot: seeds, most: seeds.length },
    endpoints,
    exploratory: asked.filter((measure) => !declared.has(measure)),
    factors: [],
    design: { kind: 'pairs', points: 0, trajectories: 0, luck: false, seed: 1 },
    armsAt: () => [],
  };
}
