import { channel, defineField, definePartner, draw, event, send, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32 } from '../../engine/lanes.js';
import { observationIdea } from '../../engine/observation/observe.js';
import { registerIdea } from '../../engine/register/record.js';
import { defineWorld } from '../../models/define-world.js';
import { catalogue, eventsOf } from '../../regime/catalogue.js';
import { defineCase, share } from '../case.js';

const EVENT = 'bill-arrears';
const PREVALENCE = 0.01;
const CITIZENS = 100_000;
const MONTHS = 60;

/** It truly happens to one in a hundred. */
export function befall(size: i32, luck: I32, limit: i32, kind: i32, events: I32): void {
  for (let i = 0; i < size; i++) {
    events[i] = events[i] | (kind & (0 - flag(luck[i] >>> 1 < limit)));
  }
}

export function truly(size: i32, events: I32, reported: I32, kind: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((events[i] & reported[i] & kind) !== 0);
  }
}

export function falsely(size: i32, events: I32, mistaken: I32, kind: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((mistaken[i] & ~events[i] & kind) !== 0);
  }
}

export default defineCase({
  id: 'V12',
  title:
    'Of records that are right about 80 percent and wrong about a quarter of a percent, one in four is false.',
  source: 'Bayes: prevalence .01, sensitivity .80, false-positive rate .0024',
  slow: true,
  run: () => {
    const partner = definePartner({
      id: 'observer',
      label: 'An observer',
      member: 2,
      reports: [EVENT],
      mistakes: EVENT,
      coverage: [100, 100, 100],
      misses: [20, 20, 20],
      falseRecords: 0.24,
      delayMonths: 0,
      avoidable: false,
      assumption: true,
    });
    const field = defineField({
      id: 'seen',
      label: 'What was seen',
      domain: 'finance',
      form: 'slots',
      events: [EVENT],
      slots: 16,
      slotMonths: 3,
      assumption: true,
    });
    const events = [...eventsOf(catalogue).keys()];
    const all = [0, 1, 2];
    const lived = defineWorld({
      id: 'base-rate',
      citizens: CITIZENS,
      months: MONTHS,
      mandatoryFrom: 1,
      ideas: [
        observationIdea([partner], events, new Set([EVENT])),
        registerIdea([field], [partner], events, new Set()),
      ],
      draws: { befall: { bits: 32 } },
      settings: {
        ...Object.fromEntries(all.map((group) => [`partners.observer.coverage.${group}`, 65536])),
        ...Object.fromEntries(all.map((group) => [`partners.observer.misses.${group}`, 13107])),
        ...Object.fromEntries(all.map((group) => [`errors.group-factors.${group}`, 1000])),
        'partners.observer.false-records': 2_400_000,
        'errors.scale': 1000,
        'errors.identity-mix-ups': 0,
        'errors.any': 1,
        'register.retention-months': 48,
      },
      kernels: [
        {
          stage: 'act',
          run: befall,
          with: [draw('befall'), whole(Math.round(PREVALENCE * 2 ** 31)), event(EVENT), send('events')],
        },
      ],
      counts: {
        right: { run: truly, with: [channel('events'), channel('reported'), event(EVENT)] },
        wrong: { run: falsely, with: [channel('events'), channel('mistaken'), event(EVENT)] },
      },
    }).run({ sums: [] });
    const sum = (name: string) => lived.count(name).reduce((total, month) => total + month, 0);
    const [right, wrong] = [sum('right'), sum('wrong')];
    const many = CITIZENS * MONTHS;
    return [
      share('records that are true', 0.771, right / (right + wrong), right + wrong),
      share('of those it happens to, recorded', 0.8, right / (PREVALENCE * many), PREVALENCE * many),
      share('of those it does not, falsely recorded', 0.0024, wrong / ((1 - PREVALENCE) * many), many),
    ];
  },
});
