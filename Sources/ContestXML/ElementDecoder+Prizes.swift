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

extension Ratio {
  /// Reads what `exactDescription` writes: `86.5` or `259/3`; nil for anything else or too large a number.
  init?(exactDescription text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: "/", omittingEmptySubsequences: false)
    let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, decimals.count <= 2, parts.count == 1 || decimals.count == 1,
      (parts + decimals).allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      }),
      let magnitude = Int128(decimals.joined())
    else { return nil }
    let fraction = decimals.count == 2 ? decimals[1].utf8.count : 0
    guard fraction <= Points.maximumDecimals,
      let denominator = parts.count == 2
        ? Int128(parts[1]) : (0..<fraction).reduce(Int128(1), { power, _ in power * 10 }),
      let ratio = try? Ratio(isNegative ? -magnitude : magnitude, over: denominator)
    else { return nil }
    self = ratio
  }
}
