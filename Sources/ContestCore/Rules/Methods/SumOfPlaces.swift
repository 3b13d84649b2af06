/// The judges' places added up, the lowest best (Eurovision to 2017, methods.md §6).
struct SumOfPlaces: RoundMethod {
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let places = JudgesPlaces(field)
    return try field.joined(places: places) { entry, vote throws(ArithmeticOverflow) in
      try places[entry, vote].mean
    }
  }
}
