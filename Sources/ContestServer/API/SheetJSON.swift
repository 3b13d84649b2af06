import ContestCore
import ContestKit
import Foundation

/// A sheet that a judge's page sends: `POST /cham/api/phieu` and `/cham/api/hoi-ty`.
struct SentSheetJSON: Decodable, Sendable {
  /// Pages of an earlier version may leave it out.
  var round: String?
  var code: String
  /// Made by the page once per attempt to say this.
  var clientID: String
  var basedOn: Int
  /// As typed, by criterion.
  var marks: [String: String]?
  var reason: String?

  /// - Throws: `SiteError.notAForm` where a field means nothing.
  func sheet(of judge: JudgeID) throws(SiteError) -> TypedSheet {
    let round = try Self.round(named: round)
    guard RoundID.isWellFormed(clientID),
      (0...1_000_000).contains(basedOn), let typed = Self.cells(marks ?? [:]), code.utf8.count <= 200
    else { throw SiteError.notAForm }
    let reason = reason ?? ""
    guard !VietnameseText.hasForbiddenCharacters(reason, allowingNewlines: true) else {
      throw SiteError.notAForm
    }
    return TypedSheet(
      key: SheetKey(round: round, code: VietnameseText.normalised(code), judge: judge), typed: typed,
      basedOn: basedOn, clientID: clientID, reason: reason)
  }

  /// The round that a page names: the same code means another sheet in each round, so that it is never guessed.
  ///
  /// - Throws: `SiteError.badForm` where none is named, `SiteError.notAForm` where none can be meant.
  static func round(named text: String?) throws(SiteError) -> RoundID {
    guard let text else { throw SiteError.badForm(noRound) }
    guard let round = RoundID(validating: text) else { throw SiteError.notAForm }
    return round
  }

  private static let noRound = LocalizedText(
    vi: """
      Phiếu không ghi vòng thi nên chưa được lưu; điểm đã nhập vẫn còn trên máy này. Hãy tải lại trang, mở phiếu \
      trong đúng vòng rồi gửi lại.
      """,
    en: """
      The sheet does not say its round, so nothing was stored; what you typed is still on this device. Reload the \
      page, open the sheet in the right round and send it again.
      """)

  /// Nil where a key can be no criterion, or a text holds what nobody types.
  static func cells(_ texts: [String: String]) -> [CriterionID: String]? {
    var cells: [CriterionID: String] = [:]
    for (key, text) in texts {
      guard let id = CriterionID(validating: key), !VietnameseText.hasForbiddenCharacters(text) else {
        return nil
      }
      cells[id] = text
    }
    return cells
  }
}

/// What a judge has typed so far: `POST /cham/api/nhap`.
struct SentDraftsJSON: Decodable, Sendable {
  struct Draft: Decodable, Sendable {
    var code: String
    var basedOn: Int
    var cells: [String: String]
  }

  /// Pages of an earlier version may leave it out.
  var round: String?
  var drafts: [Draft]

  /// - Throws: `SiteError.notAForm` where a field means nothing.
  func sheets(of judge: JudgeID) throws(SiteError) -> (round: RoundID, drafts: [TypedSheet]) {
    let round = try SentSheetJSON.round(named: round)
    guard drafts.count <= 500 else { throw SiteError.notAForm }
    var sheets: [TypedSheet] = []
    for draft in drafts {
      guard let cells = SentSheetJSON.cells(draft.cells), (0...1_000_000).contains(draft.basedOn),
        draft.code.utf8.count <= 200
      else { throw SiteError.notAForm }
      sheets.append(
        TypedSheet(
          key: SheetKey(round: round, code: VietnameseText.normalised(draft.code), judge: judge),
          typed: cells,
          basedOn: draft.basedOn, clientID: ""))
    }
    return (round, sheets)
  }
}

struct SavedDraftsJSON: Encodable, Sendable {
  var outcome = "saved"
  /// The server's number of each draft, by code; 0 where the sheet says the same already.
  var versions: [String: Int64]
}

/// What became of a sheet, when it is on the disk.
struct ReceivedJSON: Encodable, Sendable {
  var outcome = "received"
  var revision: Int
  var receivedAt: Int64
  @Nullable var total: String?
}

/// Nothing was stored: the judge has not seen `current`.
struct ConflictJSON: Encodable, Sendable {
  struct Current: Encodable, Sendable {
    /// 0 where there is none any more.
    var revision: Int
    @Nullable var receivedAt: Int64?
    /// Empty where the revision holds none.
    var marks: [String: String]
    /// `judge:gk1`, `organiser`.
    @Nullable var author: String?
  }

  var outcome = "conflict"
  var current: Current
}

extension ConflictJSON {
  init(_ revision: SheetRevision?) {
    current = Current(
      revision: revision?.number ?? 0, receivedAt: revision?.instant.milliseconds,
      marks: revision?.content.plainMarks ?? [:], author: revision?.author.description)
  }
}

/// Nothing was stored: a sentence at each field.
struct IncompleteJSON: Encodable, Sendable {
  var outcome = "incomplete"
  var problems: [String: String]
}

/// The round is closed; the sheet is on the disk and waits for the jury's chair.
struct LateJSON: Encodable, Sendable {
  var outcome = "late"
  var state: String
  var receivedAt: Int64
}

/// Nothing was stored, for the reason told.
struct RefusedJSON: Encodable, Sendable {
  var outcome: String
  var message: String
}
