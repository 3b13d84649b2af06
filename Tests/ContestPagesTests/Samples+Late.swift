import ContestCore
import ContestPages

extension Samples {
  private static func item(
    _ number: Int, _ state: LateSheet.State, by: LocalizedText = LocalizedText("Giám khảo mẫu 1"),
    decision: String? = nil,
    isForOrganisers: Bool = false
  ) -> LateSheetsPage.Item {
    LateSheetsPage.Item(
      number: number, code: "K7PX", judge: LocalizedText("Giám khảo mẫu 2"), at: moment(30), state: state,
      reason: number == 1 ? "nghe lại <ở nhà>" : "", isRecusal: number == 3,
      lines: criteria.map {
        LateSheetsPage.Line(
          title: $0.title, came: Points(20 + number), counts: number == 2 ? nil : Points(20))
      },
      revision: number == 2 ? 0 : 1, decision: decision.map { LateSheetsPage.Decision(by: by, reason: $0) },
      isForOrganisers: isForOrganisers)
  }

  static let latePage = LateSheetsPage(
    visit: desk, round: "so-khao", title: rules.title,
    items: [
      item(1, .waiting), item(2, .admitted, decision: "mất mạng ở Cát Bà"), item(3, .waiting),
      item(4, .waiting, isForOrganisers: true),
    ],
    isDecidable: true, missing: 1, isOrganiser: true)

  static let lateChairPage = LateSheetsPage(
    visit: judge, round: "so-khao", title: rules.title,
    items: [
      item(1, .waiting),
      item(2, .refused, by: LocalizedText(vi: "Ban Tổ chức", en: "the organisers"), decision: "đã quá hạn"),
    ], isDecidable: false,
    refusal: LocalizedText("vòng đã xác nhận"), isOrganiser: false)

  /// The chair's own sheet is nothing for the chair to decide.
  static let lateChairsOwnPage = LateSheetsPage(
    visit: judge, round: "so-khao", title: rules.title,
    items: [item(1, .waiting), item(4, .waiting, isForOrganisers: true)], isDecidable: true,
    isOrganiser: false)

  static let recusalPage = RecusalPage(
    visit: judge, heard: SheetEntry(round: rules.id, roundTitle: rules.title, code: "K7PX", order: 3),
    revision: 0,
    clientID: "0123456789abcdef", isReasonMissing: true)
}
