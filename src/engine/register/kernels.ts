/** What is done to the register's columns, one loop each. */
import {
  atMost,
  choose,
  countPairs,
  eighthOfTheWay,
  flag,
  type I32,
  type i32,
  type U8,
  type U16,
  type U32,
  within,
} from '../lanes.js';

/** The newest four periods count as recent (model specification, S5). */
const RECENT_PAIRS = 0x55;

/** A period is over: all move one place back, and what was due later arrives. */
export function age(size: i32, records: U32, shift: i32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] << shift;
  }
}

export function ageShort(size: i32, records: U16, shift: i32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] << shift;
  }
}

/** A period is over, and nothing is forgotten: what stood in the oldest period stays there. */
export function ageSticky(size: i32, records: U32, shift: i32, oldest: i32): void {
  for (let i = 0; i < size; i++) {
    records[i] = (records[i] << shift) | (records[i] & oldest);
  }
}

export function ageStickyShort(size: i32, records: U16, shift: i32, oldest: i32): void {
  for (let i = 0; i < size; i++) {
    records[i] = (records[i] << shift) | (records[i] & oldest);
  }
}

/** Late reports whose period begins enter the newest one. */
export function arrive(size: i32, place: i32, others: i32, later: i32, pending: U8, records: U32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | ((pending[i] >>> place) & 3);
    pending[i] = (pending[i] & others) | ((pending[i] >>> 2) & later);
  }
}

export function arriveShort(size: i32, place: i32, others: i32, later: i32, pending: U8, records: U16): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | ((pending[i] >>> place) & 3);
    pending[i] = (pending[i] & others) | ((pending[i] >>> 2) & later);
  }
}

/** Sets a bit of the newest period where one of these events came in: 1 for a true report, 2 for a false record. */
export function note(size: i32, heard: I32, kinds: i32, pairBit: i32, records: U32): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | (-flag((heard[i] & kinds) !== 0) & pairBit);
  }
}

export function noteShort(size: i32, heard: I32, kinds: i32, pairBit: i32, records: U16): void {
  for (let i = 0; i < size; i++) {
    records[i] = records[i] | (-flag((heard[i] & kinds) !== 0) & pairBit);
  }
}

/** Lets reports of slow partners wait for the period in which they are due. */
export function wait(size: i32, late: I32, kinds: i32, place: i32, pending: U8): void {
  for (let i = 0; i < size; i++) {
    pending[i] = pending[i] | (flag((late[i] & kinds) !== 0) << place);
  }
}

/** Counts records in a view: recent periods and older ones, within retention. */
export function readPairs(size: i32, records: U32, view: i32, kept: i32, recent: I32, older: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    const periods = (seen | (seen >>> 1)) & kept;
    recent[i] = recent[i] + countPairs(periods & RECENT_PAIRS);
    older[i] = older[i] + countPairs(periods & ~RECENT_PAIRS);
  }
}

export function readPairsShort(size: i32, records: U16, view: i32, kept: i32, recent: I32, older: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    const periods = (seen | (seen >>> 1)) & kept;
    recent[i] = recent[i] + countPairs(periods & RECENT_PAIRS);
    older[i] = older[i] + countPairs(periods & ~RECENT_PAIRS);
  }
}

/** Counts all records in a view, within retention. */
export function readAllPairs(size: i32, records: U32, view: i32, kept: i32, all: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    all[i] = all[i] + countPairs((seen | (seen >>> 1)) & kept);
  }
}

export function readAllPairsShort(size: i32, records: U16, view: i32, kept: i32, all: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = records[i] & view;
    all[i] = all[i] + countPairs((seen | (seen >>> 1)) & kept);
  }
}

/** A running mean of reported conduct around a neutral value, for up to two kinds of reports. */
export function recordMean(
  size: i32,
  reported: I32,
  coverage: U16,
  partners: i32,
  neutral: i32,
  firstKind: i32,
  firstPresent: i32,
  firstAbsent: i32,
  secondKind: i32,
  secondPresent: i32,
  secondAbsent: i32,
  mean: U8,
): void {
  for (let i = 0; i < size; i++) {
    const one = choose((reported[i] & firstKind) !== 0, firstPresent, firstAbsent);
    const two = choose((reported[i] & secondKind) !== 0, secondPresent, secondAbsent);
    const known = (coverage[i] & partners) !== 0;
    const target = choose(known, within(neutral + one + two, 0, 255), neutral);
    mean[i] = eighthOfTheWay(mean[i], target);
  }
}

/** Another quarter at the reported address, up to 63. */
export function growOld(size: i32, quarters: U8): void {
  for (let i = 0; i < size; i++) {
    quarters[i] = atMost(quarters[i] + 1, 63);
  }
}

/** A reported event begins the count anew. */
export function beginAnew(size: i32, reported: I32, kinds: i32, quarters: U8): void {
  for (let i = 0; i < size; i++) {
    quarters[i] = choose((reported[i] & kinds) !== 0, 0, quarters[i]);
  }
}

/** A tenure to begin with: any number of quarters below 32 is as likely. */
export function startAge(size: i32, luck: U16, quarters: U8): void {
  for (let i = 0; i < size; i++) {
    quarters[i] = luck[i] >>> 11;
  }
}

export function readColumn(size: i32, column: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = column[i];
  }
}

/** 1 in the month in which a report of this kind came in. */
export function readReport(size: i32, reported: I32, kinds: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((reported[i] & kinds) !== 0);
  }
}

/** What a partner reports for each value of a trait; the first for those nobody covers. */
export function readLevels(size: i32, trait: U8, coverage: U16, partners: i32, levels: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose((coverage[i] & partners) !== 0, levels[trait[i]], levels[0]);
  }
}

/** A trait as its partners report it; the middle of its range for those nobody covers. */
export function readLevel(size: i32, trait: U8, coverage: U16, partners: i32, middle: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose((coverage[i] & partners) !== 0, trait[i], middle);
  }
}
