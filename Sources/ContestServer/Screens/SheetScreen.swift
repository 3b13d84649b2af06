import ContestCore
import ContestKit
import ContestPages

/// One judge's sheet as a page.
struct SheetScreen: Sendable {
  let view: JudgeSheetView
  let visit: Visit
  let language: Language
  let timeZone: String
  let draftSaved: Instant?

  static let noEntry = LocalizedText(
    vi: "Không có bài mang mã này trong danh sách của bạn.",
    en: "There is no entry with this code on your list.")
  static let noRecording = LocalizedText(
    vi: "Bài này không có bản thu nghe được ở đây. Hãy báo thư ký.",
    en: "This entry has no recording that can be played here. Please tell the secretary.")

  /// The sheet as it stands.
  func page() -> JudgeSheetPage {
    let marks =
      view.isDraft && isForm ? view.typed : (view.sent ?? [:]).mapValues { $0.formatted(in: language) }
    return page(status: status, typed: marks, showsMissing: false, clientID: SentSheet.newClientID())
  }

  /// The form again, with what was typed and what is wrong with it.
  func page(correcting sent: SentSheet, isReasonMissing: Bool = false) -> JudgeSheetPage {
    var page = page(status: formStatus, typed: sent.typed, showsMissing: true, clientID: sent.clientID)
    page.revision = sent.revision
    page.reason = sent.reason
    page.isReasonMissing = isReasonMissing
    return page
  }

  /// Both revisions beside each other.
  ///
  /// What is sent from here is based on the newer one.
  func page(conflictingWith sent: SentSheet) -> JudgeSheetPage {
    var status = status
    if case .sent(let receipt) = view.heard.state {
      status = .conflict(
        OtherRevision(revision: view.revision, at: moment(receipt.instant), marks: view.sent ?? [:]))
    }
    var page = page(status: status, typed: sent.typed, showsMissing: false, clientID: SentSheet.newClientID())
    page.reason = sent.reason
    return page
  }

  /// The form with marks of which nothing was stored: another form's, or those of a round that has closed.
  ///
  /// What is sent from here is based on the newest revision; while it can be corrected, it stands beside.
  func page(bringing sent: SentSheet, isWithoutRound: Bool) -> JudgeSheetPage {
    guard view.heard.isDue, view.heard.state != .absent else { return page() }
    var page =
      isForm && view.sent != nil && says(otherThan: sent)
      ? page(conflictingWith: sent)
      : page(status: formStatus, typed: sent.typed, showsMissing: false, clientID: SentSheet.newClientID())
    page.reason = sent.reason
    page.isBrought = isWithoutRound
    return page
  }

  /// Whether the sheet that was sent says something else.
  func says(otherThan sent: SentSheet) -> Bool {
    let typed = sent.typed.filter { !VietnameseText.normalised($0.value).isEmpty }
    let marks = typed.compactMapValues { Points(parsing: VietnameseText.normalised($0)) }
    return marks.count != typed.count || marks != view.sent ?? [:]
  }

  /// What is asked before the sheet is sent.
  func confirmation(of sent: SentSheet) -> ConfirmSendPage {
    ConfirmSendPage(
      visit: visit, heard: heard, criteria: criteria(sent.typed, showsMissing: true), revision: sent.revision,
      clientID: sent.clientID, total: view.ballot.isOfNumbers ? nil : total(sent.typed) ?? .zero,
      maximumTotal: view.rules.rubric.maximumTotal,
      reason: sent.reason)
  }

  private func page(
    status: JudgeSheetPage.Status, typed: [CriterionID: String], showsMissing: Bool, clientID: String
  ) -> JudgeSheetPage {
    var page = JudgeSheetPage(
      visit: visit, heard: heard, status: status, criteria: criteria(typed, showsMissing: showsMissing),
      revision: view.revision, clientID: clientID, total: view.ballot.isOfNumbers ? nil : total(typed),
      maximumTotal: view.rules.rubric.maximumTotal, previous: view.previousCode, next: view.nextCode,
      done: view.done, due: view.due, parts: parts, figures: figures(of: nil),
      isSealed: view.member.role == .tieBreaker)
    page.late = view.late.map { late in
      JudgeSheetPage.Late(
        at: moment(late.instant), state: late.state, reason: late.decision?.reason ?? "",
        isForOrganisers: view.lateDecider == .organisers)
    }
    page.hallLines =
      (view.notice?.lines(timeZone: timeZone) ?? [])
      + (view.heard.returnReason.map { [HallWords.returned($0)] } ?? [])
      + (view.replaced.map { [words(of: $0)] } ?? [])
    return page
  }

  private func words(of replaced: SheetReplacement) -> LocalizedText {
    HallWords.replaced(
      sent: moment(replaced.sent), reason: replaced.reason,
      changes: SheetChange.words(from: replaced.was, to: replaced.now, in: view.rules.rubric))
  }

  /// Asks why the judge does not mark the entry.
  func recusal(clientID: String? = nil, isReasonMissing: Bool = false) -> RecusalPage {
    RecusalPage(
      visit: visit, heard: heard, revision: view.revision, clientID: clientID ?? SentSheet.newClientID(),
      isReasonMissing: isReasonMissing)
  }

