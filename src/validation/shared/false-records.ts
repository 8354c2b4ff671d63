/** A register that receives false records by luck alone: the engine's own kernels, one field, no partner. */
import { channel, defineField, draw, type Field, own, send, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { reading, registerIdea } from '../../engine/register/record.js';
import { defineWorld, type OwnWorld } from '../../models/define-world.js';
import { catalogue, eventsOf } from '../../regime/catalogue.js';

/** What is recorded by mistake. */
export const MISTAKE = 'bill-arrears';

/** A false record comes in with one chance a month; the draw has 32 bits, since chances are small. */
export function mistakenly(size: i32, luck: I32, limit: i32, kind: i32, mistaken: I32): void {
  for (let i = 0; i < size; i++) {
    mistaken[i] = mistaken[i] | (kind & (0 - flag(luck[i] >>> 1 < limit)));
  }
}

export function takeDown(size: i32, records: I32, counted: U8): void {
  for (let i = 0; i < size; i++) {
    counted[i] = records[i];
  }
}

export function addAny(size: i32, records: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(records[i] > 0);
  }
}

/** A field of a register that keeps false records and nothing else. */
export const fieldOfMistakes = ({ slots = 16, slotMonths = 3 } = {}): Field =>
  defineField({
    id: 'mistakes',
    label: 'False records',
    domain: 'finance',
    form: 'slots',
    events: [MISTAKE],
    slots,
    slotMonths,
    assumption: true,
  });

/**
 * A world in which a register of sixteen periods keeps false records.
 *
 * Counts `any`, people with a record that counts, and `all`, periods with one; sums of `records`.
 */
export function falseRecords(about: {
  id: string;
  citizens: number;
  months: number;
  chance: number;
  slotMonths: number;
  slots?: number;
  retentionMonths: number;
}): OwnWorld {
  const field = fieldOfMistakes(about);
  const events = [...eventsOf(catalogue).keys()];
  const seen = channel(reading('mistakes.all'));
  return defineWorld({
    id: about.id,
    citizens: about.citizens,
    months: about.months,
    mandatoryFrom: 1,
    settings: { 'register.retention-months': about.retentionMonths },
    ideas: [registerIdea([field], [], events, new Set(['mistakes.all']))],
    draws: { mistake: { bits: 32 } },
    columns: [{ name: 'records', bits: 8 }],
    kernels: [
      {
        stage: 'observe',
        run: mistakenly,
        with: [
          draw('mistake'),
          whole(Math.round(about.chance * 2 ** 31)),
          { give: 'event', event: MISTAKE },
          send('mistaken'),
        ],
      },
      { stage: 'score', run: takeDown, with: [seen, own('records')] },
    ],
    counts: { any: { run: addAny, with: [seen] } },
  });
}
