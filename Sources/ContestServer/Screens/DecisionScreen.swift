import ContestCore
import ContestKit
import ContestPages

/// A round's decisions as a page.
struct DecisionScreen: Sendable {
  let site: Site
  let visit: Visit
  let contest: Contest
  let round: RoundID

  /// The form of `kind`, where that makes sense now, about `entries`, or about everybody it can be about.
  func page(kind: Decision.Kind?, entries: [EntryID]) async throws -> DecisionsPage {
    try await page { current, people in
      guard let kind, let choice = current.decisionChoices.first(where: { $0.kind == kind }) else {
        return nil
      }
      let wanted = entries.filter { current.standings.row(of: $0) != nil }
      var form = form(of: kind, in: current)
      form.isNarrow = !wanted.isEmpty
      let shown = wanted.isEmpty ? choice.candidates : wanted
      form.entries = current.standings.rows.filter { shown.contains($0.entry) }.map {
        var line = people.line($0, rules: current.rules)
        line.isTicked = wanted.contains($0.entry)
        return line
      }
      return form
    }
  }

  /// The form again, with what was typed and why it was not recorded.
  func page(correcting sent: SentDecision, refusal: LocalizedText?) async throws -> DecisionsPage {
    try await page { current, people in
      var form = form(of: sent.kind, in: current)
      form.refusal = refusal
      form.reason = sent.reason
      form.isReasonMissing = VietnameseText.normalised(sent.reason).isEmpty
      form.seed = sent.seed ?? ""
      for index in form.prizes.indices {
        form.prizes[index].isChosen = form.prizes[index].key == sent.prize?.rawValue
      }
      for index in form.steps.indices {
        form.steps[index].isChosen = form.steps[index].key == sent.step?.rawValue
      }
      let named = sent.ticked.union(sent.orders.keys)
      let candidates = current.decisionChoices.first { $0.kind == sent.kind }?.candidates ?? []
      let problems = sent.problems
      form.entries = current.standings.rows.filter {
        named.contains($0.entry) || candidates.contains($0.entry)
      }.map { row in
        var line = people.line(row, rules: current.rules)
        line.order = sent.orders[row.entry] ?? ""
        line.isTicked = sent.ticked.contains(row.entry)
        line.problem = problems[row.entry]
        return line
      }
      return form
    }
  }

  private func page(
    _ form: (CurrentStandings, People) -> DecisionForm?
  ) async throws -> DecisionsPage {
    let phase = try await site.service.phase(of: round)
    let title = try await site.service.rules(of: round).title
    guard phase > .draft else {
      return DecisionsPage(visit: visit, round: round, roundTitle: title, recorded: [], choices: [])
    }
    let current = try await site.service.standings(of: round)
    let people = try await People(site: site)
    let chosen = form(current, people)
    let choices = current.decisionChoices
    return DecisionsPage(
      visit: visit, round: round, roundTitle: title,
      recorded: current.facts.decisions.map { people.line($0, rules: current.rules) },
      choices: choices.map {
        DecisionKindLink(
          kind: $0.kind, href: SitePath.decisions(round, kind: $0.kind), isChosen: $0.kind == chosen?.kind)
      }, form: chosen)
  }

  private func form(of kind: Decision.Kind, in current: CurrentStandings) -> DecisionForm {
    let steps = current.rules.lotSteps
    var announced: String?
    if steps.count == 1, case .lot(let seed)? = steps.first?.kind { announced = seed }
    return DecisionForm(
      kind: kind, after: current.facts.decisions.last?.sequence ?? 0,
      prizes: kind == .award
        ? current.rules.awardedPrizes.map { DecisionOption(key: $0.id.rawValue, label: $0.title) } : [],
      steps: kind == .lot
        ? steps.map { DecisionOption(key: $0.id.rawValue, label: LocalizedText($0.id.rawValue)) } : [],
      announcedSeed: kind == .lot ? announced : nil)
  }
}

/// How entries are called at the desk.
struct People: Sendable {
  private let entries: [EntryID: Entry]

  init(site: Site) async throws {
    entries = Dictionary(
      try await site.service.entries().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `SBD 07`, or the entry's id where it has no number.
  func label(_ id: EntryID) -> String {
    entries[id]?.number.map { "SBD \(EntrantNumber.shown($0))" } ?? id.rawValue
  }

  func name(_ id: EntryID) -> String { entries[id]?.entrant.fullName ?? "" }

  func line(_ row: Standing, rules: RoundRules) -> DecisionEntry {
    let decimals = rules.tabulation.resultRounding.decimals
    return DecisionEntry(
      id: row.entry, label: label(row.entry), name: name(row.entry), place: row.place.map(String.init) ?? "",
      result: LocalizedText(
        vi: row.result?.formatted(decimals: decimals, in: .vi) ?? "",
        en: row.result?.formatted(decimals: decimals, in: .en) ?? ""))
  }

  func line(_ decision: Decision, rules: RoundRules) -> DecisionLine {
    DecisionLine(
      sequence: decision.sequence, kind: decision.kind.title,
      entries: decision.subjects.map { "\(label($0)) \(name($0))" }, reason: decision.reason,
      prize: decision.prize.map { id in
        rules.sidePrizes.first { $0.id == id }?.title ?? LocalizedText(id.rawValue)
      }, seed: decision.seed)
  }
}