  private var parts: [SheetPart] {
    view.rules.rubric.parts.map { part in
      SheetPart(
        title: part.title, weight: part.weight, criteria: part.criteria, figures: figures(of: part.id))
    }
  }

  /// The figures that multiply a part, or the whole.
  private func figures(of part: PartID?) -> [SheetFigure] {
    Self.figures(of: part, rules: view.rules, values: view.multipliers)
  }

  static func figures(
    of part: PartID?, rules: RoundRules, values: [FigureID: Points]
  ) -> [SheetFigure] {
    rules.multiplyingFigures.filter { $0.use == .multiplies(part) }.map {
      SheetFigure(title: $0.title, value: values[$0.id])
    }
  }

  // MARK: Parts

  private var isForm: Bool {
    view.phase == .open && view.heard.isDue && view.heard.state != .absent
  }

  /// Of a sheet whose marks are not stored.
  private var formStatus: JudgeSheetPage.Status { isForm ? status : .late(revision: view.revision) }

  private var status: JudgeSheetPage.Status {
    var receipt: SheetReceipt?
    if case .sent(let known) = view.heard.state { receipt = known }
    switch view.heard.state {
    case .recused: return .recused(reason: nil)
    case .absent: return .recused(reason: Self.absent)
    case .joint: return .joint
    default: break
    }
    guard view.phase == .open else {
      return .closed(received: receipt.map { moment($0.instant) }, revision: receipt?.revision)
    }
    // A draft over a sheet that was sent stays a correction: it needs a reason.
    if let receipt { return .received(at: moment(receipt.instant), revision: receipt.revision) }
    if view.isDraft, let draftSaved { return .draft(saved: moment(draftSaved)) }
    return .fresh
  }

  private static let absent = LocalizedText(
    vi: "thư ký đã ghi giám khảo vắng ở bài này", en: "the secretary has recorded that you were absent")

  private func moment(_ instant: Instant) -> Moment { Moment(instant, timeZone: timeZone) }

  private var heard: SheetEntry {
    SheetEntry(
      round: view.rules.id, roundTitle: view.rules.title, code: view.heard.code, order: view.heard.position,
      entrant: view.heard.performer.map { NamedEntrant(name: $0.name, unit: $0.unitName) },
      hasRecording: view.hasRecording && view.heard.state != .recused, script: view.script ?? "")
  }

  private func criteria(_ typed: [CriterionID: String], showsMissing: Bool) -> [SheetCriterion] {
    var lines = Self.ballotLines(of: view, typed: typed)
    for index in lines.indices {
      lines[index].problem = problem(
        of: lines[index].value, at: lines[index].criterion, showsMissing: showsMissing)
    }
    return lines
  }

  /// The criteria with what was typed and, on a ballot, with what the judge's other sheets say.
  static func ballotLines(of view: JudgeSheetView, typed: [CriterionID: String]) -> [SheetCriterion] {
    view.rules.rubric.criteria.enumerated().map { index, criterion in
      SheetCriterion(
        criterion: criterion, position: index + 1, value: typed[criterion.id] ?? "",
        ballot: view.ballot.field(at: criterion, others: view.others))
    }
  }

  private func problem(of text: String, at criterion: Criterion, showsMissing: Bool) -> MarkProblem? {
    let plain = VietnameseText.normalised(text)
    guard !plain.isEmpty else { return showsMissing ? .missing : nil }
    guard let mark = Points(parsing: plain) else { return .unreadable }
    switch criterion.refusal(of: mark) {
    case .outOfRange: return .outOfRange
    case .offStep: return .offStep
    case nil: return view.ballot.accepts(mark, at: criterion) ? nil : .outOfRange
    }
  }

  /// Of the marks that may stand; nil where there is none.
  private func total(_ typed: [CriterionID: String]) -> Ratio? {
    view.rules.rubric.partialTotal(of: view.check.check(typed).marks)
  }
}

extension JudgedRound {
  /// As it stands on the judge's list.
  func shown(timeZone: String) -> ContestPages.JudgeRound {
    var round = ContestPages.JudgeRound(
      id: rules.id, title: rules.title, phase: phase,
      entries: entries.map { heard in
        JudgeEntry(
          round: rules.id, code: heard.code, order: heard.position,
          entrant: heard.performer.map { NamedEntrant(name: $0.name, unit: $0.unitName) },
          state: heard.returnReason == nil ? heard.state.shown : .needsReview, total: heard.total,
          given: given(heard))
      }, notes: notes, isChair: isChair)
    round.hasLateSheets = hasLateSheets
    round.hasRecordings = rules.kind == .recording
    round.hallLines = notice?.lines(timeZone: timeZone) ?? []
    return round
  }
}

extension HallNotice {
  /// As judges read it.
  func lines(timeZone: String) -> [LocalizedText] {
    [
      called.map { HallWords.called($0.code) },
      closingAt.map { HallWords.closing(Moment($0, timeZone: timeZone)) },
    ].compactMap(\.self)
  }
}

extension HeardEntry.State {
  var shown: SheetState {
    switch self {
    case .notGiven: .notMarked
    case .draft: .draft
    case .sent: .received
    case .absent: .absent
    case .recused: .recused
    case .joint: .joint
    }
  }
}
