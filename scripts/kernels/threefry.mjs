// Writes Threefry-2x32-20 for sixteen citizens at a time: four chains of four lanes, which do not wait for each other.
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const CHAINS = [0, 1, 2, 3];

/** The twenty rounds, from `a` and `b` of every chain to the drawn words. */
function rounds(/** @type {readonly number[]} */ chains) {
  /** @type {string[]} */
  const lines = [];
  const each = (/** @type {(k: number) => string} */ line) => lines.push(...chains.map(line));
  for (let round = 0; round < 20; round++) {
    const by = ROTATIONS[round % 8];
    each((k) => `a${k} = i32x4.add(a${k}, b${k});`);
    each((k) => `b${k} = v128.xor(turn(b${k}, ${by}), a${k});`);
    if (round % 4 === 3) {
      const part = (round + 1) / 4;
      const keys = ['key0', 'key1', 'key2'];
      each((k) => `a${k} = i32x4.add(a${k}, i32x4.splat(${keys[part % 3]}));`);
      each((k) => `b${k} = i32x4.add(b${k}, i32x4.splat(${keys[(part + 1) % 3]} + ${part}));`);
    }
  }
  return lines;
}

/** @typedef {(chain: number) => string} Read */
/** @typedef {(chain: number) => string[]} Write */

/** A loop over `chains` x 4 citizens, as long as that many are left. */
function loop(/** @type {readonly number[]} */ chains, /** @type {Read} */ read, /** @type {Write} */ write) {
  return [
    `for (; i + ${4 * chains.length - 1} < many; i += ${4 * chains.length}) {`,
    ...chains.flatMap((k) => [
      `  let a${k} = i32x4.add(${read(k)}, i32x4.splat(key0));`,
      `  let b${k} = i32x4.splat(counter1 + key1);`,
    ]),
    ...rounds(chains).map((line) => `  ${line}`),
    ...chains.flatMap((k) => write(k).map((line) => `  ${line}`)),
    '}',
  ];
}

/** @param {string} name @param {string} file @param {string} parameters @param {Read} read @param {Write} write */
function drawing(name, file, parameters, read, write) {
  return [
    `// twin of ${name} in ${file}`,
    `export function ${name}(size: i32, ids: usize, key0: i32, key1: i32, counter1: i32, ${parameters}): void {`,
    '  const key2: i32 = 0x1bd11bda ^ key0 ^ key1;',
    '  const many = <usize>((size + 3) & ~3);',
    '  let i: usize = 0;',
    ...[...loop(CHAINS, read, write), ...loop([0], read, write)].map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

const at = (/** @type {number} */ k, /** @type {number} */ shift) => `((i + ${4 * k}) << ${shift})`;

/** The two functions that fill columns with luck. */
export const THREEFRY = [
  drawing(
    'fillSixteens',
    'engine/chance/sixteens.ts',
    'one: usize, two: usize, three: usize, four: usize',
    (k) => `v128.load(ids + ${at(k, 2)})`,
    (k) => [
      `store_16(one + ${at(k, 1)}, a${k});`,
      `store_16(two + ${at(k, 1)}, i32x4.shr_u(a${k}, 16));`,
      `store_16(three + ${at(k, 1)}, b${k});`,
      `store_16(four + ${at(k, 1)}, i32x4.shr_u(b${k}, 16));`,
    ],
  ),
  drawing(
    'fillWords',
    'engine/chance/threefry.ts',
    'low: usize, high: usize, shift: i32',
    (k) => `i32x4.shr_u(v128.load(ids + ${at(k, 2)}), shift)`,
    (k) => [`v128.store(low + ${at(k, 2)}, a${k});`, `v128.store(high + ${at(k, 2)}, b${k});`],
  ),
].join('\n\n');
