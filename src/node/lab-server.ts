/**
 * Serves the built web lab on this machine alone: static files, no cache, nothing that may leave the page.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../engine/errors.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface LabServer {
  address: string;
  close(): Promise<void>;
}

/** The folder that the build leaves the lab in. */
const builtLab = (): string => join(dirname(dirname(fileURLToPath(import.meta.url))), 'lab');

/**
 * @param port  0 for any that is free
 * @throws InputError where the lab is not built or the port is taken
 */
export async function serveLab(port: number, folder = builtLab()): Promise<LabServer> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new InputError({
      kind: 'lab-not-built',
      message: 'The web lab has not been built here.',
      path: folder,
      next: 'Run `npm run build`.',
    });
  }
  const server = createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    if ((request.method !== 'GET' && request.method !== 'HEAD') || file === undefined) {
      response.writeHead(file === undefined ? 404 : 405, { 'content-type': 'text/plain' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
  });
  await listening(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file below the folder, never above it. */
function fileOf(folder: string, url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(url.split('?')[0] ?? '/'));
    const file = join(folder, path === sep ? 'index.html' : path);
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new InputError({
              kind: 'port-taken',
              message: 'This port cannot be used.',
              path: '--port',
              found: String(port),
              next: 'Name another, or leave --port out for any that is free.',
            })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
