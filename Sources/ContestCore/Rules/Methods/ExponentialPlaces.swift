/// Place r brings scale × e^(−decay × (r − 1)): Eurovision's juries since 2018 with 12 and 0.19
/// (methods.md §6).
///
/// The powers are whole numbers over fixed scales (docs/tabulation.md §2), so that any two programs agree.
struct ExponentialPlaces: RoundMethod {
  let scale: Points
  let decay: Points

  /// What 1 is held as.
  private static let unit: Int128 = 1_000_000_000_000_000_000

  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let places = JudgesPlaces(field)
    let sums = try sumsOfPowers(field.entries.count)
    return try field.joined(places: places) { entry, vote throws(ArithmeticOverflow) in
      let place = places[entry, vote]
      guard place.isPlaced else { return .zero }
      let held = sums[place.ahead + place.level] - sums[place.ahead]
      return try Ratio(trillionths: held).divided(by: Ratio(place.level))
    }
  }

  /// Element r: what places 1 … r bring together, in trillionths.
  private func sumsOfPowers(_ count: Int) throws(ArithmeticOverflow) -> [Int128] {
    let ratio = try decayed()
    var sums: [Int128] = [0]
    var power = Self.unit
    for place in 0..<count {
      let brought = try Int256(power, times: Int128(scale.micros))
        .divided(by: Self.unit / Ratio.trillion * Int128(Points.scale), .halfEven)
      sums.append(sums[place] + brought)
      power = try Int256(power, times: ratio).divided(by: Self.unit, .halfEven)
    }
    return sums
  }

  /// e^(−decay) by its series, each term truncated.
  private func decayed() throws(ArithmeticOverflow) -> Int128 {
    var (sum, term, index) = (Self.unit, Self.unit, Int128(1))
    while term != 0 {
      term = try Int256(-term, times: Int128(decay.micros))
        .divided(by: index * Int128(Points.scale), .truncate)
      let (next, overflows) = sum.addingReportingOverflow(term)
      guard !overflows else { throw ArithmeticOverflow() }
      (sum, index) = (next, index + 1)
    }
    return sum
  }
}
