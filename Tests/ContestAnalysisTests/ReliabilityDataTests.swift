import ContestAnalysis
import Foundation
import Testing

/// The published tables of `reliability/cases.json` in the folder $CONTEST_DATA, by default ../shared/data
/// beside the repository, as `scripts/realdata` has it: left out, and said so, where it is not there.
private enum Data {
  static let named = ProcessInfo.processInfo.environment["CONTEST_DATA"]

  static let file: URL = {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = named.map { URL(filePath: $0) } ?? repository.appending(path: "../shared/data").standardized
    return folder.appending(path: "reliability/cases.json")
  }()

  /// A folder that was named must be there.
  static let isThere = named != nil || FileManager.default.fileExists(atPath: file.path)
}

@Suite("Published reliability figures, from the data folder")
struct ReliabilityDataTests {
  private struct Case {
    var ratings: Ratings
    /// What was printed, to how many decimals.
    var expected: [String: (text: String, decimals: Int)]
  }

  @Test(
    "every printed figure comes out to its last decimal",
    .enabled(if: Data.isThere, "no data in \(Data.file.path) (set CONTEST_DATA)"))
  func everyFigure() throws {
    let text = try String(contentsOf: Data.file, encoding: .utf8)
    let cases = try #require(JSONSerialization.jsonObject(with: Foundation.Data(text.utf8)) as? [String: Any])
    var figures = 0
    for (name, content) in cases.sorted(by: { $0.key < $1.key }) {
      let content = try #require(content as? [String: Any])
      let ratings = try ratings(of: content)
      for (figure, printed) in try #require(content["expected"] as? [String: NSNumber]) {
        let decimals = decimals(of: printed, stated: content["decimals"] as? Int)
        let found = try #require(try value(figure, ratings), "\(name): \(figure) is not known")
        let rounded = String(format: "%.\(decimals)f", found)
        let expected = String(format: "%.\(decimals)f", printed.doubleValue)
        #expect(rounded == expected, "\(name), \(figure): \(found)")
        figures += 1
      }
    }
    #expect(figures >= 28)
  }

  /// As stated for the table; else those of the number itself.
  private func decimals(of printed: NSNumber, stated: Int?) -> Int {
    if let stated { return stated }
    let parts = "\(printed.doubleValue)".split(separator: ".")
    return parts.count < 2 || parts[1] == "0" ? 0 : parts[1].count
  }

  private func ratings(of content: [String: Any]) throws -> Ratings {
    let table = try #require((content["data"] ?? content["ranks"]) as? [[Any]])
    let rows = table.map { row in row.map { ($0 as? NSNumber)?.doubleValue } }
    guard content["layout"] as? String == "observer x unit" else { return Ratings(rows: rows) }
    return Ratings(rows: (rows.first ?? []).indices.map { unit in rows.map { $0[unit] } })
  }

  private func value(_ figure: String, _ ratings: Ratings) throws -> Double? {
    switch figure {
    case "MSB": try intraclassCorrelation(ratings).meanSquares.between
    case "MSW": try intraclassCorrelation(ratings).meanSquares.within
    case "MSJ": try intraclassCorrelation(ratings).meanSquares.judge
    case "MSE": try intraclassCorrelation(ratings).meanSquares.residual
    case "ICC(1,1)": try intraclassCorrelation(ratings).single1
    case "ICC(2,1)": try intraclassCorrelation(ratings).single2
    case "ICC(3,1)": try intraclassCorrelation(ratings).single3
    case "ICC(1,\(ratings.judges))": try intraclassCorrelation(ratings).average1
    case "ICC(2,\(ratings.judges))": try intraclassCorrelation(ratings).average2
    case "ICC(3,\(ratings.judges))": try intraclassCorrelation(ratings).average3
    case "W", "W_tie_corrected": try kendallW(ratings).w
    case "sumD2": try kendallW(ratings).squaredDeviations
    case "chisq": try kendallW(ratings).chiSquare
    default: try MeasurementLevel(rawValue: figure).map { try krippendorffAlpha(ratings, level: $0) }
    }
  }
}
