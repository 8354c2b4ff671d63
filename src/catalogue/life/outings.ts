import {
  access,
  cost,
  defineLife,
  draw,
  event,
  option,
  read,
  sanctioned,
  send,
} from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Journeys wished for, and those that a closed door prevents; and a school that turns a family away. */
export function travel(
  size: i32,
  parent: U8,
  flights: I32,
  school: I32,
  wishing: U16,
  applying: U16,
  wishes: i32,
  applies: i32,
  refusedFlight: i32,
  refusedSchool: i32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const wanted = flag(wishing[i] < wishes);
    const refused = wanted & flag(flights[i] === 0);
    const turnedAway = parent[i] & flag(applying[i] < applies) & flag(school[i] === 0);
    events[i] = events[i] | (-refused & refusedFlight) | (-turnedAway & refusedSchool);
  }
}

/** Journeys abroad wished for without a job: they need an employer's letter, or papers that ask for none. */
export function travelAbroad(
  size: i32,
  job: U8,
  papers: I32,
  wishing: U16,
  wishes: i32,
  refused: i32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const wanted = (1 - job[i]) & flag(wishing[i] < wishes);
    events[i] = events[i] | (-(wanted & flag(papers[i] >= 0)) & refused);
  }
}

export default defineLife({
  id: 'outings',
  label: 'Journeys and schools',
  question: 'Who wants to travel, at home or abroad, or asks for a place at a school, and is refused?',
  assumption: true,
  opportunities: {
    travel: { label: 'Flights and fast trains', economic: false },
    school: { label: 'A place at a chosen school', economic: false },
    papers: { label: 'Papers for a journey abroad', economic: false },
  },
  events: {
    'flight-refused': 'was refused a flight',
    'school-refused': 'was refused a place at a school',
    'papers-refused': 'could not travel abroad for want of an employer’s letter',
  },
  draws: { wish: { bits: 16 }, apply: { bits: 16 }, abroad: { bits: 16 } },
  options: {
    'journeys-a-month': {
      label: 'Percent who want to fly in a month',
      unit: 'percent',
      value: 18,
      least: 0,
      most: 100,
      source:
        'refused flights a listed person and month, China, July 2019: 0.18 (27.3 million refusals, 14.5 million listed)',
    },
    'school-a-month': {
      label: 'Percent of parents who ask for a school place in a month',
      unit: 'percent',
      value: 1,
      least: 0,
      most: 100,
      assumption: true,
    },
    'journeys-abroad-a-month': {
      label: 'Percent who want to travel abroad in a month',
      unit: 'percent',
      value: 1,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'life',
      run: travel,
      when: (clock) => clock.voluntary || clock.mandatory,
      only: sanctioned,
      with: [
        read('parent'),
        access('travel'),
        access('school'),
        draw('wish'),
        draw('apply'),
        option('journeys-a-month'),
        option('school-a-month'),
        event('flight-refused'),
        event('school-refused'),
        send('events'),
      ],
    },
    {
      stage: 'life',
      run: travelAbroad,
      when: (clock) => clock.month >= 1,
      after: ['work'],
      only: { of: read('months-without-work'), bits: 15 },
      with: [
        read('job'),
        cost('papers'),
        draw('abroad'),
        option('journeys-abroad-a-month'),
        event('papers-refused'),
        send('events'),
      ],
    },
  ],
  examples: [
    {
      title: 'a citizen without work cannot go abroad: nobody writes her the letter',
      kernel: 'travelAbroad',
      given: { job: 0, abroad: 0, 'journeys-abroad-a-month': 655, 'papers-refused': 8 },
      gives: { events: 8 },
    },
    {
      title: 'the same citizen with a high score needs none',
      kernel: 'travelAbroad',
      given: { job: 0, 'cost:papers': -1, abroad: 0, 'journeys-abroad-a-month': 655, 'papers-refused': 8 },
      gives: { events: 0 },
    },
  ],
});
