/**
 * Views in private and in public: a joint tally of private opinion (0 hostile to 63) and what is said.
 */
import { read, type TallyDeclaration } from '../../engine/contracts.js';
import type { I32, i32, U8 } from '../../engine/lanes.js';

const OPINIONS = 64;
/** Below this an opinion is disaffected (model specification, S8.3). */
const DISAFFECTED = 30;

export function viewAndVoice(size: i32, opinion: U8, critical: U8, loyal: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = opinion[i] * 3 + critical[i] + loyal[i] * 2;
  }
}

export const VIEWS: TallyDeclaration = {
  keys: OPINIONS * 3,
  taken: 'last',
  run: viewAndVoice,
  with: [read('opinion'), read('critical'), read('loyal')],
};

export interface View {
  /** -1 hostile to 1 supportive, in private and in public; 0 in public is silence. */
  private: number;
  public: number;
  disaffected: boolean;
  citizens: number;
}

export const viewsOf = (table: Float64Array): View[] =>
  Array.from(table, (citizens, key) => {
    const opinion = Math.floor(key / 3);
    return {
      private: (2 * opinion - (OPINIONS - 1)) / (OPINIONS - 1),
      public: [0, -1, 1][key % 3],
      disaffected: opinion < DISAFFECTED,
      citizens,
    };
  });
