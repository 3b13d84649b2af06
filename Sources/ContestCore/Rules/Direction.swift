/// Which of two numbers is the better one.
enum Direction: Sendable, Hashable {
  case higher
  case lower
  /// Places on a `top` ballot: lower is better, but 0 is *not placed* and stands behind.
  case lowerButZero

  func isBetter(_ lhs: Ratio, than rhs: Ratio) -> Bool {
    switch self {
    case .higher: rhs < lhs
    case .lower: lhs < rhs
    case .lowerButZero:
      if lhs.numerator == 0 || rhs.numerator == 0 {
        lhs.numerator != 0 && rhs.numerator == 0
      } else {
        lhs < rhs
      }
    }
  }

  /// As `isBetter(_:than:)`; what is missing stands behind everything.
  func isBetter(_ lhs: Ratio?, than rhs: Ratio?) -> Bool {
    switch (lhs, rhs) {
    case (let lhs?, let rhs?): isBetter(lhs, than: rhs)
    case (.some, nil): true
    case (nil, _): false
    }
  }
}

extension RoundRules {
  /// Of the numbers on a sheet.
  var sheetDirection: Direction {
    switch ballot {
    case .marks, .recall, .joint: .higher
    case .places: .lower
    case .top: .lowerButZero
    }
  }

  /// Of judged totals, before points for places replace them.
  var judgedDirection: Direction { isLowerJudgedBetter ? .lower : .higher }

  /// Of results.
  var resultDirection: Direction { lowerIsBetter ? .lower : .higher }

  /// Of a criterion's own value: what the panel method gave at level `criterion`, else made of marks.
  var criterionDirection: Direction { tabulation.level == .criterion ? judgedDirection : sheetDirection }

  /// Of a part's own value: at level `total` it is made of marks.
  var partDirection: Direction { tabulation.level == .total ? sheetDirection : judgedDirection }
}

extension Array {
  /// The elements in parts of equal keys, the parts in the order of `isAhead`, each part's in theirs.
  func parted<Key: Equatable>(by key: (Element) -> Key, _ isAhead: (Key, Key) -> Bool) -> [[Element]] {
    let keyed = map { (element: $0, key: key($0)) }.sorted { isAhead($0.key, $1.key) }
    var parts: [[Element]] = []
    var last: Key?
    for (element, key) in keyed {
      if key == last {
        parts[parts.endIndex - 1].append(element)
      } else {
        parts.append([element])
        last = key
      }
    }
    return parts
  }
}
