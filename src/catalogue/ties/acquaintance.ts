import {
  access,
  candidate,
  cost,
  defineTie,
  draw,
  option,
  type Settings,
  send,
  table,
} from '../../engine/contracts.js';
import { flag, type I32, type i32, type U16 } from '../../engine/lanes.js';

/** Ties that fade and renew whatever the rules: about one end in fifty a year lets go. */
export function drift(
  size: i32,
  layer: I32,
  willing: I32,
  letting: U16,
  taking: U16,
  fades: i32,
  renews: I32,
  open: I32,
  prominence: I32,
  forTheProminent: I32,
  cut: I32,
  offer: I32,
): void {
  for (let i = 0; i < size; i++) {
    const renewal = renews[layer[i]] + forTheProminent[layer[i]] * prominence[i];
    const fade = willing[i] & flag(letting[i] < fades);
    const renew = (1 - willing[i]) & flag(taking[i] < Math.imul(renewal, open[i] >> 1) >> 15);
    cut[i] = cut[i] | fade;
    offer[i] = offer[i] | renew;
  }
}

/** The layer in which dating services make people known to each other. */
const FRIENDS = 3;

/** By layer: renewal balances fading, so that each keeps the share of ties it began with. */
function renewals(settings: Settings): Int32Array {
  const fades = settings['acquaintance.fades-a-month'];
  return Int32Array.from([0, 1, 2, 3, 4], (layer) => {
    const share = Math.min(0.97, settings[`ties.end.${layer}`] / 65536);
    return Math.min(32767, Math.round((fades * share) / (1 - share)));
  });
}

export default defineTie({
  id: 'acquaintance',
  label: 'Ties that come and go',
  question: 'How do ties fade and renew when nobody keeps score?',
  assumption: true,
  opportunities: { acquaintance: { label: 'Being seen by new people', economic: false } },
  draws: { let: { bits: 16, place: 13 }, take: { bits: 16, place: 14 } },
  options: {
    'fades-a-month': {
      label: 'Percent of ends that let go when a tie is reconsidered',
      unit: 'percent',
      value: 2.17,
      least: 0,
      most: 50,
      source:
        'inner-circle turnover of 1-4 % a year, Roy et al. 2022; one of thirteen ties is reconsidered a month',
    },
  },
  kernels: [
    {
      stage: 'tie',
      run: drift,
      with: [
        candidate('layer'),
        candidate('willing'),
        draw('let'),
        draw('take'),
        option('fades-a-month'),
        table('ties:renews', renewals),
        access('acquaintance'),
        cost('acquaintance'),
        // prominence raises what one is offered by friends of friends by half (model specification, section 0)
        table('ties:renews-prominent', (settings) =>
          renewals(settings).map((renewal, layer) => (layer === FRIENDS ? renewal >> 1 : 0)),
        ),
        send('cut'),
        send('offer'),
      ],
    },
  ],
});
