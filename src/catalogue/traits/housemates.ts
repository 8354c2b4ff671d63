import { citizen, defineTrait, draw, own, table } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Which of the three others in one's four share the household: bits 0 to 2 for the numbers xor 1, 2, 3. */
export function share(size: i32, who: I32, luck: U16, until: I32, mates: I32, housemates: U8): void {
  for (let i = 0; i < size; i++) {
    const draw = luck[i];
    const pattern =
      flag(draw >= until[0]) + flag(draw >= until[1]) + flag(draw >= until[2]) + flag(draw >= until[3]);
    housemates[i] = mates[pattern * 4 + (who[i] & 3)];
  }
}

/** The five ways four neighbours can live: together, three and one, two and two, two and two alone, each alone. */
const HOMES = [
  [0, 0, 0, 0],
  [0, 0, 0, 1],
  [0, 0, 1, 1],
  [0, 0, 1, 2],
  [0, 1, 2, 3],
];

const matesOfHomes = Int32Array.from(
  HOMES.flatMap((homes) =>
    homes.map((home, place) =>
      [1, 2, 3].reduce((mask, step) => mask | (homes[place ^ step] === home ? 1 << (step - 1) : 0), 0),
    ),
  ),
);

export default defineTrait({
  id: 'housemates',
  label: 'Household',
  question: 'Who of the nearest three neighbours lives in the same household and shares its money?',
  assumption: true,
  columns: [{ name: 'housemates', label: 'Household', bits: 3, fixed: true }],
  draws: { homes: { bits: 16, unit: 'household' } },
  kernels: [
    {
      stage: 'birth',
      run: share,
      with: [
        citizen(),
        draw('homes'),
        table('homes:until', (settings) => {
          const shares = ['four', 'three-one', 'two-two', 'two-one-one'].map(
            (home) => settings[`households.${home}`],
          );
          return Int32Array.from(shares, (_, place) => shares.slice(0, place + 1).reduce((a, b) => a + b, 0));
        }),
        table('homes:mates', () => matesOfHomes),
        own('housemates'),
      ],
    },
  ],
});
