import ContestCore

extension RuleSemantics {
  static func rubric(_ round: RoundRules) -> [RuleFault] {
    var faults = round.rubric.criteria.flatMap { criterion($0, of: round.id) }
    if !round.rubric.criteria.contains(where: { $0.weight > .zero }) {
      faults.append(
        RuleFault(
          .rubric(round.id), vi: "tổng hệ số của các tiêu chí bằng 0 nên không tính được điểm",
          en: "the weights of the criteria sum to 0, so no result can be computed"))
    }
    return faults
  }

  private static func criterion(_ criterion: Criterion, of round: RoundID) -> [RuleFault] {
    let place = RulePlace.criterion(round, criterion.id)
    guard criterion.minimum < criterion.maximum else {
      return [
        RuleFault(
          place, vi: "tiêu chí “\(criterion.id)”: max phải lớn hơn min",
          en: "criterion “\(criterion.id)”: max must be greater than min")
      ]
    }
    var faults = levels(of: criterion, in: round)
    if Criterion.reservedIDs.contains(criterion.id) {
      faults.append(
        RuleFault(
          place, vi: "“\(criterion.id)” là tên ô dành riêng của phiếu chấm; hãy đặt mã khác cho tiêu chí",
          en: "“\(criterion.id)” is the name of another field of the sheet; give the criterion another id"))
    }
    if !criterion.maximum.isOnGrid(of: criterion.step, from: criterion.minimum) {
      faults.append(
        RuleFault(
          place,
          vi:
            "tiêu chí “\(criterion.id)”: bước \(criterion.step) không chia hết khoảng \(criterion.minimum)–\(criterion.maximum)",
          en:
            "criterion “\(criterion.id)”: step \(criterion.step) does not divide the range \(criterion.minimum) to \(criterion.maximum)"
        ))
    }
    return faults
  }

  private static func levels(of criterion: Criterion, in round: RoundID) -> [RuleFault] {
    var faults: [RuleFault] = []
    for (index, level) in criterion.levels.enumerated() {
      let place = RulePlace.level(round, criterion.id, level.id)
      if level.from > level.to {
        faults.append(
          RuleFault(
            place, vi: "mức “\(level.id)”: from phải không lớn hơn to",
            en: "level “\(level.id)”: from must not be greater than to"))
      }
      if level.from < criterion.minimum || level.to > criterion.maximum {
        faults.append(
          RuleFault(
            place,
            vi:
              "mức “\(level.id)” nằm ngoài khoảng điểm \(criterion.minimum)–\(criterion.maximum) của tiêu chí",
            en:
              "level “\(level.id)” lies outside the criterion's range \(criterion.minimum) to \(criterion.maximum)"
          ))
      }
      if let other = criterion.levels[..<index].first(where: { $0.from <= level.to && level.from <= $0.to }) {
        faults.append(
          RuleFault(
            place, vi: "mức “\(level.id)” trùng khoảng điểm với mức “\(other.id)”",
            en: "level “\(level.id)” overlaps level “\(other.id)”"))
      }
    }
    return faults
  }

  static func parts(_ round: RoundRules) -> [RuleFault] {
    let rubric = round.rubric
    guard !rubric.parts.isEmpty else { return [] }
    var faults: [RuleFault] = []
    for criterion in rubric.criteria where rubric.part(of: criterion.id) == nil {
      faults.append(
        RuleFault(
          .criterion(round.id, criterion.id),
          vi: "tiêu chí “\(criterion.id)” đứng ngoài các phần thi; hãy đưa vào một <part>",
          en: "criterion “\(criterion.id)” stands outside the parts; put it into a <part>"))
    }
    if !rubric.parts.contains(where: { $0.weight > .zero }) {
      faults.append(
        RuleFault(
          .rubric(round.id), vi: "tổng hệ số của các phần thi bằng 0 nên không tính được điểm",
          en: "the weights of the parts sum to 0, so no result can be computed"))
    } else if rubric.criteria.contains(where: { $0.weight > .zero }),
      !rubric.criteria.contains(where: { $0.weight > .zero && rubric.part(of: $0.id)?.weight != .zero })
    {
      faults.append(
        RuleFault(
          .rubric(round.id),
          vi:
            "phần thi có hệ số chỉ gồm tiêu chí hệ số 0, tiêu chí có hệ số lại thuộc phần thi hệ số 0 nên kết quả "
            + "của mọi bài đều bằng 0",
          en: "the parts that weigh hold criteria of weight 0 alone, so every result is 0"))
    }
    for part in rubric.parts {
      if part.id == "total" {
        faults.append(
          RuleFault(
            .part(round.id, part.id), vi: "“total” chỉ toàn bài; hãy đặt mã khác cho phần thi",
            en: "“total” means the whole; give the part another id"))
      }
      let weights = part.criteria.compactMap { rubric.criterion($0)?.weight }
      if round.tabulation.combination == .mean, !weights.contains(where: { $0 > .zero }) {
        faults.append(
          RuleFault(
            .part(round.id, part.id), vi: "tổng hệ số các tiêu chí của phần “\(part.id)” bằng 0",
            en: "the weights of the criteria of part “\(part.id)” sum to 0"))
      }
    }
    return faults
  }
}
