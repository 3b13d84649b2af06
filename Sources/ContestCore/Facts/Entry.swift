/// What one entrant brings to the contest (hồ sơ dự thi).
public struct Entry: Sendable, Hashable {
  public var id: EntryID
  public var unit: UnitID
  public var entrant: Entrant
  /// The work's title.
  public var title: String
  public var theme: ThemeID?
  /// The script's file, relative to the workspace's `entries/`; empty where none was handed in.
  public var script: String
  /// The recording's file, relative to the workspace's `entries/`; empty where none was handed in.
  public var recording: String
  public var consents: Consents
  /// Drawn once for the whole contest and never used again (số báo danh); nil before the first draw.
  public var number: Int?
  /// Why and that the entry was withdrawn from the contest; nil while it takes part.
  public var withdrawal: String?

  public init(
    id: EntryID, unit: UnitID, entrant: Entrant, title: String = "", theme: ThemeID? = nil,
    script: String = "", recording: String = "", consents: Consents = Consents(),
    number: Int? = nil, withdrawal: String? = nil
  ) {
    self.id = id
    self.unit = unit
    self.entrant = entrant
    self.title = title
    self.theme = theme
    self.script = script
    self.recording = recording
    self.consents = consents
    self.number = number
    self.withdrawal = withdrawal
  }
}

/// The person who performs: personal data (NĐ 13/2023).
public struct Entrant: Sendable, Hashable {
  /// One field, as typed, in NFC: Vietnamese names are not split (domain.md §5.1).
  public var fullName: String
  public var birthDate: CalendarDate?
  public var post: String
  public var phone: String

  public init(fullName: String, birthDate: CalendarDate? = nil, post: String = "", phone: String = "") {
    self.fullName = fullName
    self.birthDate = birthDate
    self.post = post
    self.phone = phone
  }
}

/// What the entrant has agreed to, one purpose at a time (NĐ 13/2023, Điều 11); silence is no.
public struct Consents: Sendable, Hashable {
  /// To be registered and judged; an entry without it is refused.
  public var register: Bool
  /// To have the name published; without it the entrant number and the unit are.
  public var publishName: Bool
  /// To have the recording broadcast.
  public var broadcast: Bool

  public init(register: Bool = false, publishName: Bool = false, broadcast: Bool = false) {
    self.register = register
    self.publishName = publishName
    self.broadcast = broadcast
  }
}
