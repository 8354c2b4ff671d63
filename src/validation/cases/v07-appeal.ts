import { channel, draw, own, read, send, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U16, type U32 } from '../../engine/lanes.js';
import { AS_RECORDED } from '../../engine/register/kept.js';
import { note, readAllPairs } from '../../engine/register/kernels.js';
import { defineWorld } from '../../models/define-world.js';
import { defineCase, exactly, fourErrors } from '../case.js';

const PEOPLE = 100_000;
const MONTHS = 30;
const APPEAL = Math.round(0.2 * 65536);
const SUCCESS = Math.round(0.6 * 65536);
const HAZARD = (APPEAL / 65536) * (SUCCESS / 65536);
/** The even bits: one for each period of the register. */
const ALL_PERIODS = 0x55555555;

/** A false record of everybody. */
export function err(size: i32, kind: i32, mistaken: I32): void {
  for (let i = 0; i < size; i++) {
    mistaken[i] = mistaken[i] | kind;
  }
}

/** Whoever appeals and is heard has the record struck. */
export function strike(
  size: i32,
  appealing: U16,
  heard: U16,
  appeals: i32,
  succeeds: i32,
  records: U32,
): void {
  for (let i = 0; i < size; i++) {
    const struck = flag(appealing[i] < appeals) & flag(heard[i] < succeeds);
    records[i] = records[i] & (struck - 1);
  }
}

export function addRecords(size: i32, all: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = all[i];
  }
}

export default defineCase({
  id: 'V7',
  title:
    'Where a fifth appeal in a month and three in five are heard, half of false records stand for five months.',
  source: 'geometric: ln 2 / -ln(1 - .20 x .60) = 5.422 months; six whole ones',
  run: () => {
    const standing = channel('standing');
    const lived = defineWorld({
      id: 'appeal-hazard',
      citizens: PEOPLE,
      months: MONTHS,
      draws: { appeal: { bits: 16 }, hearing: { bits: 16 } },
      channels: { standing: { start: 0, merge: 'sum' } },
      columns: [{ name: 'records', bits: 32 }],
      kernels: [
        {
          stage: 'observe',
          run: err,
          when: ({ month }) => month === 1,
          with: [whole(1), send('mistaken')],
        },
        {
          stage: 'record',
          run: note,
          when: ({ month }) => month === 1,
          with: [channel('mistaken'), whole(1), whole(2), own('records')],
        },
        {
          stage: 'remedy',
          run: strike,
          when: ({ month }) => month > 1,
          with: [draw('appeal'), draw('hearing'), whole(APPEAL), whole(SUCCESS), own('records')],
        },
        {
          stage: 'score',
          run: readAllPairs,
          with: [
            read('records'),
            { give: 'view', recorded: AS_RECORDED, true: AS_RECORDED },
            whole(ALL_PERIODS),
            send('standing'),
          ],
        },
      ],
      counts: { standing: { run: addRecords, with: [standing] } },
    }).run({ sums: [] });
    const many = lived.count('standing');
    const atRisk = many.slice(0, -1).reduce((sum, one) => sum + one, 0);
    const hazard = (many[0] - many[MONTHS - 1]) / atRisk;
    const halfLife = Math.log(2) / -Math.log(1 - hazard);
    const error = Math.sqrt((HAZARD * (1 - HAZARD)) / atRisk);
    const steepness = Math.log(2) / ((1 - HAZARD) * Math.log(1 - HAZARD) ** 2);
    return [
      fourErrors('records struck in a month', 0.12, hazard, error),
      fourErrors('half-life, months', 5.422, halfLife, steepness * error),
      exactly(
        'whole months until half are struck',
        6,
        many.findIndex((one) => one <= many[0] / 2),
      ),
    ];
  },
});
