/** One thread of a crew: it lives its range of citizens month by month, when told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { simdMachine } from '../kernels/simd.js';
import { Workplace } from '../run/crew.js';
import { fromMessage, planOf } from '../run/worlds.js';
import { failureOf, type HandData, type Order, type Report } from './threads.js';

const { part, parts, blockSize, memory } = workerData as HandData;
const machine = memory ? simdMachine(memory) : undefined;
const workplace = new Workplace(part, parts, blockSize, machine);

function obey(order: Order): number | Float64Array[] | null {
  switch (order.order) {
    case 'add':
      return workplace.add(planOf(order.source), fromMessage(order.memory, machine));
    case 'pair':
      workplace.pair(order.a, order.b, order.tallies);
      return null;
    case 'live':
      return workplace.live(order.worlds, order.calendar);
  }
}

parentPort?.on('message', (order: Order) => {
  let report: Report;
  try {
    report = { done: obey(order) };
  } catch (error) {
    report = failureOf(error);
  }
  parentPort?.postMessage(report);
});
