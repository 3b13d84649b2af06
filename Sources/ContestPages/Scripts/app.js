// A judge's pages as one document: list and sheets change without the network.

import * as local from './local.js';
import * as leaving from './leave.js';
import * as line from './line.js';
import * as listing from './list.js';
import * as live from './live.js';
import './player.js';
import * as sheet from './sheet.js';
import { line as connection, refresh, start } from './outbox.js';
import { at, language, loadWords, say, t } from './show.js';
import { address, entry, events, held, listen, load, model, named, reload } from './state.js';

const suffix = document.title.includes(' – ') ? ` – ${document.title.split(' – ').slice(1).join(' – ')}` : '';
const places = new Map();
/** The list as it was loaded; it is kept while a sheet is shown. */
let list = null;
let current = document.querySelector('main');
/** The address of the page that is shown. */
let path = location.pathname;

async function begin() {
  try {
    await loadWords();
  } catch {
    // As if a script of the page had not come (start.js).
    return void dispatchEvent(new Event('scripts-lost'));
  }
  const here = document.body.dataset.judge;
  const judge = here || await local.lastJudge();
  if (!judge) return;
  const sealed = here ? await local.takeOver(here) : 0;
  await load(judge);
  // The page's own token is that of this log-in; the state that was kept may be of another.
  const token = document.querySelector('form.who [name=csrf]')?.value;
  if (model.state && token) model.state.csrf = token;
  if (here) await keepFrame(judge); else await restoreFrame(judge);
  document.documentElement.classList.add('js');
  line.begin(sealed);
  leaving.watch(document.querySelector('form.who'));
  if (current.querySelector('.sheets, section[data-round]')) list = current;
  if (model.state) await first(Boolean(here));
  events.addEventListener('state', () => onState(Boolean(here)));
  events.addEventListener('sheet', onSheet);
  events.addEventListener('line', sheet.fill);
  events.addEventListener('sent', () => scrollTo(0, 0));
  events.addEventListener('settled', onSettled);
  document.addEventListener('click', onClick);
  // A link to a place on the page is no other page.
  addEventListener('popstate', () => { if (location.pathname !== path) show(location.pathname, { isBack: true }); });
  history.scrollRestoration = 'manual';
  listen(onTab);
  live.begin();
  start();
  worker();
}

/** What stands around every page, for a reload without network; without the session's token. */
async function keepFrame(judge) {
  const header = document.querySelector('header').cloneNode(true);
  header.querySelector('[name=csrf]')?.setAttribute('value', '');
  await local.keep(judge, 'frame', { header: header.innerHTML, zone: document.body.dataset.zone ?? '', language });
  if (current.querySelector('section[data-round]')) await keepList(judge, current);
}

/** What was said of one address is not said again with the list. */
async function keepList(judge, main) {
  const kept = main.cloneNode(true);
  listing.wanted(kept);
  await local.keep(judge, 'list', { html: kept.innerHTML, language });
}

async function restoreFrame(judge) {
  const frame = await local.kept(judge, 'frame');
  if (!frame) return;
  document.querySelector('header').innerHTML = frame.header;
  document.querySelector('header').classList.add('inside');
  document.body.dataset.zone = frame.zone;
  await restoreList();
}

async function restoreList() {
  const found = await local.kept(model.judge, 'list');
  if (!found) return;
  list = freshMain();
  list.innerHTML = found.html;
}

function freshMain() {
  const main = document.createElement('main');
  main.id = 'main';
  main.tabIndex = -1;
  return main;
}

let isAdopted = false;
/** The page that was loaded, taken over as soon as there is something to know of it. */
async function first(isServed) {
  if (isAdopted) return;
  if (!isServed) {
    // The empty page that a worker gives stands for any address below the list.
    const place = named(location.pathname);
    if (!place?.code || !place.id) goTo('/cham');
    else goTo(address(place.id, place.code));
    isAdopted = await show(path, { isBack: true });
    if (isAdopted && place && !place.id) listing.wanted(current, place.code);
    return;
  }
  const place = shown();
  if (place?.code && !entry(place.id, place.code)) return;
  isAdopted = true;
  if (!place?.code) return void listing.update(current);
  goTo(address(place.id, place.code));
  await sheet.enter(current, place.id, place.code);
}

/** What the page shows: a form that was sent back says it, whatever the address. */
function shown() {
  const form = current.querySelector('form.marks');
  return form ? { id: form.dataset.round, code: form.dataset.code } : named(location.pathname);
}

/** Puts the address right of what is shown. */
function goTo(wanted) {
  path = wanted;
  if (location.pathname !== wanted) history.replaceState(history.state, '', wanted);
}

async function onState(isServed) {
  await first(isServed);
  if (list && !listing.isWhole(list) || !list) await loadList();
  if (list) listing.update(list);
  sheet.fill();
  // A sheet that was loaded to be read and can be written now.
  if (sheet.lacksForm() && canShow(location.pathname)) await show(location.pathname, { isBack: true });
}

