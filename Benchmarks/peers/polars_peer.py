"""The tabulation benchmark's round, ranked by polars: a long table of marks, one lazy query.

polars_peer.py FOLDER ENTRIES JUDGES CRITERIA RUNS: one line of JSON with the milliseconds of each run.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
import polars as pl


def long_table(marks):
    judges, criteria, entries = marks.shape
    return pl.DataFrame({
        "judge": np.repeat(np.arange(judges, dtype=np.int16), criteria * entries),
        "criterion": np.tile(np.repeat(np.arange(criteria, dtype=np.int16), entries), judges),
        "entry": np.tile(np.arange(entries, dtype=np.int32), judges * criteria),
        "mark": marks.reshape(-1),
    })


def query(table, judges, criteria):
    halves = ([4, 3] + [2] * criteria)[:criteria]
    mark, criterion = pl.col("mark"), pl.col("criterion")
    trimmed = [
        (of.sum().cast(pl.Int64) - of.max() - of.min()).alias(f"c{index}")
        for index in range(criteria) for of in [mark.filter(criterion == index)]
    ]
    chain = [f"c{index}" for index in range(criteria)]
    total = pl.sum_horizontal(halves[index] * pl.col(name) for index, name in enumerate(chain))
    divisor = 8 * (judges - 2)
    keys = ["result"] + chain
    return (
        table.lazy().group_by("entry").agg(trimmed)
        .with_columns(((total * 200 + divisor) // (2 * divisor)).alias("result"))
        .sort(keys + ["entry"], descending=[True] * len(keys) + [False])
        .with_columns(pl.struct(keys).rle_id().alias("group"), pl.int_range(1, pl.len() + 1).alias("position"))
        .with_columns(pl.col("position").min().over("group").alias("place"))
        .select("entry", "place")
    )


def main():
    folder = Path(sys.argv[1])
    entries, judges, criteria, runs = map(int, sys.argv[2:6])
    marks = np.fromfile(folder / "marks.i16", dtype=np.int16).reshape(judges, criteria, entries)
    plan = query(long_table(marks), judges, criteria)
    found = plan.collect()
    wanted = np.fromfile(folder / "order.i32", dtype=np.int32), np.fromfile(folder / "places.i32", dtype=np.int32)
    if not (np.array_equal(found["entry"], wanted[0]) and np.array_equal(found["place"], wanted[1])):
        raise SystemExit("polars ranks the entries in another order")
    samples = []
    for _ in range(runs):
        began = time.perf_counter()
        plan.collect()
        samples.append((time.perf_counter() - began) * 1000)
    print(json.dumps({"samples": samples, "version": pl.__version__}))


if __name__ == "__main__":
    main()
