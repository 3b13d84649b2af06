import ContestAnalysis
import ContestCore

/// Whether the places stand firm.
extension AnalysisTeller {
  func leaveOneOut(_ key: String, _ found: LeaveOneJudgeOut) -> AnalysisSection {
    let decisive = found.judges.filter(\.differs).map { judge($0.judge) }
    let finding =
      found.isFirm
      ? said(
        vi: "Bỏ giám khảo nào thì hạng nhất vẫn là \(list(found.leaders)).",
        en: "Whichever judge is left out, the first place stays with \(list(found.leaders)).")
      : said(
        vi:
          "Hạng nhất đang là \(list(found.leaders)); thiếu một trong các giám khảo sau thì sẽ khác: \(decisive.enumerated).",
        en:
          "The first place is held by \(list(found.leaders)); without any one of these judges it would change: \(decisive.enumerated)."
      )
    let rows = found.judges.map { left in
      [
        judge(left.judge), left.leaders.isEmpty ? LocalizedText("–") : list(left.leaders),
        left.differs
          ? LocalizedText(vi: "▲ khác", en: "▲ another") : LocalizedText(vi: "● như cũ", en: "● the same"),
        left.belowQuorum.isEmpty
          ? LocalizedText("–")
          : said(
            vi: "chưa đủ phiếu: \(list(left.belowQuorum))", en: "below the quorum: \(list(left.belowQuorum))"),
      ]
    }
    return AnalysisSection(
      key, found.isFirm ? .firm : .look, [finding],
      table: AnalysisTable(["without", "first", "same", "remark"], rows))
  }

  func margins(_ key: String, _ found: [Margin]) -> AnalysisSection {
    var findings: [LocalizedText] = []
    if let first = found.first {
      findings.append(
        first.result == .zero
          ? said(
            vi: "\(called(first.upper)) và \(called(first.lower)) ở đầu bảng bằng điểm.",
            en: "\(called(first.upper)) and \(called(first.lower)) at the top are level.")
          : said(
            vi:
              "\(called(first.upper)) hơn bài kế tiếp, \(called(first.lower)), \(exact(first.result)) điểm.",
            en:
              "\(called(first.upper)) is ahead of the next, \(called(first.lower)), by \(exact(first.result)) points."
          ))
    }
    let level = found.count { $0.result == .zero }
    if level > 0 {
      findings.append(
        said(
          vi:
            "\(level) cặp bài liền nhau bằng điểm: chỉ tiêu chí phụ, quyết định hoặc đồng hạng phân định.",
          en:
            "Pairs of neighbours that are level: \(level). Only the tie rules or a decision set them apart, or they share a place."
        ))
    }
    if let least = found.filter({ $0.result != .zero }).min(by: { $0.result < $1.result }) {
      findings.append(
        said(
          vi:
            "Khoảng cách nhỏ nhất: \(exact(least.result)) điểm, giữa \(called(least.upper)) và \(called(least.lower)).",
          en:
            "The smallest margin: \(exact(least.result)) points, between \(called(least.upper)) and \(called(least.lower))."
        ))
    }
    let rows = found.map {
      [LocalizedText(called($0.upper)), LocalizedText(called($0.lower)), exact($0.result)]
    }
    return AnalysisSection(
      key, found.first?.result == .zero ? .look : .firm, findings,
      table: AnalysisTable(["upper", "lower", "+margin"], rows), charts: [chart(of: found)])
  }

  private func exact(_ value: Ratio) -> LocalizedText { Explanation.exactly(value) }

  private func chart(of margins: [Margin]) -> Chart {
    let shown = margins.prefix(Chart.mostRows)
    let axis = ChartAxis(to: shown.map(\.result.approximately).max() ?? 0)
    return Chart(
      key: "margins", ticks: axis.ticks,
      rows: shown.map { margin in
        Chart.Row(
          label: LocalizedText("\(called(margin.upper)) – \(called(margin.lower))"),
          value: exact(margin.result), from: 0, to: axis.position(margin.result.approximately))
      })
  }

  func bootstrap(_ key: String, _ found: Bootstrap) -> AnalysisSection {
    var findings: [LocalizedText] = []
    if let first = found.lines.first {
      findings.append(
        said(
          vi:
            "\(called(first.entry)) đứng nhất trong \(Figure.percent(first.wins)) số lần rút; khoảng hạng 90%: \(places(first)).",
          en:
            "\(called(first.entry)) is first in \(Figure.percent(first.wins)) of the drawn panels; 90% of its places: \(places(first))."
        ))
    }
    findings.append(
      said(
        vi:
          "Đã rút \(Figure.count(found.replicates)) hội đồng từ \(found.judges) giám khảo, hạt giống \(String(found.seed)).",
        en:
          "\(Figure.count(found.replicates)) panels were drawn from \(found.judges) judges, with the seed \(String(found.seed))."
      ))
    if found.replicates < 10_000 {
      findings.append(Catalogue.text("analysis.bootstrap.fewer"))
    }
    let rows = found.lines.map { line in
      [
        LocalizedText(called(line.entry)), LocalizedText(String(line.place)), places(line),
        Figure.percent(line.wins), line.aheadOfNext.map(Figure.percent) ?? LocalizedText("–"),
      ]
    }
    return AnalysisSection(
      key, (found.lines.first?.wins ?? 0) >= 0.9 ? .firm : .look, findings,
      table: AnalysisTable(["entry", "+place", "+interval", "+wins", "+ahead"], rows),
      charts: [chart(of: found)])
  }

  private func places(_ line: BootstrapLine) -> LocalizedText {
    LocalizedText(line.best == line.worst ? String(line.best) : "\(line.best)–\(line.worst)")
  }

  private func chart(of found: Bootstrap) -> Chart {
    let shown = found.lines.prefix(Chart.mostRows)
    let axis = ChartAxis(placesTo: shown.map { max($0.worst, $0.place) }.max() ?? 2)
    return Chart(
      key: "bootstrap", ticks: axis.ticks,
      rows: shown.map { line in
        Chart.Row(
          label: LocalizedText(called(line.entry)), value: places(line),
          from: axis.position(Double(line.best)), to: axis.position(Double(line.worst)),
          dot: axis.position(Double(line.place)))
      })
  }

  func methods(_ key: String, _ found: MethodComparison) -> AnalysisSection {
    let others = found.outcomes.filter { !$0.sameWinner }
    var findings = [
      said(
        vi:
          "\(found.agreeing) trong \(found.outcomes.count) cách tính hợp với phiếu của vòng này cho cùng hạng nhất: \(list(found.leaders)).",
        en:
          "\(found.agreeing) of the \(found.outcomes.count) ways to count that fit this ballot give the same first place: \(list(found.leaders))."
      )
    ]
    if !others.isEmpty {
      let titles = others.map(\.method.title).enumerated
      findings.append(said(vi: "Khác ở: \(titles).", en: "Another by: \(titles)."))
    }
    let (yes, no) = (LocalizedText(vi: "● cùng", en: "● same"), LocalizedText(vi: "▲ khác", en: "▲ another"))
    let rows = found.outcomes.map { outcome in
      [
        outcome.method.title.raised, list(outcome.leaders), outcome.sameWinner ? yes : no,
        outcome.sameTop ? yes : no,
      ]
    }
    return AnalysisSection(
      key, others.isEmpty ? .firm : .look, findings,
      table: AnalysisTable(["method", "first", "sameFirst", "sameTop"], rows))
  }
}
