import ContestCore
import ContestPages

extension Samples {
  static let roundChoice = RoundChoicePage(
    visit: judge, code: "07",
    choices: [
      RoundChoicePage.Choice(href: SitePath.sheet("chung-khao", "07"), title: rules.title),
      RoundChoicePage.Choice(href: SitePath.sheet("so-khao", "07"), title: recording.roundTitle),
    ],
    lines: [
      RoundChoicePage.Line(id: "noi-dung", title: criteria[0].title, value: "8,3\"><script>"),
      RoundChoicePage.Line(id: "bo-cuc", title: criteria[1].title, value: "7"),
    ], reason: "Gõ <nhầm>")

  static let broughtSheet: JudgeSheetPage = {
    var page = sheet(.fresh, lines(["26,5", "36", ""]), total: Ratio(62), reason: "Gõ nhầm")
    page.isBrought = true
    return page
  }()

  static let broughtRecusal: RecusalPage = {
    var page = recusalPage
    page.reason = "Người \"nhà\""
    page.isReasonMissing = false
    page.isBrought = true
    return page
  }()

  static let lateSheet = sheet(
    .late(revision: 1), lines(["26,5", "36", "24"]), revision: 1, total: Ratio(Points(micros: 86_500_000)),
    heard: live, reason: "Gõ nhầm")
}
