import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// What the secretary records of a round's entries.
struct FactsController: Sendable {
  let site: Site

  @Sendable func list(_ request: Request, context: DeskContext) async throws -> Response {
    let round = try await round(context)
    let columns = FactColumn.columns(of: round.rules)
    let people = try await People(site: site)
    var views: [FactColumnView] = []
    for column in columns {
      if let view = try await site.service.factColumn(column.key, of: round.rules.id) { views.append(view) }
    }
    let rows = (views.first?.entries ?? []).map { entry in
      FactsRow(
        label: people.label(entry.id), name: people.name(entry.id),
        values: columns.map { $0.shown(of: entry) })
    }
    let page = FactsPage(
      visit: await site.visit(of: context.visitor), round: round.rules.id, roundTitle: round.rules.title,
      columns: columns.map {
        Link(href: SitePath.facts(round.rules.id, column: $0.key), label: $0.title(in: round.rules))
      }, rows: rows, isOpen: round.isOpen)
    return site.page(page, for: context.visitor)
  }

  @Sendable func form(_ request: Request, context: DeskContext) async throws -> Response {
    let view = try await view(context)
    return site.page(try await page(of: view, context), for: context.visitor)
  }

  @Sendable func record(_ request: Request, context: DeskContext) async throws -> Response {
    let view = try await view(context)
    let form = context.form
    guard let recorded = Int(form.text("recorded")) else {
      throw SiteError.badForm(
        LocalizedText(
          vi: "Biểu mẫu không phải của trang này. Chưa có gì được ghi; hãy tải lại trang rồi nhập lại.",
          en: "The form is not this page's. Nothing was stored; reload the page and fill it in again."))
    }
    let typed = Dictionary(
      form.fields(startingWith: "v-").map { (EntryID($0.name), $0.value) },
      uniquingKeysWith: { first, _ in first })
    do {
      try await site.service.record(
        typed, in: view.column.key, source: form.text("source"), recorded: recorded, round: view.rules.id,
        by: context.actor)
      return site.redirect(to: SitePath.facts(view.rules.id))
    } catch let error as KitError where !error.findings.isEmpty {
      var page = try await page(of: view, context, typed: typed)
      page.recorded = recorded
      for finding in error.findings {
        guard let path = finding.location?.path else { continue }
        if path == "source" { page.sourceProblem = finding.message }
        for index in page.rows.indices where page.rows[index].id.rawValue == path {
          page.rows[index].problem = finding.message
        }
      }
      return site.page(page, for: context.visitor, status: .unprocessableContent)
    } catch KitError.changedMeanwhile {
      // What is sent from here is based on what stands now, which is shown beside what was typed.
      var page = try await page(of: self.view(context), context, typed: typed)
      page.refusal = KitError.changedMeanwhile.message
      return site.page(page, for: context.visitor, status: .conflict)
    }
  }

  // MARK: Parts

  private func page(
    of view: FactColumnView, _ context: DeskContext, typed: [EntryID: String]? = nil
  ) async throws -> FactColumnPage {
    let people = try await People(site: site)
    let language = context.visitor.language
    let rows = view.entries.map { entry in
      let standing = view.column.value(of: entry, in: language)
      let value = typed?[entry.id] ?? standing
      return FactColumnRow(
        id: entry.id, label: people.label(entry.id), name: people.name(entry.id), value: value,
        standing: value == standing || standing.isEmpty ? nil : view.column.shown(of: entry),
        options: view.column == .status
          ? EntryStatus.allCases.map {
            DecisionOption(key: $0.rawValue, label: $0.title, isChosen: $0.rawValue == value)
          } : [])
    }
    return FactColumnPage(
      visit: await site.visit(of: context.visitor), round: view.rules.id, roundTitle: view.rules.title,
      key: view.column.key, title: view.column.title(in: view.rules), hint: view.column.hint(in: view.rules),
      rows: rows, recorded: view.recorded, source: context.form.text("source"),
      isOpen: view.phase == .open || view.phase == .closed)
  }

  private func view(_ context: DeskContext) async throws -> FactColumnView {
    let round = try await round(context)
    guard let view = try await site.service.factColumn(try context.part("column"), of: round.rules.id) else {
      throw SiteError.notFound(
        LocalizedText(vi: "Vòng này không có cột đó.", en: "This round has no such column."))
    }
    return view
  }

  private func round(_ context: DeskContext) async throws -> (rules: RoundRules, isOpen: Bool) {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    let phase = try await site.service.phase(of: id)
    return (try await site.service.rules(of: id), phase == .open || phase == .closed)
  }
}

extension FactColumn {
  /// What stands for an entry, to be read; empty where nothing does.
  func shown(of entry: EntryFacts) -> LocalizedText {
    if self == .status { return entry.status.title }
    return LocalizedText(vi: value(of: entry, in: .vi), en: value(of: entry, in: .en))
  }
}
