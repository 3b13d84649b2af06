import ContestCore
import Foundation
import Testing

@testable import ContestPages

/// Tests/Vectors/totals.json, which the judge's scripts are held to as well: what a page shows while a judge
/// types is what the library counts.
@Suite("Numbers that scripts and the library read alike")
struct VectorTests {
  struct Vectors: Decodable {
    struct Text: Decodable {
      var text: String
      var micros: String?
    }

    struct Total: Decodable {
      /// Mark, weight, the part's weight.
      var lines: [[String]]
      var vi: String
      var en: String
    }

    var parse: [Text]
    var totals: [Total]
  }

  private static func vectors() throws -> Vectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/totals.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test("what is a number and what is none")
  func parse() throws {
    let vectors = try Self.vectors()
    #expect(vectors.parse.count > 30)
    for vector in vectors.parse {
      #expect(Points(parsing: vector.text).map { "\($0.micros)" } == vector.micros, "\(vector.text)")
    }
  }

  @Test("totals, exact, and how they are shown")
  func totals() throws {
    let vectors = try Self.vectors()
    #expect(vectors.totals.count > 50)
    for vector in vectors.totals {
      var criteria: [Criterion] = []
      var parts: [RubricPart] = []
      var marks: [CriterionID: Points] = [:]
      for (index, line) in vector.lines.enumerated() {
        let id = CriterionID("c\(index)")
        let numbers = try line.map { try #require(Points(parsing: $0)) }
        criteria.append(
          Criterion(
            id: id, title: LocalizedText("c"), maximum: Points(1000), step: Points(1), weight: numbers[1]))
        parts.append(
          RubricPart(id: PartID("p\(index)"), title: LocalizedText("p"), weight: numbers[2], criteria: [id]))
        marks[id] = numbers[0]
      }
      let rubric = Rubric(id: "r", title: LocalizedText("r"), criteria: criteria, parts: parts)
      let text = try #require(rubric.total(of: marks)).text
      #expect(text.vi == vector.vi && text.en == vector.en, "\(vector.lines)")
    }
  }
}
