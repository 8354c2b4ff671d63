/**
 * The tables of a society whose ties are worked out: bits to flip in each settlement, and which groups know which.
 *
 * Household, neighbours and colleagues are cliques of four: two masks and both together. A layer's homophily is the
 * share of settlements (of friends, of masks) in which it stays in the neighbourhood, where people are alike.
 */
import { type LuckKey, luckKey } from '../chance/address.js';
import { fillWords } from '../chance/threefry.js';
import { type Allocate, roomFor, wordsIn } from '../memory.js';
import type { Plan } from '../plan.js';
import { GROUP, GROUP_BITS, LOCAL_SLOTS, type MaskTables, WEAK_SLOTS } from './masked-ties.js';
import { SETTLEMENT, SETTLEMENT_BITS } from './settlement.js';
import { eachPair } from './shuffle.js';
import { LAYERS, SLOTS } from './slot-ties.js';

/** Citizens of one neighbourhood differ in the lowest six bits, of one household in two. */
const NEIGHBOURHOOD_BITS = 6;
const HOUSEHOLD = [1, 2, 3];
/** Slots of friends. */
const FRIENDS = 4;

/**
 * Draws the tables of a society.
 *
 * @param sampled  the numbers of settlements in the society they are a sample of
 */
export function drawMasks(
  plan: Plan,
  citizens: number,
  seed: number,
  allocate: Allocate,
  sampled?: Uint32Array,
): MaskTables {
  const settlements = Math.ceil(citizens / SETTLEMENT);
  const { buffer, at } = roomFor(allocate, settlements * SLOTS * 2);
  const masks = new Uint16Array(buffer, at, settlements * SLOTS);
  const share = (layer: 'work' | 'friends') => plan.settings[`ties.homophily.${LAYERS.indexOf(layer)}`];
  const chance = new Chance(luckKey(seed, 'ties/masks', 'society'));
  for (let settlement = 0; settlement < settlements; settlement++) {
    const people = Math.min(SETTLEMENT, citizens - settlement * SETTLEMENT);
    const drawn = new Masks(chance, sampled?.[settlement] ?? settlement, bitsOf(people)).draw(
      share('work'),
      share('friends'),
    );
    masks.set(drawn, settlement * SLOTS);
  }
  const groups = wordsIn(allocate, Math.ceil(citizens / GROUP) * WEAK_SLOTS);
  pairGroups(groups, masks, Math.ceil(citizens / GROUP), seed);
  return { citizens, masks, groups };
}

/** Bits in which people of a settlement differ: fewer in one that is not full, so that most find somebody. */
const bitsOf = (people: number): number =>
  Math.max(NEIGHBOURHOOD_BITS, Math.min(SETTLEMENT_BITS, 32 - Math.clz32(people - 1)));

/** The masks of one settlement: all different, and as independent of each other as their number allows. */
class Masks {
  private readonly found: number[] = [...HOUSEHOLD];
  /** Reduced masks by their highest bit: what flipping some of them together leads to. */
  private readonly basis: number[] = [2, 1];
  private rank = 2;
  private calls = 0;

  constructor(
    private readonly chance: Chance,
    private readonly settlement: number,
    private readonly bits: number,
  ) {}

  /** Masks by slot; `work` and `friends` are the shares, on 65,536, that stay in the neighbourhood. */
  draw(work: number, friends: number): number[] {
    const whole = this.bits === NEIGHBOURHOOD_BITS;
    const nearWork = whole || this.next() >>> 16 < work;
    const near = whole ? FRIENDS : Math.floor((FRIENDS * friends + (this.next() >>> 16)) / 65536);
    const neighbours = this.clique(true);
    // those that stay near first: what is left of the neighbourhood is not much
    const colleagues = nearWork ? this.clique(true) : undefined;
    const close = Array.from({ length: near }, () => this.mask(true));
    const others = colleagues ?? this.clique(false);
    const far = Array.from({ length: FRIENDS - near }, () => this.mask(false));
    return [...HOUSEHOLD, ...neighbours, ...others, ...close, ...far];
  }

