/// A language the program speaks.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case vi
  case en
}

/// One text in every language the program speaks: none can be forgotten, for both are asked for.
public struct LocalizedText: Sendable, Hashable {
  /// Vietnamese, which comes first.
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same words in every language: names, codes, figures.
  public init(_ same: String) {
    self.init(vi: same, en: same)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
