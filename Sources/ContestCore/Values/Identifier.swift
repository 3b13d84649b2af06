/// The name of one thing of the kind `Entity`: a judge's id cannot be passed where an entry's is due.
///
/// The raw value is what stands in rule files, CSV columns, SQL and XML. A well-formed id has 1…64
/// characters: ASCII letters, digits, `.`, `_` and `-`, the first a letter or a digit.
public struct Identifier<Entity>: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps an id that is known to be well formed; use `init(validating:)` for outside text.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id in `text`, or nil where `text` is not well formed.
  public init?(validating text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.rawValue = text
  }

  /// Whether `text` may serve as an id.
  public static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return isAlphanumeric(first)
      && text.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }
}

extension Identifier: Comparable {
  /// Byte order, so that sorting by id is the same on every machine and in every locale.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

public typealias ContestID = Identifier<Contest>
public typealias UnitID = Identifier<EnteringUnit>
public typealias ThemeID = Identifier<Theme>
public typealias JudgeID = Identifier<Judge>
public typealias RoundID = Identifier<RoundRules>
public typealias RubricID = Identifier<Rubric>
public typealias CriterionID = Identifier<Criterion>
public typealias PartID = Identifier<RubricPart>
public typealias GroupID = Identifier<EntryGroup>
public typealias LevelID = Identifier<Level>
public typealias FigureID = Identifier<FigureRule>
public typealias PenaltyID = Identifier<PenaltyRule>
public typealias TieStepID = Identifier<TieStep>
public typealias PrizeID = Identifier<Prize>
public typealias EntryID = Identifier<Entry>
