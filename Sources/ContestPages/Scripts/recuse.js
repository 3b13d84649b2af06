// A judge who does not mark an entry says why, without leaving the page; the word goes out as sheets do.

import { ask } from './dialog.js';
import { make, t } from './show.js';
import { emit, entry, held } from './state.js';
import { submit } from './outbox.js';

const REASONS = ['unit', 'family', 'taught'];

/** Asks until there is a reason or the judge turns back. `name`: what the sheet is called. */
export async function recuse(id, code, name) {
  let reason = '';
  let isMissing = false;
  do {
    const [answer, typed] = await question(name, reason, isMissing);
    if (answer !== 'send') return;
    reason = typed;
    isMissing = !reason;
  } while (isMissing);
  const mine = held(id, code);
  const basedOn = mine?.cells ? mine.basedOn : entry(id, code).revision;
  await submit(id, code, { basedOn, marks: {}, reason, recused: true });
  emit('sent', { round: id, code });
}

async function question(name, reason, isMissing) {
  const field = make('input', {
    id: 'why', type: 'text', maxlength: '500', autocomplete: 'off', 'aria-invalid': isMissing && 'true',
    'aria-describedby': isMissing && 'why-e',
  });
  field.value = reason;
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // The form's first button, which Enter would press, turns back.
    event.preventDefault();
    field.closest('dialog').querySelector('button[value=send]').focus();
  });
  const chips = REASONS.map((each) => {
    const chip = make('button', { type: 'button', class: 'chip' }, t(`recusal.why.${each}`));
    chip.addEventListener('click', () => { field.value = chip.textContent; });
    return chip;
  });
  const answer = await ask(t('recusal.of', { sheet: name }), [
    make('p', {}, t('recusal.what')),
    make('label', { for: 'why' }, t('recusal.reason')),
    ...(isMissing ? [make('p', { class: 'error', id: 'why-e' }, make('b', {}, t('problemPrefix')), ` ${t('reason.missing')}`)] : []),
    make('div', { class: 'chips' }, ...chips), field,
  ], [{ label: t('recusal.back'), value: 'back' }, { label: t('recusal.send'), value: 'send', isMain: true }]);
  return [answer, field.value.trim()];
}
