// One judge's sheet on the page: the server's own form, filled, quickened and watched.

import { clean, criteria, list, mark, problem, read, sum, write } from './check.js';
import { compare } from './ballot.js';
import { settleBetween } from './conflict.js';
import { quicken } from './marks.js';
import { parse } from './points.js';
import { recuse } from './recuse.js';
import { sendSheet } from './send.js';
import { at, make, moment, note, say, state, t } from './show.js';
import {
  address, change, emit, entry, events, held, model, progress, round, same, shownMarks, standing, texts,
} from './state.js';
import { saveSoon } from './outbox.js';

/** What a blank sheet's addresses begin with; one that was kept from before may leave the round out. */
const BLANK = /^\/cham\/([^/]+\/)?~/;
/** The sheet that stands on the page: {main, id, code, lines, form, waits}. */
export let open = null;

/** A sheet's page made of the round's blank one; null while that is not known. */
export function build(id, code) {
  const content = model.content.get(id);
  if (!content) return null;
  const template = document.createElement('template');
  template.innerHTML = content.sheet;
  const main = template.content;
  for (const name of ['href', 'action', 'src']) {
    for (const element of main.querySelectorAll(`[${name}^="/cham/"]`)) {
      element.setAttribute(name, element.getAttribute(name).replace(BLANK, () => address(id, code)));
    }
  }
  const one = entry(id, code);
  const about = content.entries.find((each) => each.code === code) ?? {};
  main.querySelector('h1').textContent = title(id, code);
  lead(at(main, 'lead'), round(id), one, about);
  const [previous, next] = neighbours(round(id), code);
  place(main.querySelector('[rel=prev]'), id, previous);
  place(main.querySelector('[rel=next]'), id, next);
  if (!one.hasRecording || one.state === 'recused') at(main, 'recording')?.remove();
  const script = at(main, 'script');
  if (about.script?.length) {
    script.replaceChildren(script.querySelector('summary'), ...about.script.map((text) => make('p', {}, text)));
  } else {
    script?.remove();
  }
  const form = main.querySelector('form.marks');
  form.dataset.round = id;
  form.dataset.code = code;
  form.dataset.order = one.order;
  return main;
}

export const title = (id, code) => t(round(id).anonymous ? 'sheet.code' : 'sheet.number', { code });

function lead(element, each, one, { name, unit }) {
  element.replaceChildren(`${each.title} · ${t('sheet.order', { order: one.order })}`,
    ...(name ? [make('br'), make('b', {}, name), unit ? `, ${unit}` : ''] : []));
}

function neighbours(each, code) {
  const all = each.entries.filter((one) => one.state !== 'recused' || one.code === code);
  const index = all.findIndex((one) => one.code === code);
  return [all[index - 1], all[index + 1]];
}

function place(link, id, one) {
  if (!link) return;
  link.hidden = !one;
  if (one) link.setAttribute('href', address(id, one.code));
}

/** Takes over the sheet that `main` shows. */
export async function enter(main, id, code) {
  leave();
  const form = main.querySelector('form.marks');
  open = { main, id, code, form, lines: form ? criteria(form) : [], waits: false };
  if (form) {
    const typed = unsavedFields(main, open.lines);
    for (const line of open.lines) quicken(line, () => edited(line));
    dock(form);
    form.addEventListener('input', (event) => edited(lineOf(event.target)));
    form.addEventListener('change', (event) => {
      const line = lineOf(event.target);
      if (line) mark(line, problem(line, read(line), false));
    });
    form.addEventListener('keydown', onEnter);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter?.value !== 'draft') send();
    });
    for (const line of typed) await edited(line);
  }
  // Said by the note.
  if (entry(id, code)?.late?.state !== 'admitted') at(main, 'late')?.remove();
  if (open?.main !== main) return;
  at(main, 'recusal')?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    recuse(id, code, title(id, code));
  });
  fill();
  emit('shown', { main, round: round(id), entry: entry(id, code), content: model.content.get(id) });
}

