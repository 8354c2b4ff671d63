/** `glasshouse lab`: the web lab on this machine. */
import type { Command } from 'commander';
import { serveLab } from '../node/lab-server.js';
import { wholeNumber } from './options.js';
import { printJson, say } from './output.js';

const MOST_PORT = 65_535;

export function addLab(program: Command): void {
  program
    .command('lab')
    .option('--port <n>', 'where to serve it (default: any port that is free)', '0')
    .option('--json', 'print the address as one JSON document and nothing else')
    .summary('open the web lab')
    .description(
      'Serves the web lab to browsers on this machine alone. Nothing that is done in it leaves the page. Ctrl-C ends it.',
    )
    .action(async (options: { port: string; json?: boolean }) => {
      const server = await serveLab(wholeNumber('--port', options.port, 0, MOST_PORT));
      if (options.json) {
        printJson({ address: server.address });
      } else {
        say(`The lab: ${server.address}`);
        say('Open this address in a browser. Ctrl-C ends it.');
      }
      await interrupted();
      await server.close();
    });
}

/** There is no month to finish here: the first interrupt ends it. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => resolve());
    }
  });
}
