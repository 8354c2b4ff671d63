/** How far people are from each other along ties, and how far they would be if ties were random. */
import type { Rows } from './rows.js';

type Partners = Pick<Rows, 'offsets' | 'partners'>;

/**
 * The mean number of ties between a sample of people and everybody they reach.
 *
 * @param sample  how many people, evenly spread over the numbers; those who reach less than half of all are left out
 * @returns not a number where nobody reaches half of all
 */
export function meanPath({ offsets, partners }: Partners, sample: number): number {
  const nodes = offsets.length - 1;
  const distance = new Int32Array(nodes);
  const queue = new Uint32Array(nodes);
  let sum = 0;
  let pairs = 0;
  for (let turn = 0; turn < sample; turn++) {
    distance.fill(-1);
    const first = Math.floor(((turn + 0.5) * nodes) / sample);
    queue[0] = first;
    distance[first] = 0;
    let size = 1;
    let far = 0;
    for (let visited = 0; visited < size; visited++) {
      const node = queue[visited];
      far += distance[node];
      for (let place = offsets[node]; place < offsets[node + 1]; place++) {
        const other = partners[place];
        if (distance[other] < 0) {
          distance[other] = distance[node] + 1;
          queue[size++] = other;
        }
      }
    }
    if (size > nodes / 2) {
      sum += far;
      pairs += size - 1;
    }
  }
  return sum / pairs;
}

/**
 * Everybody with as many ties as before, to anybody: ends of ties are paired at random.
 *
 * @param draw  32 random bits for a place
 * @source the configuration model: Bollobas 1980. Some get a tie with themselves or the same one twice; with many
 * people that is rare, and shortens no path.
 */
export function atRandom({ offsets, partners }: Partners, draw: (place: number) => number): Partners {
  const ends = new Uint32Array(partners.length);
  for (let node = 0; node + 1 < offsets.length; node++) {
    ends.fill(node, offsets[node], offsets[node + 1]);
  }
  for (let place = ends.length - 1; place > 0; place--) {
    const other = Math.floor((draw(place) * (place + 1)) / 2 ** 32);
    const end = ends[place];
    ends[place] = ends[other];
    ends[other] = end;
  }
  const free = offsets.slice(0, -1);
  const paired = new Uint32Array(partners.length);
  for (let place = 0; place + 1 < ends.length; place += 2) {
    const [one, other] = [ends[place], ends[place + 1]];
    paired[free[one]++] = other;
    paired[free[other]++] = one;
  }
  return { offsets, partners: paired };
}
