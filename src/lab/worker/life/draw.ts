/** What the seed draws for the page of a life, apart from the luck of any world. */
import { threefry } from '../../../engine/chance/threefry.js';

/** Key of these draws, so that they are nobody's luck. */
const KEY = 0x6c696665;

/** A whole number from 0 up to, not including, `below`. */
export function drawBelow(below: number, seed: number, place: number, part: number): number {
  const [word] = threefry(seed >>> 0, KEY, place, part);
  return Math.floor((word / 2 ** 32) * below);
}

/** The citizen drawn the first (0), second ... time. */
export const citizenDrawn = (seed: number, citizens: number, draw: number): number =>
  drawBelow(citizens, seed, draw, 0);
