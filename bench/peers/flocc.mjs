/** Scorenet in flocc: a tick that returns new data is applied when everybody has had theirs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { asked, differing, Timer } from './timer.mjs';

const require = createRequire(import.meta.url);
const { Agent, Environment, utils } = require('flocc');

/** @param {any} agent */
function tick(agent) {
  let sum = 0;
  for (const other of agent.get('others')) sum += other.get('score');
  if (agent.get('looks') && agent.environment.time === 0) utils.random(0, 1, true);
  const score = agent.get('score');
  const noise = 40 * (utils.random(0, 1, true) - 0.5);
  const x = score + 0.1 * (sum / 10 - score) + noise - (agent.get('flagged') ? 5 : 0);
  const held = Math.min(Math.max(x, 350), 950);
  return { score: held, flagged: held < 550 };
}

/** @param {number} citizens @param {number} steps @param {(step: number, agents: any[]) => void} after */
function live(citizens, steps, oneMore = false, mark = () => {}, after = (_step, _agents) => {}) {
  utils.seed(1);
  const world = new Environment();
  for (let i = 0; i < citizens; i++) {
    world.addAgent(new Agent({ score: 350 + (i % 601), flagged: false, looks: oneMore && i === 0, tick }));
  }
  const agents = world.getAgents();
  for (const agent of agents) {
    agent.set(
      'others',
      Array.from({ length: 10 }, () => agents[utils.random(0, citizens - 1)]),
    );
  }
  for (let step = 1; step <= steps; step++) {
    mark();
    world.tick();
    after(step, agents);
  }
  return agents;
}

const { pair, citizens, steps } = asked();
const scores = (/** @type {any[]} */ agents) => agents.map((agent) => agent.get('score'));
if (pair) {
  const kept = [false, true].map((oneMore) => {
    /** @type {number[][]} */
    const months = [];
    live(citizens, 5, oneMore, undefined, (step, agents) => {
      months[step] = scores(agents);
    });
    return months;
  });
  console.log(JSON.stringify({ differ: [1, 5].map((month) => differing(kept[0][month], kept[1][month])) }));
} else {
  const timer = new Timer();
  const agents = live(citizens, steps + 1, false, () => timer.mark());
  const mean = scores(agents).reduce((all, one) => all + one, 0) / citizens;
  const flagged = agents.filter((agent) => agent.get('flagged')).length / citizens;
  const { version } = JSON.parse(readFileSync(require.resolve('flocc/package.json'), 'utf8'));
  timer.tell(citizens, { version: `flocc ${version}`, mean, flagged });
}
