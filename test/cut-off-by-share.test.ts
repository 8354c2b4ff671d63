/** Doors that close for a share of people: who is in it, when there is an order of people at all, and bad input. */
import { describe, expect, it } from 'vitest';
import { standByShare } from '../src/engine/consequences/standing.js';
import { InputError } from '../src/engine/errors.js';
import { loadRegime } from '../src/regime/load.js';
import { Chronicle, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const ASKED = { citizens: 3_000, months: 15 };

async function lived(regime: string, ...set: string[]) {
  const chronicle = new Chronicle();
  const world = await live(worldOf(regime, { ...ASKED, set }), { follower: chronicle });
  const bit = (id: string) => 1 << world.compiled.consequences.find((one) => one.id === id)!.place;
  const bandOf = (points: number) =>
    Math.floor((points * world.compiled.plan.settings['scale.band-per-point']!) / 65536);
  return { chronicle, world, bit, bandOf };
}

describe('the lowest tenth', () => {
  it('is nobody while nobody has been scored, and then at most a tenth, all with a lower score than the rest', async () => {
    const { chronicle, bit, bandOf } = await lived('nl-benefits-risk-list');
    const stopped = bit('payment-stopped');
    chronicle.after.forEach((month, at) => {
      const within = Array.from(month.get('standing')!, (bits) => (bits & stopped) !== 0);
      const many = within.filter(Boolean).length;
      if (at === 0) {
        expect(many).toBe(0);
        return;
      }
      const bands = Array.from(month.get('score')!, (score) => bandOf(score >>> 4));
      const worstSpared = Math.min(...bands.filter((_, citizen) => !within[citizen]));
      const bestOfThem = Math.max(...bands.filter((_, citizen) => within[citizen]));
      expect(bestOfThem).toBeLessThan(worstSpared);
      if (at % 12 !== 0) {
        expect(many).toBeGreaterThan(0);
        expect(many).toBeLessThanOrEqual(ASKED.citizens / 10);
        // one band more would have been more than a tenth
        expect(bands.filter((band) => band <= worstSpared).length).toBeGreaterThan(ASKED.citizens / 10);
      }
    });
  });

  it('holds at the same bar on true records: a citizen whom only a false one brings below it is in it wrongfully', async () => {
    const set = [...IN_A_HURRY, 'cut-offs.loan={ lowest: 20 }', 'errors.scale=4'];
    const { world, chronicle, bit } = await lived('article-2018', ...set);
    const loan = bit('loan');
    const last = chronicle.after.at(-1)!;
    const truly = last.get('standing~true')!;
    const wrongly = Array.from(last.get('standing')!, (bits, citizen) => bits & ~truly[citizen]! & loan);
    expect(wrongly.filter(Boolean).length).toBeGreaterThan(0);
    expect(world.result.measures['wrongful-share']!.numerator).toBeGreaterThan(0);
  });

  it('leaves every other door as it was', async () => {
    const off = [
      ...IN_A_HURRY,
      'feedback.economic=false',
      'responses.enabled=false',
      'joint-punishment.enabled=false',
    ];
    const plain = await lived('article-2018', ...off);
    const byShare = await lived('article-2018', ...off, 'cut-offs.loan={ lowest: 20 }');
    const others = ~plain.bit('loan');
    const doors = ({ chronicle }: typeof plain) =>
      Array.from(chronicle.after.at(-1)!.get('standing')!, (bits) => bits & others);
    expect(doors(byShare)).toEqual(doors(plain));
  });
});

describe('the highest tenth', () => {
  it('is at most a tenth, all with a higher score than the rest', async () => {
    const { chronicle, bit, bandOf } = await lived('us-credit-bureau', 'cut-offs.cheap-rate={ highest: 10 }');
    const cheap = bit('cheap-rate');
    const last = chronicle.after.at(-1)!;
    const bands = Array.from(last.get('score')!, (score) => bandOf(score >>> 4));
    const within = Array.from(last.get('standing')!, (bits) => (bits & cheap) !== 0);
    const inside = bands.filter((_, citizen) => within[citizen]);
    expect(inside.length).toBeGreaterThan(0);
    // the bar is where it was last month, when at most a tenth were as high
    const before = Array.from(chronicle.after.at(-2)!.get('band')!);
    expect(before.filter((band) => band >= Math.min(...inside)).length).toBeLessThanOrEqual(
      ASKED.citizens / 10,
    );
    expect(Math.min(...inside)).toBeGreaterThan(Math.max(...bands.filter((_, citizen) => !within[citizen])));
  });
});

describe('a citizen', () => {
  // ten people in bands 0 to 9, one each
  const ranks = Int32Array.from({ length: 257 }, (_, band) => Math.floor((Math.min(band, 10) * 65536) / 10));
  const standingOf = (band: number, lowest: number, share: number, enrolled = 1, neutral = 5) => {
    const standing = Uint16Array.of(1);
    const score = Uint16Array.of(band << 4);
    const [limit, bits] = [Math.round(share * 65536), 4];
    standByShare(1, score, Uint8Array.of(enrolled), ranks, 65536, neutral, lowest, limit, bits, standing);
    return standing[0];
  };

  it('is among the lowest three tenths if three or fewer score as low', () => {
    expect([0, 1, 2, 3, 9].map((band) => standingOf(band, 1, 0.3))).toEqual([5, 5, 5, 1, 1]);
    expect([0, 6, 7, 8, 9].map((band) => standingOf(band, 0, 0.3))).toEqual([1, 1, 5, 5, 5]);
  });

  it('who has not joined is in no share', () => {
    expect(standingOf(0, 1, 0.3, 0)).toBe(1);
  });
});

describe('a cut-off by share that cannot be meant', () => {
  const problem = (text: string): InputError => {
    try {
      loadRegime({
        text: `id: mine\nextends: article-2018\ntitle: Mine\ncut-offs:\n${text}\n`,
        file: 'mine.yaml',
      });
    } catch (error) {
      return error as InputError;
    }
    throw new Error('nothing was refused');
  };

  it('is refused where points or a grade say the same', () => {
    const said = problem('  loan: { below: 500, lowest: 10 }');
    expect(said).toBeInstanceOf(InputError);
    expect(said).toMatchObject({ kind: 'contradiction', path: 'cut-offs.loan', line: 5, file: 'mine.yaml' });
    expect(said.message).toContain('said twice, in points and as a share of people');
  });

  it('is no contradiction where a file says anew what its base said in points', () => {
    const { 'cut-offs': cutOffs } = loadRegime('article-2018', { set: ['cut-offs.loan.lowest=10'] });
    expect(cutOffs['loan']).toEqual({ lowest: 10, status: 'assumed' });
  });

  it('is refused on the wrong side, and beyond everybody', () => {
    expect(problem('  loan: { highest: 10 }')).toMatchObject({ line: 5, path: 'cut-offs.loan.highest' });
    expect(problem('  loan: { lowest: 100 }')).toMatchObject({ line: 5, path: 'cut-offs.loan.lowest' });
  });
});
