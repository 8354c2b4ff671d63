/**
 * What a cell of an experiment costs beside the months it lives: here, in a pool of one process, and by Redis.
 *
 * Usage: npm run build && node bench/experiments.mjs [cells citizens months]      (default: 100 10,000 60)
 * The last row needs redis-server, which is started and stopped here.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cellOf, specOfCell } from '../dist/experiment/cells.js';
import { hashOf, loadRegime, loadSociety } from '../dist/index.js';
import { CellRoom } from '../dist/node/experiment/cell-room.js';
import { Pool } from '../dist/node/experiment/pool.js';
import { reach } from '../dist/node/experiment/redis.js';
import { RedisExecutor } from '../dist/node/experiment/redis-executor.js';
import { codeVersion } from '../dist/node/experiment/version.js';
import { LoneCrew } from '../dist/run/crew.js';

const [many, citizens, months] = [100, 10_000, 60].map((usual, place) =>
  Number(process.argv[2 + place] ?? usual),
);
const version = codeVersion();
const society = loadSociety('china-2019');
const regimes = Array.from({ length: 10 }, (_, place) =>
  loadRegime('article-2018', { set: [`cut-offs.hysteresis=${place}`] }),
);
const sheets = {
  regimes: new Map(regimes.map((regime) => [hashOf(regime), regime])),
  societies: new Map([[hashOf(society), society]]),
};
const cells = Array.from({ length: many }, (_, place) => {
  const regime = hashOf(regimes[place % regimes.length]);
  const seed = Math.floor(place / regimes.length);
  const measures = ['sanction-prevalence', 'ties', 'wrongful-rate'];
  return cellOf({ regime, society: hashOf(society), citizens, months, seed, measures }, version);
});
const rows = [];

/** Processor time of months, whichever cell lives them. */
let living = 0;
const { live } = LoneCrew.prototype;
LoneCrew.prototype.live = async function (...given) {
  await new Promise((resolve) => setImmediate(resolve));
  const before = process.cpuUsage();
  const sums = this.workplace.live(...given);
  const { user, system } = process.cpuUsage(before);
  living += (user + system) / 1000;
  return sums;
};
const room = new CellRoom(version);
await room.live(cells[0], specOfCell(cells[0], sheets));
living = 0;
const begin = process.cpuUsage();
for (const cell of cells.slice(1)) {
  await room.live(cell, specOfCell(cell, sheets));
}
const { user, system } = process.cpuUsage(begin);
const spent = (user + system) / 1000;
LoneCrew.prototype.live = live;
rows.push({
  what: 'lived here, processor time',
  'cell, ms': (spent / (many - 1)).toFixed(1),
  'of it months, %': ((100 * living) / spent).toFixed(1),
  'beside, ms': ((spent - living) / (many - 1)).toFixed(2),
});

/** Cells lived by somebody else: what a cell took on the clock beside the time its process says. */
async function handedOut(what, executor) {
  // everything is started, and has lived a cell
  await executor.run(cells.slice(0, 1), sheets, { lived: () => {}, failed: () => {} });
  let told = 0;
  const before = performance.now();
  await executor.run(cells.slice(1), sheets, {
    lived: ({ seconds }) => {
      told += seconds * 1000;
    },
    failed: ({ reason }) => {
      throw new Error(reason);
    },
  });
  const clock = performance.now() - before;
  await executor.close();
  rows.push({
    what,
    'cell, ms': (clock / (many - 1)).toFixed(1),
    'of it months, %': '',
    'beside, ms': ((clock - told) / (many - 1)).toFixed(2),
  });
}
await handedOut('handed to a pool of one process', new Pool({ processes: 1, version }));

const folder = mkdtempSync(join(tmpdir(), 'glasshouse-bench-'));
const children = [];
const begun = (command, words) => {
  const child = spawn(command, words, { cwd: folder, stdio: 'ignore' });
  child.on('error', () => {});
  children.push(child);
  return child;
};
try {
  const port = 20_000 + (process.pid % 10_000);
  const url = `redis://127.0.0.1:${port}`;
  const server = begun('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '']);
  await wait(1_000);
  if (server.exitCode === null && server.pid !== undefined) {
    const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
    begun(process.execPath, [program, 'worker', '--redis', url, '--processes', '1']);
    await handedOut('handed to one worker by Redis', new RedisExecutor(await reach(url, () => {}), version));
  }
} finally {
  for (const child of children) {
    child.kill('SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
