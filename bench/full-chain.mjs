/**
 * How fast a world is lived in one thread, where the time goes, and what a citizen costs.
 *
 * Usage: npm run bench [-- citizens months]      (default: 100,000 citizens, 120 months)
 *
 * Machines differ and are shared, so every figure is also given as a ratio to one call of the random
 * function measured in the same process. Processor time, not time on the clock.
 */
import { Session } from 'node:inspector/promises';
import { fillWords } from '../dist/engine/chance/threefry.js';
import { deskFor, fork, foundSociety, liveMonth } from '../dist/engine/world.js';
import { compileSociety, compileWorld, loadRegime, loadSociety } from '../dist/index.js';

const citizens = Number(process.argv[2] ?? 100_000);
const months = Number(process.argv[3] ?? 120);
const allocate = (bytes) => new ArrayBuffer(bytes);
const range = { first: 0, size: citizens };

/** Nanoseconds of processor time a call. */
function time(calls, run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / calls;
}

function reference() {
  const size = 2048;
  const ids = Int32Array.from({ length: size }, (_, i) => i);
  const low = new Int32Array(size);
  const high = new Int32Array(size);
  const many = (rounds) => {
    for (let round = 0; round < rounds; round++) {
      fillWords(size, ids, 1, 2, round, low, high);
    }
  };
  many(2000);
  return time(size * 5000, () => many(5000));
}

/** Lives one regime and says what a citizen-month costs, with the profile of its processor time. */
async function live(id, society, founded, measures = 'world') {
  const spec = { society: society.spec, regime: loadRegime(id), citizens, months, seed: 1, measures };
  const world = compileWorld(spec);
  const start = society.world.burnIn + 1;
  const memory = fork({ plan: society.world.plan, memory: founded }, world, start, allocate);
  const desk = deskFor(world, memory);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  const cost = time(citizens * months, () => {
    for (let month = 0; month < months; month++) {
      liveMonth(desk, range, world.clockAt(start + month));
    }
  });
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return {
    cost,
    parts: partsOf(profile),
    bytes: world.plan.layout.bytesPerCitizen,
    steps: world.plan.steps.length,
  };
}

/** Shares of samples by source file, largest first. */
function partsOf(profile) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const spent = new Map();
  let total = 0;
  profile.samples.forEach((id, place) => {
    const delta = profile.timeDeltas[place];
    const { url } = nodes.get(id);
    const part = url.includes('/dist/') ? url.replace(/.*\/dist\//, '').replace(/\.js$/, '') : 'the runtime';
    spent.set(part, (spent.get(part) ?? 0) + delta);
    total += delta;
  });
  return [...spent]
    .map(([part, delta]) => ({ part, share: delta / total }))
    .sort((a, b) => b.share - a.share)
    .filter(({ share }) => share >= 0.01);
}

const call = reference();
const spec = loadSociety('china-2019');
const world = compileSociety(spec, 1);
const began = process.cpuUsage();
const founded = foundSociety(world, citizens, undefined, allocate);
const { user } = process.cpuUsage(began);
const desk = deskFor(world, founded);
const burnIn = time(citizens * world.burnIn, () => {
  for (let month = 1; month <= world.burnIn; month++) {
    liveMonth(desk, range, world.clockAt(month));
  }
});

console.log(
  `${citizens.toLocaleString('en')} citizens, ${months} months, one thread, Node ${process.versions.node}`,
);
console.log(`one call of the random function   ${call.toFixed(1)} ns`);
console.log(`founding the society              ${(user / 1e6).toFixed(1)} s`);
console.log(`ties                              ${Math.round(founded.ties.bytes / citizens)} bytes a citizen`);
const rate = (cost) =>
  `${(1000 / cost).toFixed(2)} million citizen-months a second, ${(cost / call).toFixed(0)} calls`;
console.log(`before any regime                 ${burnIn.toFixed(0)} ns a citizen-month, ${rate(burnIn)}`);
for (const id of ['no-register', 'article-2018']) {
  const { cost, parts, bytes, steps } = await live(id, { spec, world }, founded);
  console.log(
    `${id.padEnd(33)} ${cost.toFixed(0)} ns a citizen-month, ${rate(cost)}; ${bytes} bytes a citizen, ${steps} kernels`,
  );
  for (const { part, share } of parts.slice(0, 25)) {
    console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${part}`);
  }
}

// turn by turn, so that a machine that grows busy does so for both
const costs = { core: [], world: [] };
for (let turn = 0; turn < 3; turn++) {
  for (const measures of ['core', 'world']) {
    costs[measures].push((await live('article-2018', { spec, world }, founded, measures)).cost);
  }
}
const [core, everything] = ['core', 'world'].map((measures) => costs[measures].sort((a, b) => a - b)[1]);
console.log(
  `first measures, all measures      ${core.toFixed(0)} and ${everything.toFixed(0)} ns: all measures keep ${((100 * core) / everything).toFixed(0)} % of the speed`,
);
