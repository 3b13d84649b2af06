import ContestCore

extension Explanation {
  /// How an ordinal method came to the entry's place, step by step.
  func ordinal(_ panel: PanelLine, for part: LocalizedText?) -> [LocalizedText] {
    let steps = panel.steps.map { titled(part, step($0)) }
    let place = Self.ordinal(panel.value.rounded)
    let end =
      part.map { said(vi: "\($0): xếp \(place).", en: "\($0): \(place).") }
      ?? said(vi: "Theo phiếu của các giám khảo, xếp \(place).", en: "By the judges' ballots: \(place).")
    return steps + [end]
  }

  /// One step of the Skating System, of a majority, of duels or of medians.
  func step(_ step: RankingStep) -> LocalizedText {
    switch step.rule {
    case "majority", "count": majority(step)
    case "duels": duels(step)
    case "median": median(step)
    default: skating(step)
    }
  }

  /// ` với SBD 03, SBD 04`; nothing where the step compared everyone.
  private func rivals(_ step: RankingStep) -> LocalizedText {
    let others = step.group.filter { $0 != standing.entry }
    guard !others.isEmpty else { return LocalizedText("") }
    return said(vi: " với \(round.list(others))", en: " with \(round.list(others))")
  }

  // MARK: Skating System

  private func skating(_ step: RankingStep) -> LocalizedText {
    let count = step.count ?? 0
    let column = step.column ?? 0
    let judges = Self.judges(count)
    let total = step.value.map(Self.place) ?? LocalizedText("")
    let name = said(vi: "Quy tắc \(step.rule)", en: "Rule \(step.rule)")
    let sum = Self.sum(step)
    let placed = Self.placed(upTo: column)
    switch step.rule {
    case "8":
      return said(
        vi:
          "\(name): không đạt quá bán ở thứ hạng nào; so tiếp\(rivals(step)): có \(judges) xếp hạng bài này\(sum).",
        en: "\(name): no place has a majority; compared\(rivals(step)): \(judges) placed it\(sum).")
    case "5":
      return said(
        vi: "\(name): \(judges) \(placed), đủ quá bán.",
        en: "\(name): \(judges) \(placed), a majority.")
    case "6":
      return said(
        vi:
          "\(name): cùng đủ quá bán\(rivals(step)); có \(judges) \(placed), nhiều hơn đứng trên.",
        en:
          "\(name): a majority together\(rivals(step)); \(judges) \(placed), more comes first."
      )
    case "7a":
      return said(
        vi:
          "\(name): số giám khảo bằng nhau\(rivals(step)); các thứ hạng \(Self.reach(column)) cộng lại được \(total), tổng nhỏ hơn đứng trên.",
        en:
          "\(name): as many judges, level\(rivals(step)); the places \(Self.reach(column)) add up to \(total), the lower sum comes first."
      )
    case "7b":
      return said(
        vi:
          "\(name): vẫn bằng nhau\(rivals(step)) nên xét thêm thứ \(column): có \(judges) xếp từ thứ \(column) trở lên\(sum).",
        en:
          "\(name): still level\(rivals(step)), so place \(column) is looked at too: \(judges) placed it there or better\(sum)."
      )
    case "7c":
      return said(
        vi: "\(name): xét hết các thứ hạng vẫn bằng nhau\(rivals(step)) nên chia đều thứ hạng.",
        en: "\(name): level\(rivals(step)) in every column, so the places are shared.")
    default: return dances(step, name: name)
    }
  }

  /// What the places counted add up to: `, cộng lại được 5`.
  private static func sum(_ step: RankingStep) -> LocalizedText {
    step.value.map {
      said(vi: ", cộng lại được \(place($0))", en: ", which add up to \(place($0))")
    } ?? LocalizedText("")
  }

