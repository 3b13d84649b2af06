/// Each judge's values brought to the panel's mean and spread (methods.md §13).
///
/// Roots and quotients are held in trillionths, rounded half-even (docs/tabulation.md §2).
struct ZScore: RoundMethod {
  /// Values as whole numbers over one denominator, with what their mean and spread follow from.
  private struct Sample {
    var count: Int128 = 0
    var sum: Int128 = 0
    var squares = Int256.zero

    mutating func add(_ value: Int128) throws(ArithmeticOverflow) {
      let (sum, overflows) = sum.addingReportingOverflow(value)
      guard !overflows else { throw ArithmeticOverflow() }
      (count, self.sum) = (count + 1, sum)
      squares = try squares.adding(Int256(value, times: value))
    }

    /// The standard deviation (n − 1) in trillionths of a point; 0 for a single value.
    func deviation(over denominator: Int128) throws(ArithmeticOverflow) -> Int128 {
      guard count > 1 else { return 0 }
      // s² = (n·Σx² − (Σx)²) ÷ (n·(n − 1)·denominator²), and s is wanted in trillionths.
      let spread = try squares.multiplied(by: count).subtracting(Int256(sum, times: sum))
      let scale = try Ratio(Ratio.trillion, over: denominator)
      return try spread.multiplied(by: scale.numerator).multiplied(by: scale.numerator)
        .squareRoot(over: product(count * (count - 1), scale.denominator, scale.denominator))
    }
  }

  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let (values, denominator) = try Self.wholeNumbers(field)
    var all = Sample()
    var judges: [Int: Sample] = [:]
    for (entry, votes) in field.votes.enumerated() {
      for (index, vote) in votes.enumerated() {
        try all.add(values[entry][index])
        try judges[vote.seat, default: Sample()].add(values[entry][index])
      }
    }
    let spread = try all.deviation(over: denominator)
    var deviations: [Int: Int128] = [:]
    for (seat, sample) in judges { deviations[seat] = try sample.deviation(over: denominator) }
    return try field.joined { entry, index throws(ArithmeticOverflow) in
      let seat = field.votes[entry][index].seat
      guard let judge = judges[seat], let deviation = deviations[seat] else { return nil }
      var z: Int128 = 0
      if deviation > 0 {
        // (x − m) ÷ s = (n·x − Σx) ÷ (n · denominator · s)
        z = try Int256(values[entry][index], times: judge.count).subtracting(Int256(judge.sum))
          .multiplied(by: Ratio.trillion).multiplied(by: Ratio.trillion)
          .divided(by: product(judge.count, denominator, deviation), .halfEven)
      }
      // M + S·z over the one denominator N · denominator · a trillion
      let total = try product(all.count, denominator)
      let score = try Int256(all.sum, times: Ratio.trillion).multiplied(by: Ratio.trillion)
        .adding(Int256(spread, times: z).multiplied(by: total))
        .divided(by: product(total, Ratio.trillion), .halfEven)
      return try Ratio(trillionths: score)
    }
  }

  /// The field's values times their common denominator.
  private static func wholeNumbers(_ field: Field) throws(ArithmeticOverflow) -> ([[Int128]], Int128) {
    var denominator: Int128 = 1
    for vote in field.votes.joined() where denominator % vote.value.denominator != 0 {
      let missing = try Ratio(vote.value.denominator, over: denominator).numerator
      denominator = try product(denominator, missing)
    }
    var values: [[Int128]] = []
    for votes in field.votes {
      var row: [Int128] = []
      for vote in votes {
        row.append(try product(vote.value.numerator, denominator / vote.value.denominator))
      }
      values.append(row)
    }
    return (values, denominator)
  }
}

private func product(_ factors: Int128...) throws(ArithmeticOverflow) -> Int128 {
  var product: Int128 = 1
  for factor in factors {
    let (value, overflows) = product.multipliedReportingOverflow(by: factor)
    guard !overflows else { throw ArithmeticOverflow() }
    product = value
  }
  return product
}
