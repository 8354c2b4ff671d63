/**
 * How long the register remembers, in periods of which length, and a register that never forgets.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPeriods, newest, oldestOf } from '../src/engine/register/kept.js';
import { ageSticky } from '../src/engine/register/kernels.js';
import { loadRegime, warningsOf } from '../src/regime/load.js';
import { Chronicle, digestOfWorld, HARSH, live, ThoroughCrew, worldOf } from './support/worlds.js';

const CITIZENS = 300;
const world = (months: number, ...set: string[]) =>
  worldOf('article-2018', { citizens: CITIZENS, months, set: [...HARSH, ...set] });
const monthsOf = async (months: number, ...set: string[]) => {
  const chronicle = new Chronicle();
  await live(world(months, ...set), { follower: chronicle });
  return chronicle.after as Map<string, ArrayLike<number>>[];
};
const FIELDS = ['arrears', 'breach', 'judgment', 'speech'].map((field) => `register:${field}`);
const SEVEN_YEARS = ['register.slot-months=6', 'register.retention-months=84'];

describe('a register in periods of six months', () => {
  it('keeps every record of every citizen for seven years, and moves it on once in half a year', async () => {
    const months = await monthsOf(90, ...SEVEN_YEARS);
    const seven = 2 ** 28 - 1;
    let old = 0;
    for (let month = 1; month < months.length; month++) {
      const begins = month % 6 === 0;
      for (const field of FIELDS) {
        const [before, now] = [months[month - 1].get(field), months[month].get(field)] as ArrayLike<number>[];
        for (let citizen = 0; citizen < CITIZENS; citizen++) {
          const older = (now[citizen] >>> 2) & (seven >>> 2);
          expect(older, `${field} of citizen ${citizen} in month ${month + 1}`).toBe(
            (begins ? before[citizen] : before[citizen] >>> 2) & (seven >>> 2),
          );
          old += older >>> 14 === 0 ? 0 : 1;
        }
      }
    }
    expect(old).toBeGreaterThan(100);
  });

  it('is felt by somebody once the first of the records that others forget would be forgotten', async () => {
    const four = await monthsOf(60, 'register.slot-months=6', 'register.retention-months=48');
    const seven = await monthsOf(60, ...SEVEN_YEARS);
    const differs = four.map((month, at) =>
      Array.from(month.get('score') as ArrayLike<number>).some(
        (score, citizen) => score !== seven[at].get('score')?.[citizen],
      ),
    );
    expect(differs.slice(0, 48).some(Boolean)).toBe(false);
    expect(differs.slice(48).some(Boolean)).toBe(true);
  });

  it('is the same on few or on everybody, never forgetting and told apart by partner too', async () => {
    const more = ['register.sticky=true', 'rights.expiry={ months: 24, by-partner: { utility: 12 } }'];
    const spec = world(40, ...SEVEN_YEARS, ...more);
    expect(await digestOfWorld(spec, { crew: new ThoroughCrew(128) })).toBe(await digestOfWorld(spec));
  });
});

describe('a register that never forgets', () => {
  it('is any register as long as nothing has become too old', async () => {
    const [plain, sticky] = [await monthsOf(18), await monthsOf(18, 'register.sticky=true')];
    for (const [at, month] of plain.entries()) {
      for (const [name, column] of month) {
        expect(sticky[at].get(name), name).toEqual(column);
      }
    }
  });

  it('keeps in its oldest period that there was something, of whomever it once was told', async () => {
    const months = await monthsOf(30, 'register.sticky=true', 'register.retention-months=12');
    const oldest = 3 << 6;
    let kept = 0;
    for (let month = 1; month < months.length; month++) {
      for (let citizen = 0; citizen < CITIZENS; citizen++) {
        const stood = (months[month - 1].get('register:arrears')?.[citizen] ?? 0) & oldest;
        expect((months[month].get('register:arrears')?.[citizen] ?? 0) & stood).toBe(stood);
        kept += stood === 0 ? 0 : 1;
      }
    }
    expect(kept).toBeGreaterThan(100);
  });

  it('loses no record, true or false, however long it ages', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 16 }), fc.nat(40), (word, slots, periods) => {
        const field = { slots: 16, slotMonths: 3 };
        const oldest = oldestOf(field, slots * 3);
        const kept = keptPeriods(field, slots * 3) * 3;
        const records = Uint32Array.of(word & kept);
        for (let period = 0; period < periods; period++) {
          ageSticky(1, records, 2, oldest);
        }
        const stands = (bits: number) => (records[0] & kept & bits) !== 0;
        expect(stands(0x55555555)).toBe((word & kept & 0x55555555) !== 0);
        expect(stands(0xaaaaaaaa | 0)).toBe((word & kept & 0xaaaaaaaa) !== 0);
      }),
    );
  });
});

describe('the newest year of records', () => {
  it.each([
    [0, 12, 0x55],
    [3, 12, 0x55],
    [6, 12, 0x05],
    [1, 12, 0x555555],
    [6, 6, 0x01],
    [0, 6, 0x05],
    [1, 6, 0x555],
  ])('in periods of %i months (0 = their own) has the bits of %i months', (slotMonths, months, bits) => {
    expect(newest(months, { 'register.slot-months': slotMonths })).toBe(bits);
  });
});

describe('a length of memory that cannot be', () => {
  const refusal = (...set: string[]) => {
    try {
      loadRegime('article-2018', { set });
    } catch (error) {
      return String(error);
    }
    return 'taken';
  };

  it('is refused with what has room, and where', () => {
    expect(refusal('register.retention-months=84')).toMatchInlineSnapshot(`
      "--set register.retention-months=84  register.retention-months
        The register has room for 16 periods of 3 months. Found 84. Allowed: at most 48.
        Say \`register.slot-months: 6\` to keep up to 96 months, in longer periods."
    `);
    expect(refusal('register.slot-months=1')).toMatchInlineSnapshot(`
      "src/catalogue/regimes/article-2018.yaml:92:21  register.retention-months
        The register has room for 16 periods of 1 month. Found 48. Allowed: at most 16.
        Say \`register.slot-months: 6\` to keep up to 96 months, in longer periods."
    `);
    expect(refusal('register.slot-months=4')).toMatchInlineSnapshot(`
      "--set register.slot-months=4  register.slot-months
        \`register.slot-months\` takes another kind of value. Found 4. Allowed: 1, 3 or 6."
    `);
    expect(refusal(...SEVEN_YEARS)).toBe('taken');
    expect(
      refusal('register={ slot-months: 1, retention-months: 12 }', 'partners.court.delay-months=6'),
    ).toMatchInlineSnapshot(`
      "--set partners.court.delay-months=6  partners.court.delay-months
        Reports wait at most 4 periods of 1 month. Found 6. Allowed: at most 4.
        Say longer periods in \`register.slot-months\`, or a shorter delay."
    `);
  });

  it('is told where records expire in a register that never forgets', () => {
    const regime = loadRegime('article-2018', { set: ['register.sticky=true', 'rights.expiry.months=12'] });
    expect(warningsOf(regime).map(({ kind }) => kind)).toEqual(['never-forgets']);
  });
});