  private next(): number {
    return this.chance.draw(this.settlement, this.calls++);
  }

  private clique(near: boolean): number[] {
    const one = this.mask(near);
    const two = this.mask(near, one);
    this.found.push(one ^ two);
    return [one, two, one ^ two];
  }

  /** A new mask, of which the one together with `beside` is new too. */
  private mask(near: boolean, beside = 0): number {
    const bits = near ? NEIGHBOURHOOD_BITS : this.bits;
    const independent = this.rankBelow(bits) < bits;
    for (;;) {
      const mask = this.next() & (2 ** bits - 1);
      const far = near || mask >>> NEIGHBOURHOOD_BITS > 0;
      const fresh = mask > 0 && !this.found.includes(mask) && !this.found.includes(mask ^ beside);
      if (far && fresh && (!independent || this.reduced(mask) > 0)) {
        this.take(mask);
        return mask;
      }
    }
  }

  /** How many masks below a power of two are independent. */
  private rankBelow(bits: number): number {
    return bits === this.bits ? this.rank : this.basis.filter((mask) => mask < 2 ** bits).length;
  }

  private reduced(mask: number): number {
    return this.basis.reduce((rest, known) => Math.min(rest, rest ^ known), mask);
  }

  private take(mask: number): void {
    this.found.push(mask);
    const rest = this.reduced(mask);
    if (rest > 0) {
      this.basis.push(rest);
      this.basis.sort((a, b) => b - a);
      this.rank++;
    }
  }
}

/** One draw at a time, of the many that a large society takes. */
class Chance {
  private readonly id = new Int32Array(1);
  private readonly low = new Int32Array(1);
  private readonly high = new Int32Array(1);

  constructor(readonly key: LuckKey) {}

  /** 32 random bits with this address. */
  draw(id: number, call: number): number {
    this.id[0] = id;
    fillWords(1, this.id, this.key.key0, this.key.key1, call, this.low, this.high);
    return this.low[0] >>> 0;
  }
}

/** Pairs groups, three times over all of them (two matchings would only make a ring). */
function pairGroups(groups: Uint32Array, masks: Uint16Array, many: number, seed: number): void {
  for (let slot = 0; slot < WEAK_SLOTS; slot++) {
    const chance = new Chance(luckKey(seed, `ties/${LOCAL_SLOTS + slot}`, 'society'));
    const alone = eachPair(many, chance.key, (one, other) => {
      let mask = chance.draw(Math.min(one, other), Math.max(one, other)) & (GROUP - 1);
      while (isTaken(groups, masks, one, other, slot, mask)) {
        mask = (mask + 1) & (GROUP - 1);
      }
      groups[one * WEAK_SLOTS + slot] = ((other << GROUP_BITS) | mask) >>> 0;
      groups[other * WEAK_SLOTS + slot] = ((one << GROUP_BITS) | mask) >>> 0;
    });
    if (alone !== undefined) {
      groups[alone * WEAK_SLOTS + slot] = (alone << GROUP_BITS) >>> 0;
    }
  }
}

/** Whether a mask between two groups would tie the same people twice: by an earlier slot, or in their settlement. */
function isTaken(
  groups: Uint32Array,
  masks: Uint16Array,
  one: number,
  other: number,
  slot: number,
  mask: number,
): boolean {
  const entry = ((other << GROUP_BITS) | mask) >>> 0;
  for (let earlier = 0; earlier < slot; earlier++) {
    if (groups[one * WEAK_SLOTS + earlier] === entry) {
      return true;
    }
  }
  const settlement = (one << GROUP_BITS) >>> SETTLEMENT_BITS;
  const flipped = ((one ^ other) << GROUP_BITS) | mask;
  const shared = settlement === (other << GROUP_BITS) >>> SETTLEMENT_BITS;
  return shared && masks.subarray(settlement * SLOTS, settlement * SLOTS + LOCAL_SLOTS).includes(flipped);
}
