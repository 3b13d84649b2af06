// The recording of the sheet that is shown: where the player stands, how fast, what was heard, notes at a
// moment, and copies kept on the device for when there is no network.

import * as sound from './sound.js';
import { at, language, make, say, sign, t } from './show.js';
import { call, newID } from './outbox.js';
import { entry, events, model } from './state.js';

const RATES = [0.75, 1, 1.25, 1.5];
/** Faster than twice, nobody hears what is said (milliseconds of sound per millisecond). */
const FASTEST = 2;
/** Milliseconds of new sound after which the server hears of it. */
const ENOUGH = 10_000;

let open = null;
let rate = 1;
let sending = null;
/** Reports that the device's store would not take. */
const unkept = [];

export const clock = (milliseconds) => {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${rest}` : rest;
};

const megabytes = (bytes) => (bytes / 1_000_000).toFixed(1).replace('.', sign);

events.addEventListener('shown', ({ detail: { main, round, entry: one } }) => {
  const section = at(main, 'recording');
  const audio = section && !section.hidden && section.querySelector('audio');
  if (audio) begin(section, audio, round, one);
});
events.addEventListener('left', end);
// A sheet whose recording was heard must not come before what says so.
model.before.push(async () => {
  await report();
  await push();
});
events.addEventListener('state', () => { if (open) learn(open); push(); });
events.addEventListener('line', () => { if (model.isOnline) push(); });
document.addEventListener('visibilitychange', () => { if (document.hidden) report(true); });
addEventListener('pagehide', () => report(true));

// MARK: One recording

/** What the server says of the recording, which may come after the page. */
const about = ({ round, code }) =>
  model.content.get(round)?.entries.find((each) => each.code === code)?.recording ?? null;

async function learn(mine) {
  tell();
  if (mine.file || !(mine.file = about(mine))) return;
  mine.length = mine.file.milliseconds ?? 0;
  await useCopy(mine);
}

async function begin(section, audio, round, one) {
  end();
  const mine = open = {
    section, audio, round: round.id, code: one.code, file: null, parts: [], last: null, unsaid: 0, moved: false, url: '',
    start: 0,
  };
  // A device that keeps nothing plays all the same.
  await sound.keepOnly(model.judge).catch(() => {});
  rate = (await sound.setting(model.judge, 'rate').catch(() => null)) ?? 1;
  const waiting = await sound.waiting(model.judge, mine.round, mine.code).catch(() => []);
  if (open !== mine) return;
  const newest = waiting.filter((each) => each.position !== null).pop();
  mine.start = newest?.position ?? one.heard?.position ?? 0;
  mine.file = about(mine);
  mine.length = mine.file?.milliseconds ?? 0;
  if (mine.length && mine.start > mine.length - 2000) mine.start = 0;
  build(mine);
  listen(mine);
  await useCopy(mine);
  tell();
}

function listen({ audio }) {
  const mine = open;
  audio.preservesPitch = true;
  audio.addEventListener('loadedmetadata', () => {
    if (mine.start > 0) audio.currentTime = mine.start / 1000;
    mine.start = 0;
    audio.playbackRate = rate;
  });
  audio.addEventListener('timeupdate', () => step(mine));
  for (const name of ['seeking', 'waiting', 'volumechange', 'ratechange']) {
    audio.addEventListener(name, () => { step(mine); mine.last = null; });
  }
  audio.addEventListener('seeked', () => { mine.moved = true; mine.last = null; });
  audio.addEventListener('playing', () => { mine.last = null; mine.moved = true; });
  for (const name of ['pause', 'ended']) {
    audio.addEventListener(name, () => { step(mine); mine.last = null; report(); });
  }
  audio.addEventListener('error', () => { if (audio.error && !mine.url) say(t('app.player.broken')); });
}

/** What has been played since the last look: sound that was on, at a speed that can be followed, in one go. */
function step(mine) {
  const { audio } = mine;
  const now = audio.currentTime * 1000;
  const wall = performance.now();
  const { last } = mine;
  const isHeard = !audio.paused && !audio.seeking && !audio.muted && audio.volume > 0 && audio.playbackRate <= FASTEST;
  mine.last = isHeard ? { now, wall } : null;
  if (!last || audio.muted || audio.volume === 0 || audio.playbackRate > FASTEST) return;
  const moved = now - last.now;
  // Where more has gone by than could be played, somebody has jumped.
  if (moved <= 0 || moved > (wall - last.wall) * audio.playbackRate + 400) return;
  add(mine.parts, [Math.round(last.now), Math.round(now)]);
  mine.unsaid += moved;
  mine.moved = true;
  if (mine.unsaid > ENOUGH) report();
  tell();
}

/** Adds a part that was played; parts less than a second apart are one. */
export function add(parts, part) {
  parts.push(part);
  parts.sort((a, b) => a[0] - b[0]);
  for (let index = 1; index < parts.length;) {
    if (parts[index][0] - parts[index - 1][1] > 1000) { index += 1; continue; }
    parts[index - 1][1] = Math.max(parts[index - 1][1], parts[index][1]);
    parts.splice(index, 1);
  }
}

function end() {
  if (!open) return;
  step(open);
  report();
  open.audio.pause();
  if (open.url) URL.revokeObjectURL(open.url);
  open = null;
}

// MARK: What the server hears of

/** Writes down on the device what was played, and sends it when it can be sent. */
async function report(isLeaving = false, notes = []) {
  const mine = open;
  if (!mine || (!mine.parts.length && !mine.moved && !notes.length)) return;
  const item = {
    judge: model.judge, round: mine.round, code: mine.code, played: mine.parts,
    position: mine.moved ? Math.round(mine.audio.currentTime * 1000) : null, notes,
  };
  mine.parts = [];
  mine.unsaid = 0;
  mine.moved = false;
  try {
    await sound.write(item);
  } catch {
    unkept.push(item);
  }
  await push(isLeaving);
}

/** Sends what lies on the device, oldest first; the server joins it with what it knows from all devices. */
function push(isLeaving = false) {
  sending ??= pushNow(isLeaving).finally(() => { sending = null; });
  return sending;
}

async function pushNow(isLeaving) {
  if (!model.isKnown || !model.judge) return;
  try {
    const kept = await sound.waiting(model.judge).catch(() => []);
    for (const item of [...kept, ...unkept]) {
      const { round, code, played, position, notes } = item;
      const answer = await call('nghe', { round, code, played, position, notes }, { keepalive: isLeaving });
      if (answer.status === 200) {
        const one = entry(round, code);
        if (one) one.heard = answer.json;
      } else if ([401, 403].includes(answer.status)) return;
      if (unkept.includes(item)) unkept.splice(unkept.indexOf(item), 1); else await sound.forget(item);
      tell();
    }
  } catch {
    // Out of reach: it stays on the device and goes out when the line is back.
  }
}

// MARK: What is shown

function build(mine) {
  const { section, audio } = mine;
  at(section, 'tools')?.remove();
  const jump = (seconds) => () => { audio.currentTime = Math.max(0, audio.currentTime + seconds); };
  const back = make('button', { type: 'button', 'aria-label': t('app.player.back') }, '−5 s');
  const on = make('button', { type: 'button', 'aria-label': t('app.player.on') }, '+5 s');
  back.addEventListener('click', jump(-5));
  on.addEventListener('click', jump(5));
  const speed = make('select', { 'aria-label': t('app.player.speed') }, ...RATES.map((each) =>
    make('option', { value: each, selected: each === rate }, `${String(each).replace('.', sign)}×`)));
  speed.addEventListener('change', () => {
    rate = Number(speed.value);
    audio.playbackRate = rate;
    sound.set(model.judge, 'rate', rate).catch(() => {});
  });
  const note = make('button', { type: 'button', 'data-at': 'note-now' }, t('app.player.note', { at: clock(mine.start) }));
  note.addEventListener('click', () => write(mine));
  section.append(make('div', { class: 'tools', 'data-at': 'tools' },
    make('div', { class: 'buttons' }, back, on, speed, note),
    make('p', { class: 'hint', 'data-at': 'heard' }),
    make('form', { class: 'noting', 'data-at': 'noting', hidden: true }),
    make('ul', { class: 'notes', 'data-at': 'notes' }),
    make('p', { 'data-at': 'keep' })));
  at(section, 'noting').addEventListener('submit', (event) => { event.preventDefault(); save(mine); });
  audio.addEventListener('timeupdate', () => {
    const text = t('app.player.note', { at: clock(audio.currentTime * 1000) });
    if (note.textContent !== text) note.textContent = text;
  });
}

/** How much was heard, what is still needed, the notes. */
function tell() {
  if (!open || !at(open.section, 'tools')) return;
  const one = entry(open.round, open.code);
  const percent = one?.heard?.percent ?? 0;
  const needed = model.state?.rounds.find((each) => each.id === open.round)?.listened;
  const words = [t('app.player.heard', { percent })];
  if (needed) words.push(t(percent < needed ? 'app.player.needed' : 'app.player.enough', { percent: needed }));
  if (open.start > 0) words.push(t('app.player.resume', { at: clock(open.start) }));
  const line = at(open.section, 'heard');
  const text = words.join(' · ');
  if (line.textContent !== text) line.textContent = text;
  showNotes(open, one?.heard?.notes ?? []);
}

function showNotes(mine, notes) {
  const list = at(mine.section, 'notes');
  const key = JSON.stringify(notes);
  if (list.dataset.key === key) return;
  list.dataset.key = key;
  list.replaceChildren(...notes.map((note) => {
    const go = make('button', { type: 'button', class: 'quiet' }, clock(note.at));
    go.addEventListener('click', () => { mine.audio.currentTime = note.at / 1000; mine.audio.play(); });
    const away = make('button', { type: 'button', class: 'quiet', 'aria-label': t('app.player.forget', { at: clock(note.at) }) }, '×');
    away.addEventListener('click', () => keepNote(mine, { ...note, text: '' }));
    return make('li', {}, go, make('span', {}, note.text), away);
  }));
}

function write(mine) {
  const form = at(mine.section, 'noting');
  const now = Math.round((mine.audio.currentTime || mine.start / 1000) * 1000);
  mine.noting = now;
  const field = make('input', { id: 'noting', type: 'text', maxlength: 500, autocomplete: 'off' });
  form.replaceChildren(make('label', { for: 'noting' }, t('app.player.note', { at: clock(now) })), field,
    make('div', { class: 'buttons' }, make('button', { type: 'submit' }, t('app.player.save'))));
  form.hidden = false;
  field.focus();
}

async function save(mine) {
  const form = at(mine.section, 'noting');
  const text = form.querySelector('input').value.trim();
  form.hidden = true;
  at(mine.section, 'note-now').focus();
  if (text) await keepNote(mine, { id: newID(), at: mine.noting, text });
}

/** Shown at once; the server has it when the line lets it through. */
async function keepNote(mine, note) {
  const one = entry(mine.round, mine.code);
  if (one) {
    const notes = (one.heard?.notes ?? []).filter((each) => each.id !== note.id);
    if (note.text) notes.push(note);
    notes.sort((a, b) => a.at - b.at);
    one.heard = { percent: 0, position: 0, ...one.heard, notes };
  }
  tell();
  say(t(note.text ? 'app.player.noted' : 'app.player.forgotten'));
  await report(false, [note]);
}

// MARK: Copies on the device

/** Plays the copy that the device holds, where it holds one of this very recording. */
async function useCopy(mine) {
  const kept = mine.file && await sound.copy(model.judge, mine.round, mine.code).catch(() => null);
  if (open !== mine) return;
  if (kept && kept.blob.size === mine.file.bytes && kept.digest === mine.file.digest && !mine.audio.currentTime) {
    mine.url = URL.createObjectURL(kept.blob);
    mine.audio.src = mine.url;
  }
  offer(mine);
}

/** Offers to fetch every recording of the round ahead, its size told first. */
async function offer(mine) {
  const place = at(mine.section, 'keep');
  const files = (model.content.get(mine.round)?.entries ?? []).filter((each) => each.recording?.href);
  const copies = await sound.copies(model.judge, mine.round).catch(() => []);
  const have = new Map(copies.map((each) => [each.code, each]));
  if (open !== mine || !place) return;
  const missing = files.filter(({ code, recording }) => have.get(code)?.digest !== recording.digest);
  if (!missing.length) {
    place.replaceChildren(files.length ? t('app.player.kept', { count: files.length }) : '');
    return;
  }
  const bytes = missing.reduce((sum, { recording }) => sum + recording.bytes, 0);
  const button = make('button', { type: 'button', class: 'quiet' },
    t('app.player.keep', { count: missing.length, size: megabytes(bytes) }));
  button.addEventListener('click', () => fetchAll(mine, missing, place));
  place.replaceChildren(button);
}

async function fetchAll(mine, missing, place) {
  for (const [index, { code, recording }] of missing.entries()) {
    place.replaceChildren(t('app.player.keeping', { done: index, due: missing.length }));
    try {
      const answer = await fetch(recording.href, { credentials: 'same-origin' });
      const blob = answer.ok ? await answer.blob() : null;
      if (blob?.size !== recording.bytes) throw new Error('not whole');
      await sound.keepCopy({ judge: model.judge, round: mine.round, code, digest: recording.digest, blob });
    } catch {
      place.replaceChildren(t('app.player.notKept', { done: index, due: missing.length }));
      say(place.textContent);
      return;
    }
  }
  say(t('app.player.kept', { count: missing.length }));
  if (open === mine) offer(mine);
}
