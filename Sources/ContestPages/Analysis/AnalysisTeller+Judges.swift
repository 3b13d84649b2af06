import ContestAnalysis
import ContestCore

/// Judge by judge.
extension AnalysisTeller {
  func profiles(_ key: String, _ found: [JudgeProfile]) -> AnalysisSection {
    var findings: [LocalizedText] = []
    // Where everyone hands out the same places, nobody is severe.
    if !rules.ballot.isOfPlaces, let low = found.min(by: { $0.severity < $1.severity }), low.severity < 0,
      let high = found.max(by: { $0.severity < $1.severity })
    {
      findings += [
        said(
          vi:
            "Chặt tay nhất: \(judge(low.judge)), thấp hơn những người khác trung bình \(Figure.text(-low.severity)) điểm.",
          en:
            "The most severe: \(judge(low.judge)), below the others by \(Figure.text(-low.severity)) points on average."
        ),
        said(
          vi:
            "Rộng tay nhất: \(judge(high.judge)), cao hơn những người khác trung bình \(Figure.text(high.severity)) điểm.",
          en:
            "The most generous: \(judge(high.judge)), above the others by \(Figure.text(high.severity)) points on average."
        ),
      ]
    }
    let apart = found.compactMap { profile in profile.agreement.map { (profile.judge, $0) } }
      .min { $0.1 < $1.1 }
    if let apart {
      findings.append(
        said(
          vi:
            "Xếp các bài khác những người còn lại nhất: \(judge(apart.0)), tương quan \(Figure.text(apart.1)).",
          en: "The order most unlike the others': \(judge(apart.0)), correlation \(Figure.text(apart.1))."))
    }
    let rows = found.map { profile in
      [
        judge(profile.judge), Figure.count(profile.entries), Figure.signed(profile.severity),
        Figure.text(profile.spread), profile.agreement.map { Figure.text($0) } ?? LocalizedText("–"),
        Figure.text(profile.meanDeviation),
      ]
    }
    return AnalysisSection(
      key, (apart?.1 ?? 0) >= 0.5 ? .firm : .look, findings,
      table: AnalysisTable(
        ["judge", "+entries", "+severity", "+spread", "+agreement", "+deviation"], rows),
      charts: rules.ballot.isOfPlaces ? [] : [severityChart(of: found), spreadChart(of: found)])
  }

  private func severityChart(of found: [JudgeProfile]) -> Chart {
    let shown = found.prefix(Chart.mostRows)
    let axis = ChartAxis(to: shown.map { abs($0.severity) }.max() ?? 0, isSigned: true)
    return Chart(
      key: "severity", ticks: axis.ticks,
      rows: shown.map { profile in
        Chart.Row(
          label: judge(profile.judge), value: Figure.signed(profile.severity), from: axis.position(0),
          to: axis.position(profile.severity))
      })
  }

  private func spreadChart(of found: [JudgeProfile]) -> Chart {
    let shown = found.prefix(Chart.mostRows)
    let axis = ChartAxis(to: shown.map(\.spread).max() ?? 0)
    return Chart(
      key: "spread", ticks: axis.ticks,
      rows: shown.map { profile in
        Chart.Row(
          label: judge(profile.judge), value: Figure.text(profile.spread), from: 0,
          to: axis.position(profile.spread))
      })
  }

  func outliers(_ key: String, _ found: [OutlyingMark]) -> AnalysisSection {
    guard !found.isEmpty else {
      return AnalysisSection(
        key, .firm, [LocalizedText(vi: "Không có điểm nào lệch xa.", en: "No mark lies far off.")])
    }
    let sheets = found.count { $0.criterion == nil }
    let rows = found.map { mark in
      [
        LocalizedText(called(mark.entry)), judge(mark.judge), criterion(mark.criterion),
        Figure.text(mark.value), Figure.text(mark.othersMean), Figure.signed(mark.deviation),
        mark.robustZ.map { Figure.text($0) } ?? LocalizedText("–"), reasons(mark.reasons),
      ]
    }
    return AnalysisSection(
      key, .look,
      [
        said(
          vi:
            "\(sheets) phiếu và \(found.count - sheets) điểm từng tiêu chí lệch xa so với các giám khảo khác.",
          en: "\(sheets) sheets and \(found.count - sheets) single marks lie far from the other judges'.")
      ],
      table: AnalysisTable(
        ["entry", "judge", "criterion", "+given", "+others", "+difference", "+z", "why"], rows))
  }

  private func criterion(_ id: CriterionID?) -> LocalizedText {
    guard let id else { return LocalizedText(vi: "Cả phiếu", en: "The whole sheet") }
    return rules.rubric.criterion(id)?.title ?? LocalizedText(id.rawValue)
  }

  private func reasons(_ reasons: [OutlyingMark.Reason]) -> LocalizedText {
    reasons.map { reason in
      switch reason {
      case .deviation: LocalizedText(vi: "độ lệch", en: "deviation")
      case .robustZ: LocalizedText("|z|")
      }
    }
    .joined(", ")
  }

  func sameUnit(_ key: String, _ found: SameUnitEffect) -> AnalysisSection {
    let size = Figure.text(abs(found.effect))
    let effect =
      found.effect >= 0
      ? said(
        vi: "Bài của đơn vị mình được giám khảo cho cao hơn \(size) \(unit) so với bài của đơn vị khác.",
        en: "Judges gave entries of their own unit \(size) \(unit) more than others.")
      : said(
        vi: "Bài của đơn vị mình bị giám khảo cho thấp hơn \(size) \(unit) so với bài của đơn vị khác.",
        en: "Judges gave entries of their own unit \(size) \(unit) less than others.")
    return AnalysisSection(
      key, found.probability < 0.05 ? .look : .firm,
      [
        effect,
        said(
          vi: "Ngẫu nhiên mà chênh từ chừng ấy trở lên: \(Figure.probability(found.probability)).",
          en: "By chance alone, as much or more: \(Figure.probability(found.probability))."),
        said(
          vi:
            "Từ \(found.own) phiếu cho bài của đơn vị mình và \(found.others) phiếu cho bài của đơn vị khác, của \(found.judges.map(judge).enumerated).",
          en:
            "From \(found.own) sheets for entries of the own unit and \(found.others) for others, by \(found.judges.map(judge).enumerated)."
        ),
      ])
  }
}
