import { channel, defineSafeguard, type Settings, send, table } from '../../engine/contracts.js';
import { flag, type I32, type i32 } from '../../engine/lanes.js';

/** Lifts the sanctions of domains beyond the cap, whatever brought them. */
export function capDomains(size: i32, proposed: I32, allowed: I32, allow: I32, news: I32): void {
  for (let i = 0; i < size; i++) {
    const within = allowed[proposed[i] & 0xffff];
    allow[i] = allow[i] & within;
    news[i] = news[i] | flag((proposed[i] & ~within) !== 0);
  }
}

const PLACES = 16;

/** For every set of sanctions: those of the first so many domains, in the order of their places. */
function allowedSets(settings: Settings): Int32Array {
  const most = settings['cap.domains'];
  return Int32Array.from({ length: 2 ** PLACES }, (_, set) => {
    const domains = new Set<number>();
    let lifted = 0;
    for (let place = 0; place < PLACES; place++) {
      const domain = settings[`sanctions.domain.${place}`];
      if ((set >>> place) & 1 && domain !== undefined && !domains.has(domain)) {
        if (domains.size < most) {
          domains.add(domain);
        } else {
          lifted |= 1 << place;
        }
      }
    }
    return ~lifted;
  });
}

export default defineSafeguard({
  id: 'cap',
  label: 'Proportionality cap',
  question: 'In how many parts of life at most may doors be closed to one person at a time?',
  actsOn: 'sanctions',
  channels: { 'cap-news': { start: 0, merge: 'or' } },
  options: {
    domains: {
      label: 'Most domains with a sanction at a time, the first in their order',
      unit: 'whole',
      value: 2,
      least: 0,
      most: 16,
      source: 'model specification, S6.5 and S10; the number is ours',
      assumption: true,
    },
  },
  tells: [{ channel: 'cap-news', bit: 1, says: 'The cap kept doors open that would have closed.' }],
  kernels: [
    {
      stage: 'decide',
      run: capDomains,
      viewed: true,
      with: [channel('proposed'), table('cap:allowed', allowedSets), send('allow'), send('cap-news')],
    },
  ],
  assumption: true,
});
