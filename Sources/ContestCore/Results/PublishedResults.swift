/// A published result, whole: enough to count it again without the program's database.
///
/// Judges are coded throughout (`J1`, `J2` …, in an order drawn when the round opened).
public struct PublishedResults: Sendable, Hashable {
  public var contest: ContestID
  public var contestTitle: LocalizedText
  public var organiser: Organiser
  public var timeZone: String
  /// The rules as frozen when the round opened.
  public var rules: RoundRules
  /// Lower-case hexadecimal SHA-256 of the exclusive C14N form of the `rules` element.
  public var rulesHash: String
  /// 1 for the first publication, higher for each correction.
  public var version: Int
  public var certified: Instant
  public var published: Instant
  /// In the order of the standings.
  public var entries: [PublishedEntry]
  public var facts: RoundFacts
  public var standings: Standings
  /// The journal's last row when the certified result was counted.
  public var journalSequence: Int
  /// Lower-case hexadecimal.
  public var journalHead: String
  /// The rows of the certificate and of this publication; nil in a file of format 1.0, which has neither.
  public var journalRows: JournalRows?
  /// Nil for the first version.
  public var correction: ResultCorrection?

  /// Where a publication stands in the journal, which no clock can put into another order.
  public struct JournalRows: Sendable, Hashable {
    public var certified: Int
    public var published: Int

    public init(certified: Int, published: Int) {
      self.certified = certified
      self.published = published
    }
  }

  public init(
    contest: ContestID, contestTitle: LocalizedText, organiser: Organiser, timeZone: String,
    rules: RoundRules, rulesHash: String, version: Int, certified: Instant, published: Instant,
    entries: [PublishedEntry], facts: RoundFacts, standings: Standings, journalSequence: Int,
    journalHead: String, journalRows: JournalRows? = nil, correction: ResultCorrection? = nil
  ) {
    self.journalRows = journalRows
    self.correction = correction
    self.contest = contest
    self.contestTitle = contestTitle
    self.organiser = organiser
    self.timeZone = timeZone
    self.rules = rules
    self.rulesHash = rulesHash
    self.version = version
    self.certified = certified
    self.published = published
    self.entries = entries
    self.facts = facts
    self.standings = standings
    self.journalSequence = journalSequence
    self.journalHead = journalHead
  }

  public func entry(_ id: EntryID) -> PublishedEntry? { entries.first { $0.id == id } }
}

/// What the public learns of an entry.
public struct PublishedEntry: Sendable, Hashable {
  public var id: EntryID
  public var number: Int
  public var unit: UnitID
  public var unitName: LocalizedText
  /// The entrant's name; nil without consent to publish it.
  public var name: String?
  public var title: String

  public init(
    id: EntryID, number: Int, unit: UnitID, unitName: LocalizedText, name: String?, title: String
  ) {
    self.id = id
    self.number = number
    self.unit = unit
    self.unitName = unitName
    self.name = name
    self.title = title
  }
}
