// Brings what the device holds to the server: sheets first, then drafts; again and again until it has them.

import * as local from './local.js';
import { format, parse } from './points.js';
import { language, t } from './show.js';
import {
  change, emit, entry, events, latest, model, outgoing, receive, same, take, unsent,
} from './state.js';

const API = '/cham/api/';
/** A stalled connection is a broken one. */
const PATIENCE = 15_000;
let running = false;
let again = false;
let stale = true;
let tries = 0;
let timer;
/** Drafts that the server will not have (a closed round): by sheet, the change that it refused. */
const refused = new Map();

class Unreachable extends Error {
  constructor(seconds) { super('unreachable'); this.seconds = seconds; }
}

/** 32 hexadecimal digits; there is no `randomUUID` on plain http. */
export const newID = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Asks the server; throws `Unreachable` where no answer of it came. */
export async function call(name, body, options = {}) {
  const abort = new AbortController();
  const watch = setTimeout(() => abort.abort(), PATIENCE);
  const headers = body && { 'Content-Type': 'application/json', 'X-Contest-CSRF': model.state?.csrf ?? '' };
  try {
    const answer = await fetch(API + name, {
      method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body), signal: abort.signal,
      cache: body ? 'no-store' : 'no-cache', credentials: 'same-origin', ...options,
    });
    const isJSON = answer.headers.get('Content-Type')?.startsWith('application/json');
    if (answer.status >= 500 || answer.status === 429 || !isJSON) {
      throw new Unreachable(Number(answer.headers.get('Retry-After')) || 0);
    }
    return { status: answer.status, json: await answer.json() };
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(0);
  } finally {
    clearTimeout(watch);
  }
}

/** The server answered, or did not. */
export function line(isOnline) {
  if (model.isOnline === isOnline) return;
  model.isOnline = isOnline;
  emit('line');
}

function known(isKnown) {
  if (model.isKnown === isKnown) return;
  model.isKnown = isKnown;
  emit('line');
}

/** The server's word; and the content of rounds that have changed. */
export async function pull() {
  const receipts = model.receipts;
  const { status, json } = await call('trang-thai');
  // The judge has logged off meanwhile: nothing may be written down any more.
  if (!model.judge) return false;
  line(true);
  known(status === 200 && json.judge === model.judge);
  if (status !== 200) return false;
  if (json.judge !== model.judge) {
    // Somebody else has logged in on this browser: their page begins anew, once nothing here waits for an answer.
    if (!outgoing().length) location.reload();
    return false;
  }
  if (receipts !== model.receipts) return pull();
  stale = false;
  refused.clear();
  await take(json);
  for (const each of json.rounds) {
    const content = model.content.get(each.id);
    if (content?.digest === each.content && content.language === language) continue;
    const found = await call(`noi-dung/${encodeURIComponent(each.id)}`);
    if (!model.judge) return false;
    if (found.status !== 200) continue;
    const whole = { ...found.json, digest: each.content, language };
    model.content.set(each.id, whole);
    await local.keep(model.judge, `content:${each.id}`, whole);
    emit('state');
  }
  return true;
}

/** The server's word is old: something told so, or time has passed. */
export function refresh() {
  stale = true;
  sync();
}

/** Sends a sheet, or that the judge does not mark it: from here on it goes out by itself, whatever happens to the page. */
export async function submit(id, code, { basedOn, marks, reason, recused = false }) {
  model.entering += 1;
  try {
    await change(id, code, (found) => {
      const item = { clientID: newID(), basedOn, marks, reason, recused, typed: found.cells };
      if (found.out) found.next = item; else found.out = item;
      Object.assign(found, { cells: null, reason: '', review: null });
    });
  } finally {
    model.entering -= 1;
  }
  tries = 0;
  sync();
}

/** Runs until nothing is left to do or the server is out of reach. */
export async function sync() {
  again = true;
  if (running || !model.judge) return;
  running = true;
  clearTimeout(timer);
  let wait = 0;
  try {
    while (again) {
      again = false;
      if (!model.state) await pull();
      await pushSheets();
      // Before a draft goes out, what the server has is looked at: another device may have gone on.
      if (stale) await pull();
      await pushDrafts();
    }
    tries = 0;
    line(true);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    line(false);
    stale = true;
    tries += 1;
    // Doubling from one second to ten, and apart from the other phones of the hall.
    wait = Math.max(error.seconds * 1000, Math.min(10_000, 500 * 2 ** tries) * (0.5 + Math.random()));
  } finally {
    settled();
    running = false;
  }
  emit('line');
  if (wait) timer = setTimeout(sync, wait);
  else if (again) sync();
}

/** Nothing is on the wire any more. */
function settled() {
  const [id, code] = model.sending.split('/');
  model.sending = '';
  if (code) emit('sheet', { round: id, code });
}

async function pushSheets() {
  if (outgoing().length) {
    // What was heard must not keep a sheet back.
    for (const first of model.before) await first().catch(() => {});
  }
  for (const { round: id, code } of outgoing()) {
    const mine = await latest(id, code);
    if (mine?.out && model.isKnown) await push(id, code, mine.out);
  }
}

async function push(id, code, item) {
  model.sending = `${id}/${code}`;
  emit('sheet', { round: id, code });
  const { clientID, basedOn, marks, reason } = item;
  const body = { round: id, code, clientID, basedOn, marks, reason };
  const name = item.recused ? 'hoi-ty' : 'phieu';
  let answer = await call(name, body);
  if (answer.status === 403 && answer.json.error === 'not-ours' && await pull()) answer = await call(name, body);
  if (!model.judge) return;
  line(true);
  model.sending = '';
  if (answer.status === 401 || answer.status === 403) {
    known(false);
    emit('sheet', { round: id, code });
    return;
  }
  await settle(id, code, item, answer.status, answer.json);
}

