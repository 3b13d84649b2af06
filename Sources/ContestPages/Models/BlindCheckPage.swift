public import ContestCore

/// Where the secretary makes sure that nothing in scripts and recordings tells who it is.
///
/// Its form's fields: `by`, and the button pressed: `tick` with what was seen and the entry's id, or `untick`
/// with the id.
public struct BlindCheckPage: Page {
  public static let template = "blindcheck"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  public var rows: [BlindCheckRow]
  /// Who checks, as typed.
  public var by: String
  public var isNameMissing: Bool
  /// Why nothing was recorded.
  public var refusal: LocalizedText?
  /// Whether ticks may still be set.
  public var isOpen: Bool

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, rows: [BlindCheckRow], by: String,
    isNameMissing: Bool = false, refusal: LocalizedText? = nil, isOpen: Bool
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.rows = rows
    self.by = by
    self.isNameMissing = isNameMissing
    self.refusal = refusal
    self.isOpen = isOpen
  }

  public var heading: LocalizedText { Catalogue.text("blind") }
  public var crumbs: [Crumb] { [.home, .desk, Crumb(href: SitePath.round(round), label: roundTitle)] }
}

extension BlindCheckPage: PageFields {
  var fields: [String: Any] {
    let done = rows.count { $0.isPassed }
    return [
      "action": SitePath.blindChecks(round),
      "progress": Catalogue.text(
        "blind.progress", ["done": LocalizedText("\(done)"), "due": LocalizedText("\(rows.count)")]),
      "doneCount": "\(done)", "dueCount": "\(rows.count)", "isAllDone": done == rows.count,
      "isEmpty": rows.isEmpty, "roundHref": SitePath.round(round),
    ]
  }
}

/// One entry to be looked through.
public struct BlindCheckRow: Sendable, Hashable {
  public var id: EntryID
  /// `SBD 07`, or the entry's id before the draw.
  public var label: String
  public var name: String
  public var unit: LocalizedText
  /// Where the recording is heard; nil where there is none.
  public var recordingHref: String?
  /// Empty where there is no script in plain text.
  public var script: String
  /// Whether a script is there that this page cannot show.
  public var hasOtherScript: Bool
  /// Names that stand in the script.
  public var mentions: [String]
  public var isPassed: Bool
  /// Whether a file was changed after it had been ticked.
  public var isChanged: Bool
  /// Who ticked and when; nil where nobody has.
  public var checkedBy: String?
  public var checkedAt: Moment?
  /// What was seen, for the tick.
  public var seen: String

  public init(
    id: EntryID, label: String, name: String, unit: LocalizedText, recordingHref: String?, script: String,
    hasOtherScript: Bool, mentions: [String], isPassed: Bool, isChanged: Bool, checkedBy: String? = nil,
    checkedAt: Moment? = nil, seen: String
  ) {
    self.id = id
    self.label = label
    self.name = name
    self.unit = unit
    self.recordingHref = recordingHref
    self.script = script
    self.hasOtherScript = hasOtherScript
    self.mentions = mentions
    self.isPassed = isPassed
    self.isChanged = isChanged
    self.checkedBy = checkedBy
    self.checkedAt = checkedAt
    self.seen = seen
  }
}

extension BlindCheckRow: PageFields {
  var fields: [String: Any] {
    var checked: LocalizedText?
    if let checkedBy, let checkedAt {
      checked = Catalogue.text("blind.checked", ["by": LocalizedText(checkedBy), "at": checkedAt.text])
    }
    return [
      "paragraphs": script.split(separator: "\n").map(String.init),
      "mentionsText":
        (mentions.isEmpty
        ? nil : Catalogue.text("blind.mentions", ["names": LocalizedText(mentions.joined(separator: ", "))]))
        as Any,
      "checkedText": (isPassed ? checked : nil) as Any, "tickValue": "\(seen) \(id)",
    ]
  }
}
