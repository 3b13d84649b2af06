// What happens elsewhere, on a judge's page: who performs, when the round closes, what changed of one's own.

import { refresh } from './outbox.js';
import { make, moment, say, t } from './show.js';
import { address, entry, events, model, round } from './state.js';
import { follow } from './stream.js';

/** Milliseconds since this page was made: no clock that somebody sets. */
const clock = () => performance.now();

/** How far the server's clock is ahead of this one. */
let ahead = null;
let box;
let said = '';

export function begin() {
  box = make('aside', { class: 'hall', hidden: true });
  document.querySelector('main').before(box);
  // The server's word comes first, so that the stream goes on from there; without network it comes later.
  const types = ['state', 'line'];
  const begun = () => {
    for (const type of types) events.removeEventListener(type, begun);
    follow('/cham/api/su-kien', hear, () => model.state?.mark);
  };
  for (const type of types) events.addEventListener(type, begun);
  for (const type of ['state', 'shown', 'line']) events.addEventListener(type, show);
  setInterval(tick, 1000);
  show();
}

let later = 0;
/** Asks for the server's word; spread, for a whole hall hears of a closing at once. */
function soon(milliseconds = Math.random() * 300) {
  clearTimeout(later);
  later = setTimeout(refresh, milliseconds);
}

function hear(type, data) {
  switch (type) {
    case 'hall': return onHall(data);
    case 'sheet': return onSheet(data);
    case 'draft': {
      const one = entry(data.round, data.code);
      if (data.device !== model.state?.device && !((one?.draft?.version ?? 0) >= data.version)) soon();
      return undefined;
    }
    case 'everything': return soon();
    case 'bye': return data.why === 'session' ? soon(0) : undefined;
    default: return undefined;
  }
}

function onHall({ rounds, now }) {
  ahead = now - clock();
  for (const each of rounds) {
    const mine = round(each.id);
    if (!mine || mine.phase !== each.phase) soon();
    if (mine) Object.assign(mine, { called: each.called ?? null, closingAt: each.closingAt ?? null });
  }
  show();
}

function onSheet({ round: id, code, revision, returned, late }) {
  const one = entry(id, code);
  const isKnown = one && one.revision === revision && Boolean(one.returned) === returned && !late;
  if (isKnown) return;
  // The receipt of what this page has just sent is on its way.
  if (model.sending === `${id}/${code}` && !returned) return void setTimeout(() => {
    if (entry(id, code)?.revision !== revision) soon();
  }, 1000);
  soon();
}

/** The notices of every open round, in place of what the page was loaded with. */
function show() {
  for (const old of document.querySelectorAll('main [data-at=hall]')) old.remove();
  const open = (model.state?.rounds ?? []).filter((each) => each.phase === 'open');
  const lines = open.flatMap((each) => [called(each), closing(each)]).filter(Boolean);
  const text = lines.map((line) => line.dataset.say).join(' ');
  if (text === said && box.childElementCount === lines.length) return;
  box.hidden = !lines.length;
  box.replaceChildren(...lines);
  if (text && text !== said) say(text);
  said = text;
  tick();
}

function called({ id, called: code }) {
  if (!code || !entry(id, code)) return null;
  const text = t('hall.judge.now', { code });
  const link = make('a', { href: address(id, code) }, `▶ ${text}`);
  return make('p', { 'data-say': text }, link);
}

function closing({ closingAt }) {
  if (!closingAt) return null;
  const text = t('hall.judge.closing', { time: moment(closingAt).split(' ')[0] });
  return make('p', { 'data-say': text }, `▲ ${text} `,
    make('b', { class: 'left', 'data-until': closingAt, 'aria-hidden': 'true' }));
}

/** The countdown, by the server's clock. */
function tick() {
  for (const left of box.querySelectorAll('[data-until]')) {
    if (ahead === null) continue;
    const seconds = Math.ceil((Number(left.dataset.until) - clock() - ahead) / 1000);
    const two = (number) => String(number).padStart(2, '0');
    const text = seconds > 0
      ? t('hall.judge.left', { time: `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}` })
      : t('hall.judge.due');
    if (left.textContent !== text) left.textContent = text;
  }
}
