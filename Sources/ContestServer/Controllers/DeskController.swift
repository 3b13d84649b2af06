import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// The organisers' desk.
struct DeskController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await DeskScreen(site: site, visitor: context.visitor)
    return site.page(try await screen.page(), for: context.visitor)
  }
}

/// Entrants, added and changed by hand.
struct EntrantsController: Sendable {
  let site: Site

  @Sendable func list(_ request: Request, context: DeskContext) async throws -> Response {
    let contest = try await site.service.contest()
    let rows = try await site.service.entries().map { entry in
      EntrantRow(
        id: entry.id, number: entry.number, name: entry.entrant.fullName, unit: contest.unitName(entry.unit),
        title: entry.title, hasScript: !entry.script.isEmpty, hasRecording: !entry.recording.isEmpty,
        mayPublishName: entry.consents.publishName, isWithdrawn: entry.withdrawal != nil)
    }
    return site.page(
      EntrantsPage(visit: await site.visit(of: context.visitor), rows: rows), for: context.visitor)
  }

  @Sendable func addForm(_ request: Request, context: DeskContext) async throws -> Response {
    try await form(.add, [:], context)
  }

  @Sendable func add(_ request: Request, context: DeskContext) async throws -> Response {
    let values = Self.values(of: context.form)
    do {
      try await site.service.addEntry(values, by: context.actor)
      return site.redirect(to: SitePath.entrants)
    } catch let error as KitError where !error.findings.isEmpty {
      return try await form(.add, values, context, refusal: error)
    }
  }

  @Sendable func editForm(_ request: Request, context: DeskContext) async throws -> Response {
    let entry = try await entry(for: context)
    return try await form(.edit(entry.id), entry.values, context)
  }

  @Sendable func edit(_ request: Request, context: DeskContext) async throws -> Response {
    let entry = try await entry(for: context)
    let values = Self.values(of: context.form)
    do {
      try await site.service.editEntry(entry.id, values, by: context.actor)
      return site.redirect(to: SitePath.entrants)
    } catch let error as KitError where !error.findings.isEmpty {
      return try await form(.edit(entry.id), values, context, refusal: error)
    }
  }

  @Sendable func withdrawForm(_ request: Request, context: DeskContext) async throws -> Response {
    let entry = try await entry(for: context)
    return site.page(try await withdrawPage(entry, context), for: context.visitor)
  }

  @Sendable func withdraw(_ request: Request, context: DeskContext) async throws -> Response {
    let entry = try await entry(for: context)
    let reason = context.form.text("reason")
    guard !VietnameseText.normalised(reason).isEmpty else {
      var page = try await withdrawPage(entry, context)
      page.isReasonMissing = true
      return site.page(page, for: context.visitor, status: .unprocessableContent)
    }
    try await site.service.withdrawEntry(entry.id, reason: reason, by: context.actor)
    return site.redirect(to: SitePath.entrants)
  }

  // MARK: Parts

  private func entry(for context: DeskContext) async throws -> Entry {
    guard let id = EntryID(validating: try context.part("entry")),
      let entry = try await site.service.entries().first(where: { $0.id == id })
    else { throw SiteError.notFound(LocalizedText(vi: "Không có hồ sơ này.", en: "There is no such entry.")) }
    return entry
  }

  private func withdrawPage(_ entry: Entry, _ context: DeskContext) async throws -> WithdrawPage {
    WithdrawPage(
      visit: await site.visit(of: context.visitor), id: entry.id, name: entry.entrant.fullName,
      unit: try await site.service.contest().unitName(entry.unit), reason: context.form.text("reason"))
  }

  /// A box that is not ticked is not sent: no consent.
  private static func values(of form: Form) -> [EntryColumn: String] {
    Dictionary(uniqueKeysWithValues: EntryColumn.allCases.map { ($0, form.text($0.rawValue)) })
  }

  private func form(
    _ mode: EntrantFormPage.Mode, _ values: [EntryColumn: String], _ context: DeskContext,
    refusal: KitError? = nil
  ) async throws -> Response {
    let contest = try await site.service.contest()
    var problems: [EntryColumn: LocalizedText] = [:]
    for finding in refusal?.findings ?? [] where finding.severity == .error {
      // What is about no column in particular stands at the name.
      let column = finding.location?.path.flatMap { EntryColumn(rawValue: $0) } ?? .fullName
      if problems[column] == nil { problems[column] = finding.message }
    }
    let page = EntrantFormPage(
      visit: await site.visit(of: context.visitor), mode: mode, values: values, problems: problems,
      units: contest.units.filter { $0.takesPart || $0.id.rawValue == values[.unit] }, themes: contest.themes)
    return site.page(page, for: context.visitor, status: refusal == nil ? .ok : .unprocessableContent)
  }
}

extension Entry {
  /// As the form shows it.
  fileprivate var values: [EntryColumn: String] {
    [
      .unit: unit.rawValue, .fullName: entrant.fullName,
      .birthDate: entrant.birthDate?.vietnameseDescription ?? "", .post: entrant.post, .phone: entrant.phone,
      .title: title, .theme: theme?.rawValue ?? "", .script: script, .recording: recording,
      .consentRegister: consents.register ? "yes" : "",
      .consentPublishName: consents.publishName ? "yes" : "",
      .consentBroadcast: consents.broadcast ? "yes" : "",
    ]
  }
}

extension Contest {
  func unitName(_ id: UnitID) -> LocalizedText { unit(id)?.name ?? LocalizedText(id.rawValue) }
}
