import ContestCore

extension Explanation {
  /// Each step of the tie chain that was tried, with everyone's value where it is known.
  var ties: [LocalizedText] {
    var sentences: [LocalizedText] = []
    var lastGroup: [EntryID] = []
    for line in derivation.tieSteps {
      if line.group != lastGroup {
        let others = round.list(line.group.filter { $0 != standing.entry })
        sentences.append(
          lastGroup.isEmpty
            ? said(
              vi: "\(rules.lowerIsBetter ? "Bằng kết quả" : "Bằng điểm") với \(others).",
              en: "Level with \(others).")
            : said(vi: "Còn bằng với \(others).", en: "Still level with \(others)."))
        lastGroup = line.group
      }
      sentences += tie(line)
    }
    return sentences
  }

  func tie(_ line: TieLine) -> [LocalizedText] {
    guard let step = rules.tieChain.first(where: { $0.id == line.step }) else {
      return [outcome(of: line, what: LocalizedText(line.step.rawValue))]
    }
    let what = Self.tieStep(step, in: round)
    switch step.kind {
    case .lot where isByJury(line): return [decided(line)] + reason(of: line)
    case .lot: return lot(line, step: step)
    case .sealedBallot where line.decision != nil, .extraQuestion where line.decision != nil,
      .vote where line.decision != nil:
      return [
        said(
          vi: "Xét \(what) – chưa có cho cả nhóm.", en: "By \(what) – not there for all of them."),
        decided(line),
      ] + reason(of: line)
    case .sealedBallot where line.outcome != .undecided && line.outcome != .skipped:
      return [
        LocalizedText(
          vi: "Mở phiếu kín của giám khảo phân định.", en: "The tie-breaking judge's sealed ballot is opened."
        ),
        outcome(of: line, what: what, values: values(line, at: step)),
      ]
    case .decision: return [decided(line)] + reason(of: line)
    case .shared:
      return [
        LocalizedText(vi: "Theo thể lệ thì cùng thứ hạng.", en: "By the rules they share the place.")
      ]
    default: return [outcome(of: line, what: what, values: values(line, at: step))]
    }
  }

  private func outcome(
    of line: TieLine, what: LocalizedText, values: LocalizedText = LocalizedText("")
  ) -> LocalizedText {
    let outcome = Self.outcome(line.outcome)
    return said(vi: "Xét \(what)\(values) – \(outcome).", en: "By \(what)\(values) – \(outcome).")
  }

  private static func outcome(_ outcome: TieLine.Outcome) -> LocalizedText {
    switch outcome {
    case .stillTied: LocalizedText(vi: "vẫn còn bằng", en: "still level")
    case .skipped: LocalizedText(vi: "không xét được cho cả nhóm", en: "it cannot be tried for all of them")
    case .separated: LocalizedText(vi: "phân định được thứ hạng", en: "this settles the place")
    case .undecided:
      LocalizedText(
        vi: "chưa có cho cả nhóm nên chưa phân định được",
        en: "not there for all of them, so it is not decided yet")
    case .shared: LocalizedText(vi: "cùng thứ hạng", en: "the place is shared")
    }
  }

  // MARK: Values

  /// `: 38,00; SBD 03 36,00`.
  private func values(_ line: TieLine, at step: TieStep) -> LocalizedText {
    // Single sheets of the chair and the tie-breaking judge are theirs alone where judges are not told apart.
    if judges == nil, step.kind == .chair || step.kind == .sealedBallot { return LocalizedText("") }
    guard line.outcome != .skipped, line.outcome != .undecided else { return LocalizedText("") }
    let own = value(line, of: standing.entry, at: step)
    let others = line.group.filter { $0 != standing.entry }
    guard let own else { return LocalizedText("") }
    guard others.count <= 6 else { return LocalizedText(": ") + own }
    let theirs = others.compactMap { entry -> LocalizedText? in
      guard let other = round.row(of: entry)?.derivation.tieSteps.first(where: { $0.step == line.step }),
        let value = value(other, of: entry, at: step)
      else { return nil }
      return said(vi: "\(round.names(entry)) \(value)", en: "\(round.names(entry)) \(value)")
    }
    guard !theirs.isEmpty else { return LocalizedText(": ") + own }
    return said(vi: ": bài này \(own); \(theirs.joined("; "))", en: ": \(own) here; \(theirs.joined("; "))")
  }

  func value(_ line: TieLine, of entry: EntryID, at step: TieStep) -> LocalizedText? {
    switch step.kind {
    case .nearestLimit:
      guard let limit = rules.deductions.overtime?.limitMilliseconds,
        let duration = round.entry(entry)?.durationMilliseconds
      else { return LocalizedText(vi: "không đo", en: "not measured") }
      return Self.duration(abs(duration - limit))
    case .mostFirstPlaces: return line.value.map { Self.judges(Int(clamping: $0.numerator)) }
    case .figure, .shorterAnswer, .earlierRound, .extraQuestion, .vote:
      return line.value.map(Self.exactly) ?? LocalizedText(vi: "chưa có", en: "none")
    default: return line.value.map(Self.exactly)
    }
  }

