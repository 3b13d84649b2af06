// The question before a sheet goes out, and what is shown when its receipt is there.

import { sum, read } from './check.js';
import { ask } from './dialog.js';
import { make, moment, say, sign, t } from './show.js';
import { emit, entry, events, held, model, same } from './state.js';
import { submit } from './outbox.js';
import { unusual } from './unusual.js';

/**
 * Repeats code, order and total, says what is unusual, asks once; then the sheet is the outbox's.
 *
 * Resolves to whether it must be asked again: what stands in the form is no longer what was asked about.
 */
export async function sendSheet({ id, code, lines }, round, one, reason) {
  const { text, hasTotal } = sum(lines);
  const kind = hasTotal ? (round.anonymous ? 'confirm.code' : 'confirm.number')
    : round.anonymous ? 'confirm.ballotCode' : 'confirm.ballotNumber';
  const others = round.entries.filter((each) => each !== one && each.revision > 0 && each.marks)
    .map((each) => each.marks);
  const warnings = [await unheard(round, one), ...unusual(lines, others), ...lines.map((line) => line.warning && `${line.title}: ${line.warning}`)]
    .filter(Boolean);
  const marks = marksOf(lines);
  const basedOn = held(id, code)?.cells ? held(id, code).basedOn : one.revision;
  const about = model.content.get(id)?.entries.find((each) => each.code === code);
  const answer = await ask(t(kind, { code, total: text }), [
    make('p', {}, `${round.title} · ${t('sheet.order', { order: one.order })}`,
      ...(about?.name ? [make('br'), make('b', {}, about.name)] : [])),
    ...warnings.map((warning) => make('p', { class: 'note warn' }, `▲ ${warning}`)),
    make('table', {}, make('tbody', {}, ...lines.map((line) => make('tr', {},
      make('th', { scope: 'row' }, line.title), make('td', { class: 'figure' }, word(line)))))),
  ], [
    { label: t('app.lookAgain'), value: 'back' }, { label: t('confirm.send'), value: 'send', isMain: true },
  ]);
  if (answer !== 'send') return false;
  // Another device of the judge may have gone on with the draft meanwhile.
  if (!same(marks, marksOf(lines))) return true;
  await submit(id, code, { basedOn, marks, reason });
  emit('sent', { round: id, code });
  return false;
}

const marksOf = (lines) =>
  Object.fromEntries(lines.map((line) => [line.id, read(line).trim()]).filter(([, mark]) => mark));

/** What is said where the rules ask for more listening than the server knows of. */
async function unheard(round, one) {
  if (!round.listened || !one.hasRecording) return null;
  // What was played a moment ago is brought there first, for as long as nobody minds waiting.
  const soon = new Promise((done) => { setTimeout(done, 1500); });
  for (const first of model.before) await Promise.race([first().catch(() => {}), soon]);
  const percent = entry(round.id, one.code)?.heard?.percent ?? 0;
  return percent < round.listened ? t('app.player.notEnough', { percent, needed: round.listened }) : null;
}

/** A mark as typed, or the words of the button chosen. */
function word(line) {
  const chosen = line.inputs.find((input) => input.type === 'radio' && input.checked);
  return chosen ? chosen.parentElement.textContent.trim() : read(line).trim().replace(/[.,]/, sign);
}

events.addEventListener('settled', ({ detail: { code, status, json } }) => {
  if (status === 200) say(`${code}: ${t('sheet.receipt', { at: moment(json.receivedAt), revision: json.revision })}`);
  else if (status === 202) say(`${code}: ${t('app.late', { at: moment(json.receivedAt) })}`);
  else say(`${code}: ${t('state.review')}`);
});
