public import ContestCore

/// What the hall's secretary can say to the judges' pages of an open round.
public struct HallDesk: Sendable, Hashable {
  /// An entry as the secretary picks it.
  public struct Choice: Sendable, Hashable {
    /// What the form sends.
    public var value: String
    public var label: LocalizedText
    public var isChosen: Bool

    public init(value: String, label: LocalizedText, isChosen: Bool = false) {
      self.value = value
      self.label = label
      self.isChosen = isChosen
    }
  }

  public var round: RoundID
  /// In running order, the one to call next chosen.
  public var entries: [Choice]
  public var judges: [Choice]
  /// The code or number of the entry that performs now.
  public var called: LocalizedText?
  public var closingAt: Moment?
  /// Sheets that wait for a correction, in words.
  public var returned: [LocalizedText]

  public init(
    round: RoundID, entries: [Choice], judges: [Choice], called: LocalizedText? = nil,
    closingAt: Moment? = nil, returned: [LocalizedText] = []
  ) {
    self.round = round
    self.entries = entries
    self.judges = judges
    self.called = called
    self.closingAt = closingAt
    self.returned = returned
  }
}

extension HallDesk {
  /// A sheet that waits for a correction, in words.
  public static func returned(judge: String, entry: String, reason: String) -> LocalizedText {
    Catalogue.text(
      "hall.returnedLine",
      ["judge": LocalizedText(judge), "entry": LocalizedText(entry), "reason": LocalizedText(reason)])
  }
}

extension HallDesk: PageFields {
  var fields: [String: Any] {
    [
      "callHref": SitePath.callEntry(round), "closingHref": SitePath.announceClosing(round),
      "returnHref": SitePath.returnSheet(round), "hasReturned": !returned.isEmpty,
      "closingText": closingAt.map {
        Catalogue.text("hall.closingAt", ["time": LocalizedText($0.clock)])
      } as Any,
      "minutes": [1, 3, 5, 10, 15, 30].map {
        Choice(value: "\($0)", label: LocalizedText(vi: "\($0) phút", en: "\($0) min"), isChosen: $0 == 5)
      },
    ]
  }
}

/// What judges read of what the hall's secretary says.
public enum HallWords {
  public static func called(_ code: String) -> LocalizedText {
    Catalogue.text("hall.judge.now", ["code": LocalizedText(code)])
  }

  public static func closing(_ moment: Moment) -> LocalizedText {
    Catalogue.text("hall.judge.closing", ["time": LocalizedText(moment.clock)])
  }

  public static func returned(_ reason: String) -> LocalizedText {
    Catalogue.text("hall.judge.returned", ["reason": LocalizedText(reason)])
  }

  /// - Parameters:
  ///   - sent: when the judge had sent what was replaced.
  ///   - changes: what differs, in words.
  public static func replaced(sent: Moment, reason: String, changes: LocalizedText) -> LocalizedText {
    Catalogue.text(
      "app.replaced", ["at": sent.text, "changes": changes, "reason": LocalizedText(reason)])
  }
}
