// What the device itself holds: typed marks and sheets on their way, in IndexedDB, written by the page alone.

const NAME = 'contest-judge';
let opened;
/** Whether everything was forgotten: nothing may be written any more. */
let isLeft = false;

function open() {
  if (isLeft) return Promise.reject(new Error('left'));
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('sheets', { keyPath: ['judge', 'round', 'code'] });
      asked.result.createObjectStore('kept', { keyPath: ['judge', 'name'] });
    };
    asked.onsuccess = () => {
      // Another tab logs off: its deletion must not wait for this one.
      asked.result.onversionchange = () => { asked.result.close(); opened = undefined; };
      asked.result.onclose = () => { opened = undefined; };
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
    asked.onblocked = () => failed(new Error('blocked'));
  });
  return opened;
}

/**
 * Runs `work(store)` in one transaction; done when it is on the disk. `work` returns a request or nothing.
 *
 * Browsers close a store under a page that slept, some without a word: then it is opened anew.
 */
async function within(...asked) {
  try {
    return await once(...asked);
  } catch (error) {
    if (error?.name === 'QuotaExceededError') throw error;
    opened = undefined;
    return once(...asked);
  }
}

async function once(store, mode, work, durability = 'strict') {
  const database = await open();
  return new Promise((done, failed) => {
    const options = mode === 'readwrite' ? { durability } : undefined;
    const transaction = database.transaction(store, mode, options);
    const result = { value: undefined };
    transaction.oncomplete = () => done(result.value);
    transaction.onabort = () => failed(transaction.error);
    const request = work(transaction.objectStore(store), result);
    if (request) request.onsuccess = () => { result.value = request.result; };
  });
}

const ofJudge = (judge) => IDBKeyRange.bound([judge], [judge, []]);

/** Every sheet of a judge that the device holds something of. */
export const sheets = (judge) => within('sheets', 'readonly', (store) => store.getAll(ofJudge(judge)));

/** One sheet; undefined where the device holds nothing of it. */
export const sheet = (judge, round, code) =>
  within('sheets', 'readonly', (store) => store.get([judge, round, code]));

/**
 * Reads a sheet, lets `edit` change it, and writes it, in one transaction: two tabs never lose a change.
 *
 * A sheet: `cells` as typed and not sent (null: none), `reason`, `basedOn` the revision the judge had before
 * the eyes, `edit` and `saved` count changes here and those the server has, `version` the server's newest
 * draft known here, `out` and `next` what is being sent and what follows it, `review` why to look again.
 *
 * `isQuick`: done when the browser has it, safe from the page's end but not from the battery's; for what is
 * typed, letter by letter, until the next change that is not. `unkept`: what the page knows better.
 */
export function change(judge, round, code, edit, { isQuick, unkept } = {}) {
  return within('sheets', 'readwrite', (store, result) => {
    const asked = store.get([judge, round, code]);
    asked.onsuccess = () => {
      const found = structuredClone(unkept) ?? asked.result ?? blank(judge, round, code);
      edit(found);
      const isEmpty = !found.cells && !found.out && !found.next && !found.review;
      result.value = found;
      if (isEmpty) store.delete([judge, round, code]); else store.put(found);
    };
  }, isQuick ? 'relaxed' : 'strict');
}

/** A sheet of which nothing is held. */
export const blank = (judge, round, code) => ({
  judge, round, code, cells: null, reason: '', basedOn: 0, edit: 0, saved: 0, version: 0, out: null, next: null,
  review: null,
});

/** Writes down what a page is made of when there is no network; a page that is open does without. */
export const keep = (judge, name, value) =>
  within('kept', 'readwrite', (store) => { store.put({ judge, name, value }); })
    .catch((error) => console.info('contest:', error));

export const kept = async (judge, name) =>
  (await within('kept', 'readonly', (store) => store.get([judge, name])))?.value;

/** The judge whose pages this device showed last; '' for none. */
export const lastJudge = async () => (await kept('', 'judge')) ?? '';

/**
 * Makes `judge` the one this device belongs to, and forgets every other.
 *
 * What another judge has not sent yet stays under lock: unseen, until that judge logs in here again.
 * Returns how many sheets that are.
 */
export async function takeOver(judge) {
  await within('kept', 'readwrite', (store) => { store.put({ judge: '', name: 'judge', value: judge }); });
  await within('kept', 'readwrite', (store) => {
    const asked = store.getAllKeys();
    asked.onsuccess = () => {
      for (const key of asked.result) if (key[0] !== '' && key[0] !== judge) store.delete(key);
    };
  });
  return within('sheets', 'readwrite', (store, result) => {
    result.value = 0;
    const asked = store.openCursor();
    asked.onsuccess = () => {
      const cursor = asked.result;
      if (!cursor) return;
      const found = cursor.value;
      if (found.judge !== judge) {
        if (isUnsent(found)) result.value += 1; else cursor.delete();
      }
      cursor.continue();
    };
  });
}

/** Whether the server does not have all that the device has. */
export const isUnsent = (found) => Boolean(found.out || (found.cells && found.edit > found.saved));

/** Forgets everything of this judge; nothing of it is left when it is done. */
export async function wipe(judge) {
  const others = await within('sheets', 'readwrite', (store, result) => {
    store.delete(ofJudge(judge));
    const asked = store.count();
    asked.onsuccess = () => { result.value = asked.result; };
  });
  await within('kept', 'readwrite', (store) => { store.clear(); });
  if (others > 0) return;
  (await open()).close();
  opened = undefined;
  isLeft = true;
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}
