/** The list beside a score: who comes onto it, for how long, and who sees it. */
import { type Clock, draw, type KernelUse, own, read, type Settings, whole } from '../contracts.js';
import { choose, countPairs, flag, type i32, type U8, type U16, type U32 } from '../lanes.js';
import { AS_RECORDED, EVEN_BITS, newest, STILL_OWING } from '../register/kept.js';
import { deciding } from './standing.js';

/** The list: in by repeated breaches, or by a judgment with arrears standing; out after its time, once arrears are gone. */
export function keepList(
  size: i32,
  breach: U32,
  judgment: U16,
  arrears: U32,
  enrolled: U8,
  view: i32,
  breachesNeeded: i32,
  months: i32,
  everybody: i32,
  lastYear: i32,
  lately: i32,
  timer: U8,
): void {
  for (let i = 0; i < size; i++) {
    const breaches = breach[i] & view;
    const judgments = judgment[i] & view;
    const unpaid = arrears[i] & view;
    const many = countPairs((breaches | (breaches >>> 1)) & lastYear);
    const judged = flag(((judgments | (judgments >>> 1)) & EVEN_BITS) !== 0);
    const owing = flag(((unpaid | (unpaid >>> 1)) & lately) !== 0);
    const entry = flag(many >= breachesNeeded) | (judged & owing);
    const left = timer[i];
    const serving = choose(left > 1, left - 1, owing);
    const reached = -(enrolled[i] | everybody);
    timer[i] = choose(left === 0, Math.imul(entry, months), serving) & reached;
  }
}

/** Who is on the list from elsewhere when it starts, with some of the shortest stay served already. */
export function inherit(size: i32, luck: U16, share: i32, monthsEach: i32, timer: U8): void {
  for (let i = 0; i < size; i++) {
    const left = 2 + (Math.imul(luck[i], monthsEach) >> 16);
    timer[i] = choose(luck[i] < share, left, timer[i]);
  }
}

/** Who is on the list as everybody can see it. */
export function publish(size: i32, timer: U8, published: i32, listed: U8): void {
  for (let i = 0; i < size; i++) {
    listed[i] = flag(timer[i] > 0) & published;
  }
}

const view = { give: 'view', recorded: AS_RECORDED, true: EVEN_BITS } as const;

/** The kernels of the list; with `inherited`, some are on it when it starts. */
export const blacklistKernels = (inherited: boolean): KernelUse[] => [
  ...(inherited
    ? [
        {
          stage: 'decide' as const,
          run: inherit,
          when: (clock: Clock, settings: Settings) =>
            deciding(clock) && clock.month === settings['blacklist.from'],
          viewed: true,
          with: [
            draw('inherited'),
            whole((_clock, settings) => settings['blacklist.at-start']),
            // 65,536ths of a month for each step of luck below the share
            whole((_clock, settings) =>
              Math.floor(
                ((settings['blacklist.minimum-months'] - 1) * 65536) / settings['blacklist.at-start'],
              ),
            ),
            own('list-months'),
          ],
        },
      ]
    : []),
  {
    stage: 'decide' as const,
    run: keepList,
    when: (clock: Clock, settings: Settings) => deciding(clock) && clock.month >= settings['blacklist.from'],
    viewed: true,
    with: [
      read('register:breach'),
      read('register:judgment'),
      read('register:arrears'),
      read('enrolled'),
      view,
      whole((_clock, settings) => settings['blacklist.breach-records']),
      whole((_clock, settings) => settings['blacklist.minimum-months']),
      whole((_clock, settings) => settings['blacklist.everybody']),
      whole((_clock, settings) => newest(12, settings)),
      whole((_clock, settings) => newest(STILL_OWING, settings)),
      own('list-months'),
    ],
  },
  {
    stage: 'decide' as const,
    run: publish,
    when: deciding,
    with: [own('list-months'), whole((_clock, settings) => settings['blacklist.published']), own('listed')],
  },
];
