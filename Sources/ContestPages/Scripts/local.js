// What the device itself holds: typed marks and sheets on their way, in IndexedDB, written by the page alone.

import { database } from './store.js';

const { drop, within } = database('contest-judge', (found) => {
  found.createObjectStore('sheets', { keyPath: ['judge', 'round', 'code'] });
  found.createObjectStore('kept', { keyPath: ['judge', 'name'] });
});

/** The highest `edit` that was seen: it never begins anew, or an answer could be taken for that to another draft. */
let newest = 0;

const ofJudge = (judge) => IDBKeyRange.bound([judge], [judge, []]);

/** Every sheet of a judge that the device holds something of. */
export async function sheets(judge) {
  const all = await within('sheets', 'readonly', (store) => store.getAll(ofJudge(judge)));
  for (const { edit } of all) newest = Math.max(newest, edit);
  return all;
}

/** One sheet; undefined where the device holds nothing of it. */
export async function sheet(judge, round, code) {
  const found = await within('sheets', 'readonly', (store) => store.get([judge, round, code]));
  newest = Math.max(newest, found?.edit ?? 0);
  return found;
}

/**
 * Reads a sheet, lets `edit` change it, and writes it, in one transaction: two tabs never lose a change.
 *
 * A sheet: `cells` as typed and not sent (null: none), `reason`, `basedOn` the revision the judge had before
 * the eyes, `edit` and `saved` count changes here and those the server has, `wired` whether a draft of it ever went
 * out, `version` the server's newest draft known here, `out` and `next` what is being sent and what follows it, `review` why to look again.
 *
 * `isQuick`: done when the browser has it, safe from the page's end but not from the battery's; for what is
 * typed, letter by letter, until the next change that is not. `unkept`: what the page knows better.
 */
export function change(judge, round, code, edit, { isQuick, unkept } = {}) {
  return within('sheets', 'readwrite', (store, result) => {
    const asked = store.get([judge, round, code]);
    asked.onsuccess = () => {
      const found = base(asked.result, unkept) ?? blank(judge, round, code);
      edit(found);
      newest = Math.max(newest, found.edit);
      const isEmpty = !found.cells && !found.out && !found.next && !found.review;
      result.value = found;
      if (isEmpty) store.delete([judge, round, code]); else store.put(found);
    };
  }, isQuick ? 'relaxed' : 'strict');
}

/** A sheet of which nothing is held. */
export const blank = (judge, round, code) => ({
  judge, round, code, cells: null, reason: '', basedOn: 0, edit: newest, saved: newest, wired: false, version: 0,
  out: null, next: null, review: null,
});

/** What the store has, or what the page alone holds and is newer; never over what another tab has sent. */
function base(stored, unkept) {
  if (!unkept) return stored;
  const isOlder = stored && (stored.edit > unkept.edit || (stored.out && !unkept.out));
  return isOlder ? stored : structuredClone(unkept);
}

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

/** Whether the server does not have all that the device has, or the judge has not chosen between the two. */
export const isUnsent = (found) => Boolean(found.out || (found.cells && (found.edit > found.saved || isChoice(found))));
export const isChoice = ({ review }) => review?.kind === 'conflict' || review?.kind === 'draft';

/** Forgets everything of this judge; nothing of it is left when it is done. */
export async function wipe(judge) {
  const others = await within('sheets', 'readwrite', (store, result) => {
    store.delete(ofJudge(judge));
    const asked = store.count();
    asked.onsuccess = () => { result.value = asked.result; };
  });
  await within('kept', 'readwrite', (store) => { store.clear(); });
  if (!others) await drop();
}
