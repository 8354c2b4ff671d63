/**
 * Scorenet side by side: this library, numpy, numba, C, flocc and AgentScript on the same numbers of agents.
 *
 * Usage: node bench/peers/run.mjs [--json] [agents ...]      (default: 10000 100000 1000000 10000000)
 *
 * A peer goes on to the next number as long as a run of it takes a minute at most; what is missing is named and
 * skipped. Every run is a process of its own, one after the other; rounds alternate between peers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const MINUTE = 60_000;
const ROUNDS = 3;
/** Steps of a run, of which the first third only warms up. */
const stepsOf = (/** @type {number} */ agents) => Math.max(15, Math.min(100, Math.round(3e6 / agents)));

const json = process.argv.includes('--json');
const given = process.argv.slice(2).filter((word) => word !== '--json');
const sizes = given.length > 0 ? given.map(Number) : [1e4, 1e5, 1e6, 1e7];
const wrong = sizes.find((size) => !Number.isInteger(size) || size < 20 || size > 1e8);
if (wrong !== undefined) {
  console.error(`agents: a whole number from 20 to 100,000,000 (found: ${wrong})`);
  process.exit(2);
}

/** @param {string} program @param {readonly string[]} words @param {number} [timeout] */
function call(program, words, timeout = MINUTE) {
  const { status, stdout, error } = spawnSync(program, words, {
    cwd: here,
    encoding: 'utf8',
    timeout,
    killSignal: 'SIGKILL',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  const late = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  return { ok: status === 0, stdout, why: late ? 'takes longer than a minute' : 'does not get through' };
}

/** The first Python that has a module. @param {string} module */
const pythonWith = (module) =>
  ['python3', '/usr/bin/python3'].find((python) => call(python, ['-c', `import ${module}`]).ok);

const folder = mkdtempSync(join(tmpdir(), 'peers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const inC = join(folder, 'scorenet');
const compiler = ['gcc', 'cc'].find(
  (cc) => call(cc, ['-O3', '-o', inC, 'scorenet.c', '-lpthread', '-lm']).ok,
);
const [withNumpy, withNumba] = [pythonWith('numpy'), pythonWith('numba')];
const node = process.execPath;
const inNode = (/** @type {string} */ name) => existsSync(join(here, 'node_modules', name)) && node;

/** @typedef {{ name: string, program: string | false | undefined, words: string[], more?: string[], lacks: string, pair: boolean }} Peer */
/** @type {Peer[]} */
const peers = [
  { name: 'Glasshouse', program: node, words: ['glasshouse.mjs'], lacks: '', pair: true },
  { name: 'Glasshouse, ts', program: node, words: ['glasshouse.mjs'], more: ['ts'], lacks: '', pair: true },
  { name: 'numpy', program: withNumpy, words: ['scorenet_numpy.py'], lacks: 'no numpy', pair: true },
  { name: 'numba', program: withNumba, words: ['scorenet_numba.py'], lacks: 'no numba', pair: true },
  { name: 'C', program: compiler && inC, words: [], lacks: 'no C compiler', pair: true },
  {
    name: 'C, 2 threads',
    program: compiler && inC,
    words: [],
    more: ['2'],
    lacks: 'no C compiler',
    pair: false,
  },
  {
    name: 'flocc',
    program: inNode('flocc'),
    words: ['flocc.mjs'],
    lacks: 'run npm ci in bench/peers',
    pair: true,
  },
  {
    name: 'AgentScript',
    program: inNode('agentscript'),
    words: ['agentscript.mjs'],
    lacks: 'run npm ci in bench/peers',
    pair: true,
  },
];
const present = peers.filter(({ name, program, lacks }) => {
  if (!program) console.error(`skipped: ${name} (${lacks})`);
  return program;
});

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** @typedef {{ version: string, wall: number[], cpu: number[], bytes: number, mean: number, flagged: number }} Told */
/** @param {Peer} peer @param {string} what @param {number} agents */
function ask(peer, what, agents) {
  const words = [...peer.words, what, String(agents), String(stepsOf(agents)), ...(peer.more ?? [])];
  return call(/** @type {string} */ (peer.program), words);
}

if (!json) {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
  console.log(
    'medians of a step | processor time: ms, ns an agent | wall: ms | bytes an agent | mean, flagged',
  );
}

/** @typedef {{ agents: number, name: string, version: string, wall: number, cpu: number, bytes: number, mean: number, flagged: number }} Row */
/** @param {Row} row */
function show({ agents, name, version, wall, cpu, bytes, mean, flagged }) {
  const ns = ((cpu * 1e6) / agents).toFixed(1);
  const state = `${mean.toFixed(1)}, ${(100 * flagged).toFixed(1)} %`;
  console.log(
    `${agents} | ${name} (${version}) | ${cpu.toFixed(2)}, ${ns} | ${wall.toFixed(2)} | ${bytes.toFixed(0)} | ${state}`,
  );
}

/** @type {Map<Peer, string>} */
const stopped = new Map();
/** @type {Row[]} */
const rows = [];
for (const agents of sizes) {
  /** @type {Map<Peer, Told[]>} */
  const told = new Map(present.map((peer) => [peer, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const peer of present.filter((one) => !stopped.has(one))) {
      const { ok, stdout, why } = ask(peer, 'time', agents);
      if (ok) told.get(peer)?.push(JSON.parse(stdout));
      else stopped.set(peer, `${why} with ${agents.toLocaleString('en')} agents`);
    }
  }
  for (const [{ name }, runs] of told) {
    if (runs.length < ROUNDS) continue;
    const of = (/** @type {'wall' | 'cpu'} */ what) =>
      median(runs.map((run) => median(run[what].slice(run[what].length / 3))));
    const { version, mean, flagged } = runs[0];
    const bytes = median(runs.map((run) => run.bytes));
    const row = { agents, name, version, wall: of('wall'), cpu: of('cpu'), bytes, mean, flagged };
    rows.push(row);
    if (!json) show(row);
  }
}

/** How many agents differ after 1 and 5 months, where one draws once more and ignores it. */
const PAIRED = 10_000;
const pairs = present
  .filter(({ pair }) => pair)
  .map((peer) => {
    const { ok, stdout, why } = ask(peer, 'pair', PAIRED);
    return { name: peer.name, differ: ok ? /** @type {number[]} */ (JSON.parse(stdout).differ) : why };
  });

/** @param {string} name @param {number} agents */
const cpuOf = (name, agents) => rows.find((row) => row.name === name && row.agents === agents)?.cpu;
/** How many times as fast per core as a peer. @param {string} peer */
function asFastAs(peer) {
  const [ours, theirs] = [cpuOf('Glasshouse', 1e6), cpuOf(peer, 1e6)];
  return ours && theirs ? theirs / ours : undefined;
}
const targets = [
  { aim: 'numpy, at least 1', reached: asFastAs('numpy'), least: 1 },
  { aim: 'C, at least 0.4', reached: asFastAs('C'), least: 0.4 },
  { aim: 'numba, hoped for 1', reached: asFastAs('numba'), least: 1 },
];

if (json) {
  console.log(
    JSON.stringify({ rows, stopped: [...stopped].map(([p, why]) => [p.name, why]), pairs, targets }),
  );
} else {
  for (const [{ name }, why] of stopped) console.log(`stopped: ${name} ${why}`);
  console.log(`one of ${PAIRED} draws once more and ignores it; who differs after 1 and 5 months:`);
  for (const { name, differ } of pairs) console.log(`${name} | ${[differ].flat().join(' | ')}`);
  for (const { aim, reached, least } of targets) {
    const verdict = reached === undefined ? 'not measured' : reached >= least ? 'met' : 'missed';
    console.log(`as fast as ${aim}, at 1,000,000 agents: ${reached?.toFixed(2) ?? '-'}, ${verdict}`);
  }
}
