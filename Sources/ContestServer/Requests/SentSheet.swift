import ContestCore
import ContestKit
import ContestPages
import Crypto
import Foundation

/// A judge's sheet as posted.
struct SentSheet: Sendable {
  enum Action: String, Sendable {
    case draft
    case send
    /// To see what was typed elsewhere on this sheet; nothing is stored.
    case look
  }

  /// A mark has a few digits; what is longer is shown back cut, and is no mark.
  static let longestMark = 32

  var action: Action
  /// As typed, by criterion; a field that was not sent is empty.
  var typed: [CriterionID: String]
  /// The newest revision that the judge saw; 0 for none.
  var revision: Int
  var clientID: String
  var reason: String
  /// Whether a person pressed the button in a browser: a program that posts marks is not asked again.
  private var isPressed: Bool
  private var isConfirmed: Bool

  /// Reads the form.
  ///
  /// - Parameters:
  ///   - fetchMode: the request's Sec-Fetch-Mode, which browsers send and programs do not.
  /// - Throws: `SiteError.badForm` where a field that steers the form is missing or means nothing.
  init(_ form: Form, rubric: Rubric, fetchMode: String?) throws(SiteError) {
    guard let action = Action(rawValue: form.text("action")) else { throw .badForm(Self.noAction) }
    guard let revision = Int(form["revision"] ?? "0"), (0...1_000_000).contains(revision) else {
      throw .badForm(Self.unknownRevision)
    }
    let clientID = form["client_id"] ?? Self.newClientID()
    guard Identifier<SentSheet>.isWellFormed(clientID) else { throw .badForm(Self.unknownRevision) }
    self.action = action
    self.revision = revision
    self.clientID = clientID
    self.reason = form.text("reason")
    self.isPressed = fetchMode == "navigate"
    self.isConfirmed = form["confirmed"] == "yes"
    self.typed = Dictionary(
      rubric.criteria.map { criterion in
        (criterion.id, Self.cell(form.text(criterion.id.rawValue)))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A mark's text, no longer than is shown back.
  static func cell(_ text: String) -> String {
    text.count > longestMark ? text.prefix(longestMark) + "…" : text
  }

  static func newClientID() -> String {
    SymmetricKey(size: .bits128).withUnsafeBytes { bytes in
      bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
  }

  /// Whether the judge is asked once more: a whole sheet gives a criterion nothing, or a place that another
  /// sheet has.
  func wantsConfirming(by view: JudgeSheetView) -> Bool {
    guard isPressed, !isConfirmed, view.phase == .open, view.heard.state != .recused,
      revision == view.revision
    else { return false }
    let checked = view.check.check(typed)
    guard checked.errors.isEmpty, checked.missing.isEmpty else { return false }
    guard revision == 0 || !VietnameseText.normalised(reason).isEmpty else { return false }
    guard view.ballot.isOfNumbers else { return checked.marks.contains { $0.value == .zero } }
    return SheetScreen.ballotLines(of: view, typed: typed).contains { $0.hasWarning }
  }

  private static let noAction = LocalizedText(
    vi:
      "Biểu mẫu không nói là lưu nháp hay gửi phiếu. Chưa có gì được ghi; hãy quay lại và bấm một trong hai nút.",
    en:
      "The form does not say whether to save or to send. Nothing was stored; go back and press one of the buttons."
  )
  private static let unknownRevision = LocalizedText(
    vi: "Biểu mẫu không phải của trang này. Chưa có gì được ghi; hãy tải lại phiếu rồi nhập lại.",
    en: "The form is not this page's. Nothing was stored; reload the sheet and fill it in again.")
}
