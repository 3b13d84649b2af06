// What the page knows: the server's last word, what the device holds, and how the two stand to each other.

import * as local from './local.js';
import { shown } from './show.js';

/** Tabs of one browser tell each other what changed; the truth is in IndexedDB. */
const channel = 'BroadcastChannel' in self ? new BroadcastChannel('contest-judge') : null;
export const tell = (message) => channel?.postMessage(message);
export const listen = (hear) => channel?.addEventListener('message', (event) => hear(event.data));

/**
 * Tells what happened: `state` (the server's word is new), `sheet` (detail {round, code}: something of a
 * sheet changed), `line` (the connection came or went), `shown` (detail {main, round, entry}: a sheet stands
 * on the page), `left` (it does no more).
 */
export const events = new EventTarget();
export const emit = (type, detail) => events.dispatchEvent(new CustomEvent(type, { detail }));

export const model = {
  judge: '',
  /** The server's answer to `trang-thai`. */
  state: null,
  /** What does not change while a round is open, by round. */
  content: new Map(),
  /** What the device holds of a sheet, by `round/code`. */
  sheets: new Map(),
  /** Sheets, by `round/code`, that the device's store would not take: this page alone holds them. */
  unkept: new Set(),
  /** Whether the server answered last. */
  isOnline: true,
  /** Whether the server still knows who this is. */
  isKnown: true,
  /** `round/code` of the sheet on the wire. */
  sending: '',
  /** Grows with every receipt: a state asked for before it is old. */
  receipts: 0,
  /** Sheets that the judge has sent and the device is only now writing down. */
  entering: 0,
  /** What goes to the server before any sheet does. */
  before: [],
};

const key = (round, code) => `${round}/${code}`;
export const round = (id) => model.state?.rounds.find((each) => each.id === id);
export const entry = (id, code) => round(id)?.entries.find((each) => each.code === code);
export const held = (id, code) => model.sheets.get(key(id, code));

/** A sheet's address: round and code name it; whose it is, the session knows. */
export const address = (id, code) => `/cham/${encodeURIComponent(id)}/${encodeURIComponent(code)}`;

/**
 * What an address names: {id, code} a sheet, {} the list, null nothing that is made here. An address of old leaves
 * the round out; where one round alone can be meant it is that one's, else {code} alone.
 */
