/// A judge's sheet as it arrives: the entry by its code, the content held against the round's rules.
public struct CodedSheet: Sendable, Hashable {
  public var key: SheetKey
  /// Marks, or a recusal in the judge's own words.
  public var content: SheetContent
  /// The revision that the judge had before the eyes; 0 where there was none.
  public var basedOn: Int
  /// The client's own id: sending it again changes nothing and gives the same answer.
  public var clientID: String
  /// Why the sheet is changed; for a recusal its words stand in `content`.
  public var reason: String
  /// The device whose draft this was; that draft is dropped.
  public var device: String?
  /// The hash of the frozen rules that the content was held against.
  public var rulesHash: String
  /// Per cent of the recording that the judge had played; nil where the rules do not ask for it.
  public var heard: Int?
  /// The digests of the rule files that recusals were derived from; nil: whatever they are.
  public var ruleFiles: [String]?

  public init(
    key: SheetKey, content: SheetContent, basedOn: Int, clientID: String, reason: String = "",
    device: String? = nil, rulesHash: String, heard: Int? = nil, ruleFiles: [String]? = nil
  ) {
    self.ruleFiles = ruleFiles
    self.heard = heard
    self.key = key
    self.content = content
    self.basedOn = basedOn
    self.clientID = clientID
    self.reason = reason
    self.device = device
    self.rulesHash = rulesHash
  }
}

/// What became of a judge's sheet.
public enum SheetOutcome: Sendable, Hashable {
  /// Why a sheet is not taken, whatever it says.
  public enum Refusal: Sendable, Hashable {
    /// The round has not been opened.
    case notOpen
    /// The rules forbid this judge to mark this entry.
    case sameUnit
    /// The judge has recused.
    case recused
    /// The secretary has recorded that the judge was not there.
    case absent
  }

  /// It is on the disk, or was there before.
  case received(SheetReceipt)
  /// The round is closed: it is on the disk, and waits for the jury's chair.
  case late(LateSheet)
  /// Nothing was stored: this revision counts by now, and the judge has not seen it.
  ///
  /// Nil where the judge saw one that is gone, as after an older backup was put back.
  case conflict(SheetRevision?)
  case refused(Refusal)
}
