/** Rules of which one is changed: the switches of what a change came from, and the lives under another rule. */
import type { Source } from './protocol.js';

/** Sources that are rules of the regime, and what switches each off for everybody. */
export const SWITCHES = {
  friends: ['peer.mode=none'],
  errors: ['errors.scale=0'],
  'spill-over': ['joint-punishment.enabled=false', 'feedback.economic=false'],
} as const satisfies Partial<Record<Source, readonly string[]>>;

/** One rule changed, by a key that never changes its meaning. The first changes nothing. */
export const CHANGED: Readonly<Record<string, readonly string[]>> = {
  none: [],
  'no-friends': ['peer.mode=none'],
  'worst-friend': ['peer.mode=worst'],
  'expiry-12': ['rights.expiry.months=12'],
  'expiry-24': ['rights.expiry.months=24'],
  appeal: ['rights.appeal.enabled=true'],
  expungement: ['rights.expungement.enabled=true'],
  'purpose-limitation': ['rights.purpose-limitation.enabled=true'],
  notice: ['rights.notice.enabled=true'],
  secret: ['opacity=secret'],
  cap: ['rights.cap.enabled=true'],
  review: ['rights.review.enabled=true'],
  exit: ['rights.exit.enabled=true'],
  'no-errors': ['errors.scale=0'],
  'even-errors': ['errors.group-factors=[1,1,1]'],
  'no-joint-punishment': ['joint-punishment.enabled=false'],
  'no-sanctions': ['sanctions.enabled=false'],
  'no-privileges': ['privileges.enabled=false'],
  'no-list': ['blacklist.enabled=false'],
  'no-speech': ['criteria.behaviour-preferences.speech-points=false'],
};
