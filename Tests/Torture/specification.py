"""The sample's preliminary round counted in plain fractions, after docs/tabulation.md and contest.xml."""
from fractions import Fraction

TIES = ["chat-giong", "dien-cam", "noi-dung"]


def trimmed_mean(values):
    """From five values on the highest and the lowest are left out."""
    values = sorted(values)
    if len(values) >= 5:
        values = values[1:-1]
    return Fraction(sum(values), len(values))


def half_up(value, decimals):
    scaled = value * 10 ** decimals
    return Fraction((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), 10 ** decimals)


def standings(sheets, names):
    """
    `sheets`: entry → one tuple of millionths per sheet that counts, in the order of `names`.
    Returns entry → (place, result), and the groups that nothing parts.
    """
    lines = []
    for entry, given in sheets.items():
        marks = [[Fraction(part, 1_000_000) for part in sheet] for sheet in given]
        result = half_up(trimmed_mean([sum(sheet) for sheet in marks]), 2)
        ties = [trimmed_mean([sheet[names.index(name)] for sheet in marks]) for name in TIES]
        lines.append(((result, *ties), entry))
    found, level = {}, {}
    for key, entry in lines:
        place = 1 + sum(1 for other, _ in lines if other > key)
        found[entry] = (place, key[0])
        level.setdefault(key, []).append(entry)
    return found, [group for group in level.values() if len(group) > 1]