let loading = false;
/** The list's page as the server writes it, when the rounds are not those of the page that is here. */
async function loadList() {
  if (loading) return;
  loading = true;
  try {
    const answer = await fetch('/cham', { credentials: 'same-origin' });
    if (!answer.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    if (!found?.querySelector('h1')) return;
    await keepList(model.judge, found);
    const isShown = list === current;
    list ??= freshMain();
    list.innerHTML = found.innerHTML;
    if (isShown) {
      line.move(list);
      say(t('app.renewed'));
    }
  } catch {
    // Without network the list stays as it is.
  } finally {
    loading = false;
  }
}

function onSheet({ detail }) {
  if (list) listing.update(list);
  if (sheet.open?.id === detail.round) sheet.fill();
}

function onSettled({ detail: { round, code, status } }) {
  if (sheet.open?.id !== round || sheet.open.code !== code) return;
  sheet.fill();
  const isBusy = document.activeElement?.closest('fieldset, [data-at=reason]') || document.querySelector('dialog[open]');
  // Who has gone on marking is not taken away from it; the words are said aloud all the same.
  if (isBusy || (status < 300 && (held(round, code)?.cells || scrollY > innerHeight / 2))) return;
  scrollTo(0, 0);
  const target = status === 200 ? at(current, 'onward')?.firstElementChild : at(current, 'conflict');
  (target ?? current.querySelector('h1')).focus({ preventScroll: true });
}

async function onTab(message) {
  if (message.kind === 'left') return location.replace('/');
  if (message.kind !== 'sheet' || message.judge !== model.judge) return;
  await reload(message.round, message.code);
  // A receipt in another tab is in the server's word, not in this tab's.
  const mine = model.sheets.get(`${message.round}/${message.code}`);
  if (!mine && entry(message.round, message.code)) refresh();
}

function onClick(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || link.target || link.hasAttribute('download')) return;
  if (url.hash && url.pathname === location.pathname) return;
  if (url.search || url.hash || !canShow(url.pathname)) {
    leaveFor(event, url);
    return;
  }
  event.preventDefault();
  show(url.pathname, { isBack: false });
}

/** A page that only the server can show: without network the browser's page of an error would take this one's place. */
async function leaveFor(event, url) {
  const canReturn = isSecureContext && navigator.serviceWorker?.controller;
  if (model.isOnline && canReturn) return;
  event.preventDefault();
  if (model.isOnline && await answers()) return void location.assign(url);
  connection(false);
  line.missing();
  refresh();
}

/** Whether the server is there now; the network may have gone since it last was. */
async function answers() {
  const abort = new AbortController();
  const watch = setTimeout(() => abort.abort(), 5000);
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: abort.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(watch);
  }
}

/** Whether a page can be made here, without asking the server. */
function canShow(path) {
  const place = named(path);
  if (!place?.code) return Boolean(place && list);
  const one = entry(place.id, place.code);
  if (!one || one.state === 'joint') return false;
  const content = model.content.get(place.id);
  // Figures that the secretary enters stand on the server's own page alone.
  return Boolean(content) && !(content.sheet.includes('class="multiplier"') && model.isOnline);
}

/** Shows a page of the judge in this document. */
async function show(wanted, { isBack }) {
  if (!canShow(wanted)) {
    if (document.body.dataset.judge) location.assign(wanted);
    return false;
  }
  places.set(history.state?.place ?? 0, scrollY);
  if (!isBack) history.pushState({ place: (history.state?.place ?? 0) + 1 }, '', wanted);
  path = wanted;
  const { id, code } = named(wanted);
  sheet.leave();
  if (list) listing.wanted(list);
  const main = code ? freshMain() : list;
  if (code) main.append(sheet.build(id, code));
  current.replaceWith(main);
  current = main;
  if (!code) {
    listing.update(main);
    document.title = t('list') + suffix;
  } else {
    document.title = sheet.title(id, code) + suffix;
    await sheet.enter(main, id, code);
  }
  line.move(main);
  main.querySelector('h1')?.focus({ preventScroll: true });
  scrollTo(0, (isBack && places.get(history.state?.place ?? 0)) || 0);
  return true;
}

/** Reloading without network and installing, where the browser allows them. */
async function worker() {
  if (!isSecureContext || !('serviceWorker' in navigator) || !document.body.dataset.judge) return;
  const folder = new URL('.', import.meta.url).pathname.replace(/\/$/, '');
  const names = [...document.querySelectorAll('link[rel=modulepreload], script[src]')]
    .map((each) => (each.href || each.src).split('/').pop());
  const url = `/sw.js?scripts=${encodeURIComponent(folder)}&names=${names.join(',')}`;
  // One that is installed now fetches everything anew.
  const isOld = Boolean(navigator.serviceWorker.controller);
  try {
    const registration = await navigator.serviceWorker.register(url, { scope: '/cham' });
    registration.installing?.addEventListener('statechange', ({ target }) => {
      if (target.state === 'redundant' && !registration.active) whenBack(worker);
    });
    if (isOld) (await navigator.serviceWorker.ready).active?.postMessage('shell');
  } catch (error) {
    // The network kept it away. A browser that keeps no worker shows the pages all the same.
    if (error instanceof TypeError) whenBack(worker);
  }
}

/** Does it the next time that the network comes back. */
function whenBack(doing) {
  const onLine = () => {
    if (!model.isOnline) return;
    events.removeEventListener('line', onLine);
    doing();
  };
  events.addEventListener('line', onLine);
}

// Where the device keeps nothing (a browser's private mode may), the pages work as they do without scripts.
begin().catch((error) => console.info('contest:', error));
