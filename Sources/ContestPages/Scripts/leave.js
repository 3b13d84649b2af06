// Logging off: what is unsent goes out first, then nothing stays on the device.

import * as local from './local.js';
import { ask } from './dialog.js';
import { flush, pull } from './outbox.js';
import { make, say, t } from './show.js';
import { wipe } from './sound.js';
import { model, tell, unsent } from './state.js';

/** Takes over the page's log-out button. */
export function watch(form) {
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    leave(form);
  });
}

async function leave(form) {
  say(t('app.leaving'));
  if (unsent().length) await flush(5000);
  const left = unsent();
  if (left.length) {
    const codes = left.map(({ code }) => code).join(', ');
    const answer = await ask(t('app.unsent'), [make('p', {}, t('app.unsentText', { codes }))], [
      { label: t('app.stay'), value: 'stay', isMain: true }, { label: t('app.leaveAnyway'), value: 'leave' },
    ]);
    if (answer !== 'leave') return;
  }
  try {
    await end(form);
  } catch {
    await ask(t('app.needsLine'), [make('p', {}, t('app.needsLineText'))], [
      { label: t('app.understood'), value: 'stay', isMain: true }]);
    return;
  }
  await forget();
  tell({ kind: 'left' });
  location.replace('/');
}

/** Ends the log-in on the server; throws where it may go on. */
async function end(form, isAgain = false) {
  const answer = await fetch(form.action, {
    method: 'POST', body: new URLSearchParams({ csrf: model.state?.csrf || form.csrf.value }), redirect: 'manual',
  });
  if (answer.type === 'opaqueredirect' || answer.ok || answer.status === 401) return;
  if (answer.status !== 403 || isAgain) throw new Error('refused');
  // The token is of an earlier log-in.
  await pull();
  if (model.isKnown) await end(form, true);
}

/** Nothing of the judge stays on this device. */
async function forget() {
  const judge = model.judge;
  model.judge = '';
  model.sheets.clear();
  model.state = null;
  await local.wipe(judge);
  await wipe().catch(() => {});
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}
