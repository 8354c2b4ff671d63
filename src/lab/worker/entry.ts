/** The worker of a page: a laboratory that answers. */
import { expose } from 'comlink';
import { Laboratory } from './laboratory.js';

/** Lets messages in between months, without the delay of a timer. */
function nextTurn(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let resume: (() => void) | undefined;
  port1.onmessage = () => resume?.();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(0);
    });
}

expose(new Laboratory(nextTurn()));
