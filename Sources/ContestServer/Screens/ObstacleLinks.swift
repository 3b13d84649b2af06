import ContestCore
import ContestKit
import ContestPages

/// Where at the desk what stands in the way of a round is settled.
struct ObstacleLinks: Sendable {
  let rules: RoundRules
  let contest: Contest
  let people: People

  /// Nil where it can only be waited for.
  func link(to remedy: Remedy?) -> Link? {
    switch remedy {
    case nil: nil
    case .enter(let column):
      Link(
        href: SitePath.facts(rules.id, column: column.key),
        label: LocalizedText(
          vi: "Nhập “\(column.title(in: rules).vi)”", en: "Enter “\(column.title(in: rules).en)”"))
    case .decide(let kind, let entries):
      Link(
        href: SitePath.decisions(rules.id, kind: kind, entries: entries),
        label: LocalizedText(
          vi: "Ghi quyết định: \(kind.title.vi) \(names(entries))",
          en: "Record a decision: \(kind.title.en) \(names(entries))"))
    case .checkBlindness:
      Link(href: SitePath.blindChecks(rules.id), label: LocalizedText(vi: "Kiểm tra", en: "Check it"))
    case .comparePapers:
      Link(
        href: SitePath.papers(rules.id),
        label: LocalizedText(vi: "Đối chiếu phiếu giấy", en: "Compare the papers"))
    case .decideLateSheets:
      Link(
        href: SitePath.lateSheets(rules.id),
        label: LocalizedText(vi: "Quyết định về phiếu đến muộn", en: "Decide about late sheets"))
    case .seeEntrants:
      Link(href: SitePath.entrants, label: LocalizedText(vi: "Danh sách thí sinh", en: "Entrants"))
    case .reopen:
      Link(
        href: SitePath.round(rules.id, .reopen),
        label: LocalizedText(vi: "Mở lại vòng", en: "Reopen the round"))
    case .seeRound(let round):
      Link(
        href: SitePath.round(round),
        label: contest.round(round)?.title ?? LocalizedText(vi: "Trang của vòng", en: "The round's page"))
    }
  }

  private func names(_ entries: [EntryID]) -> String { entries.map(people.label).joined(separator: ", ") }
}
