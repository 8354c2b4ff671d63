/** The shipped experiments find, at a small size, what their pages say. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CellResult } from '../../src/experiment/cell-result.js';
import { specOfCell } from '../../src/experiment/cells.js';
import { type Decomposition, decompositionsOf } from '../../src/experiment/decomposition.js';
import { type Finding, findingsOf } from '../../src/experiment/findings.js';
import { cellsOf, layOut } from '../../src/experiment/lay-out.js';
import { loadExperiment } from '../../src/experiment/load-experiment.js';
import { CellRoom } from '../../src/node/experiment/cell-room.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/examples/experiments`;
const textOf = (id: string): string => readFileSync(`${folder}/${id}.yaml`, 'utf8');
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));
const presets = {
  regime: (id: string, set: readonly string[]) => loadRegime(id, { set }),
  society: (id: string, set: readonly string[]) => loadSociety(id, { set }),
};

interface Found {
  findings: Finding[];
  decompositions: Decomposition[];
}

/** A shipped experiment with fewer people, months and replicates; of its variants these, or all. */
async function lived(
  id: string,
  {
    citizens,
    months,
    seeds,
    variants,
  }: { citizens: number; months: number; seeds: number; variants?: string[] },
): Promise<Found> {
  const text = textOf(id)
    .replace(/^citizens: .*$/m, `citizens: ${citizens}`)
    .replace(/^months: .*$/m, `months: ${months}`)
    .replace(/^seeds: .*$/m, `seeds: ${seeds}`);
  const { laid: whole, sheets } = layOut(loadExperiment({ text, file: `${id}.yaml` }, presets));
  const taken = ['baseline', ...(variants ?? whole.arms.map((arm) => arm.id))];
  const laid = {
    ...whole,
    arms: whole.arms.filter((arm) => taken.includes(arm.id)),
    standing: whole.standing.filter(({ arm }) => taken.includes(arm)),
  };
  const { cells, places } = cellsOf(laid, 'test', laid.seeds.pilot);
  const room = new CellRoom('test');
  const results = new Map<string, CellResult>();
  for (const cell of cells) {
    results.set(cell.hash, await room.live(cell, specOfCell(cell, sheets)));
  }
  return {
    findings: findingsOf(laid, places, results),
    decompositions: decompositionsOf(laid, places, results),
  };
}

/** The mean difference of a variant from the baseline, and its interval. */
function difference({ findings }: Found, arm: string, measure: string) {
  const found = findings.find((one) => one.arm === arm && one.measure === measure);
  const { mean, interval } = found!.difference;
  return { mean: mean!, low: interval![0], high: interval![1] };
}

describe('the shipped experiment', () => {
  it('on the peer term finds friends alike apart, and sanctions by association', {
    timeout: 120_000,
  }, async () => {
    const file = await lived('peer-term', { citizens: 1500, months: 48, seeds: 5 });
    // without friends in the score, people of unlike scores stay friends, and the lowest fifth keeps more ties
    expect(difference(file, 'no-peer', 'score-assortativity').high).toBeLessThan(0);
    expect(difference(file, 'no-peer', 'ties-lowest-fifth').low).toBeGreaterThan(0);
    // five parts in a hundred move few doors; where the worst friend counts they move more
    expect(Math.abs(difference(file, 'no-peer', 'citizen-months-sanctioned').mean)).toBeLessThan(5);
    expect(difference(file, 'worst-friend', 'citizen-months-sanctioned').low).toBeGreaterThan(0);
  });

  it('on record errors finds them to close doors, in group B more than in group A', {
    timeout: 120_000,
  }, async () => {
    const file = await lived('record-errors', { citizens: 2000, months: 60, seeds: 5 });
    expect(difference(file, 'no-errors', 'ever-wrongfully-sanctioned').high).toBeLessThan(0);
    expect(difference(file, 'no-errors', 'citizen-months-sanctioned').high).toBeLessThan(0);
    expect(difference(file, 'no-errors', 'sanction-difference').mean).toBeLessThan(0);
    expect(difference(file, 'twice-the-errors', 'citizen-months-sanctioned').low).toBeGreaterThan(0);
  });

  it('on voluntary against mandatory finds the date to close doors and mouths', {
    timeout: 120_000,
  }, async () => {
    const file = await lived('voluntary-or-mandatory', {
      citizens: 1000,
      months: 48,
      seeds: 4,
      variants: ['stays-voluntary'],
    });
    expect(difference(file, 'stays-voluntary', 'citizen-months-sanctioned').high).toBeLessThan(0);
    expect(difference(file, 'stays-voluntary', 'critical-speech').low).toBeGreaterThan(0);
    // and a benefit that stands beside it: fewer agreements are broken
    expect(difference(file, 'stays-voluntary', 'broken-agreements').low).toBeGreaterThan(0);
  });

  it('on safeguards finds review and accurate records to spare most that is wrongful, the latter at the price of more sanctions', {
    timeout: 120_000,
  }, async () => {
    const variants = ['appeal', 'cap', 'error-quality', 'expiry', 'review'];
    const file = await lived('safeguards', { citizens: 1500, months: 48, seeds: 5, variants });
    const wrongful = variants
      .map((id) => ({ id, mean: difference(file, id, 'wrongful-rate').mean }))
      .sort((a, b) => a.mean - b.mean)
      .map(({ id }) => id);
    expect(wrongful.slice(0, 2).sort()).toEqual(['error-quality', 'review']);
    expect(difference(file, 'review', 'wrongful-rate').high).toBeLessThan(0);
    expect(difference(file, 'error-quality', 'citizen-months-sanctioned').low).toBeGreaterThan(0);
  });

  it('on parts finds wrongful sanctions to come of record errors, and shares that add up', {
    timeout: 120_000,
  }, async () => {
    const { decompositions } = await lived('parts', { citizens: 1000, months: 36, seeds: 3 });
    const found = decompositions.find(({ measure }) => measure === 'ever-wrongfully-sanctioned')!;
    const [errors, ...others] = [...found.parts].sort((a, b) => b.share.mean! - a.share.mean!);
    expect(errors.path).toBe('errors.scale');
    expect(errors.share.mean).toBeGreaterThan(0);
    // nothing is wrongful without false records: whatever others add, they add to errors
    for (const other of others) {
      expect(other.firstIn!.mean).toBe(0);
    }
    for (const { parts, total, denominator, unitSize } of decompositions) {
      const sum = parts.reduce((all, { numerator }) => all + numerator, 0);
      expect((sum / denominator) * unitSize).toBeCloseTo(total.mean!, 9);
    }
  });

  it.each(shipped)('%s has a page that was written from it', (id) => {
    const page = `${root}/docs/experiments/${id}.md`;
    expect(existsSync(page)).toBe(true);
    const mark = createHash('sha256').update(textOf(id)).digest('hex').slice(0, 16);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(`examples/experiments/${id}.yaml (${mark})`);
    for (const [, picture] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
      expect(existsSync(`${root}/docs/experiments/${picture}`)).toBe(true);
    }
  });
});
