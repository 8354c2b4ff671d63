import { channel, defineMeasure, ratio, read } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { gapOf } from '../shared/conduct.js';

/** Who could appeal this month: 1 does, 2 something false is on file; -1 nothing is, or an appeal is under way. */
export function whoAppeals(size: i32, waiting: U8, onFile: I32, news: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const files = news[i] & 1;
    // whoever was answered this month was waiting for it
    const could = files | (flag(waiting[i] === 0) & flag((news[i] & 14) === 0));
    into[i] = choose((could & flag(onFile[i] !== 0)) === 1, files | (onFile[i] & 2), -1);
  }
}

export default defineMeasure({
  id: 'appeal-uptake-gap',
  label: 'Gap between groups in appealing',
  question:
    'Of those about whom something false is on file and who could appeal, how far apart are the groups in doing so in a month?',
  unit: 'percentage points',
  worse: 'higher',
  family: 'rights',
  formula:
    'largest - smallest group: appeals filed / citizen-months with something false on file and no appeal under way (H18)',
  misleads:
    'How readily people appeal is an option of the model and the same for all groups: a gap shows who has a record in months in which they can appeal, and chance. In life it also shows who has the means.',
  source: 'Parlementaire ondervragingscommissie Kinderopvangtoeslag 2020; measures specification, H18',
  needs: ['appeal'],
  tallies: {
    uptake: {
      keys: 4,
      taken: 'months',
      run: whoAppeals,
      with: [read('appeal'), channel('on-file'), channel('appeal-news')],
    },
  },
  between: ({ A, B, C }) => {
    const groups = [A, B, C].map(({ uptake: [keeps, files, bears, disputes] }) => ({
      wronged: ratio(disputes, bears + disputes, 100),
      others: ratio(files, keeps + files, 100),
    }));
    const parts = ['A', 'B', 'C'].flatMap((name, place) => [
      [
        `false-${name.toLowerCase()}`,
        {
          label: `Appeal in a month with something false on file, group ${name}`,
          unit: '%',
          ...groups[place].wronged,
        },
      ],
      [
        `true-${name.toLowerCase()}`,
        {
          label: `Appeal in a month with nothing but what is true, group ${name}`,
          unit: '%',
          ...groups[place].others,
        },
      ],
    ]);
    return { ...gapOf(groups.map(({ wronged }) => wronged)), parts: Object.fromEntries(parts) };
  },
});
