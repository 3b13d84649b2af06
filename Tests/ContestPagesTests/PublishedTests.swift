import ContestCore
import Testing

@testable import ContestPages

@Suite("What a published page shows of a round")
struct PublishedTests {
  /// Five judges, three entries of two groups and one out of competition, tabulated.
  static func results(_ change: (inout RoundRules, inout [Decision]) -> Void) throws -> PublishedResults {
    var results = Samples.results
    var rules = Samples.rules
    rules.figures = []
    rules.panel.recusesSameUnit = false
    rules.rubric.criteria = Array(Samples.criteria.prefix(1))
    rules.panel.members = ["J1", "J2", "J3", "J4", "J5"].map { PanelMember(judge: $0) }
    var decisions: [Decision] = []
    change(&rules, &decisions)
    let marks: [EntryID: [Int]] = [
      "e1": [20, 24, 25, 26, 30], "e2": [21, 22, 23, 24, 25], "e3": [21, 22, 23, 24, 25],
      "e4": [10, 10, 10, 10, 10],
    ]
    let entries = results.entries.map { entry in
      EntryFacts(
        id: entry.id, unit: entry.unit, number: entry.number,
        status: entry.id == "e4" ? .outOfCompetition : .competing,
        group: entry.id == "e1" ? "a" : "b",
        sheets: Dictionary(
          uniqueKeysWithValues: zip(rules.panel.members.map(\.judge), marks[entry.id] ?? []).map {
            ($0, .given(["noi-dung": Points($1)]))
          }))
    }
    results.rules = rules
    results.facts = RoundFacts(entries: entries, decisions: decisions)
    results.standings = try tabulate(results.facts, by: rules)
    return results
  }

  private func page(_ change: (inout RoundRules, inout [Decision]) -> Void) throws -> String {
    try PageRenderer().resultsHTML(Self.results(change), fileDigest: nil, language: .vi)
  }

  @Test("coded: every judge's total stands under the judge's code, the dropped ones in brackets")
  func coded() throws {
    let html = try page { rules, _ in rules.publicity.marks = .coded }
    #expect(html.contains(#"<th scope="col" class="figure">J1</th><th scope="col" class="figure">J2</th>"#))
    #expect(
      html.contains(
        #"<th scope="row">SBD 07</th><td class="figure">(20,00)</td><td class="figure">24,00</td>"#))
    #expect(html.contains("<li>J5: 30,00 (cao, bị bỏ).</li>"))
  }

  @Test("shuffled: totals say nothing of whose they are, and no code of a judge appears")
  func shuffled() throws {
    var swapped = try Self.results { rules, _ in rules.publicity.marks = .shuffled }
    let html = try PageRenderer().resultsHTML(swapped, fileDigest: nil, language: .vi)
    #expect(html.contains("Ở mỗi bài, điểm xếp từ thấp đến cao, không theo giám khảo."))
    #expect(!html.contains("J1") && !html.contains("J5"))
    // Which judge gave which total makes no difference to what is shown.
    for index in swapped.facts.entries.indices {
      let sheets = swapped.facts.entries[index].sheets
      (swapped.facts.entries[index].sheets["J1"], swapped.facts.entries[index].sheets["J4"]) = (
        sheets["J4"], sheets["J1"]
      )
    }
    swapped.standings = try tabulate(swapped.facts, by: swapped.rules)
    #expect(try PageRenderer().resultsHTML(swapped, fileDigest: nil, language: .vi) == html)
  }

  @Test("by default no single judge's mark is published")
  func noMarks() throws {
    let html = try page { _, _ in }
    #expect(!html.contains("J1") && !html.contains(#"id="marks""#))
  }

  @Test("without names everybody stands by number")
  func noNames() throws {
    let html = try page { rules, _ in rules.publicity.names = false }
    #expect(!html.contains("Nguyễn Thị Hòa") && html.contains(#"class="name">SBD 07"#))
    #expect(html.contains("Theo thể lệ, không công bố họ tên"))
  }

  @Test("who is out of competition is shown, or not, as the rules say")
  func outOfCompetition() throws {
    #expect(try page { _, _ in }.contains("ngoài dự thi)"))
    #expect(try !page { rules, _ in rules.showsOutOfCompetition = false }.contains("ngoài dự thi)"))
  }

  @Test("groups stand under their headings, in the order of the rules")
  func groups() throws {
    let html = try page { rules, _ in
      rules.groups = [
        EntryGroup(id: "b", title: LocalizedText("Bảng B")),
        EntryGroup(id: "a", title: LocalizedText("Bảng A")),
      ]
    }
    let first = try #require(html.firstRange(of: "Bảng B</th>"))
    let second = try #require(html.firstRange(of: "Bảng A</th>"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test("mean places, place sums and their direction are named as such")
  func places() throws {
    let html = try page { rules, _ in
      rules.placeStyle = .mean
      rules.tieChain = []
      rules.tabulation.method = .sumOfPlaces
      rules.tabulation.joining = .sum
    }
    #expect(html.contains(#"class="figure">Tổng hạng</th>"#))
    #expect(html.contains(#"<td class="figure place">2,5</td>"#))
    #expect(html.contains("Số nhỏ hơn đứng trên."))
  }

  @Test("wild cards, reserves, side prizes, prizes for units and prizes withheld are listed")
  func outcomes() throws {
    let html = try page { rules, decisions in
      rules.advancement = Advancement(first: 1, wildCards: 1, reserves: 1)
      rules.tieChain = [TieStep(id: "quyet-dinh", kind: .decision)]
      rules.sidePrizes = [SidePrize(id: "g", title: LocalizedText("Giọng vàng"), basis: .decision)]
      rules.unitPrizes = [UnitPrize(id: "t", title: LocalizedText("Cờ toàn đoàn"))]
      rules.prizeFloor = Points(24)
      decisions = [
        Decision(sequence: 1, kind: .order, subjects: ["e2", "e3"], reason: "Bốc phiếu"),
        Decision(sequence: 2, kind: .wildCard, subjects: ["e3"], reason: "Chủ nhà"),
        Decision(sequence: 3, kind: .award, subjects: ["e1"], reason: "Được yêu thích", prize: "g"),
      ]
    }
    for text in [
      "đặc cách vào vòng sau", "Dự bị cho vòng sau", "<h3>Giọng vàng</h3>",
      "<li>Cờ toàn đoàn: quận Hồng Bàng, thứ nhất; trung bình các kết quả là 25,00.</li>",
      "<li>* SBD 03: không trao giải vì kết quả dưới mức 24.</li>", "không trao giải *",
      "Quyết định số 2: đặc cách SBD 12 vào vòng sau. Lý do: Chủ nhà",
      "Quyết định số 3: trao Giọng vàng cho SBD 07. Lý do: Được yêu thích",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test("every kind of decision has its words", arguments: Decision.Kind.allCases)
  func decisions(kind: Decision.Kind) {
    #expect(Catalogue.all["decision.\(kind.rawValue)"] != nil)
  }
}
