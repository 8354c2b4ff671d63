/**
 * Collects pairs of nodes and keeps those with the smallest draws, in memory for a few times as many.
 *
 * A pair may be offered twice, once by each of its ends; it is kept once. Equal draws are ordered by the smaller
 * and then the larger node, so what is kept does not depend on the order of offers.
 */
export class SmallestDraws {
  #draws: Uint32Array;
  #lows: Uint32Array;
  #highs: Uint32Array;
  #filled = 0;
  /** Pairs with a larger draw can no longer be among those kept. */
  #largest = 0xffffffff;

  /** @param wanted  how many pairs to keep, at least 1. */
  constructor(readonly wanted: number) {
    const room = 4 * wanted + MINIMUM_ROOM;
    this.#draws = new Uint32Array(room);
    this.#lows = new Uint32Array(room);
    this.#highs = new Uint32Array(room);
  }

  /** Offers one pair, `low < high`, with its 32-bit unsigned draw. */
  offer(draw: number, low: number, high: number): void {
    if (draw > this.#largest) return;
    if (this.#filled === this.#draws.length) this.#makeRoom();
    this.#draws[this.#filled] = draw;
    this.#lows[this.#filled] = low;
    this.#highs[this.#filled++] = high;
  }

  /** The ends of the kept pairs beside each other, by increasing draw; at most `wanted` pairs. */
  kept(): Uint32Array {
    this.#cut();
    const [draws, lows, highs] = [this.#draws, this.#lows, this.#highs];
    const order = Uint32Array.from({ length: this.#filled }, (_, i) => i);
    order.sort((a, b) => draws[a] - draws[b] || lows[a] - lows[b] || highs[a] - highs[b]);
    const ends = new Uint32Array(2 * Math.min(this.wanted, order.length));
    let filled = 0;
    for (const i of order) {
      if (filled > 0 && ends[filled - 2] === lows[i] && ends[filled - 1] === highs[i]) continue;
      if (filled === ends.length) break;
      ends[filled++] = lows[i];
      ends[filled++] = highs[i];
    }
    return ends.slice(0, filled);
  }

  /** Forgets what can no longer be kept; more room only if that leaves too little, as when many draws are equal. */
  #makeRoom(): void {
    this.#cut();
    if (2 * this.#filled <= this.#draws.length) return;
    this.#draws = doubled(this.#draws);
    this.#lows = doubled(this.#lows);
    this.#highs = doubled(this.#highs);
  }

  /** Twice the wanted pairs surely hold the wanted number of different ones, since none stands more than twice. */
  #cut(): void {
    if (this.#filled <= 2 * this.wanted) return;
    this.#largest = this.#draws.slice(0, this.#filled).sort()[2 * this.wanted - 1];
    let filled = 0;
    for (let i = 0; i < this.#filled; i++) {
      if (this.#draws[i] > this.#largest) continue;
      this.#draws[filled] = this.#draws[i];
      this.#lows[filled] = this.#lows[i];
      this.#highs[filled++] = this.#highs[i];
    }
    this.#filled = filled;
  }
}

/** Room beyond four times the wanted pairs, so that few wanted ones do not mean many cuts. Assumption. */
const MINIMUM_ROOM = 4096;

function doubled(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
