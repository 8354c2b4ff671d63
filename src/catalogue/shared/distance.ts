/** How far people are from each other along ties. */
import type { Picture } from '../../engine/contracts.js';

/** Steps along ties to the nearest of these citizens; `most` + 1 for everybody farther away. */
export function stepsFrom(
  these: readonly number[],
  { citizens, friendsOf }: Pick<Picture, 'citizens' | 'friendsOf'>,
  most: number,
): Uint8Array {
  const steps = new Uint8Array(citizens).fill(most + 1);
  let edge = [...these];
  for (const citizen of edge) {
    steps[citizen] = 0;
  }
  for (let step = 1; step <= most; step++) {
    const next: number[] = [];
    for (const citizen of edge) {
      for (const friend of friendsOf(citizen)) {
        if (steps[friend] > step) {
          steps[friend] = step;
          next.push(friend);
        }
      }
    }
    edge = next;
  }
  return steps;
}
