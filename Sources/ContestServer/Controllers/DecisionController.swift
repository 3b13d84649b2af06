import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// A round's decisions: what has been recorded, and the form of one more.
struct DecisionController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await screen(context)
    let query = request.uri.queryParameters
    let kind = query["loai"].flatMap { Decision.Kind(rawValue: String($0)) }
    let entries = query["bai"].map { String($0).split(separator: ",").map { EntryID(String($0)) } } ?? []
    return site.page(try await screen.page(kind: kind, entries: entries), for: context.visitor)
  }

  @Sendable func record(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await screen(context)
    let sent = try SentDecision(context.form)
    guard let subjects = sent.subjects, !VietnameseText.normalised(sent.reason).isEmpty else {
      return try await refused(sent, screen, context)
    }
    do {
      let stated = StatedDecision(
        sent.kind, subjects: subjects, reason: sent.reason, prize: sent.prize, step: sent.step,
        seed: sent.seed)
      try await site.service.decide(stated, round: screen.round, after: sent.after, by: context.actor)
      return site.redirect(to: SitePath.decisions(screen.round))
    } catch let error as any ExplainedError where ContestService.kind(of: error) == .conflict {
      return try await refused(sent, screen, context, refusal: error.message)
    }
  }

  private func refused(
    _ sent: SentDecision, _ screen: DecisionScreen, _ context: DeskContext, refusal: LocalizedText? = nil
  ) async throws -> Response {
    site.page(
      try await screen.page(correcting: sent, refusal: refusal), for: context.visitor,
      status: .unprocessableContent)
  }

  private func screen(_ context: DeskContext) async throws -> DecisionScreen {
    let contest = try await site.service.contest()
    guard let id = RoundID(validating: try context.part("round")), contest.round(id) != nil else {
      throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round."))
    }
    return DecisionScreen(
      site: site, visit: await site.visit(of: context.visitor), contest: contest, round: id)
  }
}

/// A decision's form as posted.
struct SentDecision: Sendable {
  var kind: Decision.Kind
  var after: Int
  var reason: String
  var prize: PrizeID?
  var step: TieStepID?
  var seed: String?
  /// As typed, by entry: the position in the order.
  var orders: [EntryID: String] = [:]
  var ticked: Set<EntryID> = []

  /// - Throws: `SiteError.badForm` where a field that steers the form is missing or means nothing.
  init(_ form: Form) throws(SiteError) {
    guard let kind = Decision.Kind(rawValue: form.text("kind")), let after = Int(form.text("after")),
      (0...1_000_000).contains(after)
    else {
      throw .badForm(
        LocalizedText(
          vi: "Biểu mẫu không phải của trang này. Chưa có gì được ghi; hãy tải lại trang rồi nhập lại.",
          en: "The form is not this page's. Nothing was stored; reload the page and fill it in again."))
    }
    self.kind = kind
    self.after = after
    self.reason = form.text("reason")
    self.prize = kind == .award ? PrizeID(form.text("prize")) : nil
    self.step = kind == .lot ? form["step"].map { TieStepID($0) } : nil
    self.seed = kind == .lot ? form["seed"] : nil
    for (name, value) in form.fields(startingWith: "n-") where !VietnameseText.normalised(value).isEmpty {
      orders[EntryID(name)] = VietnameseText.normalised(value)
    }
    ticked = Set(form.fields(startingWith: "e-").map { EntryID($0.name) })
  }

  /// Whom the decision names; nil where the order cannot be read, and `problems` says at which entry.
  var subjects: [EntryID]? {
    guard kind.isOrdered, kind != .lot else { return ticked.sorted() }
    guard problems.isEmpty else { return nil }
    return orders.sorted { (Int($0.value) ?? 0, $0.key) < (Int($1.value) ?? 0, $1.key) }.map(\.key)
  }

  /// What is wrong with the order typed, at its entry.
  var problems: [EntryID: LocalizedText] {
    var problems: [EntryID: LocalizedText] = [:]
    var seen: Set<Int> = []
    for (entry, text) in orders.sorted(by: { $0.key < $1.key }) {
      guard let order = Int(text), (1...9999).contains(order) else {
        problems[entry] = LocalizedText(
          vi: "Hãy ghi thứ tự bằng số: 1, 2, 3…", en: "Write the order in numbers: 1, 2, 3…")
        continue
      }
      if !seen.insert(order).inserted {
        problems[entry] = LocalizedText(
          vi: "Thứ tự \(order) ghi cho hai bài.", en: "Two entries have the order \(order).")
      }
    }
    return problems
  }
}
