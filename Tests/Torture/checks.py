"""The database against the record: every acknowledged sheet exactly once, and nothing that nobody said."""
import hashlib
import json
import sqlite3
from collections import Counter, defaultdict

from ledger import LATE, RECEIVED, REFUSALS, SheetKey


class Row:
    __slots__ = ("client", "key", "number", "based", "content", "author", "instant", "state")

    def __init__(self, client, key, number, based, content, author, instant, state=None):
        self.client, self.key = client, key
        self.number, self.based, self.content = number, based, content
        self.author, self.instant, self.state = author, instant, state


class Stored:
    """What lies in the database file, read without the program."""

    def __init__(self, folder, rounds, names):
        self.names, self.rounds = names, rounds
        with sqlite3.connect(f"file:{folder}/contest.sqlite?mode=ro", uri=True) as database:
            self.database = database
            # (round, code) → entry, and back
            self.entries = {(round, code): entry for round, code, entry in database.execute(
                "SELECT round, code, entry FROM lot") if round in rounds}
            self.codes = {(round, entry): code for (round, code), entry in self.entries.items()}
            self.revisions = self._revisions()
            self.late = self._late()
            self.current = {
                self._key(round, entry, judge): (revision, self._content(kind, json.loads(marks)))
                for round, judge, entry, revision, kind, marks in database.execute(
                    "SELECT round, judge, entry, revision, kind, marks FROM currentSheet") if round in rounds}
            self.said = Counter(
                json.loads(payload).get("clientID") for payload, in database.execute(
                    "SELECT payload FROM journal JOIN journalPayload USING (sequence) WHERE verb = 'sheet.revise'"))
            self.chain = self._chain_faults()
        database.close()
        self.by_client = {row.client: row for row in self.revisions}

    def _key(self, round, entry, judge):
        return SheetKey(round, self.codes[round, entry], judge)

    def _content(self, kind, marks):
        return tuple(marks.get(name) for name in self.names) if kind == "marks" else kind

    def _revisions(self):
        marks = defaultdict(dict)
        for *sheet, criterion, micros in self.database.execute(
                "SELECT round, entry, judge, revision, criterion, micros FROM mark"):
            marks[tuple(sheet)][criterion] = micros
        return [
            Row(client, self._key(round, entry, judge), number, based,
                self._content(kind, marks[round, entry, judge, number]), author, instant)
            for client, round, judge, entry, number, based, kind, author, instant in self.database.execute(
                "SELECT clientID, round, judge, entry, number, basedOn, kind, author, instant FROM sheetRevision "
                "ORDER BY round, entry, judge, number") if round in self.rounds]

    def _late(self):
        return {
            client: Row(client, self._key(round, entry, judge), revision, based,
                        self._content(kind, json.loads(marks)), None, instant, state)
            for client, round, judge, entry, revision, based, kind, marks, instant, state in self.database.execute(
                "SELECT clientID, round, judge, entry, revision, basedOn, kind, marks, instant, state FROM lateSheet")
            if round in self.rounds}

    def _chain_faults(self):
        """The journal's own promises, by the recipe of docs/journal.md."""
        previous, count = "0" * 64, 0
        for sequence, instant, actor, verb, subjects, digest, before, hash_, salt, payload in self.database.execute(
                "SELECT j.sequence, instant, actor, verb, subjects, digest, previousHash, hash, salt, payload "
                "FROM journal AS j LEFT JOIN journalPayload USING (sequence) ORDER BY j.sequence"):
            count += 1
            lines = ["contest-journal-1", str(sequence), str(instant), actor, verb, subjects, digest, before]
            if (sequence != count or before != previous or sha256("\n".join(lines).encode()) != hash_
                    or payload is None or sha256(salt + payload.encode()) != digest):
                return [f"the journal's row {sequence} does not fit"]
            previous = hash_
        return []


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def clients_stored(folder):
    """The ids of all sheets that are kept, late ones too."""
    with sqlite3.connect(f"file:{folder}/contest.sqlite?mode=ro", uri=True) as database:
        found = {client for client, in database.execute("SELECT clientID FROM sheetRevision")}
        found |= {client for client, in database.execute("SELECT clientID FROM lateSheet")}
    database.close()
    return found