/** Whether the sheet was loaded to be read, though it can be marked or holds marks that did not go out. */
export function lacksForm() {
  if (!open || open.form) return false;
  const one = entry(open.id, open.code);
  const isDue = round(open.id)?.phase === 'open' && !['recused', 'absent', 'joint'].includes(one?.state);
  return Boolean(one) && (isDue || Boolean(held(open.id, open.code)?.cells));
}

export function leave() {
  if (open) {
    const { id, code, main } = open;
    emit('left', { main });
    // It has been read; there is nothing else to do about it.
    if (held(id, code)?.review?.kind === 'recusal') change(id, code, forgetRefusal);
  }
  open = null;
}

function forgetRefusal(found) {
  if (found.review?.kind === 'recusal') found.review = null;
}

/** What was typed before the script was there, or sent back by the server without one. */
function unsavedFields(main, lines) {
  const isSentBack = main.querySelector('.problems') || at(main, 'conflict') || at(main, 'brought')
    || !main.querySelector('button[value=draft]');
  return lines.filter(({ inputs }) => inputs.some((input) => (input.type === 'radio'
    ? input.checked !== input.defaultChecked : input.value !== input.defaultValue || (isSentBack && input.value))));
}

const lineOf = (target) => open.lines.find(({ inputs }) => inputs.includes(target));

/** A line for the hand's place: where the draft is, and the button that says what is missing. */
function dock(form) {
  const draft = form.querySelector('button[value=draft]');
  if (draft) {
    draft.hidden = true;
    // The first button of a form is what Enter presses.
    draft.disabled = true;
  }
  form.querySelector('button.main').parentElement.before(make('p', { class: 'saved hint', 'data-at': 'saved' }));
}

/** Enter goes on to the next field; it sends nothing. */
function onEnter(event) {
  if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') return;
  event.preventDefault();
  const fields = [...open.form.querySelectorAll('input:not([type=hidden]), button.main')]
    .filter((each) => each.offsetParent);
  fields[fields.indexOf(event.target) + 1]?.focus();
}

/** A field changed: on the device at once, on the server when the hand rests. */
async function edited(line) {
  const { id, code, lines, form } = open;
  const one = entry(id, code);
  if (!one) return;
  const cells = Object.fromEntries(lines.map((each) => [each.id, read(each)]));
  const reason = clean(form.querySelector('[name=reason]')?.value ?? '');
  if (line) mark(line, '');
  count();
  // What the field says is newer than what has been written down, until the last of it is.
  if (line) line.writing = (line.writing ?? 0) + 1;
  await change(id, code, (found) => {
    if (!found.cells) {
      Object.assign(found, { basedOn: one.revision, version: one.draft?.version ?? 0, cells });
    }
    // Only what changed here: another tab may be at another field.
    if (line) found.cells[line.id] = cells[line.id];
    found.reason = reason;
    found.edit += 1;
    if (['incomplete', 'reason', 'refused', 'recusal'].includes(found.review?.kind)) found.review = null;
    const isAsSent = same(found.cells, shownMarks(one.marks)) && !reason && !one.draft && !found.wired;
    if (isAsSent && !found.review) found.cells = null;
  }, true).finally(() => { if (line) line.writing -= 1; });
  saveSoon();
}

/** The running total and what is left; shown alone, never sent. */
function count() {
  const { main, lines, id, code } = open;
  for (const line of lines) {
    line.tell?.(parsed(line));
    compare(line, round(id), code);
  }
  const now = sum(lines);
  const line = at(main, 'total');
  const left = now.missing ? t('sheet.missing', { count: now.missing }) : t('sheet.complete');
  const value = now.given ? make('b', {}, now.text) : make('i', {}, t('sheet.noTotal'));
  line.replaceChildren(make('span', { class: 'which' }, `${code} · `), ...(now.hasTotal ? [`${t('sheet.total')} `, value, ` / ${line.dataset.full} · `] : []), left);
}

