/** Experiments over several machines by a queue in Redis: a server, workers and a command, all begun and ended here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Desktop } from '../support/command-line.js';
import { peersFile } from '../support/experiments.js';
import { Processes, RedisServer } from '../support/redis.js';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const FILE = peersFile(8);

const processes = new Processes();
let desktop: Desktop;
let redis: RedisServer;
beforeAll(async () => {
  desktop = new Desktop();
  desktop.write('peers.yaml', FILE);
  desktop.write(
    'slow.yaml',
    FILE.replace('id: peers', 'id: slow').replace('citizens: 1000', 'citizens: 10000'),
  );
  redis = await RedisServer.begin(processes, 'secret');
  desktop.glasshouse('experiment', 'peers.yaml', '--out', 'here', '--cells', 'cells-here');
});
afterEach(() => processes.endAll().then(() => redis.start()));
afterAll(async () => {
  await processes.endAll();
  redis.clear();
  desktop.clear();
});

const begin = (...words: string[]) => processes.begin(process.execPath, [program, ...words], desktop.folder);
const worker = (name: string) =>
  begin('worker', '--redis', redis.url, '--processes', '1', '--cells', name, '--lock', '2');
const experiment = (file: string, out: string) =>
  begin('experiment', file, '--redis', redis.url, '--out', out, '--cells', `cells-${out}`);
const ended = (child: ReturnType<typeof begin>) =>
  new Promise<number | null>((resolve) => child.once('exit', resolve));
const livedBy = (name: string): number =>
  existsSync(desktop.path(name))
    ? readdirSync(desktop.path(name), { recursive: true, encoding: 'utf8' }).filter((one) =>
        one.endsWith('.json'),
      ).length
    : 0;
const table = (out: string) => readFileSync(desktop.path(out, 'results.parquet'));

describe('workers on several machines', () => {
  it('find together, each in a folder of its own, the very bytes that one machine finds', async () => {
    const [one, other] = [worker('first'), worker('second')];
    const asked = experiment('peers.yaml', 'there');
    expect(await ended(asked), asked.said()).toBe(0);
    expect(livedBy('first') + livedBy('second')).toBe(16);
    expect(table('there').equals(table('here'))).toBe(true);
    await Promise.all([processes.end(one, 'SIGINT'), processes.end(other, 'SIGINT')]);
    expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
  });

  it('take over what a worker that was killed had begun, and wait for a server that goes away', async () => {
    const doomed = worker('doomed');
    const asked = experiment('slow.yaml', 'slow');
    while (livedBy('doomed') < 1) {
      expect(asked.exitCode, asked.said()).toBe(null);
      await wait(20);
    }
    await processes.end(doomed, 'SIGKILL');
    const heir = worker('heir');
    while (livedBy('heir') < 1) {
      expect(heir.exitCode, heir.said()).toBe(null);
      await wait(20);
    }
    await redis.stop();
    await wait(300);
    await redis.start();
    expect(await ended(asked), asked.said()).toBe(0);
    expect(asked.said()).toContain('Redis is back.');
    expect(livedBy('cells-slow')).toBe(16);
    desktop.glasshouse('experiment', 'slow.yaml', '--out', 'slow-here', '--cells', 'cells-slow-here');
    expect(table('slow').equals(table('slow-here'))).toBe(true);
  });
});

describe('a mistake with Redis', () => {
  const refused = (url: string) => {
    const { code, out, err } = desktop.glasshouse(
      'experiment',
      'peers.yaml',
      '--redis',
      url,
      '--out',
      'never',
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(existsSync(desktop.path('never'))).toBe(false);
    return err;
  };

  it('is told where the password is wrong, without telling it', () => {
    const err = refused(redis.url.replace('secret', 'guess'));
    expect(err).toMatch(
      /Redis does not take this password\. Found redis:\/\/\*\*\*@127\.0\.0\.1:\d+: WRONGPASS/,
    );
    expect(err).not.toContain('guess');
    expect(refused(redis.url.replace(':secret@', ''))).toContain('NOAUTH');
  });

  it('is told where nobody answers, and where the address is none', () => {
    expect(refused('redis://127.0.0.1:1')).toMatch(
      /Redis cannot be reached\. Found redis:\/\/127\.0\.0\.1:1: .*ECONNREFUSED/,
    );
    expect(refused('localhost')).toContain('This is no address of a Redis server.');
    expect(desktop.glasshouse('worker', '--redis', 'redis://127.0.0.1:1').code).toBe(2);
  });
});
