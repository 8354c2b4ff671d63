/** The worker of a page: a laboratory that answers, of societies and of single lives. */
import { expose } from 'comlink';
import { Workbench } from './workbench.js';

/** Lets messages in between months, without the delay of a timer. */
function nextTurn(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(0);
    });
}

expose(new Workbench(nextTurn()));
