import ContestCore
import XMLKit

extension ElementDecoder {
  mutating func tabulation(_ element: XMLElement?, _ round: RoundID) -> Tabulation {
    guard let element else { return Tabulation() }
    locations[.tabulation(round)] = location(of: element)
    let others = ["rounding", "place-points"]
    let method = element.children.first { !others.contains($0.name) }.map { self.method($0, round) } ?? .mean
    return Tabulation(
      level: choice(element, "level") ?? .total, combination: choice(element, "combine") ?? .sum,
      missingCells: choice(element, "missing") ?? .refuse,
      weightPosition: choice(element, "weight") ?? .beforePanel, method: method,
      joining: choice(element, "join") ?? method.usualJoining,
      placePoints: element.child("place-points").map { placePoints($0, round) } ?? [],
      rounding: rounding(element.children("rounding"), round),
      rankBasis: choice(element, "rank-by") ?? .rounded)
  }

  private mutating func method(_ element: XMLElement, _ round: RoundID) -> PanelMethod {
    locations[.method(round)] = location(of: element)
    switch MethodName(rawValue: element.name) {
    case .trimmedMean:
      return .trimmedMean(
        high: integer(element, "high") ?? 0, low: integer(element, "low") ?? 0,
        from: integer(element, "from") ?? 1)
    case .median: return .median
    case .middle:
      return .middle(count: integer(element, "count") ?? 1, tolerance: tolerance(element, round))
    case .clamp: return .clamp(band: points(element, "band") ?? .zero)
    case .sumOfPlaces: return .sumOfPlaces
    case .borda: return .borda
    case .pointsByPlace: return .pointsByPlace(pointList(element))
    case .exponential:
      return .exponential(
        scale: points(element, "scale") ?? Points(1), decay: points(element, "decay") ?? Points(1))
    case .skating: return .skating
    case .bucklin: return .bucklin
    case .schulze: return .schulze
    case .majority: return .majority
    case .zScore: return .zScore
    case .judgeEffect: return .judgeEffect
    case .mean, nil: return .mean
    }
  }

  private mutating func tolerance(_ element: XMLElement, _ round: RoundID) -> [ToleranceBand] {
    var bands: [ToleranceBand] = []
    for band in element.children("tolerance") {
      locations[.tolerance(round, bands.count)] = location(of: band)
      bands.append(
        ToleranceBand(from: points(band, "from") ?? .zero, within: points(band, "within") ?? .zero))
    }
    return bands
  }

  private mutating func placePoints(_ element: XMLElement, _ round: RoundID) -> [Points] {
    locations[.placePoints(round)] = location(of: element)
    let points = pointList(element)
    if points.isEmpty {
      report(
        element,
        LocalizedText(
          vi: "<place-points>: danh sách points để trống", en: "<place-points>: the list of points is empty"))
    }
    return points
  }

  private func pointList(_ element: XMLElement) -> [Points] {
    (element["points"] ?? "").split(whereSeparator: \.isWhitespace).compactMap { Points(parsing: $0) }
  }

  private mutating func rounding(_ elements: [XMLElement], _ round: RoundID) -> [RoundingStep: Rounding] {
    requireUnique(elements, by: "step")
    var rounding: [RoundingStep: Rounding] = [:]
    for element in elements {
      guard let step: RoundingStep = choice(element, "step") else { continue }
      locations[.rounding(round, step)] = location(of: element)
      rounding[step] = Rounding(
        decimals: integer(element, "decimals") ?? 2, mode: choice(element, "mode") ?? .halfUp)
    }
    return rounding
  }
}

// MARK: - What is added and taken away

extension ElementDecoder {
  mutating func figures(_ element: XMLElement?, _ round: RoundID) -> [FigureRule] {
    let elements = element?.children("figure") ?? []
    requireUnique(elements)
    return elements.map { element in
      let id: FigureID = id(element)
      locations[.figure(round, id)] = location(of: element)
      let use: FigureRule.Use =
        switch element["multiplies"] {
        case nil: .added
        case "total": .multiplies(nil)
        case let part?: .multiplies(PartID(part))
        }
      return FigureRule(
        id: id, title: title(element), weight: points(element, "weight") ?? Points(1),
        minimum: points(element, "min"), maximum: points(element, "max"),
        isRequired: boolean(element, "required") ?? true, use: use)
    }
  }

  mutating func carryOver(_ element: XMLElement, _ round: RoundID) -> CarryOver {
    locations[.carryOver(round)] = location(of: element)
    let results = element.children("result")
    requireUnique(results, by: "round")
    var shares: [CarryOver.Share] = []
    for result in results {
      let earlier: RoundID = id(result, "round")
      locations[.share(round, earlier)] = location(of: result)
      shares.append(
        CarryOver.Share(
          round: earlier, weight: points(result, "weight") ?? Points(1),
          basis: choice(result, "basis") ?? .rounded, source: choice(result, "of") ?? .result))
    }
    return CarryOver(ownWeight: points(element, "own") ?? Points(1), shares: shares)
  }

  mutating func deductions(_ element: XMLElement?, _ round: RoundID) -> DeductionRules {
    guard let element else { return DeductionRules() }
    locations[.deductions(round)] = location(of: element)
    let penalties = element.children("penalty")
    requireUnique(penalties)
    return DeductionRules(
      overtime: element.child("overtime").map { overtime($0, round) },
      penalties: penalties.map { penalty in
        PenaltyRule(
          id: id(penalty), title: title(penalty), points: points(penalty, "points"),
          clause: string(penalty, "clause"))
      },
      cap: points(element, "cap"),
      minimumDuration: element.child("minimum-duration").map { minimum in
        locations[.minimumDuration(round)] = location(of: minimum)
        return MinimumDuration(
          milliseconds: milliseconds(minimum, "seconds"), points: points(minimum, "points") ?? .zero)
      },
      hardStopMilliseconds: element.child("hard-stop").map { stop in
        locations[.hardStop(round)] = location(of: stop)
        return milliseconds(stop, "seconds")
      },
      taken: choice(element, "taken") ?? .once)
  }

  private mutating func overtime(_ element: XMLElement, _ round: RoundID) -> OvertimeTable {
    locations[.overtime(round)] = location(of: element)
    var steps: [OvertimeTable.Step] = []
    for step in element.children("step") {
      locations[.overtimeStep(round, steps.count)] = location(of: step)
      steps.append(
        OvertimeTable.Step(
          fromMilliseconds: milliseconds(step, "from"), points: points(step, "points") ?? .zero))
    }
    return OvertimeTable(
      limitMilliseconds: milliseconds(element, "limit"), steps: steps,
      perMinute: element.child("per-minute").map { rate in
        OvertimeTable.PerMinute(
          points: points(rate, "points") ?? .zero, counting: choice(rate, "count") ?? .started)
      })
  }
}
