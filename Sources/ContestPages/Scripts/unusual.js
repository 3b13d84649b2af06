// What a judge may want to look at before sending: a 0, and marks far from the judge's own others.

import { format, formatTotal, parse } from './points.js';
import { read, sum } from './check.js';
import { sign, t } from './show.js';

/** Fewer other sheets than this say nothing about what is usual. */
const ENOUGH = 3;

/** Sentences, none where nothing is unusual. `others` are the marks of the judge's sent sheets. */
export function unusual(lines, others) {
  const found = [];
  const zeros = lines.filter((line) => !line.ballot && parse(read(line).trim()) === 0n).map((line) => line.title);
  if (zeros.length) found.push(t('confirm.zero', { titles: zeros.join(', ') }));
  if (others.length < ENOUGH || !sum(lines).hasTotal) return found;
  const totals = others.map((marks) => lines.reduce(
    (all, { id, weight, part }) => all + (parse(marks[id]) ?? 0n) * weight * part, 0n));
  const now = sum(lines);
  // A tenth of the scale beyond every other sheet.
  const far = distance(now.value, totals, now.full / 10n, (value) => formatTotal(value, sign));
  if (far) found.push(t('app.farTotal', { total: now.text, ...far }));
  for (const line of lines) {
    const marks = others.map((each) => parse(each[line.id])).filter((each) => each !== null);
    const mark = parse(read(line).trim());
    const away = mark !== 0n && distance(mark, marks, (line.max - line.min) / 3n, (value) => format(value, sign));
    if (away) found.push(t('app.farMark', { title: line.title, mark: format(mark, sign), ...away }));
  }
  return found;
}

/** The range of the others where `value` lies farther than `room` outside it. */
function distance(value, others, room, text) {
  if (others.length < ENOUGH) return null;
  const low = others.reduce((one, other) => (other < one ? other : one));
  const high = others.reduce((one, other) => (other > one ? other : one));
  return value < low - room || value > high + room ? { low: text(low), high: text(high) } : null;
}