export function named(path) {
  let parts;
  try {
    parts = path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
  const [top, id, code, ...more] = parts;
  if (top !== 'cham' || more.length || ['ban-thu', 'hoi-ty'].includes(code)) return null;
  if (code || !id) return code ? { id, code } : {};
  const meant = (model.state?.rounds ?? []).filter((each) => entry(each.id, id));
  return meant.length === 1 ? { id: meant[0].id, code: id } : { code: id };
}

/** Whether every open round is on this device, so that it can be marked without network. */
export const isWhole = () => Boolean(model.state)
  && model.state.rounds.every((each) => each.phase !== 'open' || model.content.has(each.id));

export async function load(judge) {
  model.judge = judge;
  for (const found of await local.sheets(judge)) model.sheets.set(key(found.round, found.code), found);
  model.state = (await local.kept(judge, 'state')) ?? null;
  for (const each of model.state?.rounds ?? []) {
    const content = await local.kept(judge, `content:${each.id}`);
    if (content) model.content.set(each.id, content);
  }
}

/** Changes what the device holds of a sheet: on the disk first, then here and in the other tabs. */
export async function change(id, code, edit, isQuick) {
  const name = key(id, code);
  let found;
  try {
    const unkept = model.unkept.has(name) ? held(id, code) ?? local.blank(model.judge, id, code) : undefined;
    found = await local.change(model.judge, id, code, edit, { isQuick, unkept });
    model.unkept.delete(name);
  } catch (error) {
    // Full, or closed by the browser.
    console.info('contest:', error);
    found = structuredClone(held(id, code)) ?? local.blank(model.judge, id, code);
    edit(found);
    model.unkept.add(name);
  }
  put(id, code, found);
  tell({ kind: 'sheet', judge: model.judge, round: id, code });
  return found;
}

/** Another tab changed a sheet. */
export async function reload(id, code) {
  put(id, code, await latest(id, code));
}

/** A sheet as it stands now; another tab may have brought it there. */
export async function latest(id, code) {
  if (model.unkept.has(key(id, code))) return held(id, code);
  return local.sheet(model.judge, id, code).catch(() => held(id, code));
}

function put(id, code, found) {
  if (found && (found.cells || found.out || found.next || found.review)) model.sheets.set(key(id, code), found);
  else model.sheets.delete(key(id, code));
  emit('sheet', { round: id, code });
}

/** How many sheets the server does not have as they stand here. */
export const unsent = () => [...model.sheets.values()].filter(local.isUnsent);
/** Sheets that are lost when this page is closed. */
export const endangered = () => unsent().filter((each) => model.unkept.has(key(each.round, each.code)));
export const outgoing = () => [...model.sheets.values()].filter((each) => each.out);

/** The name of a sheet's state: one honest word. */
export function standing(id, one) {
  const mine = held(id, one.code);
  if (mine?.out) return model.sending === key(id, one.code) ? 'sending' : 'local';
  if (mine?.review) return 'review';
  if (['recused', 'absent', 'joint'].includes(one.state)) return one.state;
  if (mine?.cells) return mine.edit > mine.saved ? 'local' : 'draft';
  if (one.returned) return 'review';
  if (one.late?.state === 'waiting') return 'late';
  if (one.draft && one.draft.basedOn >= one.revision) return 'draft';
  return one.revision > 0 ? 'received' : 'none';
}

/** The texts of a sheet's fields: what was typed last, anywhere, else what was sent. */
export function texts(id, one) {
  const mine = held(id, one.code);
  if (mine?.cells) return mine.cells;
  const sent = mine?.next?.marks ?? mine?.out?.marks;
  if (sent) return sent;
  if (one.draft && one.draft.basedOn >= one.revision) return one.draft.cells;
  return shownMarks(one.late?.state === 'waiting' ? one.late.marks : one.marks);
}

export const shownMarks = (marks) =>
  Object.fromEntries(Object.entries(marks ?? {}).map(([id, mark]) => [id, shown(mark)]));

/** Whether two sets of typed texts say the same. */
export function same(one, other) {
  const plain = (cells) => Object.entries(cells ?? {})
    .filter(([, text]) => text.trim()).map(([id, text]) => `${id}=${shown(text.trim())}`).sort().join(' ');
  return plain(one) === plain(other);
}

/** Sheets that are in, and those that are due. */
export function progress(each) {
  const due = each.entries.filter((one) => !['recused', 'absent', 'joint'].includes(one.state));
  return { done: due.filter((one) => one.revision > 0).length, due: due.length };
}

/** Takes the server's word; what the device holds is held against it. */
export async function take(state) {
  model.state = state;
  await local.keep(model.judge, 'state', state);
  for (const mine of [...model.sheets.values()]) {
    const one = entry(mine.round, mine.code);
    if (one && !mine.out && mine.cells && wantsReconciling(mine, one)) {
      await change(mine.round, mine.code, (found) => reconcile(found, one));
    }
  }
  emit('state');
}

const isNewer = (one, mine) => one.revision > mine.basedOn
  && !(mine.review?.kind === 'conflict' && mine.review.current.revision >= one.revision);
const hasOther = (one, mine) => one.draft && one.draft.version > mine.version;
const wantsReconciling = (mine, one) => isNewer(one, mine) || hasOther(one, mine);

/** Nothing typed here is overwritten, and nothing typed elsewhere: where both differ, the judge chooses. */
function reconcile(mine, one) {
  if (!mine.cells || mine.out) return;
  if (isNewer(one, mine)) {
    if (same(mine.cells, one.marks)) {
      mine.cells = mine.review = null;
    } else {
      const { revision, receivedAt, author, marks } = one;
      const current = { revision, receivedAt, author, marks };
      mine.review = { kind: 'conflict', current };
    }
    return;
  }
  if (!hasOther(one, mine)) return;
  const { version, device, cells, basedOn } = one.draft;
  if (device === model.state.device || same(cells, mine.cells)) {
    mine.version = version;
    // An older draft that was long on its way came last.
    if (!same(cells, mine.cells)) mine.edit += 1;
  } else if (mine.edit > mine.saved) {
    mine.review = { kind: 'draft', theirs: { version, cells, basedOn } };
  } else {
    Object.assign(mine, { cells, basedOn, version, review: null });
  }
}

/** Writes a receipt into the server's word as it is known here; `marks` null: the judge does not mark the entry. */
export async function receive(id, code, receipt, marks) {
  model.receipts += 1;
  const one = entry(id, code);
  if (!one || receipt.revision < one.revision) return;
  Object.assign(one, {
    state: marks ? 'received' : 'recused', revision: receipt.revision, receivedAt: receipt.receivedAt, marks,
    draft: null, returned: null, replaced: null,
  });
  await local.keep(model.judge, 'state', model.state);
}
