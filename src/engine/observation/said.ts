/** What partners say: under which channel it stands, and for which events. */
import type { Clock } from '../contracts.js';
import type { I32, i32 } from '../lanes.js';

export const watching = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** A channel for reports that reach the register this many slots late. */
export const lateChannel = (slots: number): string => (slots === 0 ? 'reported' : `reported-late-${slots}`);

/** Partners that no rule tells apart, and mix-ups, stand together under this name. */
export const OTHERS = 'others';
/** Where a rule tells partners apart: what one of them, or the others, said into a channel. */
export const saidBy = (channel: string, source: string): string => `${channel}:by:${source}`;
/** Under which name what a partner says stands. */
export const sourceOf = (partner: string, apart: readonly string[]): string =>
  apart.includes(partner) ? partner : OTHERS;

/** What was said by partners that are told apart is said by partners. */
export function passOn(size: i32, said: I32, all: I32): void {
  for (let i = 0; i < size; i++) {
    all[i] = all[i] | said[i];
  }
}

export function eventMask(names: readonly string[], events: readonly string[]): number {
  return names.reduce((mask, name) => mask | (events.includes(name) ? 1 << events.indexOf(name) : 0), 0);
}
