/// What the papers of a contest say beside its facts: who signs them, to whom they go, on what law they rest.
public struct Papers: Sendable, Hashable {
  /// Who signs, in the order of the file.
  public var signatories: [Signatory]
  /// To whom a paper is sent (Nơi nhận), a line each.
  public var recipients: [LocalizedText]
  /// What a decision rests on (Căn cứ …), a line each.
  public var legalBases: [LocalizedText]
  /// Within how many working days after the result is published an appeal may be handed in; nil: not said.
  public var appealDays: Int?

  public init(
    signatories: [Signatory] = [], recipients: [LocalizedText] = [], legalBases: [LocalizedText] = [],
    appealDays: Int? = nil
  ) {
    self.signatories = signatories
    self.recipients = recipients
    self.legalBases = legalBases
    self.appealDays = appealDays
  }
}

/// A person who signs papers (NĐ 30/2020, Phụ lục I, boxes 7a and 7b).
public struct Signatory: Sendable, Hashable {
  public var name: String
  /// `TM. BAN TỔ CHỨC`, `KT. GIÁM ĐỐC`; may be empty.
  public var authority: String
  /// `TRƯỞNG BAN`; may be empty.
  public var post: String

  public init(name: String, authority: String = "", post: String = "") {
    self.name = name
    self.authority = authority
    self.post = post
  }
}
