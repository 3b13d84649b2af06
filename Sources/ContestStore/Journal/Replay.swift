import ContestCore
import Foundation
import GRDB

/// Reads the journal from its first row, checks the chain, and does everything again in an empty database.
struct Replay {
  private(set) var faults: [JournalFault] = []
  private(set) var hashes: [String: Int64] = [:]
  private var head = JournalHead.empty
  /// Where the journal is done again.
  ///
  /// Foreign keys are off: the journal itself is not copied into it.
  private let copy: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    copy = try DatabaseQueue(configuration: configuration)
    try Migrations.migrator.migrate(copy)
  }

  /// Checks and replays every row of `db`.
  mutating func run(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT j.*, p.salt, p.payload FROM journal AS j LEFT JOIN journalPayload AS p USING (sequence)
        ORDER BY j.sequence
        """)
    var events: [(any Event, Stamp)] = []
    while let row = try rows.next() {
      checkChain(row)
      if let event = event(of: row) { events.append(event) }
    }
    try apply(events)
    faults += try FactTable.all.flatMap { table in
      try copy.read { copy in try table.compare(stored: db, journalled: copy) }
    }
  }

  /// What the head that somebody wrote down says of the journal.
  mutating func check(expectedHead: String) {
    guard expectedHead != head.hash else { return }
    if let sequence = hashes[expectedHead] {
      add(
        .headIsEarlier, sequence,
        vi:
          "mã đầu nhật ký đã cho là của dòng \(sequence); sau đó nhật ký ghi thêm \(head.sequence - sequence) dòng",
        en: "the given head is that of row \(sequence); \(head.sequence - sequence) rows follow it")
    } else {
      add(
        .headUnknown, nil,
        vi: "mã đầu nhật ký đã cho không có trong nhật ký: nhật ký đã bị cắt hoặc viết lại",
        en: "the given head does not stand in the journal: it was cut or rewritten")
    }
  }

  private mutating func add(_ kind: JournalFault.Kind, _ sequence: Int64?, vi: String, en: String) {
    faults.append(JournalFault(kind: kind, sequence: sequence, message: LocalizedText(vi: vi, en: en)))
  }

  private mutating func checkChain(_ row: Row) {
    let sequence: Int64 = row["sequence"]
    let stored: String = row["hash"]
    let expected = head.sequence + 1
    if sequence != expected {
      let range = sequence - 1 == expected ? "\(expected)" : "\(expected)–\(sequence - 1)"
      add(
        .gap, sequence, vi: "nhật ký thiếu dòng \(range)", en: "the journal lacks row \(range)")
    }
    if (row["previousHash"] as String) != head.hash {
      add(
        .link, sequence, vi: "dòng \(sequence) của nhật ký không nối với dòng trước nó",
        en: "journal row \(sequence) does not follow from the row before it")
    }
    let computed = Journal.hash(
      sequence: sequence, milliseconds: row["instant"], actor: row["actor"], verb: row["verb"],
      subjects: row["subjects"], digest: row["digest"], previousHash: row["previousHash"])
    if computed != stored {
      add(
        .hash, sequence, vi: "dòng \(sequence) của nhật ký đã bị sửa: mã băm không khớp",
        en: "journal row \(sequence) was changed: its hash does not match")
    }
    hashes[stored] = sequence
    head = JournalHead(sequence: sequence, hash: stored)
  }

  /// The event of a row, or nil and a fault where there is none to be had.
  private mutating func event(of row: Row) -> (any Event, Stamp)? {
    let sequence: Int64 = row["sequence"]
    guard let salt: Data = row["salt"], let payload: String = row["payload"] else {
      add(
        .payloadMissing, sequence, vi: "nội dung của dòng \(sequence) trong nhật ký không còn",
        en: "the payload of journal row \(sequence) is gone")
      return nil
    }
    if Journal.digest(salt: Array(salt), payload: payload) != (row["digest"] as String) {
      add(
        .digest, sequence, vi: "nội dung của dòng \(sequence) trong nhật ký đã bị sửa",
        en: "the payload of journal row \(sequence) was changed")
    }
    do {
      let actor = try Actor(stored: row["actor"])
      let verb = try row.value(JournalVerb.self, "verb")
      let event = try CanonicalJSON.decode(verb.eventType, from: payload)
      return (event, Stamp(sequence: sequence, instant: row.instant("instant"), actor: actor))
    } catch {
      addUnreadable(sequence)
      return nil
    }
  }

  private mutating func addUnreadable(_ sequence: Int64) {
    add(
      .unreadable, sequence, vi: "không thực hiện lại được dòng \(sequence) của nhật ký",
      en: "journal row \(sequence) cannot be read or done again")
  }

  private mutating func apply(_ events: [(any Event, Stamp)]) throws {
    let failed = try copy.write { db in
      var failed: [Int64] = []
      for (event, stamp) in events {
        do {
          try db.inSavepoint {
            try event.apply(db, stamp)
            return .commit
          }
        } catch { failed.append(stamp.sequence) }
      }
      return failed
    }
    for sequence in failed { addUnreadable(sequence) }
  }
}
