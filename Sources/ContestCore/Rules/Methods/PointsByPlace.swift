/// Each place brings its number of a list: 12, 10, 8, 7 … (methods.md §6), 3, 2, 1 (Toastmasters, §10).
struct PointsByPlace: RoundMethod {
  let points: [Ratio]

  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let places = JudgesPlaces(field)
    return try field.joined(places: places) { entry, vote throws(ArithmeticOverflow) in
      let place = places[entry, vote]
      return place.isPlaced ? try brought(by: place) : .zero
    }
  }

  /// What the places that level entries hold together bring, shared among them.
  func brought(by place: JudgePlace) throws(ArithmeticOverflow) -> Ratio {
    let held = points.dropFirst(place.ahead).prefix(place.level)
    return try Ratio.sum(held).divided(by: Ratio(place.level))
  }
}
