/// A place brings the number of entries that the judge placed behind (methods.md §12).
struct Borda: RoundMethod {
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let places = JudgesPlaces(field)
    return try field.joined(places: places) { entry, vote throws(ArithmeticOverflow) in
      let place = places[entry, vote]
      guard let mean = try place.mean else { return .zero }
      return try Ratio(place.count).subtracting(mean)
    }
  }
}
