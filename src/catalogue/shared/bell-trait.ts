/**
 * Traits that spread like a bell around a mean, alike among neighbours.
 *
 * A trait mixes a draw of one's own with a draw shared by the neighbourhood of 64, so that people who
 * live near each other resemble each other without any search for similar people.
 */
import {
  defineTrait,
  draw,
  type OptionDeclaration,
  option,
  own,
  read,
  type Trait,
  whole,
} from '../../engine/contracts.js';
import { bell, type I32, type i32, type U8, within } from '../../engine/lanes.js';

export function spreadAround(
  size: i32,
  ownLuck: I32,
  placeLuck: I32,
  group: U8,
  mean: i32,
  spread: i32,
  likeness: i32,
  shiftB: i32,
  perSpread: i32,
  most: i32,
  trait: U8,
): void {
  for (let i = 0; i < size; i++) {
    const mixed = Math.imul(bell(ownLuck[i]), 16 - likeness) + Math.imul(bell(placeLuck[i]), likeness);
    const away = Math.imul(Math.imul(mixed, spread), perSpread) >> 20;
    const shifted = mean + away - (group[i] === 1 ? shiftB : 0);
    trait[i] = within(shifted, 0, most);
  }
}

/** One over the standard deviation of a mixed bell, on 20 bits. A single bell's is 147.80. */
function perSpread(likeness: number): number {
  return Math.round(2 ** 20 / (147.8 * Math.sqrt((16 - likeness) ** 2 + likeness ** 2)));
}

/**
 * Defines such a trait of 0 to 2^bits - 1.
 *
 * Options: `mean`, `spread` (standard deviation), `likeness` (sixteenths taken from the
 * neighbourhood), `lower-in-b` (how much lower the mean is in group B).
 */
export function bellTrait(about: {
  id: string;
  label: string;
  bits: number;
  question?: string;
  mean: number;
  spread: number;
  likeness: number;
  lowerInB: number;
  source?: string;
  assumption?: true;
}): Trait {
  const most = 2 ** about.bits - 1;
  const born = { source: about.source, assumption: about.assumption };
  const number = (label: string, value: number, top: number): OptionDeclaration => ({
    label,
    unit: 'whole',
    value,
    least: 0,
    most: top,
    ...born,
  });
  return defineTrait({
    id: about.id,
    label: about.label,
    question: about.question,
    ...born,
    columns: [{ name: about.id, label: about.label, bits: about.bits, fixed: true }],
    draws: { own: { bits: 32 }, place: { bits: 32, unit: 'neighbourhood' } },
    options: {
      mean: number('Mean', about.mean, most),
      spread: number('Spread', about.spread, most),
      likeness: number('Sixteenths shared with the neighbourhood', about.likeness, 16),
      'lower-in-b': number('How much lower in group B', about.lowerInB, most),
    },
    kernels: [
      {
        stage: 'birth',
        run: spreadAround,
        after: ['group'],
        with: [
          draw('own'),
          draw('place'),
          read('group'),
          option('mean'),
          option('spread'),
          option('likeness'),
          option('lower-in-b'),
          whole((_clock, settings) => perSpread(settings[`${about.id}.likeness`])),
          whole(most),
          own(about.id),
        ],
      },
    ],
  });
}
