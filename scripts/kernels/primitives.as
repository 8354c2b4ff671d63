
// What the engine itself does for a block, written by hand: the same arguments and the same outcome as the function
// of that name in src/engine. Loops here go over whole citizens only, so that nobody beyond the block is looked at.

// @ts-ignore: decorator
@inline function turn(word: v128, by: i32): v128 {
  return v128.or(i32x4.shl(word, by), i32x4.shr_u(word, 32 - by));
}
// @ts-ignore: decorator
@inline function wordAt(words: usize, citizen: u32): i32 {
  return load<i32>(words + (<usize>citizen << 2));
}
/** The public words behind four partners. */
// @ts-ignore: decorator
@inline function wordsBehind(words: usize, partners: v128): v128 {
  let found = v128.load32_zero(words + (<usize>(<u32>i32x4.extract_lane(partners, 0)) << 2));
  found = v128.load32_lane(words + (<usize>(<u32>i32x4.extract_lane(partners, 1)) << 2), found, 1);
  found = v128.load32_lane(words + (<usize>(<u32>i32x4.extract_lane(partners, 2)) << 2), found, 2);
  return v128.load32_lane(words + (<usize>(<u32>i32x4.extract_lane(partners, 3)) << 2), found, 3);
}
// @ts-ignore: decorator
@inline function sumOfLanes(lanes: v128): i32 {
  const halves = i32x4.add(lanes, i8x16.shuffle(lanes, lanes, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1);
}
/** Sixteen small numbers, four from each vector, as bytes. */
// @ts-ignore: decorator
@inline function asBytes(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_u(a, b), i16x8.narrow_i32x4_u(c, d));
}
/** How many of sixteen bytes have a bit; none have the bit beyond the last. */
// @ts-ignore: decorator
@inline function having(flags: v128, shift: i32): i32 {
  return shift > 31 ? 0 : popcnt(i8x16.bitmask(i8x16.shl(flags, 31 - shift)));
}
/** The public words of four partners where the tie stands, and nothing elsewhere. */
// @ts-ignore: decorator
@inline function standing(words: usize, row: usize, mine: v128, slots: v128): v128 {
  const theirs = wordsBehind(words, v128.load(row));
  const stands = i32x4.ne(v128.and(v128.and(mine, theirs), slots), i32x4.splat(0));
  // a tie that stands shows in the low half, which is never empty then
  return v128.and(theirs, stands);
}
// @ts-ignore: decorator
@inline function isThere(theirs: v128): v128 {
  return i32x4.shr_u(i32x4.ne(theirs, i32x4.splat(0)), 31);
}
// @ts-ignore: decorator
@inline function bandOf(theirs: v128): v128 {
  return v128.and(i32x4.shr_u(theirs, 16), i32x4.splat(255));
}

// twin of reduceSlots in engine/society/slot-ties.ts
export function reduceSlots(
  size: i32, first: i32, words: usize, partners: usize,
  shiftOne: i32, shiftTwo: i32, shiftThree: i32, shiftFour: i32,
  degree: usize, sum: usize, one: usize, two: usize, three: usize, four: usize,
): void {
  for (let i = 0; i < size; i++) {
    const mine = i32x4.splat(wordAt(words, first + i));
    const row = partners + (<usize>(first + i) << 6);
    const a = standing(words, row, mine, i32x4(1, 2, 4, 8));
    const b = standing(words, row + 16, mine, i32x4(16, 32, 64, 128));
    const c = standing(words, row + 32, mine, i32x4(256, 512, 1024, 2048));
    const d = standing(words, row + 48, mine, i32x4(4096, 8192, 16384, 32768));
    const ties = i32x4.add(i32x4.add(isThere(a), isThere(b)), i32x4.add(isThere(c), isThere(d)));
    const bands = i32x4.add(i32x4.add(bandOf(a), bandOf(b)), i32x4.add(bandOf(c), bandOf(d)));
    const flags = asBytes(i32x4.shr_u(a, 24), i32x4.shr_u(b, 24), i32x4.shr_u(c, 24), i32x4.shr_u(d, 24));
    // at most sixteen ties: their number and the sum of bands share the lanes
    const all = sumOfLanes(v128.or(i32x4.shl(ties, 16), bands));
    const at = <usize>i << 2;
    store<i32>(degree + at, all >>> 16);
    store<i32>(sum + at, all & 0xffff);
    store<i32>(one + at, having(flags, shiftOne));
    store<i32>(two + at, having(flags, shiftTwo));
    store<i32>(three + at, having(flags, shiftThree));
    store<i32>(four + at, having(flags, shiftFour));
  }
}

