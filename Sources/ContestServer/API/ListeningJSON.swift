import ContestCore
import ContestKit

/// What a judge's page says was played: `POST /cham/api/nghe`.
struct ListeningJSON: Decodable, Sendable {
  struct Note: Decodable, Sendable {
    var id: String
    /// Milliseconds.
    var at: Int
    var text: String
  }

  /// Pages of an earlier version may leave it out.
  var round: String?
  var code: String
  /// Pairs of milliseconds.
  var played: [[Int]]
  var position: Int?
  var notes: [Note]?

  /// A day, in milliseconds: no recording is as long.
  private static let longest = 86_400_000

  /// - Throws: `SiteError.notAForm` where a field means nothing.
  func report(of judge: JudgeID) throws(SiteError) -> ListeningReport {
    let round = try SentSheetJSON.round(named: round)
    guard code.utf8.count <= 200, played.count <= 500,
      (notes ?? []).count <= ContestService.listeningLimits.notes, Self.isPlace(position ?? 0),
      !VietnameseText.hasForbiddenCharacters(code)
    else { throw .notAForm }
    var parts: [Range<Int>] = []
    for part in played {
      guard part.count == 2, Self.isPlace(part[0]), Self.isPlace(part[1]), part[0] <= part[1] else {
        throw .notAForm
      }
      parts.append(part[0]..<part[1])
    }
    var written: [ListeningNote] = []
    for note in notes ?? [] {
      guard RoundID.isWellFormed(note.id), Self.isPlace(note.at),
        !VietnameseText.hasForbiddenCharacters(note.text, allowingNewlines: true)
      else { throw .notAForm }
      written.append(ListeningNote(id: note.id, position: note.at, text: note.text))
    }
    return ListeningReport(
      key: SheetKey(round: round, code: VietnameseText.normalised(code), judge: judge), played: parts,
      position: position, notes: written)
  }

  private static func isPlace(_ number: Int) -> Bool { (0...longest).contains(number) }
}

/// How much a judge has heard of an entry, on all devices together.
struct HeardJSON: Encodable, Sendable {
  struct Note: Encodable, Sendable {
    var id: String
    var at: Int
    var text: String
  }

  /// 0…100.
  @Nullable var percent: Int?
  /// Milliseconds.
  var position: Int
  var notes: [Note]

  init(_ share: HeardShare) {
    percent = share.percent
    position = share.position
    notes = share.notes.map { Note(id: $0.id, at: $0.position, text: $0.text) }
  }
}

/// Nothing was stored: the rules want more of the recording heard first.
struct NotHeardJSON: Encodable, Sendable {
  var outcome = "not-heard"
  var message: String
  /// Per cent.
  var heard: Int
  var needed: Int
}
