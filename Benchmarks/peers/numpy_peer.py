"""The tabulation benchmark's round, ranked by numpy as well as it can be written: whole columns, 16 bits a mark,
the result and as much of the tie chain as fits packed with the row into one 64-bit number, so that one sort
of plain integers orders all; what that leaves level is settled by a second sort of those few.

numpy_peer.py FOLDER ENTRIES JUDGES CRITERIA RUNS: one line of JSON with the milliseconds of each run.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np


def weights(criteria):
    """In halves: 2, 1½, 1, 1 …"""
    return np.array([4, 3] + [2] * criteria, dtype=np.int64)[:criteria]


def results(marks):
    """[result in hundredths, then each criterion's trimmed sum] by entry."""
    judges = marks.shape[0]
    # Trimmed: the sum without one highest and one lowest. At most 99 × 40: it fits 16 bits.
    sums = np.add.reduce(marks, axis=0, dtype=np.int16)
    sums -= marks.max(axis=0)
    sums -= marks.min(axis=0)
    # Σ weight × sum ÷ kept, in eighths of a point; to hundredths, a half away from zero (no mark is negative).
    total = weights(marks.shape[1]) @ sums.astype(np.int64)
    divisor = 8 * (judges - 2)
    return [(total * 200 + divisor) // (2 * divisor), *sums]


def rank_by_lexsort(marks):
    """As `rank`, with the sort that numpy has for several keys."""
    columns = results(marks)
    order = np.lexsort([-column for column in reversed(columns)])
    differs = np.zeros(len(order), dtype=bool)
    differs[0] = True
    for column in columns:
        own = column[order]
        differs[1:] |= own[1:] != own[:-1]
    return described(order, differs, columns)


def rank(marks):
    """(order, places, deciding steps) of marks[judge, criterion, entry], indices of quarters."""
    columns = results(marks)
    entries = marks.shape[2]
    bits = [int(column.max() - column.min()).bit_length() for column in columns]
    row_bits = int(entries - 1).bit_length()
    key = np.zeros(entries, dtype=np.uint64)
    free, packed = 64 - row_bits, 0
    for column, width in zip(columns, bits):
        if width > free:
            break
        key <<= np.uint64(width)
        key |= (int(column.max()) - column).astype(np.uint64)
        free, packed = free - width, packed + 1
    key <<= np.uint64(row_bits)
    key |= np.arange(entries, dtype=np.uint64)
    key.sort()
    order = (key & np.uint64((1 << row_bits) - 1)).astype(np.int64)
    key >>= np.uint64(row_bits)
    differs = np.empty(entries, dtype=bool)
    differs[0] = True
    np.not_equal(key[1:], key[:-1], out=differs[1:])
    if packed < len(columns) and not differs.all():
        order, differs = settle(order, differs, columns[packed:])
    return described(order, differs, columns)


def described(order, differs, columns):
    """The order with places and deciding steps, from where one group ends and the next begins."""
    heads = np.flatnonzero(differs)
    entries = len(order)
    sizes = np.diff(heads, append=entries)
    return order, np.repeat(heads + 1, sizes), np.repeat(deciding(order[heads], columns), sizes)


def deciding(rows, columns):
    """The step that last split each group: where it differs from the nearer neighbour; -1 for the result."""
    first = np.full(len(rows) + 1, len(columns), dtype=np.int8)
    for index in range(len(columns) - 1, -1, -1):
        own = columns[index][rows]
        first[1:-1][own[1:] != own[:-1]] = index
    first[0] = first[-1] = 0
    return np.maximum(first[1:], first[:-1]) - 1


def settle(order, differs, columns):
    """Sorts what is level so far by the steps that did not fit into the key."""
    group = np.cumsum(differs)
    level = ~differs
    level[:-1] |= ~differs[1:]
    at = np.flatnonzero(level)
    rows = order[at]
    keys = [rows] + [-column[rows].astype(np.int64) for column in reversed(columns)] + [group[at]]
    rows = rows[np.lexsort(keys)]
    order[at] = rows
    same = group[at][1:] == group[at][:-1]
    for column in columns:
        same &= column[rows][1:] == column[rows][:-1]
    differs[at[1:]] |= (group[at][1:] == group[at][:-1]) & ~same
    return order, differs


def main():
    folder = Path(sys.argv[1])
    entries, judges, criteria, runs = map(int, sys.argv[2:6])
    marks = np.fromfile(folder / "marks.i16", dtype=np.int16).reshape(judges, criteria, entries)
    wanted = [np.fromfile(folder / f"{name}.i32", dtype=np.int32) for name in ("order", "places", "steps")]
    samples = {}
    for name, way in [("samples", rank), ("lexsort", rank_by_lexsort)]:
        if not all(np.array_equal(own, other) for own, other in zip(way(marks), wanted)):
            raise SystemExit("numpy ranks the entries in another order")
        samples[name] = []
        for _ in range(runs):
            began = time.perf_counter()
            way(marks)
            samples[name].append((time.perf_counter() - began) * 1000)
    print(json.dumps({**samples, "version": np.__version__}))


if __name__ == "__main__":
    main()
