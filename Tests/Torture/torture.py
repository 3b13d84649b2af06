"""Storm after storm until the time, the kills and the operations asked for are through; see scripts/torture."""
import argparse
import asyncio
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import browser
import clock
from crowd import ROOT
from hall import Hall, Template

STORM_SECONDS = 20
FAULTS_SHOWN = 20


class Totals:
    def __init__(self):
        self.kills = self.acknowledged = self.samples = 0
        self.lost = self.doubled = self.false_receipts = self.faults = 0
        self.operations = Counter()

    def add(self, hall):
        ledger = hall.ledger
        self.kills += hall.killer.kills
        self.samples += hall.samples
        self.operations += ledger.operations
        self.acknowledged += len(ledger.acknowledged())
        self.lost += len(ledger.lost)
        self.doubled += len(ledger.doubled)
        self.false_receipts += len(ledger.false_receipts)
        self.faults += len(ledger.faults)


# What the server did or was done to; everything else in the counts is something asked of it.
NOT_ASKED = {"full disk", "ended by itself", "command cut short", "answered 503", "answered 500", "page",
             "page receipt", "page met trouble"}


def asked(operations):
    return sum(count for kind, count in operations.items() if kind not in NOT_ASKED)


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__)
    parser.add_argument("--seed", type=int, help="the same faults and marks again; without it one is drawn")
    parser.add_argument("--seconds", type=float, default=60, help="how long it storms, the counting after it not among them")
    parser.add_argument("--kills", type=int, help="may end earlier: after so many kills (and --operations)")
    parser.add_argument("--operations", type=int, help="may end earlier: after so many requests (and --kills)")
    parser.add_argument("--judges", type=int, default=40)
    parser.add_argument("--entries", type=int, default=30)
    parser.add_argument("--pace", type=float, default=0.7, help="mean seconds that a server lives")
    parser.add_argument("--pages", type=int, default=2, metavar="N", help="real browser pages in some of the storms")
    parser.add_argument("--strangers", type=int, default=1200, metavar="N", help="idle connections beside the judges in every other storm, the server limited to 1024 descriptors")
    parser.add_argument("--sabotage", action="store_true", help="a debug build that answers before its commit: must be caught")
    parser.add_argument("--binary", type=Path, help="the program; default $CONTEST_BINARY or the debug build")
    return parser.parse_args()


def find_binary(options):
    binary = options.binary or os.environ.get("CONTEST_BINARY") or ROOT / ".build/debug/contest"
    if not Path(binary).is_file():
        sys.exit(f"torture: no program at {binary}; build it with: swift build --product contest")
    return Path(binary).resolve()


def say(*words):
    print("torture:", *words, flush=True)


async def one_storm(number, options, binary, template, seed, seconds, totals):
    """One contest from its first mark to its result; whether all of it held."""
    environment = {"CONTEST_SABOTAGE": "early-receipt"} if options.sabotage else {}
    small_disk, clock_jumps = number % 3 == 1, number % 3 != 2
    # Chromium takes much of a processor: in the first storm and in every eighth.
    watched = template.judges[1:1 + options.pages] if number % 8 == 0 else []
    strangers = options.strangers if number % 2 == 0 else 0
    hall = Hall(binary, template, f"{seed}/{number}", small_disk, clock_jumps, watched, environment, strangers)

    def enough(hall):
        kills, operations = totals.kills + hall.killer.kills, asked(totals.operations + hall.ledger.operations)
        wanted = [(options.kills, kills), (options.operations, operations)]
        wanted = [(limit, count) for limit, count in wanted if limit is not None]
        return bool(wanted) and all(count >= limit for limit, count in wanted)

    try:
        began = time.monotonic()
        # A page needs a moment of a living server to show anything.
        await hall.storm(seconds, options.pace * (2 if watched else 1), enough)
        stormed = time.monotonic()
        await hall.count()
        counted = time.monotonic()
    finally:
        hall.end()
        totals.add(hall)
    late = sum(1 for one in hall.ledger.attempts.values() if one.outcome == "late")
    say(f"storm {number + 1}: {stormed - began:.1f} s, {hall.killer.kills} kills, {asked(hall.ledger.operations)} operations, "
        f"{len(hall.ledger.acknowledged())} sheets acknowledged, {late} of them late"
        f"{', small disk' if small_disk else ''}{', jumping clock' if hall.server.clock else ''}{', browser' if watched else ''}"
        f"{f', {hall.strangers.most} idle strangers at a time, {hall.strangers.opened} in all' if strangers else ''}; "
        f"counted in {counted - stormed:.1f} s: {'all holds' if hall.ledger.is_clean else 'BROKEN'}")
    for sentence in hall.ledger.faults[:FAULTS_SHOWN]:
        say("  ", sentence[:1500].replace("\n", " ⏎ "))
    if len(hall.ledger.faults) > FAULTS_SHOWN:
        say(f"   … and {len(hall.ledger.faults) - FAULTS_SHOWN} more")
    return hall.ledger.is_clean, enough(hall)


async def run(options, seed, totals):
    binary = find_binary(options)
    folder = Path(tempfile.mkdtemp(prefix="contest-torture-template-"))
    try:
        template = Template(binary, folder, options.judges, options.entries)
        left, number = options.seconds, 0
        while left > 0:
            seconds = min(left, STORM_SECONDS)
            holds, through = await one_storm(number, options, binary, template, seed, seconds, totals)
            if not holds or through:
                break
            left -= seconds
            number += 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    options = arguments()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    totals = Totals()
    if clock.LIBRARY is None:
        say("no libfaketime: the server's clock is left alone")
    if options.pages and browser.missing():
        say(f"{browser.missing()}: no real pages")
        options.pages = 0
    failed = True
    try:
        asyncio.run(run(options, seed, totals))
        failed = bool(totals.faults)
    finally:
        kinds = ", ".join(f"{count} {kind}" for kind, count in totals.operations.most_common())
        say(f"{kinds}; {totals.samples} checks right after a restart; {totals.faults} faults")
        print(f"kills={totals.kills} operations={asked(totals.operations)} acknowledged={totals.acknowledged} "
              f"lost={totals.lost} doubled={totals.doubled} false_receipts={totals.false_receipts} seed={seed}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
