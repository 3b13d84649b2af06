// Places and choices: what the judge's other sheets leave free, and what is given twice.

import { format, parse } from './points.js';
import { at, make, sign, t } from './show.js';
import { texts } from './state.js';
import { read } from './check.js';

/** Shows beside a criterion what the other sheets of the round say. */
export function compare(line, round, code) {
  if (!line.ballot) return;
  const others = round.entries.filter((one) => one.code !== code && !['recused', 'absent'].includes(one.state))
    .map((one) => ({ code: one.code, number: parse(texts(round.id, one)[line.id]) }))
    .filter(({ number }) => number !== null);
  const state = at(line.box, 'ballot');
  const now = parse(read(line).trim());
  const [says, warning] = line.ballot === 'recall' ? chosen(line, others, now) : places(line, others, now);
  if (state) state.textContent = says;
  const id = `w-${line.id}`;
  line.box.querySelector(`[id="${CSS.escape(id)}"]`)?.remove();
  if (warning) line.box.querySelector('.options, .mark').after(make('p', { class: 'note warn', id }, `▲ ${warning}`));
  line.warning = warning;
}

function chosen(line, others, now) {
  const count = others.filter(({ number }) => number !== 0n).length;
  const isTooMany = now !== null && now !== 0n && count >= line.wanted;
  return [t('ballot.chosen', { chosen: count, wanted: line.wanted }),
    isTooMany ? t('ballot.tooMany', { chosen: count + 1, wanted: line.wanted }) : ''];
}

function places(line, others, now) {
  const taken = new Map();
  for (const { code, number } of others) {
    if (number !== 0n) taken.set(format(number, '.'), [...(taken.get(format(number, '.')) ?? []), code]);
  }
  const free = Array.from({ length: line.wanted }, (_, index) => index + 1).filter((place) => !taken.has(`${place}`));
  const twice = now === null || now === 0n ? undefined : taken.get(format(now, '.'));
  return [free.length ? t('ballot.free', { places: runs(free) }) : t('ballot.full'),
    twice ? t('ballot.doubled', { place: format(now, sign), codes: twice.join(', ') }) : ''];
}

/** `3, 5–18` */
function runs(places) {
  const found = [];
  for (const place of places) {
    const last = found[found.length - 1];
    if (last && last[1] + 1 === place) last[1] = place; else found.push([place, place]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
