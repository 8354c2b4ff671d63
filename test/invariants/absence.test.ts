/**
 * Off means absent: what is not in force, not enforced, not used or merely watched leaves people's lives
 * as they were. Numbers in brackets are those of the model's list of invariants.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskFor, fork, foundSociety, liveMonth } from '../../src/engine/world.js';
import { catalogue } from '../../src/regime/catalogue.js';
import { compileSociety, compileWorld, type WorldSpec } from '../../src/regime/compile.js';
import { loadRegime, regimeYaml } from '../../src/regime/load.js';
import {
  anyPlace,
  type Drawn,
  firstDifference,
  lived,
  livedColumn,
  looking,
  ONLY_SCORED,
  societyOf,
  specOf,
  withRules,
} from '../support/random-worlds.js';
import { everyColumn } from '../support/worlds.js';

const places = anyPlace();
const checking = (law: (drawn: Drawn) => Promise<void>, runs?: number) =>
  fc.assert(fc.asyncProperty(places, law), looking(runs));

const noRegister = (drawn: Drawn) => lived(specOf(drawn, [], 'no-register'));

describe('a register nobody acts upon', () => {
  it('changes nobody’s life, however much it watches and scores (I3)', async () => {
    await checking(async (drawn) => {
      const watched = await lived(specOf(drawn, withRules(drawn.rules, ...ONLY_SCORED)));
      expect(firstDifference(await noRegister(drawn), watched, livedColumn)).toBeNull();
    });
  });

  it('that is voluntary and that nobody joins changes nobody’s life either (I17)', async () => {
    await checking(async (drawn) => {
      const unjoined = withRules(
        drawn.rules,
        'phases.mandatory=never',
        'sanctions.from=mandatory',
        'blacklist.from=mandatory',
        'responses.enrolment.usual=0',
        'responses.enrolment.supportive=0',
        'responses.enrolment.careful=0',
        'responses.enrolment.company=0',
      );
      expect(
        firstDifference(await noRegister(drawn), await lived(specOf(drawn, unjoined)), livedColumn),
      ).toBeNull();
    });
  });
});

describe('a regime that is mandatory from its first month', () => {
  it('leaves nobody to join of their own will: how people would have joined changes nothing (I16)', async () => {
    await checking(async (drawn) => {
      const atOnce = withRules(drawn.rules, 'phases.voluntary=2018-01', 'phases.mandatory=2018-01');
      const usual = await lived(specOf(drawn, atOnce));
      const eager = await lived(specOf(drawn, withRules(atOnce, 'responses.enrolment.usual=90')));
      expect(firstDifference(usual, eager)).toBeNull();
      expect(Math.min(...(usual.after[0].get('enrolled') as ArrayLike<number> & Iterable<number>))).toBe(1);
    });
  });
});

/** A regime file without one of its parts, written anew. */
function without(spec: WorldSpec, part: readonly string[]): WorldSpec {
  const lines = regimeYaml(spec.regime).split('\n');
  const kept: string[] = [];
  let depth = 0;
  let skipping: number | undefined;
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (skipping !== undefined && (indent > skipping || indent < 0)) {
      continue;
    }
    skipping = undefined;
    depth = Math.min(depth, indent / 2);
    if (depth === indent / 2 && depth < part.length && line.trim().split(':')[0] === part[depth]) {
      depth++;
      if (depth === part.length) {
        skipping = indent;
        depth = 0;
        continue;
      }
    }
    kept.push(line);
  }
  expect(kept.length).toBeLessThan(lines.length);
  return { ...spec, regime: loadRegime({ file: 'without.yaml', text: kept.join('\n') }) };
}

describe('a rule that is switched off', () => {
  it.each([
    ['partners.lender.enabled=false', ['partners', 'lender']],
    ['partners.court.enabled=false', ['partners', 'court']],
    ['blacklist.enabled=false', ['blacklist']],
    ['joint-punishment.enabled=false', ['joint-punishment']],
  ])('is as if the regime had never been written with it (%s, I4)', async (off, part) => {
    await checking(async (drawn) => {
      const spec = specOf(drawn, withRules(drawn.rules, off));
      expect(firstDifference(await lived(spec), await lived(without(spec, part)))).toBeNull();
    }, 4);
  });
});

