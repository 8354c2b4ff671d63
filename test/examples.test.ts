import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Experiments are files of their own, held to their outcome in test/experiments/. */
const examples = readdirSync(`${root}/examples`)
  .filter((name) => name !== 'experiments')
  .sort();

function runExample(name: string): string {
  const run = spawnSync(process.execPath, [`examples/${name}/example.mjs`], { cwd: root, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
}

describe('every example', () => {
  it.each(examples)('%s has a number, a title and one line on what it shows', (name) => {
    expect(name).toMatch(/^\d\d-[a-z]+(-[a-z]+)*$/);
    const text = readFileSync(`${root}/examples/${name}/README.md`, 'utf8');
    expect(text).toMatch(/^---\ntitle: \S.*\nline: \S.*\.\n---\n\n# /);
    expect(text).toContain(`node examples/${name}/example.mjs`);
  });

  it.each(examples)('%s explains each of its footnotes at the end', (name) => {
    const text = readFileSync(`${root}/examples/${name}/example.mjs`, 'utf8');
    const numbers = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, number]) => number);
    const explained = numbers(/^\/\/ \[(\d+)\] /gm);
    const named = numbers(/\/\/ \[(\d+)\]$/gm);
    expect(named.length).toBeGreaterThan(0);
    expect([...named].sort()).toEqual(explained);
  });
});

describe('the example of one life', () => {
  it('prints a year in which a false record closes doors', { timeout: 120_000 }, () => {
    const told = runExample('01-one-life');
    expect(told).toMatch(/^Citizen \d+, group [ABC]\. Generated; nobody is meant\.\nKnown to /);
    expect(told.match(/^2020-\d\d {2}score \d{3}, \d+ ties$/gm)).toHaveLength(12);
    expect(told).toMatch(/recorded:? .+ \(which is not true\)/);
    expect(told).toMatch(/in force {3}\d+, [1-9]\d* of them for a false record only/);
  });
});

describe('the example of two worlds', () => {
  it('changes one rule and says who is worse off', { timeout: 120_000 }, () => {
    const told = runExample('02-two-worlds');
    expect(told).toContain('One rule differs: joint-punishment.enabled is false in A and true in B.');
    const [, total, differ, better, worse] =
      /Of (\d+) lives (\d+) differ: (\d+) better and (\d+) worse in B\./.exec(told)?.map(Number) ?? [];
    expect(total).toBe(2000);
    expect(worse).toBeGreaterThan(better);
    expect(better + worse).toBeLessThanOrEqual(differ);
    expect(told).toMatch(/^ {2}A {2}\d+\n {2}B {2}\d+\n {2}C {2}\d+$/m);
    expect(told).toMatch(/\d+ months of closed doors in A, \d+ in B\./);
  });
});

describe('the example of a threshold cascade', () => {
  it('turns a handful into everybody within a small step of the spread', () => {
    const rows = [...runExample('03-threshold-cascade').matchAll(/^ *(\d+) +(\d+) {2}/gm)];
    const acting = new Map(rows.map(([, spread, many]) => [Number(spread), Number(many)]));
    expect(acting.get(2100)).toBeLessThan(500);
    expect(acting.get(2200)).toBe(10_000);
  });
});

describe('the example of peers on a ring', () => {
  it('prints what theory says, to six decimals', () => {
    const told = runExample('04-peers-on-a-ring');
    expect(told).toContain('  5 %    0.951190  0.023795  0.000595');
    expect(told).toContain(' 50 %    0.577350  0.154701  0.041452');
    expect(told.match(/1\.000000$/gm)).toHaveLength(3);
  });
});

describe('the example of lending by score', () => {
  it('helps a group with a gentler threshold, and harms it with one gentler still', () => {
    const rows = [...runExample('05-lending-by-score').matchAll(/^(\d+) +(-?[\d.]+) and +(-?[\d.]+)$/gm)];
    const changeInB = rows.map(([, , , inB]) => Number(inB));
    expect(changeInB).toHaveLength(4);
    expect(changeInB[1]).toBeGreaterThan(changeInB[0]);
    expect(changeInB[2]).toBeLessThan(0);
    expect(changeInB[3]).toBeLessThan(changeInB[2]);
    expect(new Set(rows.map(([, , inA]) => inA)).size).toBe(1);
  });
});

describe('a model of one’s own', () => {
  it.each(['03-threshold-cascade', '04-peers-on-a-ring', '05-lending-by-score'])(
    'fits under 80 lines: %s',
    (name) => {
      const text = readFileSync(`${root}/examples/${name}/example.mjs`, 'utf8');
      expect(text.split('\n').length).toBeLessThan(81);
    },
  );
});

describe('the example of an experiment shared out', () => {
  it('finds in three parts what one machine finds', { timeout: 120_000 }, () => {
    const told = runExample('06-shared-out');
    expect(told).toContain('One machine and three found the same, to the last byte.');
    expect(told).toMatch(/^Ties: -?\d\.\d{3} ties \(.* to .*\), 4 pairs$/m);
  });

  it.each(['slurm.sh', 'ssh.sh'])('%s is a script a shell can read', (script) => {
    const run = spawnSync('bash', ['-n', `examples/06-shared-out/${script}`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
  });
});
