public import ContestCore
import Foundation
import GRDB

/// Reads the journal from its first row, checks the chain, and does everything again in values.
struct Replay {
  private(set) var faults: [JournalFault] = []
  /// What is worth knowing and no fault.
  private(set) var notes: [LocalizedText] = []
  private(set) var hashes: [String: Int64] = [:]
  private var head = JournalHead.empty
  private var image = FactImage()
  /// The latest time of day that a row bears.
  private var clock: Instant?

  /// The contest as the rows read so far tell it.
  var facts: JournalledFacts { JournalledFacts(image: image, last: head) }

  /// Checks and does again every row of `db`, then holds the outcome against its tables.
  ///
  /// `count` is called after every certificate and publication, with the contest as it stood then; what it
  /// finds is a fault like the others.
  mutating func run(
    _ db: Database, count: (AuditedMoment, JournalledFacts) -> [JournalFault]
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT j.*, p.salt, p.payload FROM journal AS j LEFT JOIN journalPayload AS p USING (sequence)
        ORDER BY j.sequence
        """)
    while let row = try rows.next() {
      checkChain(row)
      checkClock(row)
      guard let (event, stamp) = event(of: row) else { continue }
      do {
        try event.apply(to: &image, stamp)
      } catch {
        addUnreadable(stamp.sequence)
        continue
      }
      if let moment = try facts.moment(of: event) { faults += count(moment, facts) }
    }
    faults += try SchemaCheck.faults(in: db)
    faults += try FactTable.all.flatMap { try $0.compare(stored: db, journalled: image) }
    faults += try PublishedBytes.faults(in: db)
  }

  /// What the head that somebody wrote down says of the journal.
  mutating func check(expectedHead: String) {
    guard expectedHead != head.hash else { return }
    if let sequence = hashes[expectedHead] {
      add(
        .headIsEarlier, sequence,
        vi: """
          mã đầu nhật ký đã cho là của dòng \(sequence); sau đó nhật ký ghi thêm \
          \(head.sequence - sequence) dòng
          """,
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

  /// No order hangs on a clock; one that was set back is worth knowing.
  private mutating func checkClock(_ row: Row) {
    let (sequence, instant): (Int64, Instant) = (row["sequence"], row.instant("instant"))
    if let clock, instant < clock {
      let seconds = (clock.milliseconds - instant.milliseconds + 999) / 1000
      notes.append(
        LocalizedText(
          vi: """
            dòng \(sequence) của nhật ký ghi giờ sớm hơn dòng trước \(seconds) giây: đồng hồ máy đã bị lùi
            """,
          en: """
            journal row \(sequence) bears a time \(seconds) s before the row ahead of it: the machine's \
            clock was set back
            """
        ))
    }
    clock = instant
  }
}

/// Where the journal is counted again.
public enum AuditedMoment: Sendable, Hashable {
  case certified(Certificate)
  case published(Publication)
}

extension JournalledFacts {
  /// The certificate or publication that an event has just made.
  fileprivate func moment(of event: any Event) throws -> AuditedMoment? {
    switch event {
    case let event as RoundCertified:
      try certificates(RoundID(event.round)).last { $0.number == event.number }.map(AuditedMoment.certified)
    case let event as RoundPublished:
      try publications(RoundID(event.round)).last { $0.version == event.version }
        .map(AuditedMoment.published)
    default: nil
    }
  }
}