  /// Rules 9 to 11: over several parts.
  private func dances(_ step: RankingStep, name: LocalizedText) -> LocalizedText {
    let count = step.count ?? 0
    let column = step.column ?? 0
    let sum = Self.sum(step)
    switch step.rule {
    case "9":
      let value = step.value.map(Self.place) ?? LocalizedText("")
      return said(
        vi: "\(name): cộng thứ hạng ở các phần được \(value), tổng nhỏ hơn đứng trên.",
        en: "\(name): the places of all parts add up to \(value), the lower sum comes first.")
    case "10":
      return said(
        vi:
          "\(name): bằng tổng\(rivals(step)); xét \(Self.ordinal(Ratio(column))): có \(count) phần xếp từ thứ ấy trở lên\(sum).",
        en:
          "\(name): equal sums\(rivals(step)); for place \(column): \(count) parts placed it there or better\(sum)."
      )
    case "11":
      return said(
        vi:
          "\(name): vẫn bằng nhau\(rivals(step)); gộp mọi thứ hạng ở mọi phần: có \(count) lần xếp từ thứ \(column) trở lên\(sum).",
        en:
          "\(name): still level\(rivals(step)); of all places in all parts, \(count) are \(column) or better\(sum)."
      )
    default:
      return said(vi: "\(name).", en: "\(name).")
    }
  }

  /// `xếp thứ nhất`, `xếp từ thứ 2 trở lên`.
  private static func placed(upTo column: Int) -> LocalizedText {
    column == 1
      ? LocalizedText(vi: "xếp thứ nhất", en: "placed it first")
      : said(vi: "xếp từ thứ \(column) trở lên", en: "placed it \(column) or better")
  }

  /// `nhất`, `từ thứ 2 trở lên`: after a word for places.
  private static func reach(_ column: Int) -> LocalizedText {
    column == 1
      ? LocalizedText(vi: "nhất", en: "1")
      : said(vi: "từ thứ \(column) trở lên", en: "\(column) or better")
  }

  // MARK: Majority of places, duels, medians

  private func majority(_ step: RankingStep) -> LocalizedText {
    let judges = Self.judges(step.count ?? 0)
    guard let column = step.column else {
      return LocalizedText(
        vi: "Không có thứ hạng nào đạt quá bán nên đứng sau các bài đã đạt.",
        en: "No place has a majority, so it stands behind all that have one.")
    }
    let place = Self.ordinal(Ratio(column))
    let placed = Self.placed(upTo: column)
    return step.rule == "majority"
      ? said(
        vi: "Đạt quá bán ở \(place): \(judges) \(placed).",
        en: "A majority at \(place): \(judges) \(placed).")
      : said(
        vi: "Xét \(place)\(rivals(step)): có \(judges) \(placed), nhiều hơn đứng trên.",
        en: "At \(place)\(rivals(step)): \(judges) \(placed), more comes first.")
  }

  private func duels(_ step: RankingStep) -> LocalizedText {
    said(
      vi: "So từng cặp bài theo phiếu của các giám khảo: hơn \(step.count ?? 0) bài khác.",
      en: "Compared pair by pair on the judges' ballots, it is ahead of \(step.count ?? 0).")
  }

  private func median(_ step: RankingStep) -> LocalizedText {
    guard let value = step.value.map(Self.exactly) else {
      return said(
        vi: "Còn bằng nhau\(rivals(step)) nhưng không còn điểm nào để so.",
        en: "Still level\(rivals(step)), with no mark left to compare.")
    }
    guard let column = step.column, column > 1 else {
      return said(
        vi: "Điểm ở giữa (trung vị) là \(value).", en: "The mark in the middle (the median) is \(value).")
    }
    return said(
      vi:
        "Còn bằng nhau\(rivals(step)) nên bỏ bớt điểm ở giữa, lần \(column - 1); điểm ở giữa còn lại là \(value).",
      en: "Still level\(rivals(step)), so medians are taken away, \(column - 1) so far; the next is \(value)."
    )
  }
}
