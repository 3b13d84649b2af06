import ContestCore
import ContestTestSupport
import ContestXML
import Foundation
import Testing

@Suite struct FrozenRulesTests {
  @Test("Rules come back from their document as they were")
  func roundTrip() throws {
    let rules = try RuleFixture.round()
    let document = try FrozenRules.document(for: rules)
    #expect(try FrozenRules.rules(fromDocument: document) == rules)
    #expect(try FrozenRules.document(for: FrozenRules.rules(fromDocument: document)) == document)
  }

  @Test("Texts come back with their white space, languages and odd characters")
  func texts() throws {
    var rules = try RuleFixture.round()
    rules.title = LocalizedText(vi: " hai  dòng\r\n<&> \"x\" ", en: "two")
    rules.rubric.criteria[0].guidance = LocalizedText(vi: "", en: "only English")
    rules.rubric.criteria[0].levels[0].descriptor = LocalizedText("")
    rules.deductions.penalties[0].clause = "Điều\t5\n"
    rules.advancement = nil
    rules.prizes = [Prize(id: "p", title: LocalizedText("P"), count: 2, money: nil)]
    rules.prizeFloor = Points(micros: -1)
    rules.takesFrom = "truoc"
    rules.opens = nil
    rules.tabulation.method = .trimmedMean(high: 0, low: 2, from: 4)
    for (index, step) in RoundingStep.allCases.enumerated() {
      rules.tabulation.rounding[step] = Rounding(decimals: index % 7, mode: Rounding.Mode.allCases[index % 3])
    }
    let document = try FrozenRules.document(for: rules)
    let back = try FrozenRules.rules(fromDocument: document)
    #expect(back == rules)
    #expect(Array(back.title.vi.utf8) == Array(rules.title.vi.utf8))
  }

  @Test("Bare rules come back too")
  func bare() throws {
    let rules = RoundRules(
      id: "r", title: LocalizedText("R"),
      rubric: Rubric(
        id: "b", title: LocalizedText("B"),
        criteria: [Criterion(id: "c", title: LocalizedText("C"), maximum: Points(10), step: Points(1))]),
      panel: Panel(quorum: 1, recusesSameUnit: false, members: [PanelMember(judge: "J1")]))
    #expect(try FrozenRules.rules(fromDocument: FrozenRules.document(for: rules)) == rules)
  }

  @Test("The hash is the same alone, inside a larger document, with comments and other quotes")
  func hash() throws {
    let document = try FrozenRules.document(for: RuleFixture.round())
    let hash = try FrozenRules.hash(ofDocument: document)
    #expect(hash.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    let inside = "<results xmlns=\"urn:contest:results:1\" a=\"1\">\n  <title/>\n  \(document)\n</results>"
    #expect(try FrozenRules.hash(ofDocument: inside) == hash)
    let quoted = document.replacingOccurrences(of: "id=\"so-khao\"", with: "id='so-khao'")
      .replacingOccurrences(of: "<mean/>", with: "<mean></mean><!-- x -->")
    #expect(quoted != document)
    #expect(try FrozenRules.hash(ofDocument: quoted) == hash)
  }

  @Test("Every change of the rules changes the hash")
  func sensitive() throws {
    let rules = try RuleFixture.round()
    let changes: [(inout RoundRules) -> Void] = [
      { $0.panel.quorum = 1 }, { $0.rubric.criteria[0].weight = Points(2) },
      { $0.rubric.criteria[0].levels[0].descriptor = LocalizedText("khác") },
      { $0.rubric.criteria[0].guidance = LocalizedText("khác") },
      { $0.rubric.criteria[1].title = LocalizedText(vi: "Giọng", en: "Voice") },
      { $0.tabulation.rankBasis = .exact }, { $0.deductions.cap = nil }, { $0.tieChain.removeLast() },
      { $0.advancement?.first = 9 }, { $0.figures[0].isRequired = false }, { $0.kind = .live },
    ]
    var hashes: Set<String> = [try FrozenRules.hash(ofDocument: FrozenRules.document(for: rules))]
    for change in changes {
      var changed = rules
      change(&changed)
      hashes.insert(try FrozenRules.hash(ofDocument: FrozenRules.document(for: changed)))
    }
    #expect(hashes.count == changes.count + 1)
  }

  @Test("The hash is what sha256sum says of xmllint's exclusive C14N")
  func knownHash() throws {
    let document = "<rules xmlns=\"urn:contest:results:1\">\n  <a b='1'/>\n</rules>"
    // printf '<rules xmlns="urn:contest:results:1">\n  <a b="1"></a>\n</rules>' | sha256sum
    #expect(
      try FrozenRules.hash(ofDocument: document)
        == "1584ec84995bfbce24e779be0744862a6e58c20a5f787a60c83be44311720987")
  }

  @Test(
    "A document that is not frozen rules is refused",
    arguments: [
      "", "<rules/>", "<rules xmlns='urn:contest:results:1'/>", "<!DOCTYPE rules><rules/>",
      "<results xmlns='urn:contest:results:1'/>", RuleFixture.contest,
    ])
  func refused(_ document: String) {
    #expect(throws: ContestXMLError.self) { try FrozenRules.rules(fromDocument: document) }
  }

  @Test("A text that XML cannot hold is refused when the rules freeze")
  func forbidden() throws {
    var rules = try RuleFixture.round()
    rules.title = LocalizedText("x\u{7}")
    let error = try #require(throws: ContestXMLError.self) { try FrozenRules.document(for: rules) }
    #expect(error.message.vi.contains("ký tự điều khiển (U+7)"))
  }
}
