/** The worlds a life ends with: its own, and the same with one rule changed. */
import type { State } from '../../state/link.js';

export const WORLDS_BESIDE = {
  withoutFriends: 'peer.mode=none',
  withExpiry: 'rights.expiry.months=12',
} as const;

/** Two worlds with this citizen pinned; a regime written out whole has no other world beside it but the preset's. */
export function worldsLink(state: State, citizen: number, set: string): Partial<State> {
  const { a } = state;
  const b = 'text' in a ? { preset: 'article-2018', set: [set] } : { preset: a.preset, set: [...a.set, set] };
  return { route: 'worlds', page: '', b, citizen, choices: undefined, view: undefined };
}