  // MARK: Lots and decisions

  private func lot(_ line: TieLine, step: TieStep) -> [LocalizedText] {
    guard let sequence = line.decision, let decision = round.decision(sequence) else {
      return [LocalizedText(vi: "Chưa bốc thăm.", en: "The lot is not drawn yet.")]
    }
    let order = decision.subjects.filter(Set(line.group).contains)
    var sentences = [
      said(
        vi:
          "Bốc thăm, quyết định số \(sequence), theo thứ tự \(round.list(order)) – \(Self.outcome(line.outcome)).",
        en:
          "By lot, decision no. \(sequence), in the order \(round.list(order)) – \(Self.outcome(line.outcome))."
      )
    ]
    if let seed = decision.seed {
      sentences.append(
        said(
          vi:
            "Hạt giống đã công bố là “\(seed)”; ai cũng bốc lại được bằng lệnh contest redraw, bước “\(step.id.rawValue)”.",
          en:
            "The published seed is “\(seed)”; anyone can draw again with the command contest redraw, step “\(step.id.rawValue)”."
        )
      )
    }
    return sentences
  }

  /// Whether people settled what a lot was to settle.
  private func isByJury(_ line: TieLine) -> Bool {
    guard let sequence = line.decision, let decision = round.decision(sequence) else { return false }
    return decision.kind != .lot
  }

  private func decided(_ line: TieLine) -> LocalizedText {
    guard let sequence = line.decision else {
      return LocalizedText(
        vi: "Còn chờ quyết định của Ban Giám khảo.", en: "The jury's decision is still awaited.")
    }
    let outcome = Self.outcome(line.outcome)
    return said(
      vi: "Theo quyết định số \(sequence) của Ban Giám khảo – \(outcome).",
      en: "By the jury's decision no. \(sequence) – \(outcome).")
  }

  private func reason(of line: TieLine) -> [LocalizedText] {
    guard let sequence = line.decision, let decision = round.decision(sequence), !decision.reason.isEmpty
    else {
      return []
    }
    return [said(vi: "Lý do: \(decision.reason)", en: "Reason: \(decision.reason)")]
  }

  /// A step of the tie chain in words.
  static func tieStep(_ step: TieStep, in round: ExplainedRound) -> LocalizedText {
    let rules = round.rules
    func title(_ id: FigureID) -> LocalizedText { rules.figure(id)?.title ?? LocalizedText(id.rawValue) }
    switch step.kind {
    case .criterion(let id):
      let title = rules.rubric.criterion(id)?.title ?? LocalizedText(id.rawValue)
      return said(vi: "tiêu chí \(title)", en: "the criterion \(title)")
    case .part(let id):
      let title = rules.rubric.part(id)?.title ?? LocalizedText(id.rawValue)
      return said(vi: "phần thi \(title)", en: "the part \(title)")
    case .figure(let id): return title(id)
    case .judgedTotal: return LocalizedText(vi: "điểm chấm", en: "the judged total")
    case .chair:
      return LocalizedText(vi: "điểm của Trưởng Ban Giám khảo", en: "the chair's total")
    case .shorterAnswer(let id):
      return said(vi: "\(title(id)) (ngắn hơn đứng trên)", en: "\(title(id)) (shorter first)")
    case .mostFirstPlaces:
      return LocalizedText(
        vi: "số giám khảo chấm cao nhất cho bài", en: "the number of judges who gave it their best total")
    case .highestMark: return LocalizedText(vi: "phiếu điểm cao nhất", en: "the highest single sheet")
    case .median: return LocalizedText(vi: "trung vị các phiếu điểm", en: "the median of the sheets")
    case .fewerDeductions:
      return LocalizedText(vi: "điểm trừ (ít hơn đứng trên)", en: "deductions (fewer first)")
    case .nearestLimit:
      return LocalizedText(
        vi: "thời lượng gần mức tối đa hơn", en: "the time nearer to the limit")
    case .earlierRound(let id):
      let title = round.title(of: id)
      let isLowerBetter = round.facts.entries.contains { $0.earlier[id]?.isLowerBetter == true }
      return isLowerBetter
        ? said(
          vi: "kết quả \(title.lowered) (nhỏ hơn đứng trên)", en: "the result of \(title) (lower first)")
        : said(vi: "kết quả \(title.lowered)", en: "the result of \(title)")
    case .sealedBallot:
      return LocalizedText(
        vi: "phiếu kín của giám khảo phân định", en: "the tie-breaking judge's sealed ballot")
    case .extraQuestion(let id):
      return said(vi: "câu hỏi phụ: \(title(id))", en: "the extra question: \(title(id))")
    case .vote(let id): return said(vi: "biểu quyết: \(title(id))", en: "the vote: \(title(id))")
    case .lot: return LocalizedText(vi: "bốc thăm", en: "lot")
    case .decision: return LocalizedText(vi: "quyết định của Ban Giám khảo", en: "the jury's decision")
    case .shared: return LocalizedText(vi: "đồng hạng", en: "sharing")
    }
  }
}
