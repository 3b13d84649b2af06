// The organisers' pages, kept true while they are looked at: cells and people as they are told, the rest as the
// server writes it.

import { follow } from './stream.js';

const find = (root, name, value) => root.querySelector(`[data-${name}="${CSS.escape(value)}"]`);
// A returned sheet counts until its correction.
const DONE = ['received', 'absent', 'review'];

function hear(type, data) {
  switch (type) {
    case 'cells': return data.cells.forEach(paint);
    case 'people': return data.judges.forEach(meet);
    case 'bye': return data.why === 'session' ? location.reload() : undefined;
    default: return soon();
  }
}

/** One sheet's cell, and the count at the head of its column. */
function paint({ round, code, judge, style, symbol, word }) {
  const table = document.querySelector(`table[data-round="${CSS.escape(round)}"]`);
  const head = table && find(table, 'judge', judge);
  const row = table && find(table, 'code', code);
  const cell = head && row?.cells[head.cellIndex];
  const shape = cell?.querySelector('.shape');
  if (!shape) return soon();
  const before = shape.classList.item(1);
  if (before === style) return undefined;
  shape.className = `shape ${style}`;
  shape.title = word;
  shape.textContent = symbol;
  shape.nextElementSibling.textContent = word;
  count(head, Number(DONE.includes(style)) - Number(DONE.includes(before)));
  return undefined;
}

function count(head, step) {
  const text = head.querySelector('small');
  const [done, due] = text.textContent.split('/').map(Number);
  if (step && Number.isInteger(done)) text.textContent = `${done + step}/${due}`;
}

/** Whether a judge is on line, and the last sign of life, in every grid. */
function meet({ judge, online, seen }) {
  for (const head of document.querySelectorAll(`th[data-judge="${CSS.escape(judge)}"]`)) {
    head.querySelector('.online').hidden = !online;
    head.querySelector('.seen').textContent = seen;
  }
}

let timer = 0;
let isRunning = false;
let isStale = false;
/** The heavier the page, the less often: a panel of hundreds must not keep the server busy with one desk. */
let pause = 150;

function soon() {
  isStale = true;
  if (timer || isRunning) return;
  timer = setTimeout(reload, pause);
}

async function reload() {
  timer = 0;
  isRunning = true;
  isStale = false;
  const start = performance.now();
  try {
    const answer = await fetch(location.pathname, { credentials: 'same-origin', cache: 'no-store' });
    if (answer.status === 401 || answer.status === 403) return location.reload();
    if (answer.ok && !answer.redirected) {
      swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // Without network the page stays as it is; the stream says when it is back.
  } finally {
    pause = Math.max(400, 5 * (performance.now() - start));
    isRunning = false;
    if (isStale) soon();
  }
  return undefined;
}

/** Takes over what differs, and leaves what somebody has a hand on. */
function swap(page) {
  for (const fresh of page.querySelectorAll('[data-live]')) {
    const old = find(document, 'live', fresh.dataset.live);
    if (!old || old.innerHTML === fresh.innerHTML) continue;
    const focus = old.contains(document.activeElement) ? document.activeElement : null;
    if (focus && focus.matches('input, select, textarea')) {
      isStale = true;
      continue;
    }
    const places = [...old.querySelectorAll('.scroll')].map((each) => [each.scrollLeft, each.scrollTop]);
    const href = focus?.getAttribute('href');
    const scroll = focus ? [...old.querySelectorAll('.scroll')].indexOf(focus) : -1;
    old.replaceChildren(...fresh.childNodes);
    const areas = [...old.querySelectorAll('.scroll')];
    areas.forEach((each, index) => { [each.scrollLeft, each.scrollTop] = places[index] ?? [0, 0]; });
    if (href) old.querySelector(`[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
    else areas[scroll]?.focus({ preventScroll: true });
  }
}

document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') soon(); });
follow('/ban-to-chuc/su-kien', hear);
