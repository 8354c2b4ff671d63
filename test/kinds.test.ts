/** A score, a ledger and a list: what each kind of regime does to people, and what holds in all of them. */
import { describe, expect, it } from 'vitest';
import { keepAccount, pointsTable } from '../src/engine/scoring/ledger.js';
import { catalogue } from '../src/regime/catalogue.js';
import { gradeAt, gradeInWords } from '../src/regime/kinds.js';
import { hashOf, loadRegime, loadSociety, regimeYaml, warningsOf } from '../src/regime/load.js';
import { LoneCrew } from '../src/run/crew.js';
import { explainLife } from '../src/run/explain.js';
import { lifeText } from '../src/text/life.js';
import { regimeInWords } from '../src/text/regime-words.js';
import {
  Chronicle,
  columnOf,
  comparison,
  digestOfWorld,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

/** Months of one citizen's account, each with the events reported and those recorded by mistake. */
function balanceAfter(
  preset: string,
  months: readonly { reported?: string; mistaken?: string }[],
  onTrueReports = false,
): number {
  const { ledger } = loadRegime(preset);
  const events = Object.keys(ledger.events);
  const settings = Object.fromEntries(
    events.map((event) => [`ledger.points.${event}`, ledger.events[event].points]),
  );
  const tables = [0, 1, 2, 3].map((place) => pointsTable(events, place, settings));
  const bit = (event: string | undefined) => Int32Array.of(event ? 1 << events.indexOf(event) : 0);
  const start = (ledger.start - ledger.floor) * 16;
  const score = Uint16Array.of(start);
  for (const { reported, mistaken } of months) {
    keepAccount(
      1,
      bit(reported),
      bit(mistaken),
      onTrueReports ? 0 : -1,
      Int32Array.of(0),
      tables[0],
      tables[1],
      tables[2],
      tables[3],
      Uint8Array.of(1),
      start,
      (ledger.cap - ledger.floor) * 16,
      score,
    );
  }
  return ledger.floor + score[0] / 16;
}

const times = <T>(many: number, one: T): T[] => Array.from({ length: many }, () => one);

describe('a ledger of points', () => {
  it('leaves somebody in Suining who missed 14 repayments with 580 points, grade D', () => {
    const balance = balanceAfter('cn-suining-2010', times(14, { reported: 'loan-arrears' }));
    expect(balance).toBe(580);
    expect(gradeAt(loadRegime('cn-suining-2010'), balance)).toBe('d');
  });

  it('takes 41 months of arrears in Rongcheng to bring somebody below 600', () => {
    const behind = (months: number) =>
      balanceAfter('cn-rongcheng-2016', times(months, { reported: 'bill-arrears' }));
    expect(behind(40)).toBe(600);
    expect(behind(41)).toBe(590);
    const regime = loadRegime('cn-rongcheng-2016');
    expect([gradeAt(regime, behind(40)), gradeAt(regime, behind(41))]).toEqual(['c', 'd']);
  });

  it('counts what did not happen in the balance, and not in the one on true reports', () => {
    const month = [{ mistaken: 'judgment' }, { reported: 'offence', mistaken: 'offence' }];
    expect(balanceAfter('cn-suining-2010', month)).toBe(930);
    expect(balanceAfter('cn-suining-2010', month, true)).toBe(980);
  });

  it('stops at its floor', () => {
    expect(balanceAfter('cn-suining-2010', times(40, { reported: 'judgment' }))).toBe(0);
  });

  it('remembers a false record for as long as it lasts, and begins anew when it says so', async () => {
    const set = ['errors.scale=6', 'ledger.cap=1000'];
    const asked = { citizens: 2_000, months: 12, set };
    const kept = await live(worldOf('cn-suining-2010', asked));
    const score = columnOf(kept, 'score');
    const onTrue = columnOf(kept, 'score~true');
    const wronged = score.findIndex((one, i) => one < onTrue[i]);
    expect(wronged).toBeGreaterThanOrEqual(0);
    expect(score.every((one, i) => one <= onTrue[i])).toBe(true);
    const anew = await live(
      worldOf('cn-suining-2010', { ...asked, months: 13, set: [...set, 'ledger.reset-months=12'] }),
    );
    const points = columnOf(anew, 'score');
    // only what the thirteenth month took is missing
    expect(Math.min(...points)).toBeGreaterThanOrEqual((1000 - 200) * 16);
  });

  it('tells one citizen month by month which event took how many points', async () => {
    const chronicle = new Chronicle();
    const world = await live(
      worldOf('cn-rongcheng-2016', { citizens: 1_000, months: 24, set: ['errors.scale=6'] }),
      {
        follower: chronicle,
      },
    );
    const citizen = columnOf(world, 'score').findIndex(
      (score, i) => score < columnOf(world, 'score~true')[i],
    );
    const life = explainLife(world.compiled, chronicle.historyOf(citizen), citizen);
    let balance = 1000;
    for (const { account } of life.months) {
      const sum = account!.entries.reduce((total, { points }) => total + points, account!.due);
      expect(account!.before).toBe(balance);
      expect(account!.balance).toBe(balance + sum + account!.heldBack);
      balance = account!.balance;
    }
    expect(balance).toBe(columnOf(world, 'score')[citizen] / 16);
    expect(life.months.some(({ account }) => account!.entries.some((entry) => !entry.true))).toBe(true);
    expect(lifeText(life)).toContain('which did not happen');
    expect(lifeText(life)).toMatch(/balance \d+, grade [A-D]/);
  });

  it('waits for the reports of slow partners, to the last point', async () => {
    const chronicle = new Chronicle();
    const set = ['errors.scale=0', 'ledger.events.judgment.points=0', 'ledger.events.bill-arrears.points=0'];
    const world = await live(worldOf('cn-rongcheng-2016', { citizens: 1_000, months: 12, set }), {
      follower: chronicle,
    });
    // insurers and the police report a quarter late: nothing can be felt in the first three months
    for (const event of ['loan-arrears']) {
      expect(world.compiled.spec.regime.ledger.events[event].points).toBe(-20);
    }
    const waiting = chronicle.after
      .slice(0, 3)
      .some((month) => month.get('ledger-waiting-1')!.some((points) => points !== 0));
    expect(waiting).toBe(true);
    const offenders = chronicle.after[2].get('ledger-waiting-1')!;
    const who = offenders.findIndex((points) => points !== 0);
    expect(chronicle.after[3].get('score')![who]).toBeLessThan(chronicle.after[2].get('score')![who]);
  });
});

describe('a list', () => {
  // a society with a past, in which some have been behind for long
  const society = loadSociety('china-2019');

  it('lists nobody who owes nothing, and nobody for what they said', async () => {
    const world = await live(
      worldOf('cn-judgment-defaulters', { citizens: 3_000, months: 24, set: ['errors.scale=0'], society }),
    );
    const listed = columnOf(world, 'list-months');
    const arrears = columnOf(world, 'register:arrears');
    const judgment = columnOf(world, 'register:judgment');
    expect(listed.some((months) => months > 0)).toBe(true);
    listed.forEach((months, i) => {
      if (months > 0) {
        expect(arrears[i] & 5).not.toBe(0);
        expect(judgment[i]).not.toBe(0);
      }
    });
  });

  it('closes its own doors alone once spill-over is switched off', async () => {
    const asked = { citizens: 4_000, months: 24 };
    const joint = await live(worldOf('cn-judgment-defaulters', asked));
    const alone = await live(
      worldOf('cn-judgment-defaulters', { ...asked, set: ['mechanisms.spill-over=false'] }),
    );
    const domains = (world: typeof joint) =>
      [...new Set(world.compiled.consequences.map(({ domain }) => domain))].sort();
    expect(domains(joint)).toEqual(['credit', 'public-listing', 'school', 'travel', 'work']);
    expect(domains(alone)).toEqual(['public-listing', 'school', 'travel']);
  });

  it('keeps people for its shortest stay, and no longer where the exit is by term', async () => {
    const set = ['list.minimum-months=6', 'list.exit=term', 'errors.scale=0'];
    const chronicle = new Chronicle();
    await live(worldOf('cn-judgment-defaulters', { citizens: 3_000, months: 40, set, society }), {
      follower: chronicle,
    });
    const months = chronicle.after.map((month) => month.get('list-months')!);
    const begun = months.findIndex(
      (month, at) => at > 5 && month.some((left, i) => left > 0 && months[at - 1][i] === 0),
    );
    const who = months[begun].findIndex((left, i) => left > 0 && months[begun - 1][i] === 0);
    expect(who).toBeGreaterThanOrEqual(0);
    expect(months.slice(begun, begun + 7).map((month) => month[who])).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(months[begun + 7][who]).toBe(0);
  });
});

const KINDS = {
  score: 'article-2018',
  ledger: 'cn-suining-2010',
  list: 'cn-judgment-defaulters',
} as const;
const SOON = { score: ['phases.mandatory=2018-02', 'phases.voluntary=never'], ledger: [], list: [] };

describe.each(Object.entries(KINDS))('a regime of the kind %s', (kind, preset) => {
  const set = SOON[kind as keyof typeof SOON];

  it('wrongs nobody when partners make no mistakes', async () => {
    const world = await live(
      worldOf(preset, { citizens: 2_000, months: 18, set: [...set, 'errors.scale=0'] }),
    );
    expect(world.result.measures['citizen-months-sanctioned'].numerator).toBeGreaterThan(0);
    expect(world.result.measures['wrongful-share'].numerator).toBe(0);
    expect(columnOf(world, 'in-force~true')).toEqual(columnOf(world, 'in-force'));
  });

  it('wrongs some when partners make mistakes, and never more than are sanctioned', async () => {
    const world = await live(
      worldOf(preset, { citizens: 3_000, months: 24, set: [...set, 'errors.scale=6'] }),
    );
    const { numerator, denominator } = world.result.measures['wrongful-share'];
    expect(numerator).toBeGreaterThan(0);
    expect(numerator).toBeLessThanOrEqual(denominator);
  });

  it('gives the same lives in blocks of any size, and when every kernel is run on everybody', async () => {
    const spec = worldOf(preset, { citizens: 1_500, months: 10, set: [...set, 'errors.scale=3'] });
    const digest = await digestOfWorld(spec);
    expect(await digestOfWorld(spec, { crew: new LoneCrew(undefined, 256) })).toBe(digest);
    expect(await digestOfWorld(spec, { crew: new ThoroughCrew(512) })).toBe(digest);
  });

  it('changes nobody’s life when nothing follows from it and nobody responds', async () => {
    const asked = { citizens: 1_500, months: 12 };
    const off = ['sanctions.enabled=false', 'responses.enabled=false'];
    const more = kind === 'list' ? [] : ['privileges.enabled=false'];
    const { comparison: found } = await comparison(
      worldOf('no-register', asked),
      worldOf(preset, {
        ...asked,
        set: [...set, ...off, ...more, ...(kind === 'score' ? ['blacklist.enabled=false'] : [])],
      }),
    );
    expect(found.lives.differ).toBe(0);
  });

  it('is read again from what it writes, with the same hash', () => {
    const regime = loadRegime(preset);
    const again = loadRegime({ text: regimeYaml(regime), file: 'again.yaml' });
    expect(hashOf(again)).toBe(hashOf(regime));
    expect(warningsOf(again)).toEqual([]);
  });
});

describe('a rule of another kind', () => {
  const warned = (preset: string, set: string[]) => warningsOf(loadRegime(preset, { set })).map(String);

  it('is said to change nothing, with its place', () => {
    expect(warned('cn-suining-2010', ['mechanisms.peer=false'])).toEqual([
      '--set mechanisms.peer=false  peer\n  `peer` has no meaning in a ledger: friends do not count in a ledger. It changes nothing.',
    ]);
    expect(
      warned('cn-judgment-defaulters', ['mechanisms.peer=false', 'mechanisms.errors=false']),
    ).toHaveLength(1);
    expect(warned('article-2018', ['mechanisms.peer=false'])).toEqual([]);
  });

  it('changes nothing indeed', async () => {
    const asked = { citizens: 1_000, months: 6 };
    expect(
      await digestOfWorld(worldOf('cn-suining-2010', { ...asked, set: ['mechanisms.peer=false'] })),
    ).toBe(await digestOfWorld(worldOf('cn-suining-2010', asked)));
  });
});

describe('what somebody writes of a ledger or a list that cannot be', () => {
  const told = (preset: string, ...set: string[]): string => {
    try {
      loadRegime(preset, { set });
    } catch (error) {
      return String(error);
    }
    return 'taken';
  };

  it('is refused where nobody records the event, with those that partners do report', () => {
    expect(told('cn-suining-2010', 'ledger.events.criticism=-20')).toBe(
      '--set ledger.events.criticism=-20  ledger.events.criticism\n' +
        '  No partner of this regime reports "criticism", so this would never change a balance. Found -20 points. Allowed: bill-arrears (utility), instalment-paid (lender), judgment (court), loan-arrears (lender), move (utility), offence (police-register), phone-change (utility).\n' +
        '  Name a partner that reports it: `partners.messaging`.',
    );
  });

  it('is refused where no balance could be in a grade', () => {
    expect(told('cn-suining-2010', 'grades.c.below=600')).toContain('No balance can be in grade');
    expect(told('cn-suining-2010', 'grades.a.below=1200')).toContain('No balance can be in grade A');
    expect(told('cn-suining-2010', 'cut-offs.loan.grade=aaa')).toContain('This regime has no grade "aaa"');
    expect(told('cn-suining-2010', 'cut-offs.loan={ grade: d, below: 500 }')).toContain('said twice');
    expect(told('cn-suining-2010', 'ledger.start=1200')).toContain('between the floor and the cap');
  });

  it('is refused where nothing could ever put anybody on a list', () => {
    expect(told('cn-judgment-defaulters', 'partners.court.enabled=false')).toContain(
      'No partner of this regime reports anything of "judgment"',
    );
    expect(told('cn-judgment-defaulters', 'partners.creditors.enabled=false')).toContain(
      'No partner of this regime says whether anything is unpaid',
    );
    expect(told('cn-judgment-defaulters', 'list.triggers.judgment=never')).toContain(
      'Nothing puts anybody on this list',
    );
    expect(told('cn-judgment-defaulters', 'phases.mandatory=never')).toContain('never');
  });
});

describe('a published formula for prospects of work', () => {
  /** Log-odds of somebody as the office holds them, in the steps of 0.005 of the fields. */
  const chance = (held: { age?: number; sexAndCare?: number; health?: number; schooling?: number }) => {
    const level = (id: string, value = 0) =>
      catalogue.fields.find((field) => field.id === id)!.levels![value];
    const steps =
      level('age-log-odds', held.age) +
      level('sex-log-odds', held.sexAndCare) +
      level('health-log-odds', held.health) +
      level('schooling-log-odds', held.schooling);
    const { base } = catalogue.criteria.find(({ id }) => id === 'employment-prospects')!;
    return 1 / (1 + Math.exp(-(base - 500 + steps) * 0.005));
  };
  it.each([
    ['the man of reference', {}, 0.525],
    ['a woman', { sexAndCare: 1 }, 0.49],
    ['a man of 50', { age: 2 }, 0.3543],
    ['a man of impaired health', { health: 1 }, 0.3612],
    ['a woman with care duties', { sexAndCare: 2 }, 0.4526],
    ['a woman of 50 with care duties and impaired health', { age: 2, sexAndCare: 2, health: 1 }, 0.1736],
  ])('gives %s the published chance', (_who, held, expected) => {
    expect(chance(held)).toBeCloseTo(expected, 4);
  });

  it('puts people into C below a quarter and into A above 66 percent', async () => {
    const world = await live(worldOf('at-employment-score', { citizens: 2_000, months: 12 }));
    const score = columnOf(world, 'score');
    const standing = columnOf(world, 'standing');
    const inC = [...score.keys()].filter((i) => score[i] >> 4 < 280);
    expect(inC.length).toBeGreaterThan(0);
    expect(inC.every((i) => standing[i] !== 0)).toBe(true);
    const regime = loadRegime('at-employment-score');
    expect([279, 280, 632, 633].map((points) => gradeAt(regime, points))).toEqual(['c', 'b', 'b', 'a']);
  });
});

describe('a trait that only some worlds need', () => {
  it('is absent from a world in which nothing reads it, and held of everybody where something does', async () => {
    const names = (world: Awaited<ReturnType<typeof live>>) => [...world.compiled.plan.layout.columns.keys()];
    const article = await live(worldOf('article-2018', { citizens: 500, months: 3 }));
    expect(names(article).filter((name) => /age-band|sex|schooling|health|care/.test(name))).toEqual([]);
    const office = await live(worldOf('at-employment-score', { citizens: 2_000, months: 3 }));
    const women = Array.from(columnOf(office, 'sex')).filter((one) => one === 1).length;
    expect(women).toBeGreaterThan(900);
    expect(women).toBeLessThan(1_100);
    const caring = columnOf(office, 'sex-and-care');
    expect(
      [...columnOf(office, 'sex').keys()].every((i) => caring[i] <= 2 * columnOf(office, 'sex')[i]),
    ).toBe(true);
  });
});

describe('every preset', () => {
  const presets = Object.keys(catalogue.regimeFiles);

  it.each(presets)('%s can be lived under by two thousand people, and said in words', async (preset) => {
    const world = await live(worldOf(preset, { citizens: 2_000, months: 6 }));
    expect(world.result.head.citizens).toBe(2_000);
    expect(world.result.warnings).toEqual([]);
    const sentences = regimeInWords(loadRegime(preset));
    expect(sentences.join(' ')).not.toMatch(/undefined|null|NaN/);
  });

  it('names grades as people say them', () => {
    expect(['aaa', 'very-good'].map(gradeInWords)).toEqual(['AAA', 'very good']);
  });
});
