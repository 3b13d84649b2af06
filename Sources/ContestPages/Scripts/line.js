// The connection in words, and what has to be known while it is away.

import { make, note, say, t } from './show.js';
import { endangered, events, isWhole, model, outgoing, unsent } from './state.js';

let word;
let banner;
let sealedNote = 0;
let isMissing = false;
let isSheet = false;
let last = '';

/** Begins to say how the connection is. `sealed`: unsent sheets of another judge on this device. */
export function begin(sealed) {
  sealedNote = sealed;
  word = make('p', { class: 'net' });
  banner = make('p', { 'data-at': 'banner', hidden: true });
  move(document.querySelector('main'));
  for (const type of ['line', 'sheet', 'state', 'settled']) events.addEventListener(type, update);
  // Nothing is lost on closing, but without a worker the page cannot be opened again before the network is back.
  addEventListener('beforeunload', (event) => {
    // A sheet that is still being written down would not even be in the outbox at the next load.
    const isLeft = outgoing().length && !(isSecureContext && navigator.serviceWorker?.controller);
    if (isLeft || model.entering || endangered().length) event.preventDefault();
  });
}

/** Puts both onto the page that is shown now. */
export function move(main) {
  main.querySelector('.title')?.append(word);
  main.prepend(banner);
  isSheet = Boolean(main.querySelector('form.marks'));
  update();
}

/** Somebody chose a page that neither the device nor, without network, the server can show. */
export function missing() {
  isMissing = true;
  update();
  say(t('app.notHere'));
}

const isAlike = (key) => key === 'app.online' || key === 'app.whole';
function update() {
  // A sheet has no line to spare for it.
  const here = isWhole() && !isSheet ? 'app.whole' : 'app.online';
  const key = !model.isKnown ? 'app.unknown' : model.isOnline ? here : 'app.offline';
  if (model.isOnline) isMissing = false;
  const shape = model.isOnline && model.isKnown ? '●' : '▲';
  word.className = `net ${model.isOnline && model.isKnown ? 'good' : 'warn'}`;
  if (last !== key) {
    word.replaceChildren(make('span', { class: 'shape', 'aria-hidden': 'true' }, shape), ` ${t(key)}`);
    // That the round has come whole is to be seen; a voice would only break in.
    if (last && !(isAlike(last) && isAlike(key))) say(t(key));
    last = key;
  }
  note(banner, text(), 'warn');
  banner.classList.toggle('banner', !banner.hidden);
}

function text() {
  const count = unsent().length;
  if (!model.isKnown) return t('app.loggedOut') + (count ? ` ${t('app.here', { count })}` : '');
  const parts = [];
  if (!model.isOnline) {
    const canReload = isSecureContext && navigator.serviceWorker?.controller;
    parts.push(t(canReload ? 'app.offlineText' : 'app.dontClose'));
    if (isMissing) parts.push(t('app.notHere'));
    if (count) parts.push(t('app.here', { count }));
  }
  if (endangered().length) parts.push(t('app.unkept'));
  if (sealedNote) parts.push(t('app.sealed', { count: sealedNote }));
  return parts.join(' ');
}
