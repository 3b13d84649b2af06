import ContestCore
import ContestTestSupport
import ContestXML
import Foundation
import Testing

/// Every option of rules.md, through the frozen form and back.
@Suite struct WholeRulesTests {
  static let methods: [PanelMethod] = [
    .mean, .trimmedMean(high: 1, low: 2, from: 4), .median, .middle(count: 2),
    .middle(
      count: 4,
      tolerance: [
        ToleranceBand(from: Points(8), within: Points(micros: 300_000)),
        ToleranceBand(from: .zero, within: Points(1)),
      ]),
    .clamp(band: Points(micros: 1_500_000)), .sumOfPlaces, .borda,
    .pointsByPlace([Points(12), Points(10), Points(micros: 7_500_000)]), .pointsByPlace([]),
    .exponential(scale: Points(12), decay: Points(micros: 120_000)), .skating, .bucklin, .schulze, .majority,
    .zScore, .judgeEffect,
  ]

  private func returns(_ rules: RoundRules) throws -> Bool {
    let document = try FrozenRules.document(for: rules)
    let back = try FrozenRules.rules(fromDocument: document)
    return try back == rules && FrozenRules.document(for: back) == document
  }

  @Test("Every panel method comes back, with either way of joining", arguments: methods)
  func method(_ method: PanelMethod) throws {
    var rules = try RuleFixture.round()
    for joining in Tabulation.Joining.allCases {
      rules.tabulation.method = method
      rules.tabulation.joining = joining
      #expect(try returns(rules))
    }
  }

  @Test("Every word of the tabulation comes back")
  func words() throws {
    for level in Tabulation.Level.allCases {
      for missing in Tabulation.MissingCells.allCases {
        for combination in Tabulation.PartCombination.allCases {
          var rules = try RuleFixture.round()
          rules.tabulation.level = level
          rules.tabulation.missingCells = missing
          rules.tabulation.partCombination = combination
          rules.tabulation.placePoints = combination == .best ? [Points(3), Points(1)] : []
          #expect(try returns(rules))
        }
      }
    }
  }

  @Test(
    "Every ballot comes back",
    arguments: [Ballot.marks, .places, .top(3), .recall(6), .joint])
  func ballot(_ ballot: Ballot) throws {
    var rules = try RuleFixture.round()
    rules.ballot = ballot
    #expect(try returns(rules))
  }

  static let steps: [TieStep.Kind] = [
    .criterion("giong"), .part("p"), .figure("khan-gia"), .judgedTotal, .chair, .shorterAnswer("khan-gia"),
    .mostFirstPlaces, .highestMark, .median, .fewerDeductions, .nearestLimit, .earlierRound("truoc"),
    .sealedBallot, .extraQuestion("khan-gia"), .vote("khan-gia"), .lot(seed: nil), .lot(seed: " a  b\n"),
    .decision, .shared,
  ]

  @Test("Every tie step, place style, role and treatment below quorum comes back")
  func places() throws {
    var rules = try RuleFixture.round()
    rules.tieChain = Self.steps.enumerated().map { TieStep(id: TieStepID("t\($0)"), kind: $1) }
    for style in PlaceStyle.allCases {
      rules.placeStyle = style
      #expect(try returns(rules))
    }
    rules.panel.members = PanelMember.Role.allCases.enumerated().map { index, role in
      PanelMember(judge: JudgeID("j\(index)"), role: role, weight: Points(micros: Int64(index + 1) * 500_000))
    }
    for below in [Panel.BelowQuorum.refuse, .unranked, .decision] {
      rules.panel.belowQuorum = below
      #expect(try returns(rules))
    }
  }

