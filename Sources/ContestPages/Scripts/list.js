// A judge's list: the server's own page, its rows kept true.

import { rules } from './check.js';
import { format, formatTotal, parse, total as sum } from './points.js';
import { at, make, sign, state, t } from './show.js';
import { address, model, progress, standing } from './state.js';

/** Brings rows, progress and the next entry up to date. */
export function update(main) {
  for (const each of model.state?.rounds ?? []) {
    const section = main.querySelector(`[data-round="${CSS.escape(each.id)}"]`);
    if (section) updateRound(section, each);
  }
}

/** Says that an address could mean several rounds; nothing without `code`, once it was read. */
export function wanted(main, code) {
  at(main, 'wanted')?.remove();
  if (!code) return;
  main.querySelector('.title')?.after(
    make('p', { class: 'note warn', role: 'alert', 'data-at': 'wanted' }, `▲ ${t('list.wanted', { code })}`));
}

/** Whether the page has every round, phase and row that the server has by now. */
export function isWhole(main) {
  return (model.state?.rounds ?? []).every((each) => {
    const section = main.querySelector(`[data-round="${CSS.escape(each.id)}"]`);
    if (!section || section.dataset.phase !== each.phase) return false;
    const rows = [...section.querySelectorAll('[data-code]')].map((row) => row.dataset.code);
    return rows.length === each.entries.length && each.entries.every(({ code }) => rows.includes(code));
  });
}

function updateRound(section, each) {
  const { done, due } = progress(each);
  const bar = at(section, 'progress');
  if (bar) {
    bar.querySelector('progress').value = done;
    bar.querySelector('b').textContent = t('list.progress', { done, due });
  }
  for (const one of each.entries) {
    const row = section.querySelector(`[data-code="${CSS.escape(one.code)}"]`);
    if (!row) continue;
    row.querySelector('a')?.setAttribute('href', address(each.id, one.code));
    state(row.querySelector('.state'), standing(each.id, one));
    total(row.querySelector('.figure'), each, one);
  }
  const next = each.phase === 'open' && each.entries.find((one) =>
    ['none', 'draft', 'review'].includes(standing(each.id, one)) || isTyped(each, one));
  point(section, next);
  done === due && due > 0 && each.phase === 'open' ? thank(section) : at(section, 'done')?.remove();
}

const isTyped = (each, one) => standing(each.id, one) === 'local' && !model.sheets.get(`${each.id}/${one.code}`)?.out;

/** The total, or the place, of what the server has received; of what is on its way there is none yet. */
function total(cell, each, one) {
  const lines = rules(model.content.get(each.id));
  if (!cell || !lines || !one.marks || cell.dataset.of === `${one.revision}`) return;
  cell.dataset.of = one.revision;
  const given = lines.map((line) => ({ ...line, mark: parse(one.marks[line.id]) }));
  if (given.some(({ mark }) => mark === null)) return;
  if (!given[0].ballot) {
    const text = formatTotal(sum(given), sign);
    cell.replaceChildren(make('span', { class: 'hide' }, `${t('list.total')} `), text);
  } else if (given.length === 1) {
    cell.textContent = place(given[0]);
  }
}

function place({ ballot, mark }) {
  if (ballot === 'recall') return t(mark === 0n ? 'ballot.no' : 'ballot.yes');
  return mark === 0n ? t('ballot.unplaced') : t('ballot.place', { place: format(mark, sign) });
}

function point(section, next) {
  let place = at(section, 'next');
  if (!next) return place?.remove();
  if (!place) {
    place = make('p', { 'data-at': 'next' }, make('a', { class: 'button main wide' }));
    section.querySelector('.sheets').before(place);
  }
  const link = place.firstElementChild;
  const href = address(section.dataset.round, next.code);
  if (link.getAttribute('href') === href && link.textContent.includes(next.code)) return;
  link.setAttribute('href', href);
  const name = model.content.get(section.dataset.round)?.entries.find(({ code }) => code === next.code)?.name;
  link.replaceChildren(`${t('list.next')}: `, make('b', {}, next.code), name ? ` – ${name}` : '');
}

function thank(section) {
  if (at(section, 'done')) return;
  section.querySelector('.sheets').before(
    make('p', { class: 'note good', 'data-at': 'done' }, t('list.allDone')));
}
