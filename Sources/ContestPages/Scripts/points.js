// Exact numbers, as the library's Points: whole millionths in a BigInt. Tests/Vectors/totals.json holds both.

export const SCALE = 1000000n;
const LARGEST = 1000000000n * SCALE;

/** `26,5`, `26.5`, `-1` in millionths; null for anything else, grouping and exponents included. */
export function parse(text) {
  const found = /^[ \t]*([+-]?)(\d+)(?:[.,](\d{1,6}))?[ \t]*$/.exec(text ?? '');
  if (!found) return null;
  const micros = BigInt(found[2]) * SCALE + BigInt((found[3] ?? '').padEnd(6, '0'));
  if (micros > LARGEST) return null;
  return found[1] === '-' ? -micros : micros;
}

/** With no needless zeros: `26,5`. `sign` is the decimal sign. */
export function format(micros, sign) {
  const size = micros < 0n ? -micros : micros;
  const rest = String(size % SCALE).padStart(6, '0').replace(/0+$/, '');
  return (micros < 0n ? '-' : '') + size / SCALE + (rest && sign + rest);
}

/** Σ mark × weight × the part's weight, in 10⁻¹⁸; every number in millionths. */
export function total(lines) {
  return lines.reduce((sum, { mark, weight, part }) => sum + mark * weight * part, 0n);
}

/** A total with two decimals, or as many up to six as it needs, half up beyond. */
export function formatTotal(value, sign) {
  let decimals = 2;
  while (decimals < 6 && value % 10n ** BigInt(18 - decimals) !== 0n) decimals += 1;
  const unit = 10n ** BigInt(18 - decimals);
  const size = value < 0n ? -value : value;
  const rounded = (size + unit / 2n) / unit;
  const digits = String(rounded).padStart(decimals + 1, '0');
  return (value < 0n && rounded > 0n ? '-' : '') + digits.slice(0, -decimals) + sign + digits.slice(-decimals);
}

/** Why `mark` may not stand: 'outOfRange', 'offStep', or null. */
export function refusal(mark, { min, max, step }) {
  if (mark < min || mark > max) return 'outOfRange';
  return (mark - min) % step === 0n ? null : 'offStep';
}

/** The middle of a level on the criterion's grid, inside the level. */
export function middle(from, to, { min, step }) {
  const half = min + ((from + to) / 2n - min) / step * step;
  return half < from ? half + step : half;
}