/** Shows the sheet as it stands now. */
export function fill() {
  if (!open) return;
  const { main, id, code, form, lines } = open;
  const each = round(id);
  const one = entry(id, code);
  if (!each || !one) return;
  const mine = held(id, code);
  const name = standing(id, one);
  state(main.querySelector('.title .state'), name);
  const { done, due } = progress(each);
  at(main, 'progress').textContent = t('app.progress', { done, due });
  note(at(main, 'receipt'), one.revision > 0 && one.receivedAt
    ? t('sheet.receipt', { at: moment(one.receivedAt), revision: one.revision }) : '', 'good');
  const [says, kind] = about(each, one, mine, name);
  note(at(main, 'note'), says, kind);
  if (!form) return;
  const isOpen = each.phase === 'open' || Boolean(mine?.cells);
  const isUnmarked = ['recused', 'absent', 'joint'].includes(one.state);
  const isRecusing = Boolean(newest(mine)?.recused);
  form.hidden = isRecusing || (isUnmarked && !mine);
  const recusal = at(main, 'recusal');
  if (recusal) recusal.parentElement.hidden = isRecusing || isUnmarked || each.phase !== 'open';
  const given = texts(id, one);
  for (const line of lines) {
    if (!line.writing) write(line, given[line.id] ?? '');
    mark(line, mine?.review?.kind === 'incomplete' ? mine.review.problems[line.id] ?? '' : errorOf(line));
    for (const input of line.inputs) input.disabled = !isOpen;
    for (const button of line.box.querySelectorAll('button')) button.disabled = !isOpen;
  }
  correction(form, one, mine, isOpen);
  settleBetween(main, each, one, lines);
  onward(main, each, one, mine);
  count();
}

/** What the judge sent last of what is on its way. */
const newest = (mine) => mine?.next ?? mine?.out;

/** An error stays until its field changes. */
const errorOf = (line) => (line.box.classList.contains('wrong')
  ? problem(line, read(line), Boolean(open.main.querySelector('.problems'))) : '');

function parsed(line) {
  const text = read(line);
  return problem(line, text, true) ? null : line.inputs[0]?.type === 'text' ? parse(text.trim()) : null;
}

/** The note under the title: what has to be known of this sheet now. */
function about(each, one, mine, name) {
  if (mine?.out) {
    const kind = newest(mine).recused ? 'app.recusal' : 'app.sheet';
    return [t(kind + (!model.isKnown ? 'Unknown' : name === 'sending' ? 'Sending' : 'Waiting')), 'warn'];
  }
  if (['refused', 'reason'].includes(mine?.review?.kind)) {
    return [t('app.notTaken', { message: mine.review.message }), 'warn'];
  }
  if (mine?.review?.kind === 'recusal') return [t('app.recusalNot', { message: mine.review.message }), 'warn'];
  if (one.replaced && !one.returned) {
    const { sentAt, changes, reason } = one.replaced;
    return [t('app.replaced', { at: moment(sentAt), changes, reason }), 'warn'];
  }
  if (['recused', 'absent', 'joint'].includes(name)) return [t(name === 'absent' ? 'app.absent' : `sheet.${name}`), ''];
  if (one.returned) return [t('app.returned', { reason: one.returned.reason }), 'warn'];
  if (one.late?.state === 'waiting') return [t('app.late', { at: moment(one.late.receivedAt) }), 'warn'];
  if (one.late?.state === 'refused' && one.late.receivedAt > (one.receivedAt ?? 0)) return [t('app.lateRefused', { reason: one.late.reason ?? '' }), 'warn'];
  if (each.phase !== 'open') return [t(mine?.cells ? 'app.closedDraft' : 'sheet.closed'), mine?.cells ? 'warn' : ''];
  return [one.revision > 0 ? t('sheet.mayCorrect') : '', ''];
}

