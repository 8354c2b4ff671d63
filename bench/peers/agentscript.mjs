/** Scorenet in AgentScript: everybody works out what comes next, then everybody takes it over. */
import { readFileSync } from 'node:fs';
import { asked, differing, Timer } from './timer.mjs';

// its bundle makes a canvas for its views as it is loaded; nothing is drawn here
Object.assign(globalThis, {
  OffscreenCanvas: class {
    getContext() {
      return {};
    }
  },
});
const { Model, util } = await import('agentscript');

class Scorenet extends Model {
  /** @param {number} citizens @param {boolean} oneMore */
  constructor(citizens, oneMore) {
    super({ minX: 0, maxX: 0, minY: 0, maxY: 0 });
    Object.assign(this, { citizens, oneMore });
  }

  setup() {
    util.randomSeed(1);
    this.turtles.create(this.citizens, (turtle) => {
      turtle.score = 350 + (turtle.id % 601);
      turtle.next = turtle.score;
      turtle.flagged = false;
    });
    this.turtles.ask((turtle) => {
      turtle.others = Array.from({ length: 10 }, () => this.turtles.oneOf());
    });
  }

  step() {
    this.turtles.ask((turtle) => {
      let sum = 0;
      for (const other of turtle.others) sum += other.score;
      if (this.oneMore && this.ticks === 0 && turtle.id === 0) util.randomFloat(1);
      const { score } = turtle;
      const x = score + 0.1 * (sum / 10 - score) + util.randomCentered(40) - (turtle.flagged ? 5 : 0);
      turtle.next = Math.min(Math.max(x, 350), 950);
    });
    this.turtles.ask((turtle) => {
      turtle.score = turtle.next;
      turtle.flagged = turtle.score < 550;
    });
  }
}

const { pair, citizens, steps } = asked();
if (pair) {
  const kept = [false, true].map((oneMore) => {
    const model = new Scorenet(citizens, oneMore);
    model.setup();
    return Array.from({ length: 5 }, () => {
      model.step();
      return Array.from(model.turtles, ({ score }) => score);
    });
  });
  console.log(JSON.stringify({ differ: [0, 4].map((month) => differing(kept[0][month], kept[1][month])) }));
} else {
  const timer = new Timer();
  const model = new Scorenet(citizens, false);
  model.setup();
  for (let step = 0; step <= steps; step++) {
    timer.mark();
    model.step();
  }
  let mean = 0;
  let flagged = 0;
  for (const turtle of model.turtles) {
    mean += turtle.score / citizens;
    flagged += (turtle.flagged ? 1 : 0) / citizens;
  }
  const { version } = JSON.parse(
    readFileSync(new URL('./node_modules/agentscript/package.json', import.meta.url), 'utf8'),
  );
  timer.tell(citizens, { version: `AgentScript ${version}`, mean, flagged });
}
