/**
 * What a right does, and when: nothing before its date, nothing where it has no effect, and what it says after.
 */
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  Chronicle,
  columnOf,
  comparison,
  digestOfWorld,
  HARSH,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const ASKED: Asked = { citizens: 2_000, months: 18 };

const lived = (right: readonly string[], base: readonly string[] = HARSH, asked = ASKED) =>
  comparison(
    worldOf('article-2018', { ...asked, set: base }),
    worldOf('article-2018', { ...asked, set: [...base, ...right] }),
  );

const RIGHTS = ['consent', 'notice', 'expiry', 'no-peer-term', 'error-quality'];
const granted = (right: string) =>
  right === 'expiry' ? ['rights.expiry.months=3'] : [`rights.${right}.enabled=true`];

describe('a right', () => {
  it.each(RIGHTS)(
    'changes nobody’s life before its date, and somebody’s from then on (%s)',
    async (right) => {
      const { comparison: found } = await lived([...granted(right), `rights.${right}.from=2018-10`]);
      // what is decided in month 10 shows in columns of that month at the earliest
      expect(found.partings.slice(0, 9).every((many) => many === 0)).toBe(true);
      // consent is too late for those who were enrolled
      expect(found.lives.differ > 0).toBe(right !== 'consent');
    },
  );

  it.each(RIGHTS)(
    'that begins after the last month is as if it had never been written (%s)',
    async (right) => {
      const set = [...HARSH, ...granted(right), `rights.${right}.from=2030-01`];
      expect(await digestOfWorld(worldOf('article-2018', { ...ASKED, set }))).toBe(
        await digestOfWorld(worldOf('article-2018', { ...ASKED, set: HARSH })),
      );
    },
  );

  it('that begins in the first month is the rule it stands for', async () => {
    const digest = (set: readonly string[]) =>
      digestOfWorld(worldOf('article-2018', { ...ASKED, set: [...HARSH, ...set] }));
    expect(await digest(['rights.expiry.months=6'])).toBe(await digest(['register.retention-months=6']));
    expect(await digest(['rights.notice.enabled=true'])).toBe(await digest(['opacity=open']));
    expect(await digest(['rights.no-peer-term.enabled=true'])).toBe(await digest(['peer.mode=none']));
    expect(await digest(['rights.purpose-limitation.enabled=true'])).toBe(
      await digest(['register.siloed=true', 'joint-punishment.enabled=false']),
    );
    expect(await digest(['rights.error-quality.remaining=50'])).toBe(
      await digest([
        'errors.scale=2',
        ...['payments', 'utility', 'lender', 'ride-hailing', 'insurer', 'court', 'dating', 'messaging'].map(
          (partner) => `partners.${partner}.misses=${missesOf(partner) / 2}`,
        ),
        'partners.police-register.misses=[30, 20, 27.5]',
      ]),
    );

    function missesOf(partner: string): number {
      return worldOf('article-2018').regime.partners[partner].misses[0];
    }
  });

  it.each([
    ['expiry', 'rights.expiry.months=48'],
    ['error-quality', 'rights.error-quality.remaining=100'],
  ])('that has no effect is as good as absent (%s)', async (_right, set) => {
    expect(await digestOfWorld(worldOf('article-2018', { ...ASKED, set: [...HARSH, set] }))).toBe(
      await digestOfWorld(worldOf('article-2018', { ...ASKED, set: HARSH })),
    );
  });

  it('may begin in any month, and kernels run on few or on everybody live the same lives', async () => {
    const spec = worldOf('article-2018', {
      ...ASKED,
      set: [
        ...HARSH,
        'rights.expiry={ months: 3, from: 2018-07 }',
        'rights.no-peer-term={ from: mandatory }',
        'rights.error-quality={ remaining: 10, from: 2018-09 }',
        'rights.notice={ from: 2018-12 }',
      ],
    });
    const digest = await digestOfWorld(spec);
    expect(await digestOfWorld(spec, { crew: new ThoroughCrew(512) })).toBe(digest);
  });
});

describe('consent', () => {
  it('leaves alone who does not join: never scored, never listed, no door closed', async () => {
    const chronicle = new Chronicle();
    const world = await live(
      worldOf('article-2018', { ...ASKED, set: [...HARSH, 'rights.consent.enabled=true'] }),
      {
        follower: chronicle,
      },
    );
    const enrolled = columnOf(world, 'enrolled');
    const everSanctioned = columnOf(world, 'ever');
    let outside = 0;
    enrolled.forEach((one, citizen) => {
      if (one === 0) {
        outside++;
        expect(everSanctioned[citizen] & 0b111).toBe(0);
      }
    });
    expect(outside).toBeGreaterThan(1_000);
    expect(outside).toBeLessThan(2_000);
  });

  it('changes nothing while nobody is forced and nobody is listed', async () => {
    const { comparison: found } = await lived(
      ['rights.consent.enabled=true'],
      ['phases.voluntary=2018-02', 'phases.mandatory=never', 'blacklist.enabled=false'],
    );
    expect(found.lives.differ).toBe(0);
  });
});

describe('expiry', () => {
  it('lets a record count until the very month its date comes, and not after', async () => {
    const { comparison: found, lived: worlds } = await lived(['rights.expiry={ months: 3, from: 2019-01 }']);
    const [without, withIt] = worlds.worlds;
    expect(found.partings.slice(0, 12).every((many) => many === 0)).toBe(true);
    const scores = (world: typeof withIt) =>
      Array.from(columnOf(world, 'score')).reduce((sum, score) => sum + score, 0);
    expect(scores(withIt)).toBeGreaterThan(scores(without));
  });
});
