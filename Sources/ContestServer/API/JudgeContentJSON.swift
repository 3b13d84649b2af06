import ContestCore
import ContestKit
import ContestPages

/// What stays as it is while a round is open: no secret, no token, so that it may be kept and compressed.
struct JudgeContentJSON: Encodable, Sendable {
  struct Criterion: Encodable, Sendable {
    var id: String
    var title: String
    var guidance: String
    var minimum: String
    var maximum: String
    var step: String
    /// A decimal: the criterion's own weight times its part's.
    var weight: String
    var levels: [Level]
  }

  struct Level: Encodable, Sendable {
    var from: String
    var to: String
    var title: String
    var descriptor: String
  }

  struct Recording: Encodable, Sendable {
    var href: String
    var bytes: Int
    /// Another digest is another recording.
    var digest: String
    @Nullable var milliseconds: Int?
  }

  struct Entry: Encodable, Sendable {
    var code: String
    var order: Int
    var name: String?
    var unit: String?
    /// Paragraphs; empty where there is none.
    var script: [String]
    @Nullable var recording: Recording?
  }

  /// How the running total comes about: `sum` adds weight × mark; `none` where the ballot has no total.
  var totalRule: String
  /// The highest total, a decimal.
  var maximumTotal: String
  var round: String
  var sheet: String
  var criteria: [Criterion]
  var entries: [Entry]
}

extension JudgeContentJSON {
  init(
    _ source: JudgeContentSource, rules: RoundRules, scripts: [String: [String]], sheet: String,
    language: Language
  ) {
    totalRule = source.ballot.isOfNumbers ? "none" : "sum"
    maximumTotal = rules.rubric.maximumTotal.plain
    round = rules.id.rawValue
    self.sheet = sheet
    criteria = rules.rubric.criteria.map { criterion in
      let part = Ratio(rules.rubric.part(of: criterion.id)?.weight ?? Points(1))
      let weight = (try? Ratio(criterion.weight).multiplied(by: part)) ?? Ratio(criterion.weight)
      return Criterion(
        id: criterion.id.rawValue, title: criterion.title[language], guidance: criterion.guidance[language],
        minimum: criterion.minimum.description, maximum: criterion.maximum.description,
        step: criterion.step.description, weight: weight.plain,
        levels: criterion.levels.map {
          Level(
            from: $0.from.description, to: $0.to.description, title: $0.title[language],
            descriptor: $0.descriptor[language])
        })
    }
    entries = source.entries.map { entry in
      Entry(
        code: entry.code, order: entry.position, name: entry.performer?.name,
        unit: entry.performer?.unitName[language], script: scripts[entry.code] ?? [],
        recording: entry.recording.map {
          Recording(
            href: SitePath.recording(rules.id, entry.code), bytes: $0.bytes, digest: $0.digest,
            milliseconds: $0.milliseconds)
        })
    }
  }
}

extension Ratio {
  /// With a decimal point and no needless zeros, as `Points` are written; up to twelve decimals.
  var plain: String {
    guard denominator != 1 else { return String(numerator) }
    var text = formatted(decimals: 12)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
