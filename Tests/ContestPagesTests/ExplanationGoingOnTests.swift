import ContestCore
import Testing

@testable import ContestPages

@Suite("Explanations: limits and decisions about who goes on and who gets a prize")
struct ExplanationGoingOnTests {
  @Test("what kept an entry out, and the decision that let it in, are named", arguments: cases)
  func told(_ case: Told) {
    for language in Language.allCases {
      #expect(
        `case`.wanting(language).isEmpty,
        "\(`case`.wanting(language)) not in \(`case`.sentences(language))")
    }
  }

  private static func row(
    _ id: EntryID, _ place: Int, unit: UnitID = "u", advances: Bool = false, isTied: Bool = false,
    prize: PrizeID? = nil
  ) -> Standing {
    Standing(
      entry: id, unit: unit, number: 9, status: .competing, place: place, isTied: isTied,
      result: Ratio(8), advances: advances, prize: prize,
      derivation: Derivation(judged: Told.step(8), result: Told.step(8)))
  }

  private static func facts(_ decisions: Decision...) -> RoundFacts {
    RoundFacts(
      entries: ["a", "b", "c"].map { EntryFacts(id: $0, unit: "u", group: "A") }, decisions: decisions)
  }

  private static let order = Decision(
    sequence: 4, kind: .order, subjects: ["b", "a"], reason: "Phong thái tốt hơn.")

  static let cases: [Told] = [
    Told(
      "the unit has as many as it may", rules: { $0.advancement = Advancement(first: 3, perUnit: 1) },
      standing: { $0.place = 2 }, facts: facts(), others: [row("b", 1, advances: true)],
      vi: ["Không vào vòng sau: đơn vị này đã có đủ 1 bài đi tiếp, là số tối đa của một đơn vị."],
      en: ["Does not go on: 1 of its unit do already, the most that one unit may have."]),
    Told(
      "the group has as many as it may", rules: { $0.advancement = Advancement(first: 3, perGroup: 2) },
      standing: {
        $0.place = 3
        $0.reserve = 1
      }, facts: facts(), others: [row("b", 1, advances: true), row("c", 2, advances: true)],
      vi: [
        "Không vào vòng sau: bảng này đã có đủ 2 bài đi tiếp, là số tối đa của một bảng.",
        "Dự bị thứ 1 cho vòng sau.",
      ],
      en: ["Does not go on: 2 of its group do already, the most that one group may have."]),
    Told(
      "left out at the cut by a decision",
      rules: { $0.advancement = Advancement(first: 1, tiesAtCut: .decision) },
      standing: { $0.isTied = true }, facts: facts(order),
      others: [row("b", 1, advances: true, isTied: true)],
      vi: [
        "Không vào vòng sau theo quyết định số 4 của Ban Giám khảo.", "Lý do: Phong thái tốt hơn.",
      ],
      en: ["Does not go on, by the jury's decision no. 4.", "Reason: Phong thái tốt hơn."]),
    Told(
      "chosen at the cut by a decision",
      rules: { $0.advancement = Advancement(first: 1, tiesAtCut: .decision) },
      standing: {
        $0.isTied = true
        $0.advances = true
      }, facts: facts(order), others: [row("b", 1, isTied: true)],
      vi: [
        "Được vào vòng sau.", "Các bài bằng nhau ở vạch đi tiếp được chọn theo quyết định số 4.",
        "Lý do: Phong thái tốt hơn.",
      ],
      en: ["Goes on to the next round.", "Decision no. 4 chose among those level at the cut."]),
    Told(
      "a wild card with its reason", rules: { $0.advancement = Advancement(first: 1, wildCards: 1) },
      standing: {
        $0.advances = true
        $0.isWildCard = true
      },
      facts: facts(Decision(sequence: 2, kind: .wildCard, subjects: ["a"], reason: "Đại diện biển đảo.")),
      vi: ["Được đặc cách vào vòng sau theo quyết định số 2.", "Lý do: Đại diện biển đảo."],
      en: ["Goes on with a wild card by decision no. 2.", "Reason: Đại diện biển đảo."]),
    Told(
      "a prize that may not be shared",
      rules: {
        $0.prizes = [
          Prize(id: "nhat", title: LocalizedText(vi: "Giải Nhất", en: "First"), count: 1, mayBeShared: false)
        ]
      },
      standing: {
        $0.isTied = true
        $0.prize = "nhat"
      }, facts: facts(order), others: [row("b", 1, isTied: true)],
      vi: [
        "Đạt Giải Nhất.",
        "Giải này không chia nên các bài đồng hạng nhận giải theo quyết định số 4.",
        "Lý do: Phong thái tốt hơn.",
      ],
      en: [
        "Wins: First.", "It may not be shared: level entries get prizes in the order of decision no. 4.",
      ]),
    Told(
      "a side prize by a decision",
      rules: {
        $0.sidePrizes = [
          SidePrize(id: "g", title: LocalizedText(vi: "Giọng hay", en: "Voice"), basis: .decision)
        ]
      }, standing: { $0.sidePrizes = ["g"] },
      facts: facts(
        Decision(sequence: 3, kind: .award, subjects: ["a"], reason: "Giọng ấm.", prize: "g")),
      vi: ["Đạt giải phụ: Giọng hay.", "Theo quyết định số 3.", "Lý do: Giọng ấm."],
      en: ["Wins the side prize: Voice.", "By decision no. 3.", "Reason: Giọng ấm."]),
    Told(
      "a limit that costs nothing",
      standing: {
        $0.derivation.deductions = [
          DeductionLine(kind: .overtime(milliseconds: 5_000), points: .zero),
          DeductionLine(kind: .penalty("muon"), points: Points(1)),
        ]
      },
      vi: ["Trừ 1 điểm: muon."], en: ["Minus 1: muon."]),
  ]

  @Test("nothing is said of a deduction of 0")
  func noDeduction() throws {
    let told = try #require(Self.cases.last)
    #expect(!told.sentences(.vi).contains { $0.contains("Trừ 0") })
    #expect(!told.sentences(.en).contains { $0.contains("Minus 0") })
  }
}
