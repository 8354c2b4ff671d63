import { defineTrait, draw, option, own, whole } from '../../engine/contracts.js';
import { choose, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Abstract groups A, B and C (0, 1, 2): a share of neighbourhoods is of one group, the rest is mixed. */
export function settle(
  size: i32,
  ownLuck: U16,
  placeLuck: U16,
  mixing: U16,
  likeness: i32,
  untilA: i32,
  untilB: i32,
  group: U8,
): void {
  for (let i = 0; i < size; i++) {
    const luck = choose(mixing[i] < likeness, placeLuck[i], ownLuck[i]);
    group[i] = flag(luck >= untilA) + flag(luck >= untilB);
  }
}

export default defineTrait({
  id: 'group',
  label: 'Group',
  question: 'One of three abstract groups, A, B or C. They stand for no real group of people.',
  assumption: true,
  columns: [{ name: 'group', label: 'Group', bits: 2, fixed: true }],
  draws: { own: { bits: 16 }, mixing: { bits: 16 }, place: { bits: 16, unit: 'neighbourhood' } },
  options: {
    likeness: {
      label: 'Percent who belong to the group of their neighbourhood',
      unit: 'percent',
      value: 60,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'birth',
      run: settle,
      with: [
        draw('own'),
        draw('place'),
        draw('mixing'),
        option('likeness'),
        whole((_clock, settings) => settings['groups.A']),
        whole((_clock, settings) => settings['groups.A'] + settings['groups.B']),
        own('group'),
      ],
    },
  ],
});
