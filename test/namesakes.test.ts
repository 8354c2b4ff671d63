/** Records of somebody of a like name: what was truly theirs, filed as another's. */
import { describe, expect, it } from 'vitest';
import { lookAtNamesake, NAMESAKE } from '../src/engine/friends.js';
import { mistakeNames, noteFiled } from '../src/engine/observation/mix-ups.js';
import type { CompiledWorld } from '../src/regime/compile.js';
import { hashOf, loadRegime } from '../src/regime/load.js';
import { regimeInWords } from '../src/text/regime-words.js';
import {
  Chronicle,
  columnOf,
  digestOfWorld,
  IN_A_HURRY,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const BY_NAME = 'errors.mix-up-records=of-a-namesake';
/** No partner errs by itself; names are mixed up in one month of twenty. */
const PARTNERS = Object.entries(loadRegime('article-2018').partners)
  .filter(([, { enabled }]) => enabled)
  .map(([id]) => id);
const CONFUSED = [
  ...IN_A_HURRY,
  ...PARTNERS.map((id) => `partners.${id}.false-records=0`),
  'errors.identity-mix-ups=5',
];
const spec = (...set: string[]) => worldOf('article-2018', { citizens: 1_500, months: 12, set });

const FIELDS = ['arrears', 'breach', 'judgment'];
const [TRUE_BITS, FALSE_BITS] = [0x55555555, 0xaaaaaaaa];

/** Citizens with a record of each field, true or false, after each month. */
function holders(chronicle: Chronicle, bits: number): Set<string>[] {
  return chronicle.after.map((columns) => {
    const found = new Set<string>();
    for (const field of FIELDS) {
      Array.from(columns.get(`register:${field}`) ?? [], (records, i) =>
        (records & bits) !== 0 ? found.add(`${field} ${i}`) : found,
      );
    }
    return found;
  });
}

async function lived(...set: string[]): Promise<{ chronicle: Chronicle; compiled: CompiledWorld }> {
  const chronicle = new Chronicle();
  const { compiled } = await live(spec(...CONFUSED, ...set), { follower: chronicle });
  return { chronicle, compiled };
}

describe('somebody of a like name', () => {
  it('is one citizen of the same settlement, of each other; nobody beyond the last', () => {
    const words = Uint32Array.from({ length: 400 }, (_, i) => (i === 5 || i === 300 ? 4 : 0));
    const into = new Int32Array(400);
    lookAtNamesake(400, 0, words, 400, 2, into);
    expect(Array.from(into.entries()).filter(([, seen]) => seen === 1)).toEqual(
      [
        [300 ^ NAMESAKE, 1],
        [5 ^ NAMESAKE, 1],
      ].sort(([a], [b]) => a - b),
    );
    // 200 ^ 341 is 413, whom nobody is
    expect(into[200]).toBe(0);
  });

  it('has the gravest record of the month taken, and none where there is none', () => {
    const [bill, breach, judgment] = [1, 2, 4];
    const [plain, grave] = [new Uint8Array(5), new Uint8Array(5)];
    const said = Int32Array.of(0, bill, bill | breach, judgment | bill, 8);
    noteFiled(5, said, bill, breach, judgment, plain, grave);
    expect(Array.from(plain, (one, i) => one + 2 * grave[i])).toEqual([0, 1, 2, 3, 0]);
    const limits = new Int32Array(64).fill(100, 52);
    const mistaken = new Int32Array(5);
    mistakeNames(
      5,
      new Int32Array(5).fill(0xd0000000 | 99),
      new Uint8Array(5),
      new Uint16Array(5),
      limits,
      Int32Array.from({ length: 16 }, (_, member) => 1 << member),
      new Int32Array(16).fill(64),
      Int32Array.from(plain),
      Int32Array.from(grave),
      Int32Array.of(0, 10, 20, 30),
      mistaken,
    );
    expect([...mistaken]).toEqual([0, 10, 20, 30, 0]);
  });

  it('had every record first that another has in their stead', async () => {
    const { chronicle } = await lived(BY_NAME);
    const [right, wrong] = [holders(chronicle, TRUE_BITS), holders(chronicle, FALSE_BITS)];
    let taken = 0;
    for (let month = 1; month < wrong.length; month++) {
      for (const holder of wrong[month]) {
        if (wrong[month - 1].has(holder)) continue;
        const [field, i] = holder.split(' ');
        const theirs = FIELDS.map((one) => `${one} ${Number(i) ^ NAMESAKE}`);
        // slow partners' reports stand in the register later than whoever confuses names has them
        expect(theirs.some((one) => right.slice(0, month + 4).some((had) => had.has(one)))).toBe(true);
        expect(field).toBeDefined();
        taken++;
      }
    }
    expect(taken).toBeGreaterThan(10);
  });

  it('has nothing that could be taken where nothing true is recorded, while records are made up all the same', async () => {
    const blind = PARTNERS.map((id) => `partners.${id}.misses=100`);
    const wrongIn = async (...set: string[]) =>
      holders((await lived(...blind, ...set)).chronicle, FALSE_BITS).at(-1)?.size;
    expect(await wrongIn(BY_NAME)).toBe(0);
    expect(await wrongIn()).toBeGreaterThan(100);
  });
});

describe('a register that takes namesakes’ records', () => {
  it('is as good as one that makes them up where it errs never, and said to be made up it is as unsaid', async () => {
    const never = [...IN_A_HURRY, 'errors.scale=0'];
    expect(await digestOfWorld(spec(...never, BY_NAME))).toBe(await digestOfWorld(spec(...never)));
    const made = loadRegime('article-2018', { set: ['errors.mix-up-records=made-up'] });
    expect(hashOf(made)).toBe(hashOf(loadRegime('article-2018')));
  });

  it('is the same whoever runs the kernels, in blocks of whatever size', async () => {
    const confused = spec(
      ...CONFUSED,
      BY_NAME,
      'rights.expiry.by-partner.utility=12',
      'rights.expiry.months=36',
    );
    expect(await digestOfWorld(confused, { crew: new ThoroughCrew(128) })).toBe(
      await digestOfWorld(confused),
    );
  });

  it('wrongs somebody by what is true of another', async () => {
    const world = await live(spec(...CONFUSED, BY_NAME, 'cut-offs.loan.below=640'));
    expect(columnOf(world, 'in-force')).not.toEqual(columnOf(world, 'in-force~true'));
    expect(regimeInWords(world.compiled.spec.regime).join(' ')).toContain(
      'takes one citizen for another of a like name, whose true record it then files',
    );
  });
});
