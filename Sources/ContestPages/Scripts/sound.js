// What the device holds of recordings, in a database of its own: copies to play without network, and what was
// played but is not with the server yet.

import { database } from './store.js';

const { drop, within } = database('contest-sound', (found) => {
  found.createObjectStore('copies', { keyPath: ['judge', 'round', 'code'] });
  found.createObjectStore('heard', { keyPath: 'id', autoIncrement: true });
  found.createObjectStore('settings', { keyPath: ['judge', 'name'] });
});

const of = (...beginning) => IDBKeyRange.bound(beginning, [...beginning, []]);

/** Reports that the server does not have yet, oldest first. */
export async function waiting(judge, round, code) {
  const all = await within('heard', 'readonly', (store) => store.getAll());
  return all.filter((each) => each.judge === judge && (!round || (each.round === round && each.code === code)));
}

export const write = (item) => within('heard', 'readwrite', (store) => store.add(item));
export const forget = ({ id }) => within('heard', 'readwrite', (store) => store.delete(id));

export const copies = (judge, round) => within('copies', 'readonly', (store) => store.getAll(of(judge, round)));
export const copy = (judge, round, code) => within('copies', 'readonly', (store) => store.get([judge, round, code]));
export const keepCopy = (item) => within('copies', 'readwrite', (store) => store.put(item));

export const setting = async (judge, name) =>
  (await within('settings', 'readonly', (store) => store.get([judge, name])))?.value;
export const set = (judge, name, value) =>
  within('settings', 'readwrite', (store) => store.put({ judge, name, value }));

/** Nothing of another judge stays readable on this device. */
export async function keepOnly(judge) {
  const heard = await within('heard', 'readonly', (store) => store.getAll());
  for (const each of heard) if (each.judge !== judge) await forget(each);
  for (const store of ['copies', 'settings']) {
    const keys = await within(store, 'readonly', (found) => found.getAllKeys());
    const others = keys.filter((key) => key[0] !== judge);
    if (others.length) await within(store, 'readwrite', (found) => { for (const key of others) found.delete(key); });
  }
}

/** Logging off: nothing of it stays. */
export const wipe = drop;
