"""The checks themselves: each kind of breach, made by hand, must be found."""
import unittest
from collections import Counter
from fractions import Fraction

import checks
import specification
from ledger import Attempt, Ledger, SheetKey, Write

KEY, ELSEWHERE = SheetKey("vong-1", "07", "gk1"), SheetKey("vong-2", "07", "gk1")
MARKS, OTHER = (26_500_000, 9_000_000), (20_000_000, 9_500_000)


class Kept:
    """A database as `checks.Stored` reads it, with one sheet of two revisions."""

    def __init__(self):
        self.revisions = [self.row("a", 1, MARKS), self.row("b", 2, OTHER)]
        self.late, self.chain = {}, []
        self.settle()

    @staticmethod
    def row(client, number, content, author="judge:gk1", state=None):
        return checks.Row(client, KEY, number, 0, content, author, 1000 + (number or 0), state)

    def settle(self):
        self.by_client = {row.client: row for row in self.revisions}
        newest = self.revisions[-1]
        self.current = {KEY: (newest.number, newest.content)}
        self.said = Counter(row.client for row in self.revisions)


def sent(ledger, client, based, content):
    ledger.attempts[client] = Attempt(client, KEY, based, content, "", "", b"")
    return ledger.attempts[client]


class ChecksFindBreaches(unittest.TestCase):
    def setUp(self):
        self.kept, self.ledger = Kept(), Ledger()
        self.ledger.received(sent(self.ledger, "a", 0, MARKS), 1, 1001)
        self.ledger.received(sent(self.ledger, "b", 1, OTHER), 2, 1002)

    def found(self):
        self.kept.settle()
        checks.check(self.ledger, self.kept)
        return len(self.ledger.lost), len(self.ledger.doubled), len(self.ledger.false_receipts)

    def test_all_as_acknowledged(self):
        self.assertEqual(self.found(), (0, 0, 0))
        self.assertTrue(self.ledger.is_clean)

    def test_a_sheet_that_is_gone(self):
        self.kept.revisions.pop()
        lost, doubled, false = self.found()
        self.assertEqual((lost, doubled), (1, 0))

    def test_other_marks_than_acknowledged(self):
        self.kept.revisions[1].content = MARKS
        self.assertGreater(self.found()[2], 0)

    def test_a_sheet_in_another_round_than_it_was_sent_to(self):
        self.kept.revisions[1].key = ELSEWHERE
        self.kept.revisions[1].number = 1
        self.kept.settle()
        checks.check(self.ledger, self.kept)
        self.assertIn("b", self.ledger.false_receipts)

    def test_a_sheet_stored_twice(self):
        self.kept.revisions.append(Kept.row("b2", 3, OTHER))
        self.assertEqual(self.found()[1], 1)

    def test_a_sheet_twice_in_the_journal(self):
        self.kept.settle()
        self.kept.said["a"] = 2
        checks.check(self.ledger, self.kept)
        self.assertEqual(self.ledger.doubled, {"a"})

    def test_a_refused_sheet_that_is_there(self):
        self.ledger.refused(sent(self.ledger, "c", 2, MARKS), "conflict")
        self.kept.revisions.append(Kept.row("c", 3, MARKS))
        self.assertEqual(self.found()[2], 1)

    def test_an_unanswered_sheet_may_be_there(self):
        sent(self.ledger, "c", 2, MARKS)
        self.assertEqual(self.found(), (0, 0, 0))
        self.kept.revisions.append(Kept.row("c", 3, MARKS))
        self.assertEqual(self.found(), (0, 0, 0))

    def test_shown_and_not_there(self):
        self.ledger.saw(KEY, 3, MARKS)
        self.assertEqual(self.found()[2], 1)

    def test_another_receipt_for_the_same(self):
        self.ledger.received(self.ledger.attempts["a"], 1, 999)
        self.assertEqual(self.ledger.false_receipts, {"a"})

    def test_a_replay_that_is_refused(self):
        self.ledger.refused(self.ledger.attempts["a"], "conflict")
        self.assertEqual(self.ledger.lost, {"a"})

    def test_a_late_sheet_that_is_gone(self):
        self.ledger.late(sent(self.ledger, "c", 2, MARKS), 2000)
        self.assertEqual(self.found()[0], 1)

    def test_a_conflict_that_came_again_after_the_closing(self):
        self.ledger.refused(sent(self.ledger, "c", 1, MARKS), "conflict")
        self.kept.late["c"] = Kept.row("c", None, MARKS, state="waiting")
        self.assertEqual(self.found(), (0, 0, 0))

    def test_late_and_counted(self):
        self.ledger.late(sent(self.ledger, "c", 2, MARKS), 2000)
        self.kept.revisions.append(Kept.row("c", 3, MARKS))
        self.kept.late["c"] = Kept.row("c", 3, MARKS, state="waiting")
        self.assertEqual(self.found()[1], 1)

    def test_a_gap_in_a_sheets_revisions(self):
        self.kept.revisions[1].number = 3
        self.found()
        self.assertFalse(self.ledger.is_clean)

    def test_the_secretarys_sheets(self):
        write = Write(KEY, MARKS)
        write.done = True
        self.ledger.writes.append(write)
        self.assertEqual(self.found()[0], 1)

    def test_the_secretarys_sheet_twice(self):
        self.ledger.writes.append(Write(KEY, MARKS))
        self.kept.revisions += [Kept.row("x", 3, MARKS, "organiser"), Kept.row("y", 4, MARKS, "organiser")]
        self.assertEqual(self.found()[1], 1)


class SpecificationCounts(unittest.TestCase):
    NAMES = ["noi-dung", "chat-giong", "dien-cam"]

    def test_places_and_rounding(self):
        def sheet(*points):
            return tuple(point * 500_000 for point in points)
        sheets = {
            "a": [sheet(40, 10, 10), sheet(42, 10, 10), sheet(41, 10, 10)],
            "b": [sheet(40, 11, 10), sheet(40, 11, 10), sheet(42, 11, 9)],
            "c": [sheet(2, 2, 2)] + [sheet(60, 40, 40)] + 3 * [sheet(10, 10, 11)],
        }
        found, level = specification.standings(sheets, self.NAMES)
        self.assertEqual(found["b"], (1, Fraction("30.67")))
        self.assertEqual(found["a"], (2, Fraction("30.5")))
        self.assertEqual(found["c"], (3, Fraction("15.5")))
        self.assertEqual(level, [])

    def test_half_up(self):
        self.assertEqual(specification.half_up(Fraction("86.125"), 2), Fraction("86.13"))
        self.assertEqual(specification.half_up(Fraction("86.1249"), 2), Fraction("86.12"))


if __name__ == "__main__":
    unittest.main()
