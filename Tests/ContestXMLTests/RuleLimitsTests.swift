import ContestCore
import Foundation
import Testing

/// Limits that nobody can meet, and rules by which every result is the same.
@Suite struct RuleLimitsTests {
  /// One round, two judges, one criterion from 0 to 10 unless `rubric` says otherwise.
  private static func found(_ rules: String, rubric: String = one()) -> [String] {
    RuleCombinationsTests.bare(RuleCombinationsTests.seats + "\n" + rules, rubric)
  }

  private static func one(_ criterion: String = "") -> String {
    """
    <rubric xmlns="urn:contest:rules:1" id="a"><title>T</title>
    <criterion id="x" max="10" step="1" \(criterion)><title>X</title></criterion>
    </rubric>
    """
  }

  private static func prizes(_ floor: String) -> String {
    "<prizes floor=\"\(floor)\"><prize id=\"p\" count=\"1\"><title>P</title></prize></prizes>"
  }

  @Test(
    "A floor is refused where no result can reach it",
    arguments: [
      ("", "10", false), ("", "10.01", true), ("<tabulation join=\"sum\"/>", "20", false),
      ("<tabulation join=\"sum\"/>", "20.01", true),
      ("<tabulation level=\"criterion\"/>", "10.01", true),
      ("<tabulation><rounding step=\"judge-total\" decimals=\"0\"/></tabulation>", "99", false),
      ("<tabulation join=\"mean\"><borda/></tabulation>", "99", false),
      ("<tabulation join=\"mean\"><sum-of-places/></tabulation>", "99", false),
      (
        "<figures><figure id=\"f\" weight=\"0.5\" min=\"0\" max=\"10\"><title>F</title></figure></figures>",
        "15", false
      ),
      (
        "<figures><figure id=\"f\" weight=\"0.5\" min=\"0\" max=\"10\"><title>F</title></figure></figures>",
        "15.01", true
      ),
      ("<figures><figure id=\"f\"><title>F</title></figure></figures>", "99", false),
      (
        "<figures><figure id=\"f\" multiplies=\"total\" max=\"3\"><title>F</title></figure></figures>",
        "30.01", true
      ),
    ])
  func floors(rules: String, floor: String, isRefused: Bool) {
    let prizes = Self.found(rules + "\n" + Self.prizes(floor))
    #expect(prizes.contains { $0.hasPrefix("6 error floor=“\(floor)” is above the highest") } == isRefused)
    #expect(prizes.count == (isRefused ? 1 : 0), "\(prizes)")
    let advance = Self.found(rules + "\n<advance at-least=\"\(floor)\"/>")
    #expect(
      advance.contains { $0.hasPrefix("6 error at-least=“\(floor)” is above the highest") } == isRefused)
  }

  @Test("Parts bound the result by their weights and by how they are put together")
  func parts() {
    // 2 × 10 + 10; their mean; the two added per sheet.
    for (tabulation, highest) in [
      ("<tabulation level=\"part\"/>", "30"), ("<tabulation level=\"part\" combine=\"mean\"/>", "30"),
      ("<performances combine=\"mean\"/><tabulation level=\"part\"/>", "10"), ("<tabulation/>", "30"),
      ("<tabulation combine=\"mean\"/>", "10"),
    ] {
      let parts = RuleCombinationsTests.parts
      func found(_ floor: String) -> [String] {
        let performances = tabulation.hasPrefix("<performances")
        let rules =
          performances
          ? tabulation.replacingOccurrences(of: "<performances combine=\"mean\"/>", with: "") : tabulation
        let seats = RuleCombinationsTests.seats
        return RuleCombinationsTests.bare(
          (performances ? "<performances combine=\"mean\"/>" : "") + seats + "\n" + rules + "\n"
            + Self.prizes(floor), parts)
      }
      #expect(found(highest) == [], "\(tabulation)")
      #expect(found(highest + ".01").count == 1, "\(tabulation)")
    }
  }

  @Test("A criterion's floor is refused where the criterion cannot reach it")
  func criterionFloors() {
    #expect(Self.found("", rubric: Self.one("floor=\"10\"")) == [])
    let refused = ["2 error floor=“11” is above all that criterion “x” can reach, so every entry fails"]
    #expect(Self.found("", rubric: Self.one("floor=\"11\"")) == refused)
    #expect(Self.found("<tabulation join=\"sum\"/>", rubric: Self.one("floor=\"11\"")) == [])
    let weighted = Self.one("weight=\"2\" floor=\"11\"")
    #expect(Self.found("<tabulation level=\"criterion\"/>", rubric: weighted) == [])
    #expect(Self.found("<tabulation level=\"criterion\" weight=\"after\"/>", rubric: weighted) == refused)
  }

  @Test("A minimum duration longer than the time allowed is refused")
  func times() {
    func found(_ seconds: Int) -> [String] {
      Self.found(
        "<deductions><overtime limit=\"300\"/>\n<minimum-duration seconds=\"\(seconds)\" points=\"1\"/></deductions>"
      )
    }
    #expect(found(300) == [])
    #expect(found(301).count == 1)
    #expect(found(301).first?.hasPrefix("6 error the minimum duration is longer") == true)
  }

  @Test("Weights by which every result is 0 are refused")
  func nothingCounts() {
    let carried = { (own: String, weight: String) in
      Self.found(
        "<advance first=\"3\"/></round>\n<round id=\"s\" from=\"r\" rubric=\"rubrics/a.xml\"><title>S</title>"
          + RuleCombinationsTests.seats
          + "\n<carry-over own=\"\(own)\"><result round=\"r\" weight=\"\(weight)\"/></carry-over>")
    }
    #expect(carried("0", "0") == ["7 error own and every weight are 0, so every result is 0"])
    #expect(carried("0", "1") == [] && carried("1", "0") == [])

    let parts = RuleCombinationsTests.parts
    let crossed = parts.replacingOccurrences(of: "weight=\"2\"", with: "weight=\"0\"")
      .replacingOccurrences(of: "id=\"y\"", with: "id=\"y\" weight=\"0\"")
    #expect(
      Self.found("", rubric: crossed) == [
        "1 error the parts that weigh hold criteria of weight 0 alone, so every result is 0"
      ])
    #expect(
      Self.found("", rubric: parts.replacingOccurrences(of: "weight=\"2\"", with: "weight=\"0\"")) == [])
  }

  @Test("A criterion's weight that places ignore is warned of")
  func ignoredWeights() {
    let rubric = """
      <rubric xmlns="urn:contest:rules:1" id="a"><title>T</title>
      <criterion id="x" max="10" step="1"><title>X</title></criterion>
      <criterion id="y" max="10" step="1" weight="2"><title>Y</title></criterion>
      </rubric>
      """
    func found(_ attributes: String, _ method: String) -> [String] {
      Self.found("<tabulation \(attributes)><\(method)/></tabulation>", rubric: rubric)
    }
    for method in ["skating", "bucklin", "schulze", "majority"] {
      let warned = found("level=\"criterion\"", method)
      #expect(warned.count == 1 && warned[0].hasPrefix("3 warning the weight of criterion “y”"), "\(warned)")
    }
    #expect(found("level=\"criterion\" weight=\"after\"", "skating").count == 1)
    #expect(found("level=\"criterion\" weight=\"after\"", "bucklin") == [])
    #expect(found("level=\"criterion\"", "mean") == [] && found("level=\"total\"", "skating") == [])
  }
}
