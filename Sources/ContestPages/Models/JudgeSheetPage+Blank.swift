public import ContestCore

extension JudgeSheetPage {
  /// What stands for the entry's code in the addresses of a blank sheet.
  public static let blankCode = "~"

  /// A sheet for any entry of a round, with every part that one of them can need: a script fills it in.
  ///
  /// - Parameters:
  ///   - criteria: in rubric order, without a value.
  ///   - isNamed: whether the judge knows who is heard.
  ///   - hasRecording: whether entries of the round come as recordings.
  public static func blank(
    round: RoundID, roundTitle: LocalizedText, criteria: [SheetCriterion], parts: [SheetPart],
    figures: [SheetFigure],
    maximumTotal: Ratio, isNamed: Bool, hasRecording: Bool, isSealed: Bool
  ) -> JudgeSheetPage {
    let entrant = isNamed ? NamedEntrant(name: blankCode, unit: LocalizedText(blankCode)) : nil
    return JudgeSheetPage(
      visit: Visit(contestTitle: LocalizedText("")),
      heard: SheetEntry(
        round: round, roundTitle: roundTitle, code: blankCode, order: 0, entrant: entrant,
        hasRecording: hasRecording,
        script: blankCode),
      status: .fresh, criteria: criteria, revision: 0, clientID: "", maximumTotal: maximumTotal,
      previous: blankCode, next: blankCode, done: 0, due: 0, parts: parts, figures: figures,
      isSealed: isSealed)
  }
}