// twin of leastOfSlots in engine/society/slot-ties.ts
export function leastOfSlots(size: i32, first: i32, words: usize, partners: usize, least: usize): void {
  const most = i32x4.splat(255);
  for (let i = 0; i < size; i++) {
    const mine = i32x4.splat(wordAt(words, first + i));
    const row = partners + (<usize>(first + i) << 6);
    let smallest = most;
    let slots = i32x4(1, 2, 4, 8);
    for (let slot: usize = 0; slot < 64; slot += 16) {
      const theirs = wordsBehind(words, v128.load(row + slot));
      const stands = i32x4.ne(v128.and(v128.and(mine, theirs), slots), i32x4.splat(0));
      const band = v128.and(i32x4.shr_u(theirs, 16), most);
      smallest = i32x4.min_s(smallest, v128.bitselect(band, most, stands));
      slots = i32x4.shl(slots, 4);
    }
    const two = i32x4.min_s(smallest, i8x16.shuffle(smallest, smallest, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
    store<i32>(least + (<usize>i << 2), min(i32x4.extract_lane(two, 0), i32x4.extract_lane(two, 1)));
  }
}

/** The layer of each slot, four bits each, slot 0 lowest. */
const LAYERS: u64 = 0x4443333222111000;

// twin of findInSlots in engine/society/slot-ties.ts
export function findInSlots(
  size: i32, first: i32, words: usize, partners: usize, luck: usize,
  place: usize, layer: usize, willing: usize, active: usize, word: usize,
): void {
  for (let i = 0; i < size; i++) {
    const me = first + i;
    const slot: i32 = 3 + ((<i32>load<u16>(luck + (<usize>i << 1)) * 13) >>> 16);
    const other = load<i32>(partners + (<usize>me << 6) + (<usize>slot << 2));
    const somebody = -<i32>(me != other);
    const theirs = wordAt(words, other) & somebody;
    const mine = (wordAt(words, me) >>> slot) & somebody & 1;
    const at = <usize>i << 2;
    store<i32>(place + at, slot | ~somebody);
    store<i32>(layer + at, <i32>(LAYERS >> (<u64>slot << 2)) & 15);
    store<i32>(willing + at, mine);
    store<i32>(active + at, mine & (theirs >>> slot));
    store<i32>(word + at, theirs);
  }
}

// twin of settleSlots in engine/society/slot-ties.ts
export function settleSlots(size: i32, now: usize, next: usize, place: usize, cut: usize, offer: usize): void {
  for (let i = 0; i < size; i++) {
    const at = <usize>i << 2;
    const chosen = load<i32>(place + at);
    const somebody = (chosen >>> 31) ^ 1;
    const slot = chosen & 15;
    const cuts = load<i32>(cut + at);
    const taken = (cuts & somebody) << slot;
    const given = (load<i32>(offer + at) & somebody & ~cuts) << slot;
    store<i32>(next + at, (load<i32>(now + at) & 0xffff & ~taken) | given);
  }
}

// twin of divide in engine/friends.ts
export function divide(size: i32, from: usize, degree: usize, scale: i32, none: i32, into: usize): void {
  for (let i = 0; i < size; i++) {
    const at = <usize>i << 2;
    const many = load<i32>(degree + at);
    store<i32>(into + at, many > 0 ? (load<i32>(from + at) * scale) / many : none);
  }
}

// twin of sumByGroup in engine/measuring/counts.ts
export function sumByGroup(size: i32, values: usize, group: usize, into: usize): void {
  let all = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  let i = 0;
  for (; i + 3 < size; i += 4) {
    const value = v128.load(values + (<usize>i << 2));
    const key = load_u8(group + <usize>i);
    all = i32x4.add(all, value);
    b = i32x4.add(b, v128.and(value, i32x4.eq(key, i32x4.splat(1))));
    c = i32x4.add(c, v128.and(value, i32x4.eq(key, i32x4.splat(2))));
    d = i32x4.add(d, v128.and(value, i32x4.eq(key, i32x4.splat(3))));
  }
  let sumAll = sumOfLanes(all);
  let sumB = sumOfLanes(b);
  let sumC = sumOfLanes(c);
  let sumD = sumOfLanes(d);
  for (; i < size; i++) {
    const value = load<i32>(values + (<usize>i << 2));
    const key = load<u8>(group + <usize>i);
    sumAll += value;
    sumB += key == 1 ? value : 0;
    sumC += key == 2 ? value : 0;
    sumD += key == 3 ? value : 0;
  }
  store<i32>(into, sumAll - sumB - sumC - sumD);
  store<i32>(into + 4, sumB);
  store<i32>(into + 8, sumC);
  store<i32>(into + 12, sumD);
}

/** The lanes of four citizens, as they stand where their places differ in the bits of a mask. */
// @ts-ignore: decorator
@inline function lanesAcross(mask: u32): v128 {
  const asTheyStand = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return v128.xor(asTheyStand, i8x16.splat(<i8>((mask & 3) << 2)));
}
/** The public words of the four whose places differ from four others' in the bits of a mask; places are a whole four. */
// @ts-ignore: decorator
@inline function wordsAcross(words: usize, place: u32, mask: u32): v128 {
  return i8x16.swizzle(v128.load(words + (<usize>((place ^ mask) & ~3) << 2)), lanesAcross(mask));
}
/** The mask or the partner group of a slot, so that flipping it leads four citizens to their partners. */
// @ts-ignore: decorator
@inline function maskOf(masks: usize, places: usize, me: u32, slot: u32): u32 {
  return slot < 13
    ? <u32>load<u16>(masks + (<usize>((me >> 10 << 4) + slot) << 1))
    : load<u32>(places + (<usize>((me >> 5) * 3 + slot - 13) << 2)) ^ (me & ~31);
}
// twin of leastOfMasked in engine/society/masked-ties.ts
export function leastOfMasked(
  size: i32, first: i32, words: usize, masks: usize, places: usize, least: usize,
): void {
  const most = i32x4.splat(255);
  for (let i = 0; i < size; i += 4) {
    const me = <u32>(first + i);
    const mine = v128.load(words + (<usize>me << 2));
    let smallest = most;
    let bit = i32x4.splat(1);
    for (let slot: u32 = 0; slot < 16; slot++) {
      const theirs = wordsAcross(words, me, maskOf(masks, places, me, slot));
      const stands = i32x4.ne(v128.and(v128.and(mine, theirs), bit), i32x4.splat(0));
      const band = v128.and(i32x4.shr_u(theirs, 16), most);
      smallest = i32x4.min_s(smallest, v128.bitselect(band, most, stands));
      bit = i32x4.shl(bit, 1);
    }
    v128.store(least + (<usize>i << 2), smallest);
  }
}

// twin of findInMasked in engine/society/masked-ties.ts
export function findInMasked(
  size: i32, first: i32, firstShown: i32, citizens: i32,
  words: usize, masks: usize, groups: usize, places: usize, luck: usize,
  place: usize, layer: usize, willing: usize, active: usize, word: usize,
): void {
  for (let i = 0; i < size; i++) {
    const me = <u32>(first + i);
    const slot: u32 = 3 + ((<u32>load<u16>(luck + (<usize>i << 1)) * 13) >>> 16);
    const other = me ^ maskOf(masks, places, me, slot);
    const number = slot < 13 ? <u32>firstShown + other : me ^ maskOf(masks, groups, me, slot);
    const somebody = -<i32>(number != <u32>firstShown + me && number < <u32>citizens);
    const theirs = wordAt(words, other) & somebody;
    const mine = (wordAt(words, me) >>> slot) & somebody & 1;
    const at = <usize>i << 2;
    store<i32>(place + at, slot | ~somebody);
    store<i32>(layer + at, <i32>(LAYERS >> (<u64>slot << 2)) & 15);
    store<i32>(willing + at, mine);
    store<i32>(active + at, mine & (theirs >>> slot));
    store<i32>(word + at, theirs);
  }
}

// @ts-ignore: decorator
@inline function valueOf(column: usize, citizen: u32): i64 {
  return load<i32>(column + (<usize>citizen << 2));
}

// twin of roundedMean in engine/wide-friends.ts
export function roundedMean(size: i32, sum: usize, weight: usize, none: i32, into: usize): void {
  const nobody = i32x4.splat(none);
  for (let i = 0; i < size; i += 2) {
    const at = <usize>i << 2;
    const many = v128.load64_zero(weight + at);
    const weighs = f64x2.convert_low_i32x4_s(many);
    const total = v128.load(sum + at + at);
    const mean = f64x2.div(f64x2.add(f64x2.add(total, total), weighs), f64x2.add(weighs, weighs));
    const whole = i32x4.trunc_sat_f64x2_s_zero(f64x2.floor(mean));
    v128.store64_lane(into + at, v128.bitselect(whole, nobody, i32x4.gt_s(many, i32x4.splat(0))), 0);
  }
}

// twin of sumOfRows in engine/society/directed-ties.ts
export function sumOfRows(
  size: i32, first: i32, column: usize, offsets: usize, partners: usize, sum: usize, weight: usize,
): void {
  let at = offsets + (<usize>first << 2);
  let from: u32 = load<u32>(at);
  for (let i = 0; i < size; i++) {
    at += 4;
    const to = load<u32>(at);
    const end = partners + (<usize>to << 2);
    let place = partners + (<usize>from << 2);
    let total: i64 = 0;
    for (; place + 16 <= end; place += 16) {
      total +=
        valueOf(column, load<u32>(place)) + valueOf(column, load<u32>(place, 4)) +
        valueOf(column, load<u32>(place, 8)) + valueOf(column, load<u32>(place, 12));
    }
    for (; place < end; place += 4) {
      total += valueOf(column, load<u32>(place));
    }
    store<f64>(sum + (<usize>i << 3), <f64>total);
    store<i32>(weight + (<usize>i << 2), to - from);
    from = to;
  }
}
