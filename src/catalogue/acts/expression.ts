import { channel, defineAct, draw, event, friends, option, own, read, send } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * What somebody says in public of what they think in private: disaffection and friends who speak
 * against fear and one's own courage (after Granovetter 1978, Kuran 1995, Epstein 2002).
 */
export function speak(
  size: i32,
  opinion: U8,
  shift: I32,
  courage: U8,
  resentment: U8,
  risk: U8,
  criticalFriends: I32,
  luck: U16,
  support: i32,
  chill: i32,
  criticism: i32,
  critical: U8,
  loyal: U8,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const disaffection = 118 - (opinion[i] + shift[i]) * 4 + (resentment[i] >> 2);
    const disaffected = flag(disaffection > 0);
    const company = (criticalFriends[i] * support) >> 8;
    const fear = Math.imul(Math.imul(chill, risk[i]), 72 - courage[i]) >> 10;
    const mood = (luck[i] >>> 10) - 32;
    const speaks = disaffected & flag(disaffection + company - fear - (40 - courage[i]) + mood > 0);
    critical[i] = speaks;
    loyal[i] = disaffected & (1 - speaks) & flag(risk[i] > 64 - (courage[i] >> 1));
    events[i] = events[i] | choose(speaks === 1, criticism, 0);
  }
}

export default defineAct({
  id: 'expression',
  label: 'Public expression',
  question: 'Who says in public what they think in private?',
  assumption: true,
  columns: [
    { name: 'critical', label: 'Criticised in public', bits: 1, public: true, lived: true },
    { name: 'loyal', label: 'Showed loyalty without feeling it', bits: 1, public: true, lived: true },
  ],
  /** How far the opinion has moved since the first month. */
  channels: { 'opinion-shift': { start: 0, merge: 'sum' } },
  events: { criticism: 'criticised the government in public' },
  draws: { mood: { bits: 16, place: 11 } },
  options: {
    support: {
      label: 'Weight of friends who speak',
      unit: 'whole',
      value: 40,
      least: 0,
      most: 90,
      assumption: true,
    },
    chill: {
      label: 'Weight of perceived risk; set on published falls in lawful expression',
      unit: 'whole',
      value: 5,
      least: 0,
      most: 16,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'act',
      run: speak,
      with: [
        read('opinion'),
        channel('opinion-shift'),
        read('courage'),
        read('resentment'),
        read('risk'),
        friends('share', 'critical'),
        draw('mood'),
        option('support'),
        option('chill'),
        event('criticism'),
        own('critical'),
        own('loyal'),
        send('events'),
      ],
    },
  ],
});
