import ContestAnalysis
import ContestCore

// The statistics of an analysis as they stand in JSON, keys in snake case; docs/analysis.md names them.

/// A value whose key is there also where it has none.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

struct LeaveOneOutDocument: Encodable {
  struct Judge: Encodable {
    var judge: String
    var leaders: [String]
    var differs: Bool
    var belowQuorum: [String]
  }

  var leaders: [String]
  var firm: Bool
  var judges: [Judge]

  init(_ found: LeaveOneJudgeOut) {
    leaders = found.leaders.map(\.rawValue)
    firm = found.isFirm
    judges = found.judges.map { left in
      Judge(
        judge: left.judge.rawValue, leaders: left.leaders.map(\.rawValue), differs: left.differs,
        belowQuorum: left.belowQuorum.map(\.rawValue))
    }
  }
}

struct MarginsDocument: Encodable {
  struct Pair: Encodable {
    var upper: String
    var lower: String
    /// Exact: a decimal, or a fraction where that has no end.
    var points: String
  }

  var pairs: [Pair]

  init(_ found: [Margin]) {
    pairs = found.map {
      Pair(upper: $0.upper.rawValue, lower: $0.lower.rawValue, points: $0.result.exactDescription)
    }
  }
}

struct BootstrapDocument: Encodable {
  struct Line: Encodable {
    var entry: String
    var place: Int
    var best: Int
    var worst: Int
    var wins: Double
    var aheadOfNext: Nullable<Double>
  }

  var replicates: Int
  var seed: UInt64
  var judges: Int
  var entries: [Line]

  init(_ found: Bootstrap) {
    replicates = found.replicates
    seed = found.seed
    judges = found.judges
    entries = found.lines.map { line in
      Line(
        entry: line.entry.rawValue, place: line.place, best: line.best, worst: line.worst, wins: line.wins,
        aheadOfNext: Nullable(line.aheadOfNext))
    }
  }
}

struct MethodsDocument: Encodable {
  struct Outcome: Encodable {
    var method: String
    var leaders: [String]
    var sameWinner: Bool
    var sameTopThree: Bool
    var order: [String]
  }

  var leaders: [String]
  var agreeing: Int
  var methods: [Outcome]

  init(_ found: MethodComparison) {
    leaders = found.leaders.map(\.rawValue)
    agreeing = found.agreeing
    methods = found.outcomes.map { outcome in
      Outcome(
        method: outcome.method.rawValue, leaders: outcome.leaders.map(\.rawValue),
        sameWinner: outcome.sameWinner, sameTopThree: outcome.sameTop,
        order: outcome.order.map(\.rawValue))
    }
  }
}

struct IntraclassDocument: Encodable {
  var entries: Int
  var judges: Int
  var single1: Double
  var single2: Double
  var single3: Double
  var average1: Double
  var average2: Double
  var average3: Double

  init(_ found: IntraclassCorrelation) {
    entries = found.meanSquares.entries
    judges = found.meanSquares.judges
    (single1, single2, single3) = (found.single1, found.single2, found.single3)
    (average1, average2, average3) = (found.average1, found.average2, found.average3)
  }
}

struct AlphaDocument: Encodable {
  var alpha: Double
}

struct KendallDocument: Encodable {
  var w: Double
  var chiSquare: Double
  var degreesOfFreedom: Int
  var entries: Int
  var judges: Int

  init(_ found: KendallW) {
    w = found.w
    chiSquare = found.chiSquare
    degreesOfFreedom = found.degreesOfFreedom
    entries = found.entries
    judges = found.judges
  }
}

struct JudgesDocument: Encodable {
  struct Profile: Encodable {
    var judge: String
    var entries: Int
    var severity: Double
    var spread: Double
    var agreement: Nullable<Double>
    var meanDeviation: Double
  }

  var judges: [Profile]

  init(_ found: [JudgeProfile]) {
    judges = found.map { profile in
      Profile(
        judge: profile.judge.rawValue, entries: profile.entries, severity: profile.severity,
        spread: profile.spread, agreement: Nullable(profile.agreement), meanDeviation: profile.meanDeviation)
    }
  }
}

struct OutliersDocument: Encodable {
  struct Mark: Encodable {
    var entry: String
    var judge: String
    /// Nil: the whole sheet.
    var criterion: Nullable<String>
    var value: Double
    var othersMean: Double
    var deviation: Double
    var robustZ: Nullable<Double>
    var reasons: [String]
  }

  var marks: [Mark]

  init(_ found: [OutlyingMark]) {
    marks = found.map { mark in
      Mark(
        entry: mark.entry.rawValue, judge: mark.judge.rawValue, criterion: Nullable(mark.criterion?.rawValue),
        value: mark.value, othersMean: mark.othersMean, deviation: mark.deviation,
        robustZ: Nullable(mark.robustZ),
        reasons: mark.reasons.map(\.rawValue))
    }
  }
}

struct SameUnitDocument: Encodable {
  var effect: Double
  var own: Int
  var others: Int
  var probability: Double
  var judges: [String]

  init(_ found: SameUnitEffect) {
    effect = found.effect
    own = found.own
    others = found.others
    probability = found.probability
    judges = found.judges.map(\.rawValue)
  }
}