describe('a rule without effect', () => {
  const BY_SCORE_ALONE = [
    'cut-offs.hysteresis=0',
    'joint-punishment.enabled=false',
    'blacklist.enabled=false',
  ];
  /** What is in force but cannot do anything, and the same switched off. */
  const IDLE: Record<string, { idle: string[]; off: string[] }> = {
    'a list from which one is gone at once': {
      idle: [
        'blacklist.minimum-months=0',
        'blacklist.published=false',
        'blacklist.breach-records=4',
        'blacklist.at-start=0',
      ],
      off: ['blacklist.enabled=false'],
    },
    'a partner that knows nobody': {
      idle: ['partners.insurer.coverage=0'],
      off: ['partners.insurer.enabled=false'],
    },
    'a cut-off below every score, where nothing else closes that door': {
      idle: ['cut-offs.work.below=350', ...BY_SCORE_ALONE],
      off: ['cut-offs.work=never', ...BY_SCORE_ALONE],
    },
    'fear that nothing raises': {
      idle: [
        'responses.fear.speech-scored=0',
        'responses.fear.sanctioned=0',
        'responses.fear.listed-friend=0',
        'responses.fear.opaque=0',
      ],
      off: ['responses.fear.enabled=false'],
    },
    'distance nobody takes': {
      idle: [
        'responses.distancing.slope=0',
        'responses.distancing.listed=0',
        'responses.distancing.offers=0',
      ],
      off: ['responses.distancing.enabled=false'],
    },
    'joint punishment without a breach-type sanction': {
      idle: ['cut-offs.loan=never', 'cut-offs.car-rental=never', 'cut-offs.housing=never'],
      off: [
        'cut-offs.loan=never',
        'cut-offs.car-rental=never',
        'cut-offs.housing=never',
        'joint-punishment.enabled=false',
      ],
    },
    'sanctions nobody’s score reaches, without a list': {
      idle: [
        'blacklist.enabled=false',
        ...[
          'expensive-credit',
          'loan',
          'car-rental',
          'housing',
          'dating-visibility',
          'work',
          'flight',
          'school',
        ].map((id) => `cut-offs.${id}=never`),
      ],
      off: ['blacklist.enabled=false', 'sanctions.enabled=false'],
    },
  };

  it.each(Object.keys(IDLE))('is bit for bit as if it were absent: %s', async (name) => {
    const { idle, off } = IDLE[name];
    await checking(async (drawn) => {
      const present = await lived(specOf(drawn, withRules(drawn.rules, ...idle)));
      const absent = await lived(specOf(drawn, withRules(drawn.rules, ...off)));
      expect(firstDifference(present, absent)).toBeNull();
    }, 4);
  });
});

describe('two worlds that differ in one rule', () => {
  /** A change, and the columns in which it can first be seen. */
  const CHANGES: [string, string[]][] = [
    ['cut-offs.loan.below=700', ['standing', 'in-force', 'listed']],
    ['scale.gain=2.1', ['score', 'band', 'standing', 'in-force']],
    ['register.retention-months=3', ['score', 'band', 'standing', 'in-force']],
    ['joint-punishment.enabled=false', ['in-force']],
    ['blacklist.breach-records=1', ['list-months', 'listed', 'in-force']],
    ['partners.utility.misses=100', ['register:arrears', 'kept:address', 'waiting-reports']],
  ];

  it.each(CHANGES)(
    'are the same, bit for bit, until that rule first bites somebody (%s)',
    async (change, first) => {
      let parted = 0;
      await checking(async (drawn) => {
        const off = `${change.split('.')[0]}.enabled=false`;
        const rules = drawn.rules.filter((rule) => rule !== off);
        const [a, b] = [
          await lived(specOf(drawn, rules)),
          await lived(specOf(drawn, withRules(rules, change))),
        ];
        const parting = firstDifference(a, b);
        if (!parting) {
          return;
        }
        parted++;
        // somebody whom the rule itself reaches is the first to differ, where that rule is felt first
        const felt = firstDifference(a, b, (column) => first.includes(column.split('~')[0]));
        expect(felt?.month, parting.columns.join()).toBe(parting.month);
        expect(felt?.citizens).toEqual(parting.citizens);
      }, 6);
      expect(parted).toBeGreaterThan(0);
    },
  );
});

describe('an observer', () => {
  it('leaves every column as it is, whichever measures look and whoever follows', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.subarray([...catalogue.measures]), async (drawn, measures) => {
        const spec = specOf(drawn);
        const endWith = (looking: typeof measures) => {
          const society = compileSociety(spec.society, spec.seed);
          const world = compileWorld(spec, { ...catalogue, measures: looking });
          const allocate = (bytes: number) => new ArrayBuffer(bytes);
          const founded = foundSociety(society, spec.citizens, undefined, allocate);
          const everybody = { first: 0, size: spec.citizens };
          const past = deskFor(society, founded);
          for (let calendar = 1; calendar <= society.burnIn; calendar++) {
            liveMonth(past, everybody, society.clockAt(calendar));
          }
          const start = society.burnIn + 1;
          const memory = fork({ plan: society.plan, memory: founded }, world, start, allocate);
          const desk = deskFor(world, memory);
          for (let calendar = start; calendar < start + spec.months; calendar++) {
            liveMonth(desk, everybody, world.clockAt(calendar));
          }
          return everyColumn(world, memory, start + spec.months);
        };
        const unseen = endWith([]);
        const seen = endWith(measures);
        const followed = (await lived(spec)).after.at(-1);
        for (const [name, column] of unseen) {
          expect(seen.get(name), name).toEqual(column);
          expect(followed?.get(name), name).toEqual(column);
        }
      }),
      looking(6),
    );
  });
});

describe('random societies', () => {
  it('are societies a file could state, not all alike', () => {
    const some = fc.sample(places, { numRuns: 20, seed: 1 }).map(({ society }) => societyOf(society));
    expect(new Set(some.map((society) => JSON.stringify(society))).size).toBe(20);
  });
});
