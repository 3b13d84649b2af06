import ContestCore
import XMLKit

extension ElementDecoder {
  /// The list of prizes repeats what the standings say, for whoever reads the file; it may not differ.
  mutating func checkPrizes(_ element: XMLElement?, _ rules: RoundRules, _ standings: Standings) {
    guard let element else { return }
    let listed = element.children.flatMap { prize in
      prize.children("winner").map { [prize.name, prize["id"] ?? "", $0["entry"] ?? $0["unit"] ?? ""] }
    }
    let main = standings.rows.compactMap { row in
      row.prize.map { ["prize", $0.rawValue, row.entry.rawValue] }
    }
    let side = standings.rows.flatMap { row in
      row.sidePrizes.map { ["side-prize", $0.rawValue, row.entry.rawValue] }
    }
    let units = standings.unitPrizes.map { ["unit-prize", $0.prize.rawValue, $0.unit.rawValue] }
    let earned = main + units + side
    let known = Set(
      rules.prizes.map { ["prize", $0.id.rawValue] }
        + rules.unitPrizes.map { ["unit-prize", $0.id.rawValue] }
        + rules.sidePrizes.map { ["side-prize", $0.id.rawValue] })
    let isKnown = earned.allSatisfy { known.contains(Array($0.prefix(2))) }
    guard Set(listed) == Set(earned), listed.count == earned.count, isKnown else {
      report(
        element,
        LocalizedText(
          vi: "danh sách giải trong <prizes> không khớp bảng xếp hạng",
          en: "the prizes in <prizes> do not match the standings"))
      return
    }
  }
}
