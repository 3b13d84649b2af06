import ContestCore

extension SheetEntry: PageFields {
  var fields: [String: Any] {
    [
      "recordingHref": (hasRecording ? SitePath.recording(round, code) : nil) as Any,
      "orderText": Catalogue.text("sheet.order", ["order": LocalizedText("\(order)")]),
      "paragraphs": script.split(separator: "\n").map(String.init),
    ]
  }
}

extension SheetEntry {
  /// Says that nothing was stored of a form which did not say its round, and for which round its marks stand.
  var broughtText: LocalizedText { Catalogue.text("sheet.brought", ["round": roundTitle]) }
}

extension JudgeSheetPage: PageFields {
  private var isForm: Bool {
    switch status {
    case .fresh, .draft, .received, .conflict, .late: true
    case .closed, .recused, .joint: false
    }
  }

  private var mayKeepDraft: Bool {
    if case .late = status { false } else { true }
  }

  /// Places and choices have no total that means anything.
  private var hasTotal: Bool { criteria.allSatisfy { $0.ballot == nil } }

  private var isCorrection: Bool {
    switch status {
    case .received, .conflict: true
    case .late(let revision): revision > 0
    case .fresh, .draft, .closed, .recused, .joint: false
    }
  }

  private var state: SheetState {
    if criteria.contains(where: { $0.problem != nil }) || isReasonMissing { return .needsReview }
    return switch status {
    case .fresh: .notMarked
    case .draft: .draft
    case .received: .received
    case .conflict, .late: .needsReview
    case .closed(let received, _): received == nil ? .notMarked : .received
    case .recused: .recused
    case .joint: .joint
    }
  }

  private var receipt: LocalizedText? {
    switch status {
    case .received(let at, let revision), .closed(let at?, let revision?):
      Catalogue.text("sheet.receipt", ["at": at.text, "revision": LocalizedText("\(revision)")])
    default: nil
    }
  }

  private var note: LocalizedText? {
    switch status {
    case .draft(let saved): Catalogue.text("sheet.draftSaved", ["at": saved.text])
    case .received: Catalogue.text("sheet.mayCorrect")
    case .closed: Catalogue.text("sheet.closed")
    case .late: Catalogue.text("sheet.closedForm", ["round": heard.roundTitle])
    case .recused(let reason):
      reason.map { Catalogue.text("sheet.recusedFor", ["reason": $0]) } ?? Catalogue.text("sheet.recused")
    case .joint: Catalogue.text("sheet.joint")
    case .fresh, .conflict: nil
    }
  }

  private var lateText: LocalizedText? {
    guard let late else { return nil }
    let key =
      switch late.state {
      case .waiting: late.isForOrganisers ? "sheet.lateWaitingForOrganisers" : "sheet.lateWaiting"
      case .admitted: "sheet.lateAdmitted"
      case .refused: "sheet.lateRefused"
      }
    return Catalogue.text(key, ["at": late.at.text, "reason": LocalizedText(late.reason)])
  }

  private var conflict: SheetConflict? {
    guard case .conflict(let other) = status else { return nil }
    return SheetConflict(
      text: Catalogue.text(
        "sheet.conflict", ["at": other.at.text, "revision": LocalizedText("\(other.revision)")]),
      lines: criteria.map {
        SheetConflict.Line(
          title: $0.criterion.title, mine: $0.shown($0.value),
          theirs: $0.shown(other.marks[$0.criterion.id]))
      })
  }

  /// What was refused is missing too.
  private var missing: Int { criteria.filter { $0.value.isEmpty || $0.problem != nil }.count }

  private var problems: [ProblemLink] {
    var links = criteria.compactMap { line in
      line.error.map { ProblemLink(target: "c-\(line.criterion.id)", title: line.criterion.title, text: $0) }
    }
    if isReasonMissing {
      links.append(
        ProblemLink(target: "reason", title: Catalogue.text("reason"), text: Catalogue.text("reason.missing"))
      )
    }
    return links
  }

  private var missingText: LocalizedText {
    missing == 0
      ? Catalogue.text("sheet.complete")
      : Catalogue.text("sheet.missing", ["count": LocalizedText("\(missing)")])
  }

  var fields: [String: Any] {
    [
      "action": heard.address, "listHref": SitePath.judge, "round": heard.round.rawValue, "code": heard.code,
      "order": "\(heard.order)", "isForm": isForm, "mayKeepDraft": mayKeepDraft,
      "isRead": !isForm && state != .recused && state != .joint,
      "hasTotal": hasTotal, "sections": SheetSection.sections(of: criteria, parts: parts),
      "isCorrection": isCorrection, "state": state, "receipt": receipt as Any, "note": note as Any,
      "lateText": lateText as Any,
      "recusalHref": (isForm && mayKeepDraft ? SitePath.recusal(heard.round, heard.code) : nil) as Any,
      "sealedText": (isSealed ? Catalogue.text("sheet.sealed") : nil) as Any,
      "conflict": conflict as Any, "problems": problems, "hasProblems": !problems.isEmpty,
      "missingText": missingText, "maximumOfSheet": maximumTotal.plainText, "isRecused": state == .recused,
      "reasonDescribedBy": "reason-h" + (isReasonMissing ? " reason-e" : ""),
      "previousHref": previous.map { SitePath.sheet(heard.round, $0) } as Any,
      "nextHref": next.map { SitePath.sheet(heard.round, $0) } as Any,
      "broughtText": (isBrought ? heard.broughtText : nil) as Any,
      "progress": Catalogue.text(
        "list.progress", ["done": LocalizedText("\(done)"), "due": LocalizedText("\(due)")]),
    ]
  }
}

/// An entry of the list of faults at the top: leads to the field.
struct ProblemLink {
  let target: String
  let title: LocalizedText
  let text: LocalizedText
}

/// Both revisions beside each other, for the judge to choose.
struct SheetConflict {
  struct Line {
    let title: LocalizedText
    let mine: LocalizedText
    let theirs: LocalizedText
  }

  let text: LocalizedText
  let lines: [Line]
}
