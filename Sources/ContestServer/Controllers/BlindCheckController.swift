import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// The blind check of a round: the secretary listens, reads and ticks.
struct BlindCheckController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: DeskContext) async throws -> Response {
    site.page(try await page(context), for: context.visitor)
  }

  @Sendable func record(_ request: Request, context: DeskContext) async throws -> Response {
    let round = try await round(context)
    let name = VietnameseText.normalised(context.form.text("by"))
    guard !name.isEmpty else {
      var page = try await page(context)
      page.isNameMissing = true
      return site.page(page, for: context.visitor, status: .unprocessableContent)
    }
    let pressed = try Self.pressed(context.form)
    do {
      try await site.service.recordBlindCheck(
        of: [pressed.entry], passed: pressed.seen != nil,
        seen: pressed.seen.map { [pressed.entry: $0] } ?? [:], by: name, round: round,
        actor: context.actor)
      return site.redirect(to: SitePath.blindChecks(round) + "#e-\(pressed.entry)")
    } catch KitError.refused(let reason) {
      var page = try await page(context)
      page.refusal = reason
      page.by = name
      return site.page(page, for: context.visitor, status: .conflict)
    }
  }

  /// The copy that judges will hear.
  @Sendable func recording(_ request: Request, context: DeskContext) async throws -> Response {
    let round = try await round(context)
    guard let entry = EntryID(validating: try context.part("entry")) else { throw SiteError.notFound(nil) }
    do {
      let recording = try await site.service.recordingToCheck(entry, round: round)
      return try RecordingResponse(recording).response(to: request)
    } catch KitError.refused(let reason) {
      throw SiteError.notFound(reason)
    }
  }

  /// Which button: a tick says what was seen, taking one back does not.
  private static func pressed(_ form: Form) throws -> (entry: EntryID, seen: String?) {
    if let entry = EntryID(validating: form.text("untick")) { return (entry, nil) }
    let parts = form.text("tick").split(separator: " ")
    guard parts.count == 2, let entry = EntryID(validating: String(parts[1])) else {
      throw SiteError.badForm(
        LocalizedText(
          vi: "Biểu mẫu không nói bài nào. Chưa có gì được ghi; hãy tải lại trang rồi bấm nút của bài.",
          en: "The form names no entry. Nothing was stored; reload the page and press an entry's button."))
    }
    return (entry, String(parts[0]))
  }

  // MARK: The page

  private func page(_ context: DeskContext) async throws -> BlindCheckPage {
    let round = try await round(context)
    let contest = try await site.service.contest()
    let people = try await People(site: site)
    let states = try await site.service.blindChecks(of: round)
    let phase = try await site.service.phase(of: round)
    return BlindCheckPage(
      visit: await site.visit(of: context.visitor), round: round,
      roundTitle: try await site.service.rules(of: round).title,
      rows: states.map { row($0, round: round, people: people, contest: contest) },
      by: states.compactMap(\.check).max { $0.instant.milliseconds < $1.instant.milliseconds }?.checkedBy
        ?? "",
      isOpen: phase == .draft || phase == .open)
  }

  private func row(_ state: BlindCheckState, round: RoundID, people: People, contest: Contest)
    -> BlindCheckRow
  {
    let entry = state.entry
    return BlindCheckRow(
      id: entry.id, label: people.label(entry.id), name: entry.entrant.fullName,
      unit: contest.unitName(entry.unit),
      recordingHref: entry.recording.isEmpty ? nil : SitePath.recordingToCheck(round, entry.id),
      script: state.text, hasOtherScript: !entry.script.isEmpty && state.text.isEmpty,
      mentions: state.mentions(of: contest), isPassed: state.standing == .passed,
      isChanged: state.standing == .changed, checkedBy: state.check?.checkedBy,
      checkedAt: state.check.map { site.moment($0.instant, of: contest) }, seen: state.seen)
  }

  private func round(_ context: DeskContext) async throws -> RoundID {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    return id
  }
}
