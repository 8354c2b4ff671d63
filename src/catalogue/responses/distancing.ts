import { candidate, defineResponse, draw, friends, option, read, send } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16, within } from '../../engine/lanes.js';

/** Cutting ties to people whose score could pull one down, and offering ties to those it could not. */
export function distance(
  size: i32,
  band: U8,
  enrolled: U8,
  degree: I32,
  willing: I32,
  theirBand: I32,
  theyAreListed: I32,
  luck: U16,
  perStep: i32,
  gapAllowed: i32,
  listedCut: i32,
  offers: i32,
  mostFriends: i32,
  cut: I32,
  offer: I32,
): void {
  for (let i = 0; i < size; i++) {
    const gap = band[i] - theirBand[i];
    const limit = within(Math.imul(gap - gapAllowed, perStep) + theyAreListed[i] * listedCut, 0, 30000);
    const cuts = enrolled[i] & willing[i] & flag(luck[i] < limit);
    const welcome = flag(gap < 8) & (1 - theyAreListed[i]) & flag(degree[i] < mostFriends);
    const takes = enrolled[i] & (1 - willing[i]) & welcome & flag(luck[i] < offers);
    // the second bit says why, for those who count
    cut[i] = cut[i] | cuts | (cuts << 1);
    offer[i] = choose(takes === 1, 1, offer[i]);
  }
}

export default defineResponse({
  id: 'distancing',
  label: 'Keeping one’s distance',
  question: 'Do people cut ties because friends count?',
  assumption: true,
  draws: { decide: { bits: 16, place: 15 } },
  options: {
    slope: {
      label: 'Cuts on 65,536 for each band step of difference',
      unit: 'whole',
      value: 100,
      least: 0,
      most: 1000,
      assumption: true,
    },
    tolerated: {
      label: 'Band steps of difference that are tolerated',
      unit: 'whole',
      value: 20,
      least: 0,
      most: 255,
      assumption: true,
    },
    listed: {
      label: 'Percent who cut a tie to somebody on the list when it is reconsidered',
      unit: 'percent',
      value: 12.2,
      least: 0,
      most: 45,
      assumption: true,
    },
    offers: {
      label: 'Percent who offer a new tie to somebody whose score is no lower',
      unit: 'percent',
      value: 13.7,
      least: 0,
      most: 100,
      assumption: true,
    },
    'most-friends': {
      label: 'Nobody with this many friends looks for more',
      unit: 'whole',
      value: 12,
      least: 0,
      most: 10000,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'tie',
      run: distance,
      // friends count only while the regime has a peer term
      when: (clock, settings) => (clock.voluntary || clock.mandatory) && settings['peer.mode'] !== 0,
      with: [
        read('band'),
        read('enrolled'),
        friends('count', 'ties'),
        candidate('willing'),
        candidate('band'),
        candidate('listed'),
        draw('decide'),
        option('slope'),
        option('tolerated'),
        option('listed'),
        option('offers'),
        option('most-friends'),
        send('cut'),
        send('offer'),
      ],
    },
  ],
});
