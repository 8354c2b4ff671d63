import { nextContent } from './bytes.js';
import { ALLOWED, refuseAt } from './refuse.js';

/** Shortest table that is suspected, in lines: a small drawing of ties may look like one by chance. Assumption. */
const SHORTEST = 32;

/**
 * Stops if the pairs look like a table with one row a person: a number and an attribute.
 *
 * The mark of such a table: every line begins with a new, larger number, and several lines share their second.
 * Two honest topologies look so too and pass: a ring or matching, where no second number comes twice, and a tree
 * in which every node names an earlier one.
 *
 * @param ids    the two numbers of a line beside each other, in the order of the file.
 * @param start  where the lines of numbers begin.
 */
export function refusePersonTable(bytes: Uint8Array, file: string, ids: Float64Array, start: number): void {
  if (ids.length < 2 * SHORTEST) return;
  let everyOneEarlier = ids[1] < ids[0];
  for (let i = 2; i < ids.length; i += 2) {
    if (ids[i] <= ids[i - 2]) return;
    everyOneEarlier &&= ids[i + 1] < ids[i];
  }
  if (everyOneEarlier) return;
  const seconds = ids.filter((_, i) => i % 2 === 1).sort();
  if (!seconds.some((second, i) => second === seconds[i - 1])) return;
  refuseAt(bytes, file, nextContent(bytes, start), {
    kind: 'person-record',
    message:
      'This looks like a table with one row a person. A society in which everybody names exactly one other cannot be told from it.',
    found: `${ids.length / 2} lines that each begin with a new, larger number, and second numbers that come back`,
    allowed: ALLOWED,
    next: 'Give the ties of a whole topology, in which a node may stand on many lines.',
  });
}
