extension MarkListCheck {
  /// What one number of a judge's ballot is about; a location only where the file states it.
  private struct Given {
    var entry: EntryID
    var mark: Points
    var location: SourceLocation?
  }

  /// What is wrong with the ballots of places and choices that come of the file on top of what stands.
  ///
  /// A place given twice is a fault of the later cell in the file; so is a choice beyond the number wanted.
  func ballotFindings(
    _ statements: [StatedSheet], cells: (StatedSheet, CriterionID) -> SourceLocation?
  ) -> [Finding] {
    guard rules.ballot.asksWhole else { return [] }
    var findings: [Finding] = []
    var judges: [JudgeID] = []
    for sheet in statements where !judges.contains(sheet.judge) { judges.append(sheet.judge) }
    for judge in judges {
      let stated = statements.filter { $0.judge == judge }
      let replaced = Set(stated.map(\.entry))
      let kept = stored.filter { $0.judge == judge && !replaced.contains($0.entry) }
      let recused = Set((kept + stated).filter(\.isRecused).map(\.entry))
      let heard = entries.filter { !recused.contains($0) && !mustRecuse($0, judge) }
      let check = BallotGuide(rules: rules, judge: judge, heard: heard.count)
      for criterion in rules.rubric.criteria {
        let before = kept.compactMap { sheet in
          sheet.marks[criterion.id].map { Given(entry: sheet.entry, mark: $0) }
        }
        let now = stated.compactMap { sheet in
          sheet.marks[criterion.id].map {
            Given(entry: sheet.entry, mark: $0, location: cells(sheet, criterion.id))
          }
        }
        findings += Self.findings(
          of: now, after: before, criterion: criterion, check: check, counted: counted)
      }
    }
    return findings
  }

  private static func findings(
    of now: [Given], after before: [Given], criterion: Criterion, check: BallotGuide, counted: Set<EntryID>
  ) -> [Finding] {
    var findings: [Finding] = []
    var holders: [Points: Given] = [:]
    var chosen = 0
    for given in before where counted.contains(given.entry) {
      holders[given.mark] = holders[given.mark] ?? given
      chosen += given.mark == .zero ? 0 : 1
    }
    for given in now {
      guard check.accepts(given.mark, at: criterion) else {
        findings.append(Finding(at: given.location, refusal(of: given.mark, at: criterion, check: check)))
        continue
      }
      guard counted.contains(given.entry) else { continue }
      if check.isUnique(given.mark) {
        if let first = holders[given.mark] {
          findings.append(Finding(at: given.location, doubled(given.mark, first: first)))
        }
        holders[given.mark] = holders[given.mark] ?? given
      } else if given.mark != .zero {
        chosen += 1
        if let wanted = check.wanted, chosen > wanted {
          findings.append(
            Finding(
              at: given.location,
              LocalizedText(
                vi: "giám khảo này đã chọn \(chosen) bài; chỉ được chọn \(wanted)",
                en: "this judge has chosen \(chosen) entries; \(wanted) may be chosen")))
        }
      }
    }
    return findings
  }

  private static func refusal(of mark: Points, at criterion: Criterion, check: BallotGuide) -> LocalizedText {
    let wanted = check.expectation(of: criterion)
    return LocalizedText(
      vi: "\(criterion.title.vi): không nhận \(mark.formatted(in: .vi)). \(wanted.vi)",
      en: "\(criterion.title.en): \(mark.formatted(in: .en)) is refused. \(wanted.en)")
  }

  private static func doubled(_ mark: Points, first: Given) -> LocalizedText {
    guard let location = first.location else {
      return LocalizedText(
        vi: "hạng \(mark.formatted(in: .vi)) giám khảo này đã cho bài «\(first.entry)» (phiếu đã gửi)",
        en:
          "this judge has given place \(mark.formatted(in: .en)) to entry “\(first.entry)” (sheet sent before)"
      )
    }
    return LocalizedText(
      vi:
        "hạng \(mark.formatted(in: .vi)) giám khảo này đã cho bài «\(first.entry)» ở \(location.description)",
      en: """
        this judge has given place \(mark.formatted(in: .en)) to entry “\(first.entry)” at \
        \(location.description)
        """)
  }
}

extension StatedSheet {
  fileprivate var marks: [CriterionID: Points] {
    if case .marks(let marks) = content { marks } else { [:] }
  }
  fileprivate var isRecused: Bool { if case .recused = content { true } else { false } }
}
