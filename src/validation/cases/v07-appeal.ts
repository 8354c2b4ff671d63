import appeal from '../../catalogue/safeguards/appeal.js';
import { channel, event, send } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';
import { CLEAR, correctionKernels, ON_FILE } from '../../engine/register/correct.js';
import { reading, registerIdea } from '../../engine/register/record.js';
import { defineWorld } from '../../models/define-world.js';
import { catalogue, eventsOf } from '../../regime/catalogue.js';
import { optionValue } from '../../regime/settings.js';
import { defineCase, exactly, fourErrors } from '../case.js';
import { addAny, fieldOfMistakes, MISTAKE } from '../shared/false-records.js';

const PEOPLE = 100_000;
const MONTHS = 30;

/** A false record of everybody. */
export function err(size: i32, kind: i32, mistaken: I32): void {
  for (let i = 0; i < size; i++) {
    mistaken[i] = mistaken[i] | kind;
  }
}

interface Rules {
  /** Percent who appeal in a month, and of those who are heard. */
  appealing: number;
  heard: number;
  delay: number;
}

/** How many still have their false record after each month: the right of appeal, and the register it strikes in. */
function standing({ appealing, heard, delay }: Rules): number[] {
  const field = fieldOfMistakes();
  const events = [...eventsOf(catalogue).keys()];
  const corrections = correctionKernels([field], events, [], new Set([ON_FILE, CLEAR]));
  return [
    ...defineWorld({
      id: 'appeal-hazard',
      citizens: PEOPLE,
      months: MONTHS,
      mandatoryFrom: 1,
      settings: {
        citizens: PEOPLE,
        // whoever has a false record is told of it
        opacity: 0,
        'register.retention-months': 48,
        'appeal.probability': optionValue('percent', appealing),
        'appeal.success-false': optionValue('percent', heard),
        'appeal.delay-months': delay,
      },
      ideas: [registerIdea([field], [], events, new Set(['mistakes.all']), corrections), appeal],
      kernels: [
        {
          stage: 'observe',
          run: err,
          when: ({ month }) => month === 1,
          with: [event(MISTAKE), send('mistaken')],
        },
      ],
      counts: { standing: { run: addAny, with: [channel(reading('mistakes.all'))] } },
    })
      .run({ sums: [] })
      .count('standing'),
  ];
}

/** Whole months after which at most half of all have their record still. */
const halfOf = (left: readonly number[]): number => left.findIndex((many) => many <= PEOPLE / 2) + 1;

export default defineCase({
  id: 'V7',
  title:
    'Where a fifth appeal in a month and three in five are heard, half of false records stand for five months.',
  source:
    'geometric: ln 2 / -ln(1 - .20 x .60) = 5.422 months; six whole ones; a delay puts all of it off by as much',
  run: () => {
    const left = standing({ appealing: 20, heard: 60, delay: 0 });
    const atRisk = left.slice(0, -1).reduce((sum, many) => sum + many, PEOPLE);
    const hazard = (PEOPLE - left[MONTHS - 1]) / atRisk;
    const expected = 0.12;
    const error = Math.sqrt((expected * (1 - expected)) / atRisk);
    const steepness = Math.log(2) / ((1 - expected) * Math.log(1 - expected) ** 2);
    const late = standing({ appealing: 20, heard: 100, delay: 2 });
    return [
      fourErrors('records struck in a month', expected, hazard, error),
      fourErrors('half-life, months', 5.422, Math.log(2) / -Math.log(1 - hazard), steepness * error),
      exactly('whole months until half are struck', 6, halfOf(left)),
      exactly('records struck in two months, decided after two', 0, PEOPLE - late[1]),
      fourErrors(
        'records that stand after five months, all heard after two',
        0.8 ** 3,
        late[4] / PEOPLE,
        Math.sqrt((0.8 ** 3 * (1 - 0.8 ** 3)) / PEOPLE),
      ),
      exactly('whole months until half are struck, all heard after two', 4 + 2, halfOf(late)),
    ];
  },
});
