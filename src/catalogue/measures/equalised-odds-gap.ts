import { defineMeasure } from '../../engine/contracts.js';
import { CONDUCT, conductOf, gapOf } from '../shared/conduct.js';

export default defineMeasure({
  id: 'equalised-odds-gap',
  label: 'Gap between groups of equal conduct',
  question:
    'Among those who broke nothing, and among those who did, how far apart are the groups in being under a sanction?',
  unit: 'percentage points',
  worse: 'higher',
  family: 'groups',
  formula:
    'larger of the two gaps, largest - smallest group: share under a sanction without a true breach of their own in the past 12 months, and share not under one with such a breach (H15)',
  misleads:
    'A breach is a breach here, grave or light, and not all of a year weighs alike; groups under 100 on a side are left out.',
  source: 'Hardt, Price and Srebro 2016; measures specification, H15',
  needs: ['in-force'],
  tallies: { conduct: CONDUCT },
  between: ({ A, B, C }) => {
    const groups = [A, B, C].map(({ conduct }) => conductOf(conduct));
    const wrongly = gapOf(groups.map((group) => group.sanctionedAmongClean));
    const spared = gapOf(groups.map((group) => group.sparedAmongBreaching));
    const larger = (spared.value ?? -1) > (wrongly.value ?? -1) ? spared : wrongly;
    const rates = (['A', 'B', 'C'] as const).flatMap((name, place) => [
      [
        `clean-${name.toLowerCase()}`,
        {
          label: `Under a sanction without a breach, group ${name}`,
          unit: '%',
          ...groups[place].sanctionedAmongClean,
        },
      ],
      [
        `breach-${name.toLowerCase()}`,
        {
          label: `Not under a sanction with a breach, group ${name}`,
          unit: '%',
          ...groups[place].sparedAmongBreaching,
        },
      ],
    ]);
    return {
      ...larger,
      parts: {
        clean: { label: 'Gap among those who broke nothing', ...wrongly },
        breach: { label: 'Gap among those who did', ...spared },
        ...Object.fromEntries(rates),
      },
    };
  },
});
