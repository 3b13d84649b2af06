// Quicker ways to give a mark: level chips and step buttons, made from what the server's form says.

import { format, middle, parse } from './points.js';
import { make, sign, t } from './show.js';

/** Adds chips and steps to a criterion's field. `changed` is called after each of them. */
export function quicken(line, changed) {
  if (line.ballot || line.inputs[0]?.type !== 'text') return;
  const levels = [...line.box.querySelectorAll('.levels [data-from]')].map((row) => ({
    from: parse(row.dataset.from), to: parse(row.dataset.to), says: row.querySelector('dd').textContent,
    title: row.querySelector('dt').lastChild.textContent.trim(),
  }));
  const field = line.inputs[0];
  const set = (micros) => {
    field.value = format(micros, sign);
    changed();
  };
  if (levels.length) addChips(line, levels, set);
  addSteps(line, levels, field, set);
}

function addChips(line, levels, set) {
  const chips = levels.map(({ title, from, to }) => {
    const chip = make('button', { type: 'button', class: 'chip', 'aria-pressed': 'false' }, title);
    chip.addEventListener('click', () => set(middle(from, to, line)));
    return chip;
  });
  const group = make('div', { class: 'chips', role: 'group', 'aria-label': `${t('app.level')}: ${line.title}` },
    ...chips);
  const says = make('p', { class: 'says hint', 'aria-live': 'off' });
  const row = line.box.querySelector('.mark');
  row.before(group);
  row.after(says);
  line.tell = (micros) => {
    const chosen = micros === null ? undefined : levels.find(({ from, to }) => from <= micros && micros <= to);
    levels.forEach((level, index) => chips[index].setAttribute('aria-pressed', String(level === chosen)));
    says.textContent = chosen ? `${chosen.title}: ${chosen.says}` : t('app.pickLevel');
  };
}

/** From “not marked” a step leads to the middle of the scale, and never to a 0 that nobody gave. */
function start(line, levels) {
  const level = levels[Math.floor(levels.length / 2)];
  const found = level ? middle(level.from, level.to, line) : middle(line.min, line.max, line);
  return found === 0n ? found + line.step : found;
}

function addSteps(line, levels, field, set) {
  const button = (sense, shape, key) => {
    const made = make('button', {
      type: 'button', class: 'step', 'aria-label': `${t(key, { step: format(line.step, sign) })}: ${line.title}`,
    }, shape);
    made.addEventListener('click', () => set(next(sense)));
    return made;
  };
  const next = (sense) => {
    const now = parse(field.value.trim());
    if (now === null) return start(line, levels);
    // From between two steps to the nearest one in that direction.
    const place = (now - line.min) / line.step * line.step + line.min;
    const isOn = place === now;
    const wanted = sense > 0 ? place + line.step : isOn ? place - line.step : place;
    return wanted < line.min ? line.min : wanted > line.max ? line.max : wanted;
  };
  field.before(button(-1, '−', 'app.less'));
  field.after(button(1, '+', 'app.more'));
}
