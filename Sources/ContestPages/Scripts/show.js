// Words, times and small parts of pages. Every text goes in as text, never as HTML.

import { format, parse } from './points.js';

export const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
export const sign = language === 'vi' ? ',' : '.';
let words = {};

export async function loadWords() {
  words = (await import(`./words-${language}.js`)).default;
}

/** The text of `key`, each `{name}` replaced by `values[name]`. */
export const t = (key, values = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** The part of `root` that changes from entry to entry. */
export const at = (root, name) => root.querySelector(`[data-at="${name}"]`);

/** An element with attributes, texts and elements inside. */
export function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...inside.filter((part) => part != null));
  return element;
}

/** Shows `text` in a note, or hides it. */
export function note(element, text, kind = '') {
  if (!element || (element.textContent === text && element.hidden === !text)) return;
  element.hidden = !text;
  element.className = text ? `note ${kind}`.trim() : '';
  element.textContent = text;
}

const SHAPES = {
  none: '○', draft: '◐', local: '◒', sending: '↑', received: '●', review: '▲', late: '◇', recused: '–',
  absent: '×', joint: '=',
};

/** Shape and word of a state, in place of what `element` shows. */
export function state(element, name) {
  if (!element || element.dataset.state === name) return;
  element.dataset.state = name;
  element.className = `state ${name}`;
  element.replaceChildren(
    make('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[name]), ` ${t(`state.${name}`)}`);
}

/** `09:42:10 ngày 25/11/2026`, on the contest's clock. */
export function moment(milliseconds) {
  const options = {
    timeZone: document.body.dataset.zone || 'Asia/Ho_Chi_Minh', hourCycle: 'h23', year: 'numeric',
    month: language === 'vi' ? '2-digit' : 'long', day: language === 'vi' ? '2-digit' : 'numeric',
    hour: '2-digit', minute: '2-digit', second: '2-digit',
  };
  const parts = {};
  for (const { type, value } of new Intl.DateTimeFormat(language === 'vi' ? 'vi' : 'en-GB', options)
    .formatToParts(milliseconds)) parts[type] = value;
  const clock = `${parts.hour}:${parts.minute}:${parts.second}`;
  return language === 'vi' ? `${clock} ngày ${parts.day}/${parts.month}/${parts.year}`
    : `${clock} on ${parts.day} ${parts.month} ${parts.year}`;
}

/** A mark as the server says it (`26.5`) in the reader's way. */
export function shown(mark) {
  const micros = parse(mark);
  return micros === null ? mark ?? '' : format(micros, sign);
}

let voice;
/** Says `text` to a screen reader, politely. */
export function say(text) {
  if (!voice) {
    voice = make('p', { class: 'hide', role: 'status', 'aria-live': 'polite' });
    document.body.append(voice);
  }
  voice.textContent = text;
}
