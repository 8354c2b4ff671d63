import expression from '../../catalogue/acts/expression.js';
import courage from '../../catalogue/traits/courage.js';
import opinion from '../../catalogue/traits/opinion.js';
import { census, own, read, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import type { Memory } from '../../engine/memory.js';
import { defineWorld } from '../../models/define-world.js';
import { topologies } from '../../models/topologies.js';
import { loadRegime, loadSociety } from '../../regime/load.js';
import { liveWorlds } from '../../run/live.js';
import { normalQuantile } from '../../statistics/normal.js';
import { type Check, defineCase, holds } from '../case.js';

const PEOPLE = 20_000;

/** Public criticism and private opinion where speaking costs this much; the luck is always the same. */
function speech(risk: number): { critical: number; loyal: number; opinion: number } {
  const lived = defineWorld({
    id: 'price-of-dissent',
    months: 12,
    ties: topologies.regular(PEOPLE, 10, 1),
    ideas: [opinion, courage, expression],
    columns: [{ name: 'risk', bits: 7, start: risk }],
    kernels: [],
  }).run({ sums: ['critical', 'loyal', 'opinion'] });
  const last = (name: string) => lived.sum(name)[12];
  return { critical: last('critical'), loyal: last('loyal'), opinion: last('opinion') };
}

/** A sanction that shifts everybody's threshold, until it is lifted. */
export function followUnderSanction(size: i32, threshold: I32, acting: i32, sanction: i32, active: U8): void {
  for (let i = 0; i < size; i++) {
    active[i] = flag(acting >= threshold[i] + sanction);
  }
}

/** Percent that acts, month by month; the sanction is lifted after month 100. */
function revolt(spread: number): number[] {
  const lived = defineWorld({
    id: 'lifted-sanction',
    citizens: PEOPLE,
    months: 400,
    columns: [
      {
        name: 'threshold',
        bits: 32,
        signed: true,
        start: (citizen) =>
          Math.ceil((PEOPLE * (25 + spread * normalQuantile((citizen + 0.5) / PEOPLE))) / 100),
      },
      { name: 'active', bits: 8 },
    ],
    kernels: [
      {
        stage: 'act',
        run: followUnderSanction,
        with: [
          read('threshold'),
          census('sum', 'active'),
          whole(({ month }) => (month <= 100 ? PEOPLE / 10 : 0)),
          own('active'),
        ],
      },
    ],
  }).run();
  return lived.sum('active').map((acting) => (100 * acting) / PEOPLE);
}

/** Ties that end in a month, added up over months and people. */
class TieEnds {
  readonly many = [0, 0];
  private readonly standing: Set<number>[][] = [[], []];

  begins(world: number, _compiled: unknown, memory: Memory, calendar: number): void {
    this.standing[world] = friendsOfAll(memory, calendar);
  }

  month(world: number, memory: Memory, calendar: number): void {
    const now = friendsOfAll(memory, calendar);
    now.forEach((friends, citizen) => {
      for (const friend of this.standing[world][citizen]) {
        this.many[world] += friends.has(friend) ? 0 : 1;
      }
    });
    this.standing[world] = now;
  }
}

const friendsOfAll = (memory: Memory, calendar: number): Set<number>[] =>
  Array.from({ length: memory.size }, (_, citizen) =>
    memory.ties.friendsOf(citizen, memory.words[calendar & 1]),
  );

/** What the friend term adds to ties that end, for each tie there is, and to the likeness of scores along ties. */
async function friendTerm(weak: number): Promise<{ ended: number; likeness: number }> {
  const society = loadSociety({
    file: 'hamlet.yaml',
    text: `id: hamlet\nextends: china-2019\ntitle: A hamlet\nburn-in-months: { value: 6, assumption: true }\nties:\n  weak:\n    active: { value: ${weak}, assumption: true }\n`,
  });
  const worlds = ['none', 'mean'].map((mode) => ({
    society,
    regime: loadRegime('article-2018', {
      set: [`peer.mode=${mode}`, 'phases.voluntary=2018-02', 'phases.mandatory=2018-05'],
    }),
    citizens: 4_000,
    months: 60,
    seed: 1,
  }));
  const follower = new TieEnds();
  const lived = (await liveWorlds(worlds, { follower })).worlds.map(({ result }) => result.measures);
  const [alone, scored] = lived.map(({ ties }) => ties.value ?? Number.NaN);
  const [alike, alikeScored] = lived.map((measures) => measures['score-assortativity'].value ?? Number.NaN);
  return { ended: follower.many[1] / scored - follower.many[0] / alone, likeness: alikeScored - alike };
}

const rises = (values: readonly number[]): boolean =>
  values.every((value, place) => place === 0 || value > values[place - 1]);

function dearer(): Check[] {
  const prices = [0, 40, 80, 120].map(speech);
  return [
    holds('the dearer dissent, the less of it in public', rises(prices.map(({ critical }) => -critical))),
    holds('and the more show loyalty', rises(prices.slice(1).map(({ loyal }) => loyal))),
    holds('while private opinion stays', new Set(prices.map((price) => price.opinion)).size === 1),
  ];
}

function lifted(): Check[] {
  const beyond = revolt(13);
  const before = revolt(11);
  return [
    holds('under the sanction few act, whatever the spread', beyond[100] < 5 && before[100] < 5),
    holds('lifted beyond the tipping point, all follow', beyond[400] > 99 && beyond[101] < 20),
    holds('lifted before it, few do', before[400] < 5 && before[400] > before[100]),
  ];
}

export default defineCase({
  id: 'T24',
  title:
    'Punishing dissent moves what is said, not what is thought, until it is lifted; scoring friends parts them.',
  source: 'Kuran 1995; Tirole 2021, American Economic Review 111(6); signs alone, with the same luck',
  slow: true,
  run: async () => {
    const few = await friendTerm(20);
    const many = await friendTerm(80);
    return [
      ...dearer(),
      ...lifted(),
      holds(
        'scoring friends makes people cut ties, though others are offered',
        few.ended > 0 && many.ended > 0,
      ),
      holds('and leaves scores more alike along those that stand', few.likeness > 0 && many.likeness > 0),
      holds('more are cut where more ties are weak', many.ended > few.ended),
    ];
  },
});
