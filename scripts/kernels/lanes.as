// Four citizens at a time: how columns are read and written, and the words of `engine/lanes`.
// Every function here has the very outcome of its namesake, lane by lane.

// @ts-ignore: decorator
@inline function load_u8(at: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)));
}
// @ts-ignore: decorator
@inline function load_i8(at: usize): v128 {
  return i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(at)));
}
// @ts-ignore: decorator
@inline function load_u16(at: usize): v128 {
  return v128.load16x4_u(at);
}
// @ts-ignore: decorator
@inline function load_32(at: usize): v128 {
  return v128.load(at);
}
// @ts-ignore: decorator
@inline function store_8(at: usize, value: v128): void {
  v128.store32_lane(at, i8x16.shuffle(value, value, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0);
}
// @ts-ignore: decorator
@inline function store_16(at: usize, value: v128): void {
  v128.store64_lane(at, i8x16.shuffle(value, value, 0, 1, 4, 5, 8, 9, 12, 13, 0, 1, 4, 5, 8, 9, 12, 13), 0);
}
// @ts-ignore: decorator
@inline function store_32(at: usize, value: v128): void {
  v128.store(at, value);
}
// @ts-ignore: decorator
@inline function look<T>(table: usize, at: v128): v128 {
  const size = sizeof<T>();
  let found = i32x4.splat(<i32>load<T>(table + <usize>i32x4.extract_lane(at, 0) * size));
  found = i32x4.replace_lane(found, 1, <i32>load<T>(table + <usize>i32x4.extract_lane(at, 1) * size));
  found = i32x4.replace_lane(found, 2, <i32>load<T>(table + <usize>i32x4.extract_lane(at, 2) * size));
  return i32x4.replace_lane(found, 3, <i32>load<T>(table + <usize>i32x4.extract_lane(at, 3) * size));
}
// @ts-ignore: decorator
@inline function ones(mask: v128): v128 {
  return i32x4.shr_u(mask, 31);
}
// @ts-ignore: decorator
@inline function atMost(value: v128, limit: v128): v128 {
  return i32x4.min_s(value, limit);
}
// @ts-ignore: decorator
@inline function atLeast(value: v128, limit: v128): v128 {
  return i32x4.max_s(value, limit);
}
// @ts-ignore: decorator
@inline function within(value: v128, low: v128, high: v128): v128 {
  return i32x4.max_s(i32x4.min_s(value, high), low);
}
// @ts-ignore: decorator
@inline function bit(word: v128, place: i32): v128 {
  return v128.and(i32x4.shr_u(word, place), i32x4.splat(1));
}
// @ts-ignore: decorator
@inline function bell(draw: v128): v128 {
  const low = i32x4.splat(255);
  const two = i32x4.add(v128.and(draw, low), v128.and(i32x4.shr_u(draw, 8), low));
  const four = i32x4.add(two, i32x4.add(v128.and(i32x4.shr_u(draw, 16), low), i32x4.shr_u(draw, 24)));
  return i32x4.sub(four, i32x4.splat(510));
}
// @ts-ignore: decorator
@inline function eighthOfTheWay(mean: v128, target: v128): v128 {
  const up = v128.and(i32x4.gt_s(target, mean), i32x4.splat(7));
  return i32x4.add(mean, i32x4.shr_s(i32x4.add(i32x4.sub(target, mean), up), 3));
}
// @ts-ignore: decorator
@inline function countPairs(word: v128): v128 {
  const twos = i32x4.splat(0x33333333);
  const fours = i32x4.add(v128.and(word, twos), v128.and(i32x4.shr_u(word, 2), twos));
  const bytes = v128.and(i32x4.add(fours, i32x4.shr_u(fours, 4)), i32x4.splat(0x0f0f0f0f));
  return i32x4.shr_u(i32x4.mul(bytes, i32x4.splat(0x01010101)), 24);
}
