/// One contest as its rule files tell it: who runs it, who may enter, when, in which rounds.
///
/// Rules are data (rules.md): nothing of a contest is a constant of the program.
public struct Contest: Sendable, Hashable {
  public var id: ContestID
  public var title: LocalizedText
  public var organiser: Organiser
  /// An IANA zone name (`Asia/Ho_Chi_Minh`); every date of the contest is meant in it.
  public var timeZone: String
  /// In the order of the file.
  public var dates: [ContestDate]
  public var units: [EnteringUnit]
  public var themes: [Theme]
  public var judges: [Judge]
  public var papers: Papers
  /// In the order in which they are held.
  public var rounds: [RoundRules]

  public init(
    id: ContestID, title: LocalizedText, organiser: Organiser, timeZone: String = "Asia/Ho_Chi_Minh",
    dates: [ContestDate] = [], units: [EnteringUnit] = [], themes: [Theme] = [],
    judges: [Judge] = [], papers: Papers = Papers(), rounds: [RoundRules] = []
  ) {
    self.papers = papers
    self.id = id
    self.title = title
    self.organiser = organiser
    self.timeZone = timeZone
    self.dates = dates
    self.units = units
    self.themes = themes
    self.judges = judges
    self.rounds = rounds
  }

  public func unit(_ id: UnitID) -> EnteringUnit? { units.first { $0.id == id } }
  public func theme(_ id: ThemeID) -> Theme? { themes.first { $0.id == id } }
  public func judge(_ id: JudgeID) -> Judge? { judges.first { $0.id == id } }
  public func round(_ id: RoundID) -> RoundRules? { rounds.first { $0.id == id } }
  /// Every round's title, by its id.
  public var roundTitles: [RoundID: LocalizedText] {
    Dictionary(rounds.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }
  /// The round that takes its entries from `id`, if any.
  public func round(after id: RoundID) -> RoundRules? { rounds.first { $0.takesFrom == id } }
}

/// The body that answers for the contest and signs its papers.
public struct Organiser: Sendable, Hashable {
  /// `Sở Thông tin và Truyền thông`.
  public var name: LocalizedText
  /// The managing body above it, printed over its name (NĐ 30/2020, Phụ lục I, box 2).
  public var parent: LocalizedText?
  /// The place name that stands before the date of a paper.
  public var place: String

  public init(name: LocalizedText, parent: LocalizedText? = nil, place: String = "") {
    self.name = name
    self.parent = parent
    self.place = place
  }
}

/// A named date of the contest.
///
/// Dates warn; people move the phases.
public struct ContestDate: Sendable, Hashable {
  public var id: String
  public var title: LocalizedText
  public var date: CalendarDate

  public init(id: String, title: LocalizedText, date: CalendarDate) {
    self.id = id
    self.title = title
    self.date = date
  }
}

/// A unit that enters announcers (đơn vị dự thi): a district's Culture, Information and Sports Centre.
public struct EnteringUnit: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// quận
    case urbanDistrict = "urban-district"
    /// huyện
    case ruralDistrict = "rural-district"
    case other
  }

  public var id: UnitID
  /// The General Statistics Office's code, or any code of the organiser's.
  public var code: String
  public var kind: Kind
  /// `quận Hồng Bàng`, as it stands in running text.
  public var name: LocalizedText
  public var abbreviation: String
  /// The unit's own institution, in full.
  public var centre: String
  /// Other spellings under which an entry list may name the unit.
  public var aliases: [String]
  /// False for a unit that may enter but does not take part (until it enters).
  public var takesPart: Bool

  public init(
    id: UnitID, code: String = "", kind: Kind = .other, name: LocalizedText,
    abbreviation: String = "", centre: String = "", aliases: [String] = [], takesPart: Bool = true
  ) {
    self.id = id
    self.code = code
    self.kind = kind
    self.name = name
    self.abbreviation = abbreviation
    self.centre = centre
    self.aliases = aliases
    self.takesPart = takesPart
  }
}

/// A theme an entrant may choose: an item of the plan's code list (II.1, a–đ).
public struct Theme: Sendable, Hashable {
  public var id: ThemeID
  /// As printed: `đ`, where the id is `dd`.
  public var letter: String
  public var title: LocalizedText

  public init(id: ThemeID, letter: String, title: LocalizedText) {
    self.id = id
    self.letter = letter
    self.title = title
  }
}

/// A person who gives marks (giám khảo).
public struct Judge: Sendable, Hashable {
  public var id: JudgeID
  public var name: String
  public var post: String
  /// The judge's own unit, where that unit enters the contest.
  public var unit: UnitID?
  /// Units to which the judge has declared another relation.
  public var relatedUnits: [UnitID]

  public init(id: JudgeID, name: String, post: String = "", unit: UnitID? = nil, relatedUnits: [UnitID] = [])
  {
    self.id = id
    self.name = name
    self.post = post
    self.unit = unit
    self.relatedUnits = relatedUnits
  }
}
