// Counting over ties that are worked out: four citizens at a time, their sixteen slots written out one after another.
//
// Partners of a whole four are a whole four, in another order: one load and one swizzle a slot, and no gathering.
// What is flipped stays the same for a group of 32, and is looked up once for all of it.

const SLOTS = Array.from({ length: 16 }, (_, slot) => slot);

/** One slot of four citizens: who is there, whether the tie stands, and what counts then. */
const count = (/** @type {number} */ slot) => `    {
      const theirs = i8x16.swizzle(v128.load(words + (here ^ flip${slot})), lanes${slot});
      const stands = i32x4.shr_s(i32x4.shl(v128.and(mine, theirs), ${31 - slot}), 31);
      const shown = v128.and(theirs, stands);
      ties = i32x4.sub(ties, stands);
      bands = i32x4.add(bands, v128.and(shown, bandBits));
      const flags = i8x16.shuffle(shown, shown, 3, 3, 3, 3, 7, 7, 7, 7, 11, 11, 11, 11, 15, 15, 15, 15);
      having = i8x16.add(having, i8x16.eq(v128.and(flags, asked), zero));
    }`;

export const MASKED = `
// @ts-ignore: decorator
@inline function flagBit(shift: i32): i32 {
  return shift > 31 ? 0 : 1 << (shift - 24);
}
// @ts-ignore: decorator
@inline function byteOf(lanes: v128, place: i32): v128 {
  return v128.and(i32x4.shr_u(lanes, place << 3), i32x4.splat(255));
}

// twin of reduceMasked in engine/society/masked-ties.ts
export function reduceMasked(
  size: i32, first: i32, words: usize, masks: usize, places: usize,
  shiftOne: i32, shiftTwo: i32, shiftThree: i32, shiftFour: i32,
  degree: usize, sum: usize, one: usize, two: usize, three: usize, four: usize,
): void {
  const zero = i32x4.splat(0);
  const bandBits = i32x4.splat(255 << 16);
  // one byte for each flag that is counted
  const asked = i32x4.splat(
    flagBit(shiftOne) | (flagBit(shiftTwo) << 8) | (flagBit(shiftThree) << 16) | (flagBit(shiftFour) << 24),
  );
${SLOTS.map((slot) => `  let flip${slot}: usize = 0;\n  let lanes${slot} = zero;`).join('\n')}
  for (let i = 0; i < size; i += 4) {
    const me = <u32>(first + i);
    if (i == 0 || (me & 31) == 0) {
${SLOTS.map((slot) => `      const mask${slot} = maskOf(masks, places, me, ${slot});\n      flip${slot} = <usize>(mask${slot} & ~3) << 2;\n      lanes${slot} = lanesAcross(mask${slot});`).join('\n')}
    }
    const here = <usize>me << 2;
    const mine = v128.load(words + here);
    let ties = zero;
    let bands = zero;
    // from sixteen, one less for each slot without the flag
    let having = i8x16.splat(16);
${SLOTS.map(count).join('\n')}
    const at = <usize>i << 2;
    v128.store(degree + at, ties);
    v128.store(sum + at, i32x4.shr_u(bands, 16));
    v128.store(one + at, byteOf(having, 0));
    v128.store(two + at, byteOf(having, 1));
    v128.store(three + at, byteOf(having, 2));
    v128.store(four + at, byteOf(having, 3));
  }
}
`;
