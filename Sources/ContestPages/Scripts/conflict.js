// Two versions of one sheet beside each other; the judge takes one, or goes on from one's own.

import { at, make, moment, shown, t } from './show.js';
import { change, events, held } from './state.js';
import { saveSoon } from './outbox.js';

/** Shows the choice above the form, or takes it away. */
export function settleBetween(main, round, one, lines) {
  const mine = held(round.id, one.code);
  const review = mine?.review;
  const isChoice = review?.kind === 'conflict' || review?.kind === 'draft';
  const name = isChoice ? `${review.kind}-${review.current?.revision ?? review.theirs.version}` : '';
  const old = at(main, 'conflict');
  // What the server itself set side by side stays.
  if (old && !old.dataset.name && !isChoice) return;
  if (old?.dataset.name === name && name) return fillIn(old, mine, review, lines);
  old?.remove();
  if (!isChoice) return;
  const section = make('section', {
    class: 'note warn', role: 'alert', 'aria-labelledby': 'conflict', 'data-at': 'conflict', 'data-name': name,
    tabindex: '-1',
  }, make('h2', { id: 'conflict' }, t('sheet.conflictTitle')), make('p', {}, sentence(review)), make('table', {},
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('sheet.criterion')),
      make('th', { scope: 'col', class: 'figure' }, t('app.mine')),
      isUnmarked(review) ? null : make('th', { scope: 'col', class: 'figure' },
        t(review.kind === 'draft' ? 'app.otherDraft' : 'sheet.theirs')))),
    make('tbody')), make('div', { class: 'buttons' },
    isUnmarked(review) ? null : button(t('app.takeMine'), () => takeMine(round.id, one.code)),
    button(t(isUnmarked(review) ? 'app.dropMine' : review.kind === 'draft' ? 'app.takeOther' : 'app.takeSent'),
      () => takeTheirs(round.id, one.code))));
  at(main, 'note').after(section);
  fillIn(section, mine, review, lines);
}

function button(label, act) {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

/** Whether the judge was recused or written down as absent meanwhile: then no marks are taken. */
const isUnmarked = ({ kind, current }) => kind === 'conflict' && !Object.keys(current.marks ?? {}).length;

function sentence(review) {
  if (isUnmarked(review)) return t('app.conflictUnmarked');
  if (review.kind === 'draft') return t('app.draftConflict');
  const { revision, receivedAt, author } = review.current;
  const who = author?.startsWith('organiser') ? 'app.conflictDesk' : 'app.conflict';
  return t(who, { revision, at: receivedAt ? moment(receivedAt) : '' });
}

function fillIn(section, mine, review, lines) {
  const theirs = review.kind === 'draft' ? review.theirs.cells : review.current.marks;
  const cell = (text) => make('td', { class: 'figure' }, shown(text?.trim() ?? '') || t('confirm.notMarked'));
  section.querySelector('tbody').replaceChildren(...lines.map((line) => {
    const [here, there] = [mine.cells?.[line.id], theirs?.[line.id]];
    const differs = shown(here?.trim() ?? '') !== shown(there ?? '');
    if (isUnmarked(review)) return make('tr', {}, make('th', { scope: 'row' }, line.title), cell(here));
    return make('tr', { class: differs ? 'differs' : null },
      make('th', { scope: 'row' }, (differs ? '▲ ' : '') + line.title), cell(here), cell(there));
  }));
}

/** One's own marks stay in the form; what is sent next is based on what is there. */
async function takeMine(id, code) {
  await change(id, code, (found) => {
    const { kind, current, theirs } = found.review ?? {};
    if (kind === 'conflict') found.basedOn = current.revision;
    if (kind === 'draft') found.version = theirs.version;
    found.edit += 1;
    found.review = null;
  });
  saveSoon();
  events.dispatchEvent(new CustomEvent('chosen', { detail: { round: id, code } }));
}

/** What the server has stays; what was typed here is given up, on the judge's word. */
async function takeTheirs(id, code) {
  await change(id, code, (found) => {
    const { kind, theirs } = found.review ?? {};
    if (kind === 'draft') {
      const { cells, version, basedOn } = theirs;
      Object.assign(found, { cells, version, basedOn, saved: found.edit });
    } else {
      found.cells = null;
      found.reason = '';
    }
    found.review = null;
  });
  events.dispatchEvent(new CustomEvent('chosen', { detail: { round: id, code } }));
}
