import {
  defineMeasure,
  FEWEST_EVENTS,
  NOT_ESTIMABLE,
  type OtherWorld,
  type Picture,
  ratio,
} from '../../engine/contracts.js';
import { stepsFrom } from '../shared/distance.js';

const WORLDS = 4;
/** Citizens from one who breaks something to the next: no two of them share a neighbourhood. */
const APART = 1_000;
/** Months in which somebody's sanction counts, that of the breach included. */
const WINDOW = 12;

const nameOf = (place: number): string => `seeded-${place + 1}`;

/** Who breaks something in one of the further worlds: others in each. */
export function seededIn(place: number, citizens: number): number[] {
  const first = Math.floor(((place + 0.5) * APART) / WORLDS);
  const many = Math.max(0, Math.ceil((citizens - first) / APART));
  return Array.from({ length: many }, (_, step) => first + step * APART);
}

function seededWorlds(citizens: number, months: number): Record<string, OtherWorld> {
  const month = months - WINDOW + 1;
  const worlds = Array.from({ length: WORLDS }, (_, place) => ({
    name: nameOf(place),
    label: `offences seeded, ${place + 1} of ${WORLDS}`,
    overrides: seededIn(place, citizens).map((citizen) => ({
      citizen,
      month,
      idea: 'breach',
      choice: { offence: 1 },
    })),
  }));
  const lived = worlds.filter(({ overrides }) => month >= 1 && overrides.length > 0);
  return Object.fromEntries(lived.map(({ name, label, overrides }) => [name, { label, overrides }]));
}

/** Whether somebody was under a sanction in any month of the window. */
function sanctionedLately(picture: Picture): ((citizen: number) => boolean) | undefined {
  const spell = picture.column('spell-months');
  const free = picture.column('free-months');
  return spell && free && ((i) => spell[i] > 0 || (free[i] > 0 && free[i] < WINDOW));
}

export default defineMeasure({
  id: 'contagion',
  label: 'Others sanctioned for one breach',
  question:
    'How many other people come under a sanction within a year because one citizen commits one offence?',
  unit: 'citizens per breach',
  worse: 'higher',
  family: 'sanctions',
  formula:
    'other citizens under a sanction in the last 12 months with an offence added and not without it / offences added, a year before the end, to one citizen in 1,000 in each of 4 further worlds; by steps along ties to the nearest of them (H2b)',
  misleads:
    'Those spared are a part of their own and are not taken off. Those who break something stand far apart, but in a year their effects can meet. An offence that nobody reports counts too. Ties are those of the last month.',
  source: 'reproduction number; measures specification, H2b; one offence in 1,000 citizens is an assumption',
  worlds: (_rules, settings) =>
    (settings['sanctions.mask'] ?? 0) === 0 ? {} : seededWorlds(settings.citizens, settings.months),
  reads: ['spell-months', 'free-months'],
  compared: (own, others) => {
    const before = sanctionedLately(own);
    const count = { seeded: 0, spared: 0, steps: [0, 0, 0, 0] };
    for (let place = 0; place < WORLDS; place++) {
      const other = others[nameOf(place)];
      const after = other && sanctionedLately(other);
      if (!before || !after) {
        continue;
      }
      const seeded = seededIn(place, own.citizens);
      const steps = stepsFrom(seeded, own, 2);
      count.seeded += seeded.length;
      for (let i = 0; i < own.citizens; i++) {
        const newly = after(i) && !before(i);
        count.spared += before(i) && !after(i) ? 1 : 0;
        count.steps[steps[i]] += newly ? 1 : 0;
      }
    }
    if (count.seeded === 0) {
      return NOT_ESTIMABLE;
    }
    const each = (many: number, scale = 1) => ratio(many, count.seeded, scale, FEWEST_EVENTS);
    const [themselves, friends, theirs, farther] = count.steps;
    return {
      ...each(friends + theirs + farther),
      parts: {
        friends: { label: 'Friends and household', ...each(friends) },
        'friends-of-friends': { label: 'Their friends', ...each(theirs) },
        farther: { label: 'Farther away', ...each(farther) },
        spared: { label: 'Spared a sanction', ...each(count.spared) },
        themselves: {
          label: 'Of those with the offence, newly under a sanction',
          unit: '%',
          ...each(themselves, 100),
        },
      },
    };
  },
});
