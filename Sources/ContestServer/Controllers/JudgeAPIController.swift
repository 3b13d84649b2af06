import ContestCore
import ContestKit
import ContestPages
import Foundation
import HTTPTypes
import Hummingbird

/// The judge's API: what a judge's page asks and says without being loaded again.
struct JudgeAPIController: Sendable {
  let site: Site

  @Sendable func state(_ request: Request, context: JudgeAPIContext) async throws -> Response {
    let state = try await site.service.judgeState(of: context.judge)
    var contents: [RoundID: String] = [:]
    for round in state.rounds {
      contents[round.rules.id] = try await content(of: round.rules.id, context)?.digest
    }
    var heard: [RoundID: [String: HeardShare]] = [:]
    for round in state.rounds where round.rules.kind == .recording {
      heard[round.rules.id] = try await site.service.heardShares(of: round.rules.id, by: context.judge)
    }
    return try APIAnswer.json(
      JudgeStateJSON(
        state, session: context.session, language: context.visitor.language, contents: contents, heard: heard)
    )
  }

  @Sendable func content(_ request: Request, context: JudgeAPIContext) async throws -> Response {
    guard let round = RoundID(validating: try context.part("round")),
      let content = try await content(of: round, context)
    else { throw SiteError.notFound(nil) }
    return content.file.response(to: request)
  }

  @Sendable func send(_ request: Request, context: JudgeAPIContext) async throws -> Response {
    let sheet = try context.decoded(SentSheetJSON.self).sheet(of: context.judge)
    let outcome = try await site.service.send(sheet, device: context.session.device)
    return try answer(to: outcome, in: context.visitor.language)
  }

  @Sendable func recuse(_ request: Request, context: JudgeAPIContext) async throws -> Response {
    let sheet = try context.decoded(SentSheetJSON.self).sheet(of: context.judge)
    let outcome = try await site.service.recuse(sheet, device: context.session.device)
    return try answer(to: outcome, in: context.visitor.language)
  }

  @Sendable func saveDrafts(_ request: Request, context: JudgeAPIContext) async throws -> Response {
    let sent = try context.decoded(SentDraftsJSON.self).sheets(of: context.judge)
    let versions = try await site.service.saveDrafts(
      sent.drafts, round: sent.round, by: context.judge, device: context.session.device)
    return try APIAnswer.json(SavedDraftsJSON(versions: versions))
  }

  // MARK: Parts

  private func answer(to outcome: SendOutcome?, in language: Language) throws -> Response {
    switch outcome {
    case nil: throw SiteError.notFound(nil)
    case .received(let receipt, let total):
      try APIAnswer.json(
        ReceivedJSON(
          revision: receipt.revision, receivedAt: receipt.instant.milliseconds, total: total?.plain))
    case .late(let late):
      try APIAnswer.json(
        LateJSON(state: late.state.rawValue, receivedAt: late.instant.milliseconds), status: .accepted)
    case .conflict(let current): try APIAnswer.json(ConflictJSON(current), status: .conflict)
    case .incomplete(let checked):
      try APIAnswer.json(
        IncompleteJSON(problems: checked.problems(in: language)), status: .unprocessableContent)
    case .reasonMissing:
      try APIAnswer.json(
        RefusedJSON(outcome: "reason-missing", message: Self.reasonMissing[language]),
        status: .unprocessableContent)
    case .notHeard(let missing):
      try APIAnswer.json(
        NotHeardJSON(
          message: missing.message[language].capitalisedSentence, heard: missing.heard, needed: missing.needed
        ),
        status: .unprocessableContent)
    case .refused(let message):
      try APIAnswer.json(
        RefusedJSON(outcome: "refused", message: message[language].capitalisedSentence), status: .conflict)
    }
  }

  private func content(of round: RoundID, _ context: JudgeAPIContext) async throws -> PackedContent? {
    let site = site
    let language = context.visitor.language
    return try await site.contents.content(
      of: round, for: context.judge, language: language, service: site.service
    ) { source, rules in
      site.renderer.sheetContent(BlankSheet(source, rules: rules).page, language: language)
    }
  }

  private static let reasonMissing = LocalizedText(
    vi: "Cần ghi lý do.", en: "Please state the reason.")
}

extension SheetCheck.Outcome {
  /// A sentence at each criterion that cannot be taken or was left open.
  fileprivate func problems(in language: Language) -> [String: String] {
    let open = LocalizedText(vi: "Chưa chấm", en: "Not marked yet")
    var problems = Dictionary(errors.map { ($0.key.rawValue, $0.value[language]) }) { $1 }
    for criterion in missing { problems[criterion.rawValue] = open[language] }
    return problems
  }
}

extension String {
  fileprivate var capitalisedSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
