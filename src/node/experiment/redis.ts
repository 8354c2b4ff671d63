/** Redis and BullMQ, where they are installed and somebody answers: what experiments over several machines stand on. */
import { InputError } from '../../engine/errors.js';

type BullMq = typeof import('bullmq');
type Client = import('ioredis').Redis;

export interface Exchange {
  bullmq: BullMq;
  /** A client that waits for Redis to come back whenever it is away. */
  client: Client;
  /** Another one, for who blocks. */
  another(): Client;
  close(): void;
}

/** Longest wait between two tries to reach Redis again. */
const WAIT_MS = 2_000;
const FIRST_MS = 5_000;

/** The queue of one version: no other version's worker takes cells from it. */
export const queueName = (version: string): string => `glasshouse-${version.replace('+', '-')}`;
/** Where a regime or a society stands, by its hash. */
export const sheetKey = (hash: string): string => `glasshouse:sheet:${hash}`;
/** Seconds that sheets, and cells that are done, are kept in Redis. */
export const KEPT_SECONDS = 7 * 24 * 3600;

/**
 * Reaches Redis.
 *
 * @param url   redis://[[user]:password@]host[:port][/database]
 * @param away  told when Redis is lost, and when it is back
 * @throws InputError where a package is missing, nobody answers, or the password is wrong
 */
export async function reach(url: string, away: (text: string) => void): Promise<Exchange> {
  if (!/^rediss?:\/\/[^\s]+$/.test(url)) {
    throw refused(
      url,
      'This is no address of a Redis server.',
      'redis://host:6379, or redis://:password@host:6379',
    );
  }
  const { bullmq, Redis } = await packages();
  const options = { maxRetriesPerRequest: null, connectTimeout: FIRST_MS };
  const first = new Redis(url, { ...options, lazyConnect: true, retryStrategy: () => null });
  let heard = '';
  first.on('error', (error: Error) => {
    heard = error.message;
  });
  try {
    await first.connect();
    await first.ping();
  } catch (error) {
    throw unreachable(url, heard || (error as Error).message);
  } finally {
    first.disconnect();
  }
  const clients: Client[] = [];
  const another = (): Client => {
    const client = new Redis(url, { ...options, retryStrategy: (tries) => Math.min(WAIT_MS, tries * 100) });
    // without somebody who listens an error would end the process; that Redis is away is said once
    client.on('error', () => {});
    clients.push(client);
    return client;
  };
  const client = another();
  watch(client, away);
  const close = () => {
    for (const one of clients) {
      one.disconnect();
    }
  };
  return { bullmq, client, another, close };
}

function watch(client: Client, away: (text: string) => void): void {
  let gone = false;
  client.on('close', () => {
    if (!gone && client.status !== 'end') {
      gone = true;
      away('Redis is away; waiting for it to come back.');
    }
  });
  client.on('ready', () => {
    if (gone) {
      gone = false;
      away('Redis is back.');
    }
  });
}

async function packages(): Promise<{ bullmq: BullMq; Redis: typeof import('ioredis').Redis }> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Redis };
  } catch {
    throw new InputError({
      kind: 'redis-packages-missing',
      message: 'Several machines need the optional packages BullMQ and ioredis, and they are not installed.',
      path: '--redis',
      next: 'Install them with `npm install bullmq@6.7.0 ioredis@5.10.1`, or share the experiment out with --shard.',
    });
  }
}

/** An address without its password. */
export const shownUrl = (url: string): string => url.replace(/\/\/[^@/]*@/, '//***@');

const refused = (url: string, message: string, allowed: string): InputError =>
  new InputError({ kind: 'redis', message, path: '--redis', found: shownUrl(url), allowed });

function unreachable(url: string, reason: string): InputError {
  const password = /NOAUTH|WRONGPASS|AUTH/.test(reason);
  return new InputError({
    kind: password ? 'redis-password' : 'redis-unreachable',
    message: password ? 'Redis does not take this password.' : 'Redis cannot be reached.',
    path: '--redis',
    found: `${shownUrl(url)}: ${reason}`,
    next: password
      ? 'Give it in the address: redis://:password@host:6379. Nothing was begun.'
      : 'Start it (`redis-server`), or check the address. Nothing was begun.',
  });
}
