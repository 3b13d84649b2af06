"""One storm over one contest: judges' devices, faults, the closing, and then everything is counted."""
import asyncio
import json
import random
import shutil
import time
from fractions import Fraction

import browser
import checks
import crowd
import faults
import specification
from device import Device
from ledger import LATE, Ledger, SheetKey
from server import CommandFailed, Server, command, command_beside
from strangers import SERVER_LIMIT, Strangers

FIRST_DEVICES, DEVICES = 1, 2


class Template:
    """The contest as it stands when judging begins: drawn, open, a link for everybody. Each storm takes a copy."""

    def __init__(self, binary, folder, judges, entries):
        self.folder, self.judges = folder, crowd.judges(judges)
        crowd.write(folder, judges, entries, scripts=False, named=True)
        command(binary, folder, "import")
        for round in crowd.NAMED_ROUNDS:
            command(binary, folder, "draw", round, "--seed", "2023a1b2")
            command(binary, folder, "round", "open", round)
        self.links = {}
        for judge in self.judges:
            said = command(binary, folder, "link", "--judge", judge, "--public-url", "http://x")
            self.links[judge] = said.strip().rsplit("/", 1)[1]


class Hall:
    """`watched`: judges whose sheets are filled on real pages by `pages`, and not by simulated devices."""

    rounds = crowd.NAMED_ROUNDS

    def __init__(self, binary, template, seed, small_disk, clock, watched=(), environment=None, strangers=0):
        self.seed, self.template, self.watched = seed, template, list(watched)
        self.chance = random.Random(f"hall {seed}")
        self.disk = faults.Disk(small_disk)
        self.has_small_disk = small_disk
        try:
            self.set_up(binary, template, clock, environment)
            self.strangers = Strangers(self.port, strangers)
        except BaseException:
            self.disk.remove()
            raise

    def set_up(self, binary, template, clock, environment):
        self.folder = self.disk.folder / "contest"
        shutil.copytree(template.folder, self.folder)
        self.beside = self.disk.beside
        self.server = Server(binary, self.folder, self.beside, clock, environment)
        self.port = self.server.port
        self.links = template.links
        self.names = [name for name, _, _ in crowd.criteria()]
        self.halves = [int(most / step) for _, most, step in crowd.criteria()]
        self.ledger = Ledger()
        self.entries = checks.Stored(self.folder, self.rounds, self.names).entries
        self.closed, self.closed_rounds = asyncio.Event(), set()
        self.samples = 0

    async def storm(self, seconds, pace, enough=lambda hall: False):
        """Everybody at once for some seconds; then the round closes under them, and every outbox is emptied."""
        marked = [judge for judge in self.template.judges if judge not in self.watched]
        devices = [Device(self, judge, number) for judge in marked for number in range(DEVICES)]
        for device in self.chance.sample(devices, max(1, len(devices) // 20)):
            device.stays_away = True
        if self.strangers.count:
            self.server.most_files = SERVER_LIMIT
        self.killer = faults.Killer(self, self.chance, pace)
        self.secretary = faults.Secretary(self, self.chance, [name for name in marked if name != crowd.RECUSED_JUDGE])
        self.devices = devices
        living = [asyncio.create_task(device.live()) for device in devices]
        around = [asyncio.create_task(self.killer.run()), asyncio.create_task(self.secretary.run())]
        if self.strangers.count:
            around.append(asyncio.create_task(self.strangers.run()))
        if self.has_small_disk:
            around.append(asyncio.create_task(self.fill_disk()))
        pages = browser.Pages(self) if self.watched else None
        if pages:
            around.append(asyncio.create_task(pages.run()))
        try:
            await self.wait_for_log_ins(40)
            await self.last(seconds, around + living, enough)
            if not self.ledger.is_clean:
                # Something is lost already: what is there is counted, and nothing more is asked.
                return
            around[1].cancel()
            # The one first, so that what comes late for it comes while the other takes the same numbers.
            for round in self.rounds:
                await self.close_round(round)
                self.closed_rounds.add(round)
            self.closed.set()
            if pages:
                await pages.finish()
            done, late = await asyncio.wait(living, timeout=90)
            for task in late:
                self.ledger.fault("a device could not empty its outbox")
                task.cancel()
            for task in done:
                task.result()
        finally:
            if pages:
                pages.end()
            for task in around + living:
                task.cancel()
            await asyncio.gather(*around, *living, return_exceptions=True)
            self.strangers.end()

    async def wait_for_log_ins(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not all(device.sheets for device in self.devices):
            await asyncio.sleep(0.02)

    async def last(self, seconds, tasks, enough):
        """Waits for the end of the storm, or for a task that fell over."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not enough(self) and self.ledger.is_clean:
            await asyncio.sleep(0.05)
            for task in tasks:
                if task.done():
                    task.result()

    async def fill_disk(self):
        while True:
            await asyncio.sleep(self.chance.uniform(1, 3))
            self.ledger.operations["full disk"] += 1
            await self.disk.fill(self.server, self.chance.uniform(0.2, 1.5), self.chance.choice([0, 4096, 100_000]))

    async def close_round(self, round):
        """By the command line, while sheets are on their way."""
        for _ in range(200):
            try:
                await command_beside(self.server.binary, self.folder, "round", "close", round)
                break
            except CommandFailed as failed:
                reason = failed
                await asyncio.sleep(0.1)
        else:
            self.ledger.fault(f"the round could not be closed: {reason}")

    # Samples after a restart

    def sample_due(self, kills):
        return kills and kills % 8 == 0

    async def check_acknowledged(self):
        """All that was acknowledged before the last kill is there after it."""
        said = [one.client for one in self.ledger.acknowledged()]
        stored = await asyncio.get_running_loop().run_in_executor(None, checks.clients_stored, self.folder)
        self.samples += 1
        for client in set(said) - stored:
            self.ledger.lose(client, f"{client} was acknowledged and is gone after a restart")

    # The end

    async def count(self):
        """All is held against the record, then the round goes its way to a published result."""
        if not await self.server.stop():
            self.ledger.fault("the server did not stop when it was told to")
        await self.check_contents()
        for step in [self.verify_journal, self.decide_late, self.complete, self.check_contents, self.publish,
                     self.verify_journal]:
            if not self.ledger.is_clean:
                return
            await step()

    async def check_contents(self):
        self.stored = checks.Stored(self.folder, self.rounds, self.names)
        checks.check(self.ledger, self.stored)

    async def run(self, *arguments):
        """A subcommand that must do its work."""
        try:
            return await command_beside(self.server.binary, self.folder, *arguments)
        except CommandFailed as failed:
            self.ledger.fault(str(failed))
            return ""

    async def verify_journal(self):
        await self.run("journal", "verify")

    async def decide_late(self):
        """The chair admits some of the late sheets and refuses the others."""
        decided = {}
        for number, round in checks.rows(
                self.folder, "SELECT number, round FROM lateSheet WHERE state = 'waiting' ORDER BY number"):
            decided.setdefault((round, self.chance.choice(["admit", "refuse"])), []).append(str(number))
        for (round, verb), numbers in decided.items():
            await self.run("late", verb, *numbers, "--round", round, "--reason", "Trưởng ban quyết định")

    async def complete(self):
        """What nobody marked is entered by the secretary, after the round was opened once more."""
        held = set(checks.Stored(self.folder, self.rounds, self.names).current)
        units = self.units()
        for round in self.rounds:
            await self.run("round", "reopen", round, "--reason", "còn thiếu phiếu")
            missing = [
                SheetKey(round, code, judge) for (of, code), entry in self.entries.items() if of == round
                for judge in self.template.judges
                if SheetKey(round, code, judge) not in held
                and not (judge == crowd.RECUSED_JUDGE and units[entry] == crowd.RECUSED_UNIT)]
            if missing and not await self.secretary.enter(missing):
                self.ledger.fault("the missing sheets could not be entered")
            await self.run("round", "close", round)

    def units(self):
        return dict(checks.rows(self.folder, "SELECT id, unit FROM entry"))

    async def publish(self):
        """Places and results equal a plain count of what was acknowledged."""
        acknowledged = self.acknowledged_sheets()
        for round in self.rounds:
            await self.publish_round(round, acknowledged)

    async def publish_round(self, round, acknowledged):
        sheets = {entry: [] for (of, _), entry in self.entries.items() if of == round}
        for key, (_, content) in acknowledged.items():
            if key.round == round and isinstance(content, tuple):
                sheets[self.entries[round, key.code]].append(content)
        wanted, level = specification.standings(sheets, self.names)
        for group in level:
            await self.run("decide", "--round", round, "--subject", ",".join(group), "--share", "--reason",
                           "đồng hạng")
        said = json.loads(await self.run("standings", "--round", round, "--format", "json") or "{}")
        found = {row["entry"]: (row["place"], Fraction(row["result"])) for row in said.get("standings", [])
                 if row["result"]}
        for entry in wanted:
            if found.get(entry) != wanted[entry]:
                self.ledger.fault(f"{round} {entry}: place and result {found.get(entry)}, by the specification {wanted[entry]}")
        await self.run("round", "certify", round)
        await self.run("publish", "--round", round)
        await self.run("verify", str(self.folder / f"exports/{round}/results.xml"))

    def acknowledged_sheets(self):
        """key → the newest revision by the record alone, but for the numbers of the secretary's."""
        newest = {}

        def take(key, number, content):
            if newest.get(key, (0, None))[0] < number:
                newest[key] = (number, content)

        for attempt in self.ledger.acknowledged():
            if attempt.outcome != LATE:
                take(attempt.key, attempt.revision, attempt.content)
        for row in self.stored.late.values():
            if row.state == "admitted":
                take(row.key, row.number, row.content)
        for row in self.stored.revisions:
            if row.client not in self.ledger.attempts and (not row.author.startswith("judge:")
                                                           or row.key.judge in self.watched):
                take(row.key, row.number, row.content)
        return newest

    def end(self):
        self.server.end()
        self.disk.remove()
