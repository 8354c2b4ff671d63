/** A Redis server of one's own for a test, and nothing left of it afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Every process begun here, each ended with the test. */
export class Processes {
  private readonly all = new Set<ChildProcess>();

  /** Begins a process whose output is thrown away but for its last words. */
  begin(command: string, words: readonly string[], cwd: string): ChildProcess & { said: () => string } {
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said = `${said}${text}`.slice(-4_000);
      });
    }
    this.all.add(child);
    child.on('exit', () => this.all.delete(child));
    return Object.assign(child, { said: () => said });
  }

  async end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await gone;
    }
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.all].map((child) => this.end(child)));
  }
}

export class RedisServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'glasshouse-redis-'));
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly processes: Processes,
    private readonly password: string,
  ) {}

  static async begin(processes: Processes, password = ''): Promise<RedisServer> {
    if (spawnSync('redis-server', ['--version']).error) {
      throw new Error('redis-server is missing: install it, with `apt-get install redis-server` on Debian');
    }
    const server = new RedisServer(await freePort(), processes, password);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://${this.password === '' ? '' : `:${this.password}@`}127.0.0.1:${this.port}`;
  }

  /** Starts the server; what it held before is there again. */
  async start(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--appendonly', 'yes', '--save', ''];
    const child = this.processes.begin('redis-server', [...words, ...this.secret()], this.folder);
    this.child = child;
    while (!child.said().includes('Ready to accept connections')) {
      if (child.exitCode !== null) {
        throw new Error(`redis-server ended: ${child.said()}`);
      }
      await wait(20);
    }
  }

  async stop(): Promise<void> {
    if (this.child) {
      await this.processes.end(this.child, 'SIGTERM');
    }
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private secret(): string[] {
    return this.password === '' ? [] : ['--requirepass', this.password];
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
