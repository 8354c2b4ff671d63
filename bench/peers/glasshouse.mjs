/** Scorenet through the public library, on compiled primitives or as they are written (`ts`). */
import {
  choose,
  defineWorld,
  draw,
  flag,
  friends,
  own,
  plainMachine,
  simdMachine,
  topologies,
  VERSION,
  within,
} from '../../dist/index.js';
import { asked, differing, Timer } from './timer.mjs';

/** Scores stand in 1,024ths of a point. */
const POINT = 1024;

/**
 * @param {number} size @param {Uint16Array} luck @param {Int32Array} mean
 * @param {Int32Array} score @param {Uint8Array} flagged
 */
function live(size, luck, mean, score, flagged) {
  for (let i = 0; i < size; i++) {
    const nearer = score[i] + (Math.imul(mean[i] - score[i], 3277) >> 15);
    const moved = nearer + ((Math.imul(luck[i], 5) - 163_840) >> 3) - Math.imul(flagged[i], 5 * POINT);
    const held = within(moved, 350 * POINT, 950 * POINT);
    score[i] = held;
    flagged[i] = flag(held < 550 * POINT);
  }
}

/** One citizen looks at one more draw and does nothing with it. @param {number} size @param {Uint16Array} more @param {Int32Array} looked */
function look(size, more, looked) {
  for (let i = 0; i < size; i++) looked[i] = choose(looked[i] === 0, 0, 1 + (more[i] & 1));
}

/** @param {number} citizens @param {number} months @param {boolean} one more draw */
function scorenet(citizens, months, oneMore, mark = () => {}) {
  /** @type {import('../../dist/index.js').KernelUse[]} */
  const kernels = [
    {
      stage: 'score',
      run: live,
      with: [draw('luck'), friends('mean', 'score'), own('score'), own('flagged')],
      when: ({ calendar }) => {
        if (calendar > 0) mark();
        return true;
      },
    },
  ];
  if (oneMore) {
    kernels.unshift({ stage: 'act', run: look, with: [draw('more'), own('looked')] });
  }
  return defineWorld({
    id: 'scorenet',
    months,
    ties: topologies.drawn(citizens, 10, 1),
    draws: { luck: { bits: 16 }, ...(oneMore && { more: { bits: 16 } }) },
    columns: [
      { name: 'score', bits: 32, signed: true, public: true, start: (i) => (350 + (i % 601)) * POINT },
      { name: 'flagged', bits: 8 },
      ...(oneMore ? [{ name: 'looked', bits: 32, signed: true, start: (i) => (i === 0 ? 1 : 0) }] : []),
    ],
    kernels,
  });
}

const { pair, citizens, steps, more } = asked();
const machine = () => (more.includes('ts') ? plainMachine : (simdMachine() ?? plainMachine));
if (pair) {
  const scores = [false, true].map((oneMore) => {
    const lived = scorenet(citizens, 5, oneMore).run({ machine: machine(), keep: ['score'] });
    return [lived.column('score', 1), lived.column('score', 5)];
  });
  console.log(JSON.stringify({ differ: [0, 1].map((at) => differing(scores[0][at], scores[1][at])) }));
} else {
  const timer = new Timer();
  const world = scorenet(citizens, steps + 1, false, () => timer.mark());
  const lived = world.run({ machine: machine(), sums: [], keep: [] });
  const sum = (name) => lived.column(name).reduce((all, one) => all + one, 0);
  const told = { mean: sum('score') / POINT / citizens, flagged: sum('flagged') / citizens };
  timer.tell(citizens, { version: `${VERSION}, ${machine().kernel}`, ...told });
}
