/** What the whole society amounts to, told to everybody a month later. */
import { describe, expect, it } from 'vitest';
import { census, censusOfGroups, defineAct, own, read } from '../src/engine/contracts.js';
import type { I32, i32, U8, U16, U32 } from '../src/engine/lanes.js';
import { answerCensus } from '../src/engine/society/census.js';
import { deskFor, foundSociety, liveMonth, type WorldPlan } from '../src/engine/world.js';
import { catalogue } from '../src/regime/catalogue.js';
import { compileSociety } from '../src/regime/compile.js';
import { loadSociety } from '../src/regime/load.js';

function listen(
  size: i32,
  working: i32,
  lastYear: i32,
  ofGroup: I32,
  ranks: I32,
  group: U8,
  income: U8,
  heard: U32,
  heardOfLastYear: U32,
  heardOfGroup: U32,
  rank: U32,
): void {
  for (let i = 0; i < size; i++) {
    heard[i] = working;
    heardOfLastYear[i] = lastYear;
    heardOfGroup[i] = ofGroup[group[i]];
    rank[i] = ranks[income[i]];
  }
}

const listening = defineAct({
  id: 'listening',
  label: 'Listening to the news',
  assumption: true,
  columns: ['heard', 'heard-of-last-year', 'heard-of-group', 'rank'].map((name) => ({
    name,
    label: name,
    bits: 32,
  })),
  kernels: [
    {
      stage: 'act',
      run: listen,
      with: [
        census('sum', 'job'),
        census('sum', 'job', { every: 12 }),
        censusOfGroups('share', 'job'),
        census('ranks', 'income-class'),
        read('group'),
        read('income-class'),
        own('heard'),
        own('heard-of-last-year'),
        own('heard-of-group'),
        own('rank'),
      ],
    },
  ],
});

const citizens = 3_001;
const town = (idea = listening): WorldPlan =>
  compileSociety(loadSociety('town'), 5, { ...catalogue, acts: [...catalogue.acts, idea] });

function lived(world: WorldPlan, months: number, blockSize = 1_024) {
  const memory = foundSociety(world, citizens, undefined, (bytes) => new ArrayBuffer(bytes));
  const desk = deskFor(world, memory, { blockSize });
  const column = (name: string) => memory.arrays.get(name) as U32;
  const workers: number[] = [];
  const count = () => workers.push(jobs(workers.length + 1).reduce((sum, job) => sum + job, 0));
  const jobs = (calendar: number) => {
    const { where, shift } = world.plan.layout.columns.get('job') as { where: string; shift: number };
    const words = memory.words[calendar & 1];
    return where === 'face'
      ? Uint8Array.from(words, (word) => (word >>> shift) & 1)
      : (memory.arrays.get('job') as U8).slice();
  };
  count();
  for (let month = 1; month <= months; month++) {
    liveMonth(desk, { first: 0, size: citizens }, world.clockAt(month));
    count();
  }
  return { memory, column, workers, jobs };
}

describe('the census', () => {
  it('tells everybody how many worked when last month ended, and at the start of the first', () => {
    for (const months of [1, 2, 9]) {
      const { column, workers } = lived(town(), months);
      expect(new Set(column('heard'))).toEqual(new Set([workers[months - 1]]));
    }
  });

  it('tells the same for a year where a yearly one is asked for', () => {
    const at = (months: number) => lived(town(), months);
    expect(at(12).column('heard-of-last-year')[0]).toBe(at(12).workers[0]);
    expect(at(13).column('heard-of-last-year')[0]).toBe(at(12).workers[12]);
    expect(at(20).column('heard-of-last-year')[7]).toBe(at(12).workers[12]);
  });

  it('tells each of their own group', () => {
    const world = town();
    const before = lived(world, 3);
    const group = world.plan.layout.columns.get('group') as { word: number; shift: number };
    const groupOf = (i: number) => (before.memory.packed[group.word][i] >>> group.shift) & 3;
    const many = [0, 0, 0];
    const work = [0, 0, 0];
    before.jobs(4).forEach((job, i) => {
      many[groupOf(i)]++;
      work[groupOf(i)] += job;
    });
    const told = lived(world, 4).column('heard-of-group');
    for (let i = 0; i < 400; i++) {
      expect(told[i]).toBe(Math.floor((work[groupOf(i)] * 65536) / many[groupOf(i)]));
    }
  });

  it('ranks: nobody has less than the poorest, and half have less than the middle', () => {
    const world = town();
    const { memory, column } = lived(world, 1);
    const income = world.plan.layout.columns.get('income-class') as { word: number; shift: number };
    const incomes = Array.from(memory.packed[income.word], (word) => (word >>> income.shift) & 31);
    incomes.forEach((own, i) => {
      const poorer = incomes.filter((other) => other < own).length;
      if (i % 97 === 0) expect(column('rank')[i]).toBe(Math.floor((poorer * 65536) / citizens));
    });
  });

  it('is the same in blocks of any size', () => {
    const one = lived(town(), 6, 256);
    const other = lived(town(), 6, 2_048);
    expect(one.memory.census).toEqual(other.memory.census);
    expect(one.column('heard-of-group')).toEqual(other.column('heard-of-group'));
  });

  it('ranks those with any, the others left out: all in the middle while there are none', () => {
    const into = new Int32Array(257);
    const request = { how: 'ranks-above-none' as const, column: 'step', every: 1, offset: 0, start: 0 };
    const counts = new Float64Array(256);
    counts[0] = 900;
    answerCensus([request], counts, into);
    expect(new Set(into)).toEqual(new Set([32768]));
    counts[3] = 25;
    counts[9] = 75;
    answerCensus([request], counts, into);
    expect([into[1], into[3], into[4], into[9], into[10], into[256]]).toEqual([
      0, 0, 16384, 16384, 65536, 65536,
    ]);
  });

  it('refuses what it cannot add up', () => {
    const wide = {
      ...listening,
      kernels: [{ stage: 'act' as const, run: hear, with: [census('ranks', 'heard'), own('heard')] }],
    };
    expect(() => town(wide)).toThrow(/the census takes the ranks of columns of up to 8 bits; heard is wider/);
  });

  it('changes no other column by being taken', () => {
    const asked = lived(town(), 8).memory;
    const { memory } = lived(compileSociety(loadSociety('town'), 5), 8);
    for (const [name, column] of memory.arrays) {
      expect(asked.arrays.get(name), name).toEqual(column);
    }
    expect(memory.census).toHaveLength(0);
  });
});

function hear(size: i32, ranks: I32, heard: U16): void {
  for (let i = 0; i < size; i++) {
    heard[i] = ranks[0];
  }
}