def check(ledger, stored):
    """Holds the database against the record."""
    for attempt in ledger.attempts.values():
        check_attempt(ledger, stored, attempt)
    check_chains(ledger, stored)
    check_origins(ledger, stored)
    check_shown(ledger, stored)
    for client, times in stored.said.items():
        if times > 1:
            ledger.double(client, f"{client} stands {times} times in the journal")
    # An admitted late sheet became a revision by the chair's decision, and not by being sent.
    said = sum(stored.said.values()) + sum(1 for row in stored.late.values() if row.state == "admitted")
    if said != len(stored.revisions):
        ledger.fault(f"{said} sheets in the journal, {len(stored.revisions)} in the table")
    for sentence in stored.chain:
        ledger.fault(sentence)


def check_attempt(ledger, stored, attempt):
    row, late = stored.by_client.get(attempt.client), stored.late.get(attempt.client)
    if row and late and late.state != "admitted":
        ledger.double(attempt.client, f"{attempt.client} counts and is late as well")
    for found in filter(None, (row, late)):
        if (found.key, found.content) != (attempt.key, attempt.content):
            ledger.false_receipt(attempt.client, f"{attempt.client}: {attempt.content} on {attempt.key} is kept as "
                                                 f"{found.content} on {found.key}")
    if attempt.outcome == RECEIVED:
        if not row:
            ledger.lose(attempt.client, f"{attempt.client} ({attempt.key}, revision {attempt.revision}) "
                                        f"was acknowledged and is not there")
        elif (row.number, row.instant) != (attempt.revision, attempt.instant):
            ledger.false_receipt(attempt.client, f"{attempt.client}: receipt {attempt.revision}, kept {row.number}")
    elif attempt.outcome == LATE and not late:
        ledger.lose(attempt.client, f"{attempt.client} was kept as late and is not there")
    elif attempt.outcome == "conflict" and late:
        # A second copy that came after the closing, whose answer was lost: kept for the chair, as any late sheet.
        pass
    elif attempt.outcome in REFUSALS and (row or late):
        ledger.false_receipt(
            attempt.client, f"{attempt.client} ({attempt.key}, on {attempt.based}) was "
            f"{attempt.outcome} and is there all the same: {'revision ' + str(row.number) if row else 'late'}")


def check_chains(ledger, stored):
    chains = defaultdict(list)
    for row in stored.revisions:
        chains[row.key].append(row)
    for key, rows in chains.items():
        if [row.number for row in rows] != list(range(1, len(rows) + 1)):
            ledger.fault(f"{key}: revisions {[row.number for row in rows]}")
        if stored.current.get(key) != (rows[-1].number, rows[-1].content):
            ledger.fault(f"{key}: what counts is not the newest revision")


def check_origins(ledger, stored):
    """Every revision was said by somebody, and the secretary's are there."""
    written, sent = Counter(), Counter(ledger.page_sends)
    admitted = {(row.key, row.number) for row in stored.late.values() if row.state == "admitted"}
    for row in stored.revisions:
        if row.client in ledger.attempts or (row.key, row.number) in admitted:
            continue
        if not row.author.startswith("judge:"):
            written[row.key, row.content] += 1
            continue
        # A page makes its ids itself; what it was told to send are marks, each time others.
        sent[row.key, row.content] -= 1
        if sent[row.key, row.content] < 0:
            said = [content for key, content in ledger.page_sends if key == row.key]
            ledger.double(
                row.client, f"{row.key} revision {row.number}: nobody sent it as {row.content}; a page "
                f"was told to send {said}")
    for write in ledger.writes:
        key = (write.key, write.content)
        if written[key] > 0:
            written[key] -= 1
        elif write.done:
            ledger.lose(key, f"{key}: the command line wrote it and it is not there")
    for key, left in written.items():
        if left > 0:
            ledger.double(key, f"{key}: the command line's sheet is there {left} times too often")


def check_shown(ledger, stored):
    kept = {(row.key, row.number): row.content for row in stored.revisions}
    for key, content in ledger.shown.items():
        if kept.get(key) != content:
            ledger.false_receipt(key, f"{key}: shown as received with {content}, kept is {kept.get(key)}")
    for key in ledger.listed:
        if key not in stored.current:
            ledger.false_receipt(key, f"{key}: the page's list calls it received")


def rows(folder, query):
    with sqlite3.connect(f"file:{folder}/contest.sqlite?mode=ro", uri=True) as database:
        found = database.execute(query).fetchall()
    database.close()
    return found
