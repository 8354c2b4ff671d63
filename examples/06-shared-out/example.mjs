import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const file = fileURLToPath(new URL('friends.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'glasshouse-shared-out-'));

/** @param {string[]} words */
function glasshouse(...words) {
  const run = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** @param {string} out */
const results = (out) => readFileSync(join(folder, out, 'results.parquet'));

try {
  glasshouse('experiment', file, '--out', 'whole', '--cells', 'cells-of-one'); // [1]
  for (const number of [1, 2, 3]) {
    const cells = `cells-of-machine-${number}`; // [2]
    glasshouse('experiment', file, '--shard', `${number}/3`, '--out', `shard-${number}`, '--cells', cells);
  }
  glasshouse('merge', 'shard-1', 'shard-2', 'shard-3', '--out', 'together'); // [3]

  const same = results('whole').equals(results('together'));
  console.log(`One machine and three found ${same ? 'the same, to the last byte' : 'different things'}.`);
  const { findings } = JSON.parse(readFileSync(join(folder, 'together', 'run.json'), 'utf8'));
  for (const { label, unit, difference } of findings) {
    const [from, to] = difference.interval;
    const mean = difference.mean.toFixed(3);
    console.log(
      `${label}: ${mean} ${unit} (${from.toFixed(3)} to ${to.toFixed(3)}), ${difference.replicates} pairs`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// [1] Eight cells: two regimes, four societies with luck of their own. All in one go.
// [2] Each shard keeps its cells in a folder of its own, as if on a machine of its own.
// [3] The shards in any order; one that is missing would be named.