function correction(form, one, mine, isOpen) {
  const isCorrection = one.revision > 0 || Boolean(mine?.out);
  const reason = at(form, 'reason');
  reason.hidden = !isCorrection || !isOpen;
  const field = reason.querySelector('input');
  if (field !== document.activeElement) field.value = mine?.cells ? mine.reason : '';
  at(form, 'marks').textContent = t(isCorrection ? 'sheet.correct' : 'sheet.marks');
  const button = form.querySelector('button.main');
  button.hidden = !isOpen;
  button.textContent = t(isCorrection ? 'sheet.sendAgain' : 'sheet.send');
  const where = !mine?.cells ? '' : mine.edit > mine.saved ? 'app.savedHere' : 'app.savedThere';
  at(form, 'saved').textContent = where && t(where);
}

/** After a receipt the next entry that wants marks is one tap away. */
function onward(main, each, one, mine) {
  const isDone = one.revision > 0 && !mine?.cells && !mine?.out;
  const index = each.entries.indexOf(one);
  const wants = (other) => other !== one && ['none', 'draft', 'local', 'review'].includes(standing(each.id, other));
  const next = [...each.entries.slice(index + 1), ...each.entries.slice(0, index)].find(wants);
  let place = at(main, 'onward');
  if (!isDone || !next) return place?.remove();
  if (!place) {
    place = make('p', { 'data-at': 'onward' }, make('a', { class: 'button main' }, t('sheet.nextDone')));
    at(main, 'note').after(place);
  }
  place.firstElementChild.setAttribute('href', address(each.id, next.code));
}

/** Checks the sheet, asks once, and hands it to the outbox. */
async function send() {
  const sheet = open;
  const one = entry(sheet.id, sheet.code);
  if (!one || sheet.waits) return;
  const choice = at(sheet.main, 'conflict');
  if (choice && held(sheet.id, sheet.code)?.review) return choice.focus();
  const found = sheet.lines.map((line) => ({ line, text: problem(line, read(line), true) })).filter(({ text }) => text);
  for (const line of sheet.lines) mark(line, found.find((each) => each.line === line)?.text ?? '');
  const faults = found.map(({ line, text }) => ({ target: line.inputs[0].id, title: line.title, text }));
  const field = sheet.form.querySelector('[name=reason]');
  const isCorrection = !at(sheet.form, 'reason').hidden;
  const lacksReason = isCorrection && !field.value.trim();
  reasonError(field, lacksReason);
  if (lacksReason) faults.push({ target: 'reason', title: t('reason'), text: t('reason.missing') });
  list(sheet.main, faults);
  if (faults.length) {
    say(t('app.faults', { count: faults.length }));
    (found[0]?.line.inputs[0] ?? field).focus();
    return;
  }
  sheet.waits = true;
  let isChanged = false;
  try {
    isChanged = await sendSheet(sheet, round(sheet.id), one, isCorrection ? clean(field.value).trim() : '');
  } finally {
    sheet.waits = false;
  }
  if (isChanged && open === sheet) send();
}

function reasonError(field, isMissing) {
  field.toggleAttribute('aria-invalid', false);
  document.getElementById('reason-e')?.remove();
  field.setAttribute('aria-describedby', isMissing ? 'reason-h reason-e' : 'reason-h');
  if (!isMissing) return;
  field.setAttribute('aria-invalid', 'true');
  field.before(make('p', { class: 'error', id: 'reason-e' }, make('b', {}, t('problemPrefix')), ` ${t('reason.missing')}`));
}

events.addEventListener('chosen', ({ detail }) => {
  if (open?.id !== detail.round || open.code !== detail.code) return;
  fill();
  say(t('app.chosen'));
  (at(open.form, 'reason').hidden ? open.form.querySelector('input:not([type=hidden])') : open.form.querySelector('#reason'))
    ?.focus();
});
