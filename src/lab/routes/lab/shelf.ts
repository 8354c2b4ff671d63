/** Regimes kept in this browser, in IndexedDB. Nothing of it leaves the machine. */

export interface Kept {
  name: string;
  text: string;
  /** When it was kept, in milliseconds. */
  at: number;
}

/** Why something is not kept. */
export type ShelfTrouble = 'forbidden' | 'full' | 'failed';

export class ShelfError extends Error {
  override name = 'ShelfError';
  constructor(readonly trouble: ShelfTrouble) {
    super(trouble);
  }
}

const DATABASE = 'glasshouse';
/** What was being written when the page was left. */
const DRAFT = 'draft';
const STORES = ['regimes', 'drafts'] as const;
type Store = (typeof STORES)[number];

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store, { keyPath: 'name' });
    };
    request.onsuccess = () => {
      const database = request.result;
      // another tab may want to delete everything
      database.onversionchange = () => {
        database.close();
        opening = undefined;
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new ShelfError('failed'));
  }).catch((error: unknown) => {
    opening = undefined;
    throw troubleOf(error);
  });
  return opening;
}

function troubleOf(error: unknown): ShelfError {
  if (error instanceof ShelfError) return error;
  const { name = '' } = (error ?? {}) as { name?: string };
  if (name === 'QuotaExceededError') return new ShelfError('full');
  const forbidden = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError', 'TypeError'];
  return new ShelfError(forbidden.includes(name) ? 'forbidden' : 'failed');
}

async function within<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const database = await open();
  return new Promise<T | undefined>((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error ?? request?.error);
    transaction.onabort = () => reject(transaction.error ?? request?.error);
  }).catch((error: unknown) => {
    throw troubleOf(error);
  });
}

/** @throws ShelfError, as all below do */
export const listed = async (): Promise<Kept[]> =>
  ((await within<Kept[]>('regimes', 'readonly', (store) => store.getAll())) ?? []).sort(
    (a, b) => b.at - a.at,
  );

export const keep = async (kept: Kept): Promise<void> => {
  await within('regimes', 'readwrite', (store) => store.put(kept));
};

export const forget = async (name: string): Promise<void> => {
  await within('regimes', 'readwrite', (store) => store.delete(name));
};

/** Under another name; one that stands there already is replaced. */
export async function rename(kept: Kept, name: string): Promise<void> {
  await within('regimes', 'readwrite', (store) => {
    store.put({ ...kept, name });
    return name === kept.name ? undefined : store.delete(kept.name);
  });
}

export const keepDraft = async (text: string, at: number): Promise<void> => {
  await within('drafts', 'readwrite', (store) => store.put({ name: DRAFT, text, at }));
};

export const keptDraft = async (): Promise<Kept | undefined> =>
  within<Kept>('drafts', 'readonly', (store) => store.get(DRAFT));

export const forgetDraft = async (): Promise<void> => {
  await within('drafts', 'readwrite', (store) => store.delete(DRAFT));
};

/** Nothing of this page is left in the browser. */
export async function forgetEverything(): Promise<void> {
  const database = await open();
  database.close();
  opening = undefined;
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(troubleOf(request.error));
    request.onblocked = () => reject(new ShelfError('failed'));
  });
}