/** What the server says of a sheet, written down here. */
async function settle(id, code, item, status, json) {
  if (status === 200) await receive(id, code, json, item.recused ? null : plainMarks(item.marks));
  if (status === 202) {
    const one = entry(id, code);
    if (one) one.late = { ...json, clientID: item.clientID, marks: plainMarks(item.marks) };
    model.receipts += 1;
  }
  await change(id, code, (found) => {
    if (found.out?.clientID !== item.clientID) return;
    found.out = null;
    if (status === 200 || status === 202) {
      const revision = json.revision ?? item.basedOn;
      if (found.next) [found.out, found.next] = [{ ...found.next, basedOn: revision }, null];
      if (found.cells) found.basedOn = revision;
      return;
    }
    // Not taken: the marks are typed marks again, and the judge hears why. A recusal holds none of its own.
    const last = found.next && !found.next.recused ? found.next : item;
    found.next = null;
    found.cells ??= last.recused ? last.typed : last.marks;
    found.reason ||= last.recused ? '' : last.reason;
    found.edit += 1;
    if (item.recused) {
      found.review = { kind: 'recusal', message: json.message ?? t('recusal.changed') };
      return;
    }
    found.review = review(json);
    if (found.review.kind === 'conflict' && same(found.cells, found.review.current.marks)) {
      found.cells = found.review = null;
    }
  });
  if (json.outcome === 'conflict') stale = true;
  emit('settled', { round: id, code, status, json });
}

function review(json) {
  switch (json.outcome) {
    case 'conflict': return { kind: 'conflict', current: json.current };
    case 'incomplete': return { kind: 'incomplete', problems: json.problems };
    case 'reason-missing': return { kind: 'reason', message: json.message };
    default: return { kind: 'refused', message: json.message ?? '' };
  }
}

const plainMarks = (marks) => Object.fromEntries(Object.entries(marks)
  .map(([id, text]) => [id, parse(text.trim())]).filter(([, mark]) => mark !== null)
  .map(([id, mark]) => [id, format(mark, '.')]));

const wantsSaving = (found) => found.cells && found.edit > found.saved && !found.review
  && refused.get(`${found.round}/${found.code}`) !== found.edit;

async function pushDrafts() {
  if (!model.isKnown) return;
  for (const { round: id, code, wired } of [...model.sheets.values()].filter(wantsSaving)) {
    if (!wired) await change(id, code, (mine) => { mine.wired = true; });
  }
  for (const [id, found] of grouped([...model.sheets.values()].filter(wantsSaving))) {
    const drafts = found.map(({ code, basedOn, cells }) => ({ code, basedOn, cells }));
    const edits = new Map(found.map(({ code, edit }) => [code, edit]));
    const { status, json } = await call('nhap', { round: id, drafts });
    line(true);
    if (status === 401) known(false);
    if (status === 403 && json.error === 'not-ours') stale = again = true;
    for (const { code } of found) {
      if (status === 200) {
        await change(id, code, (mine) => {
          mine.saved = Math.max(mine.saved, edits.get(code));
          mine.version = Math.max(mine.version, json.versions?.[code] ?? 0);
        });
      } else if (status !== 403) {
        refused.set(`${id}/${code}`, edits.get(code));
      }
    }
  }
}

function grouped(list) {
  const groups = new Map();
  for (const each of list) groups.set(each.round, [...(groups.get(each.round) ?? []), each]);
  return groups;
}

let draftTimer;
/** A field changed: the server hears of it when the hand rests. */
export function saveSoon() {
  clearTimeout(draftTimer);
  draftTimer = setTimeout(settleTyped, 800);
}

/** The hand rests: what was typed is written so that not even the battery's end takes it, and goes out. */
async function settleTyped() {
  for (const { round: id, code } of [...model.sheets.values()].filter(wantsSaving)) {
    await change(id, code, (mine) => { mine.wired = true; });
  }
  sync();
}

/** The page goes into the background, perhaps for good. */
function saveNow() {
  clearTimeout(draftTimer);
  const found = [...model.sheets.values()].filter(wantsSaving);
  if (!found.length || !model.isKnown || stale) return;
  for (const [id, list] of grouped(found)) {
    const drafts = list.map(({ code, basedOn, cells }) => ({ code, basedOn, cells }));
    call('nhap', { round: id, drafts }, { keepalive: true }).catch(() => {});
  }
}

/** Begins, and goes on at every sign that the network may be back. */
export function start() {
  // Only hints: a phone says it is on line when it has any network at all.
  addEventListener('online', () => { tries = 0; refresh(); });
  addEventListener('offline', refresh);
  addEventListener('pageshow', (event) => { if (event.persisted) refresh(); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveNow(); else refresh();
  });
  setInterval(() => { if (document.visibilityState === 'visible') refresh(); }, 30_000);
  events.addEventListener('settled', () => { if (outgoing().length) sync(); });
  refresh();
}

/** Tries to bring everything there, for at most `milliseconds`. */
export async function flush(milliseconds) {
  const end = performance.now() + milliseconds;
  tries = 0;
  sync();
  while (unsent().some((each) => !local.isChoice(each)) && performance.now() < end) await new Promise((done) => { setTimeout(done, 100); });
}
