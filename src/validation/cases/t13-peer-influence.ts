import { type Check, defineCase, within } from '../case.js';
import { beside, ringWeights, settledViews, type Weights } from '../shared/anchored.js';

const shockOf = (shocked: number) => (person: number) => (person === shocked ? 1 : 0);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

function ring(percent: number, own: number, decay: number): Check[] {
  const views = settledViews('influence-ring', 101, beside(101), () => ringWeights(percent), shockOf(0));
  return [
    exact(`ring, w ${percent / 100}: own`, own, views[0]),
    exact(`ring, w ${percent / 100}: a step away, of own`, decay, views[1] / views[0]),
    exact(`ring, w ${percent / 100}: everybody together`, 1, sum(views)),
  ];
}

function complete(): Check[] {
  const others = (person: number) => [...Array(10).keys()].filter((other) => other !== person);
  const views = settledViews('influence-complete', 10, others, () => ({ own: 9, each: 1 }), shockOf(0));
  return [
    exact('complete, 10 people, w .5: own', 0.526316, views[0]),
    exact('complete, 10 people, w .5: others', 0.052632, views[1]),
  ];
}

/** Ten leaves around a hub, which is citizen 0. */
function star(): Check[] {
  const leaves = Array.from({ length: 10 }, (_, leaf) => leaf + 1);
  const friends = (person: number) => (person === 0 ? leaves : [0]);
  const weights = (person: number): Weights => (person === 0 ? { own: 10, each: 1 } : { own: 1, each: 1 });
  const hub = settledViews('influence-star', 11, friends, weights, shockOf(0));
  const leaf = settledViews('influence-star', 11, friends, weights, shockOf(3));
  return [
    exact('star, w .5, shock at the hub: hub', 0.666667, hub[0]),
    exact('star, w .5, shock at the hub: each leaf', 0.333333, hub[5]),
    exact('star, w .5, shock at the hub: together', 4, sum(hub)),
    exact('star, w .5, shock at a leaf: together', 0.7, sum(leaf)),
  ];
}

const exact = (what: string, expected: number, obtained: number): Check =>
  within(what, expected, obtained, 1e-6, 'six decimals as printed');

export default defineCase({
  id: 'T13',
  title: 'Of a peer term of 5 percent a neighbour feels .025; around a hub all contacts feel its fall.',
  source: 'Friedkin & Johnsen 1990: s = (1 - w) b + w mean of friends',
  run: () => [...ring(50, 0.57735, 0.267949), ...ring(5, 0.95119, 0.025016), ...complete(), ...star()],
});
