"""What was said to the server and what it answered: the harness's own record, which the database must equal."""
from collections import Counter
from typing import NamedTuple

RECEIVED, LATE = "received", "late"
# Answers after which the sheet must never be found: it was refused, once and for all.
REFUSALS = {"conflict", "refused", "incomplete", "not-ours"}


class SheetKey(NamedTuple):
    """Names a sheet, as in the program."""

    round: str
    code: str
    judge: str

    def __str__(self):
        return f"{self.round}/{self.code} of {self.judge}"


class Attempt:
    """One thing that a judge wants to say once, however often it has to be sent."""

    __slots__ = ("client", "key", "based", "content", "reason", "body", "path", "outcome", "revision",
                 "instant", "sends")

    def __init__(self, client, key, based, content, reason, path, body):
        self.client, self.key, self.based = client, key, based
        # A tuple of millionths in the rubric's order, or "recused".
        self.content, self.reason = content, reason
        self.path, self.body = path, body
        self.outcome = self.revision = self.instant = None
        self.sends = 0


class Write:
    """A sheet that the secretary entered by the command line."""

    def __init__(self, key, content):
        self.key, self.content = key, content
        # Whether the command ended with 0; where not, it may or may not have been done.
        self.done = False


class Ledger:
    def __init__(self):
        self.attempts = {}
        self.writes = []
        # What pages in a browser sent, (key, content), and the sheets that their lists call received
        self.page_sends, self.listed = Counter(), set()
        # (key, revision) → content, of all that the server ever showed as received
        self.shown = {}
        # key → the newest revision that any answer told of
        self.floors = {}
        self.operations = Counter()
        self.faults = []
        self.lost, self.doubled, self.false_receipts = set(), set(), set()

    # What goes wrong

    def fault(self, sentence):
        self.faults.append(sentence)

    def lose(self, key, sentence):
        self.lost.add(key)
        self.fault("lost: " + sentence)

    def double(self, key, sentence):
        self.doubled.add(key)
        self.fault("doubled: " + sentence)

    def false_receipt(self, key, sentence):
        self.false_receipts.add(key)
        self.fault("false receipt: " + sentence)

    @property
    def is_clean(self):
        return not (self.faults or self.lost or self.doubled or self.false_receipts)

    # What was answered

    def acknowledged(self):
        return [one for one in self.attempts.values() if one.outcome in (RECEIVED, LATE)]

    def received(self, attempt, revision, instant):
        if attempt.outcome == RECEIVED and (attempt.revision, attempt.instant) != (revision, instant):
            self.false_receipt(attempt.client, f"{attempt.client}: first revision {attempt.revision} at "
                                               f"{attempt.instant}, then {revision} at {instant}")
        elif attempt.outcome in REFUSALS:
            self.false_receipt(attempt.client, f"{attempt.client}: first {attempt.outcome}, then received")
        elif attempt.outcome is None and revision != attempt.based + 1:
            self.false_receipt(attempt.client, f"{attempt.client}: based on {attempt.based}, received as {revision}")
        attempt.outcome, attempt.revision, attempt.instant = RECEIVED, revision, instant
        self.saw(attempt.key, revision, attempt.content)

    def late(self, attempt, instant):
        if attempt.outcome == LATE and attempt.instant != instant:
            self.false_receipt(attempt.client, f"{attempt.client}: late at {attempt.instant}, then at {instant}")
        elif attempt.outcome == RECEIVED or attempt.outcome in REFUSALS - {"conflict"}:
            # A conflict keeps nothing, so that a second copy of it that comes after the closing is late like any other.
            self.fault(f"{attempt.client}: first {attempt.outcome}, then late")
        attempt.outcome, attempt.instant = LATE, instant

    def refused(self, attempt, outcome):
        if attempt.outcome in (RECEIVED, LATE):
            self.lose(attempt.client, f"{attempt.client} was {attempt.outcome}; sent again it is {outcome}")
        else:
            attempt.outcome = outcome

    def saw(self, key, revision, content):
        """The server showed this revision as received."""
        if not revision:
            return
        known = self.shown.setdefault((key, revision), content)
        if known != content:
            self.false_receipt((key, revision), f"{key} revision {revision}: {known} and {content}")
        if self.floors.get(key, 0) < revision:
            self.floors[key] = revision

    def went_back(self, key, revision, floor):
        self.lose((key, floor), f"{key}: revision {revision} is shown after {floor}")
