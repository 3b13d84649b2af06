import ContestCore
import ContestKit
import ContestPages
import Crypto
import Foundation

/// A round's content as it goes out.
struct PackedContent: Sendable {
  /// Sixteen hexadecimal digits of the content's SHA-256.
  var digest: String
  var file: StaticFile
}

/// Rounds' contents, made once for all judges who see the same, and again when something of it has changed.
actor JudgeContentCache {
  private struct Key: Hashable {
    var round: RoundID
    var role: PanelMember.Role
    var ballot: BallotGuide
    var language: Language
    /// Recused judges hear and read less.
    var isHeard: [Bool]
    var isRead: [Bool]
  }

  private struct Kept {
    var source: JudgeContentSource
    var content: PackedContent
  }

  private var kept: [Key: Kept] = [:]

  /// - Parameter blank: the HTML of the round's blank sheet.
  /// - Returns: nil where the judge has no seat in the round.
  func content(
    of round: RoundID, for judge: JudgeID, language: Language, service: ContestService,
    blank: @Sendable (JudgeContentSource, RoundRules) async throws -> String
  ) async throws -> PackedContent? {
    guard var source = try await service.judgeContent(of: round, for: judge) else { return nil }
    let key = Key(
      round: round, role: source.member.role, ballot: source.ballot, language: language,
      isHeard: source.entries.map { $0.recording != nil }, isRead: source.entries.map { $0.hasScript })
    // Whose seat it is makes no difference to what is seen.
    source.member.judge = "any"
    if let known = kept[key], known.source == source { return known.content }
    let rules = try await service.rules(of: round)
    let json = JudgeContentJSON(
      source, rules: rules, scripts: service.scripts(of: source), sheet: try await blank(source, rules),
      language: language)
    let body = try APIAnswer.encoded(json)
    let digest = SHA256.hash(data: body).prefix(8).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    // The digest stands first, inside the same object.
    let whole = Data(#"{"digest":"\#(digest)","#.utf8) + body.dropFirst()
    let content = PackedContent(
      digest: digest,
      file: StaticFile(
        whole, type: "application/json; charset=utf-8", cache: "private, no-cache",
        varies: "Accept-Encoding, Cookie"))
    kept[key] = Kept(source: source, content: content)
    return content
  }
}
