import { choose, defineWorld, friends, own, read, topologies } from 'glasshouse';

const PEOPLE = 101;
const UNIT = 2 ** 28; // [1]

/**
 * Those who stay as they are, and those who take over the mean of whom they listen to.
 * @param {number} size @param {Uint8Array} stays @param {Int32Array} mean @param {Int32Array} score
 */
function listen(size, stays, mean, score) {
  for (let i = 0; i < size; i++) score[i] = choose(stays[i] === 1, score[i], mean[i]);
}

/** @param {number} peers percent of a score that comes from the two neighbours */
function ring(peers) {
  /** @type {[number, number, number][]} */
  const arcs = [];
  for (let person = 0; person < PEOPLE; person++) {
    arcs.push([person, PEOPLE + person, 2 * (100 - peers)]); // [2]
    arcs.push([person, (person + 1) % PEOPLE, peers]);
    arcs.push([person, (person + PEOPLE - 1) % PEOPLE, peers]);
  }
  const lived = defineWorld({
    id: 'peers-on-a-ring',
    months: 120,
    ties: topologies.directed(2 * PEOPLE, arcs),
    columns: [
      { name: 'stays', bits: 2, start: (citizen) => (citizen < PEOPLE ? 0 : 1) },
      {
        name: 'score',
        bits: 32,
        signed: true,
        public: true,
        start: (citizen) => (citizen === PEOPLE ? UNIT : 0),
      },
    ],
    kernels: [{ stage: 'score', run: listen, with: [read('stays'), friends('mean', 'score'), own('score')] }],
  }).run();
  return Array.from(lived.column('score').subarray(0, PEOPLE), (score) => score / UNIT);
}

console.log('peers    own       1 away    2 away    3 away    everybody');
for (const peers of [5, 25, 50]) {
  const scores = ring(peers);
  const sum = scores.reduce((all, one) => all + one, 0);
  const shown = [...scores.slice(0, 4), sum].map((score) => score.toFixed(6));
  console.log(`${String(peers).padStart(3)} %    ${shown.join('  ')}`); // [3]
}

// [1] Public columns of a model may have 32 bits: as fine as six decimals ask.
// [2] What a score would be without friends is a citizen of its own who never changes. Weights are whole numbers.
// [3] Theory says own (1 - w) / sqrt(1 - w^2), and (1 - sqrt(1 - w^2)) / w of it for each step (Friedkin & Johnsen 1990).
