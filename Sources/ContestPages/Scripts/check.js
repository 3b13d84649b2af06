// Reads a sheet's form, as the library's SheetCheck would: what may stand, what is wrong, what is missing.

import { format, formatTotal, parse, refusal, SCALE, total } from './points.js';
import { make, sign, t } from './show.js';

/** The criteria of a form with their rules, in order. */
export function criteria(form) {
  return [...form.querySelectorAll('fieldset.criterion')].map((box) => {
    const number = (name) => parse(box.dataset[name] ?? '') ?? 0n;
    return {
      box, id: box.dataset.id, ballot: box.dataset.ballot, wanted: Number(box.dataset.wanted ?? 0),
      title: box.querySelector('legend').childNodes[1].textContent.trim(),
      min: number('min'), max: number('max'), step: number('step'), weight: number('weight'),
      part: box.dataset.part ? number('part') : SCALE,
      inputs: [...box.querySelectorAll('input:not([type=hidden])')],
    };
  });
}

const known = new WeakMap();
/** The criteria of a round, from its blank sheet; undefined where that is not known. */
export function rules(content) {
  if (!content) return undefined;
  if (!known.has(content)) {
    const template = document.createElement('template');
    template.innerHTML = content.sheet;
    known.set(content, criteria(template.content));
  }
  return known.get(content);
}

/** Without the signs that nobody types but pasting brings along. */
export const clean = (text) => text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu, ' ');

/** The text in a criterion's field, or the chosen button's value. */
export function read({ inputs }) {
  if (inputs[0]?.type !== 'radio') return clean(inputs[0]?.value ?? '');
  return inputs.find((input) => input.checked)?.value ?? '';
}

/** Puts a text into a criterion's field; never into one in which somebody is typing. */
export function write({ inputs }, text) {
  if (inputs[0]?.type === 'radio') {
    for (const input of inputs) input.checked = text !== '' && parse(input.value) === parse(text);
  } else if (inputs[0] && inputs[0].value !== text && (inputs[0] !== document.activeElement || !document.hasFocus())) {
    inputs[0].value = text;
  }
}

/** What is wrong with a text, in a sentence that says what to do; '' where it may stand. */
export function problem(line, text, asksAll) {
  const plain = text.trim();
  const values = {
    value: plain, from: format(line.min, sign), to: format(line.max, sign), step: format(line.step, sign),
  };
  if (!plain) return asksAll ? t(line.ballot ? 'ballot.missing' : 'mark.missing', values) : '';
  const mark = parse(plain);
  const kind = mark === null ? 'unreadable' : refusal(mark, line);
  return kind ? t(`mark.${kind}`, values) : '';
}

/** The sum of what may stand, how much is left open, and how far it could go. */
export function sum(lines) {
  const given = lines.map((line) => ({ ...line, mark: parse(read(line).trim()) }))
    .filter((line) => line.mark !== null && !refusal(line.mark, line));
  return {
    value: total(given), full: total(lines.map((line) => ({ ...line, mark: line.max }))),
    given: given.length, missing: lines.length - given.length,
    text: formatTotal(total(given), sign), hasTotal: lines.every((line) => !line.ballot),
  };
}

/** Shows or takes away the error at a field. */
export function mark(line, text) {
  const id = `e-${line.id}`;
  let error = line.box.querySelector(`[id="${CSS.escape(id)}"]`);
  line.box.classList.toggle('wrong', Boolean(text));
  for (const input of line.inputs) {
    if (text) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
    const rest = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id);
    input.setAttribute('aria-describedby', (text ? [...rest, id] : rest).join(' '));
  }
  if (!text) return error?.remove();
  if (!error) {
    error = make('p', { class: 'error', id });
    line.box.querySelector('.chips, .options, .mark').before(error);
  }
  error.replaceChildren(make('b', {}, t('problemPrefix')), ` ${text}`);
}

/** The list of faults at the top, each with the way to its field. */
export function list(main, found) {
  main.querySelector('.problems')?.remove();
  if (!found.length) return;
  const items = found.map(({ target, title, text }) =>
    make('li', {}, make('a', { href: `#${target}` }, `${title}: ${text}`)));
  main.querySelector('form.marks').before(
    make('div', { class: 'problems', role: 'alert', tabindex: '-1', id: 'problems' },
      make('h2', {}, t('problems')), make('ul', {}, ...items)));
}