  @Test("Parts, floors, groups, figures, earlier rounds, deductions, prizes and publicity come back")
  func rest() throws {
    var rules = try RuleFixture.round()
    let half = Points(micros: 500_000)
    rules.rubric.criteria[0].floor = half
    rules.rubric.parts = [
      RubricPart(id: "p", title: LocalizedText(vi: "Phần", en: "Part"), weight: half, criteria: ["noi-dung"]),
      RubricPart(id: "q", title: LocalizedText("Q"), criteria: ["giong"]),
    ]
    rules.groups = [
      EntryGroup(id: "a", title: LocalizedText(vi: "Bảng A", en: "Group A")),
      EntryGroup(id: "b", title: LocalizedText("")),
    ]
    rules.figures += [
      FigureRule(id: "kho", title: LocalizedText("Độ khó"), use: .multiplies("p")),
      FigureRule(id: "he-so", title: LocalizedText("Hệ số"), use: .multiplies(nil)),
    ]
    rules.carryOver = CarryOver(
      ownWeight: half,
      shares: CarryOver.Share.Basis.allCases.flatMap { basis in
        CarryOver.Share.Source.allCases.map { source in
          CarryOver.Share(
            round: RoundID("\(basis.rawValue)-\(source.rawValue)"), weight: half, basis: basis, source: source
          )
        }
      })
    rules.deductions.minimumDuration = MinimumDuration(milliseconds: 90_500, points: half)
    rules.deductions.hardStopMilliseconds = 360_000
    rules.deductions.taken = .eachJudge
    rules.advancement = Advancement(
      first: nil, tiesAtCut: .decision, atLeast: half, perUnit: 2, perGroup: 3, wildCards: 1, reserves: 2)
    rules.prizes = [
      Prize(id: "p", title: LocalizedText("P"), count: 2, mayBeVacant: false, mayBeShared: false)
    ]
    rules.unitPrizes = [
      UnitPrize(id: "u", title: LocalizedText("U")),
      UnitPrize(
        id: "v", title: LocalizedText("V"), rule: LocalizedText(vi: "luật", en: "rule"), count: 3, money: 9,
        joining: .sum, best: 2),
    ]
    rules.sidePrizes = [
      SidePrize(id: "s", title: LocalizedText("S"), basis: .criterion("giong")),
      SidePrize(
        id: "t", title: LocalizedText("T"), rule: LocalizedText("x"), count: 2, money: 1,
        basis: .figure("kho")),
      SidePrize(id: "w", title: LocalizedText("W"), basis: .decision),
    ]
    rules.onePrizePerPerson = true
    rules.publicity = Publicity(names: false, marks: .shuffled, recordings: true)
    rules.showsOutOfCompetition = false
    #expect(try returns(rules))
    for counting in [OvertimeTable.PerMinute.Counting.started, .completed] {
      rules.deductions.overtime = OvertimeTable(
        limitMilliseconds: 1, perMinute: OvertimeTable.PerMinute(points: half, counting: counting))
      #expect(try returns(rules))
    }
    rules.deductions.overtime = OvertimeTable(limitMilliseconds: 180_000)
    #expect(try returns(rules))
  }

  @Test("A thousand random rounds come back from their frozen form")
  func random() throws {
    for seed in 0..<1000 {
      let rules = RandomContest(seed: UInt64(seed)).rules
      #expect(try returns(rules), "seed \(seed)")
    }
  }

  @Test("Rules that use nothing new are written as before, so that their hash stays")
  func unchanged() throws {
    let document = try FrozenRules.document(for: RuleFixture.round())
    for word in [
      "join=", "below-quorum=", "weight=\"1\"/>", "taken=", "multiplies=", "may-be", "per-unit", "ballot",
      "performances", "places", "publicity", "out-of-competition", "one-per-person", "floor=",
    ] {
      #expect(!document.contains(word), "\(word)")
    }
  }

  @Test(
    "The results published by earlier versions keep their rules' hash", arguments: ["so-khao", "chung-khao"])
  func published(_ round: String) throws {
    let file = SchemaTests.root.appendingPathComponent("exports/\(round)/results.xml")
    let (results, findings) = ResultsXML.read(try Data(contentsOf: file), file: "results.xml")
    #expect(findings == [])
    let rules = try #require(results).rules
    #expect(
      try FrozenRules.hash(ofDocument: FrozenRules.document(for: rules)) == #require(results).rulesHash)
  }

  @Test("Performances repeat the rubric, a part for each")
  func performances() throws {
    let reading = RuleFixture.read(
      "<panel quorum=\"2\"",
      as: """
        <performances combine="best">
          <performance id="l1" multiplier="2"><title>Lần 1</title><title xml:lang="en">First</title></performance>
          <performance id="l2"/>
        </performances><panel quorum="2"
        """)
    let round = try #require(reading.contest?.rounds.first, "\(reading.findings)")
    #expect(round.rubric.criteria.map(\.id) == ["l1.noi-dung", "l1.giong", "l2.noi-dung", "l2.giong"])
    #expect(round.rubric.parts.map(\.weight) == [Points(2), Points(1)])
    #expect(round.rubric.parts[1].criteria == ["l2.noi-dung", "l2.giong"])
    #expect(round.rubric.criteria[0].title == LocalizedText(vi: "Lần 1 – Nội dung", en: "First – Nội dung"))
    #expect(round.rubric.criteria[2].levels.map(\.id) == ["tot", "dat"])
    #expect(round.tabulation.partCombination == .best)
    #expect(try returns(round))
    #expect(try FrozenRules.document(for: round).contains("<performances combine=\"best\"/>"))
  }

  @Test("Papers are read, each line with its English")
  func papers() throws {
    let reading = RuleFixture.read(
      "<rounds>",
      as: """
        <papers appeal-days="5">
          <signatory name="Nguyễn Văn A" authority="TM. BAN TỔ CHỨC" post="TRƯỞNG BAN"/>
          <recipient>UBND  thành phố</recipient><recipient xml:lang="en">The city</recipient>
          <recipient>Lưu: VT</recipient>
          <legal-basis>Kế hoạch số 1</legal-basis>
        </papers><rounds>
        """)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(
      reading.contest?.papers
        == Papers(
          signatories: [Signatory(name: "Nguyễn Văn A", authority: "TM. BAN TỔ CHỨC", post: "TRƯỞNG BAN")],
          recipients: [LocalizedText(vi: "UBND thành phố", en: "The city"), LocalizedText("Lưu: VT")],
          legalBases: [LocalizedText("Kế hoạch số 1")], appealDays: 5))
  }
}
