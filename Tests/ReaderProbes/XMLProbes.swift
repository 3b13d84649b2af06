import ContestCore
import ContestRecount
import ContestXML
import Foundation

/// Rule files: what is read without an error must freeze and come back as it was.
enum RulesProbe {
  static let separator: UInt8 = 0x0C

  static func read(_ data: Data) -> ProbeReading {
    let reading = RuleReader.read(files: TwoRuleFiles(data))
    var complaints: [String] = []
    if let contest = reading.contest, !reading.findings.hasErrors {
      complaints = contest.rounds.compactMap(complaint(about:))
    }
    return ProbeReading(findings: reading.findings, complaints: complaints)
  }

  private static func complaint(about rules: RoundRules) -> String? {
    do {
      let document = try FrozenRules.document(for: rules)
      let back = try FrozenRules.rules(fromDocument: document)
      return back == rules ? nil : "\(rules.id) comes back otherwise: \(document)"
    } catch {
      return "\(rules.id) does not freeze: \(error.message.en)"
    }
  }
}

/// `contest.xml` before the form feed; whatever rubric is asked for after it.
private struct TwoRuleFiles: RuleFileSource {
  private let contest: Data
  private let rubric: Data

  init(_ data: Data) {
    let end = data.firstIndex(of: RulesProbe.separator) ?? data.endIndex
    self.contest = Data(data[..<end])
    self.rubric = Data(data[end...].dropFirst())
  }

  func data(at path: String) throws(RuleFileFault) -> Data {
    if path == RuleReader.contestFile { return contest }
    guard path.hasSuffix(".xml") else { throw .missing }
    return rubric
  }
}

/// Published results: what is read must be counted again without a fault of the program.
enum ResultsProbe {
  static func read(_ data: Data, file: String) -> ProbeReading {
    let (results, findings) = ResultsXML.read(withItsOwnHash(data), file: file)
    var reading = ProbeReading(findings: findings)
    guard let results else { return reading }
    if findings.hasErrors { reading.complaints.append("a result is read in spite of errors") }
    for difference in discrepancies(in: results)
    where difference.message.vi.isEmpty || difference.message.en.isEmpty {
      reading.complaints.append("a discrepancy without words: \(difference)")
    }
    return reading
  }

  /// The file with the hash that its rules have: whoever forges a file can compute it, a fuzzer cannot.
  private static func withItsOwnHash(_ data: Data) -> Data {
    let attribute = Data("rules-hash=\"".utf8)
    guard let name = data.range(of: attribute), data.endIndex - name.upperBound >= 64,
      let text = String(validating: data, as: UTF8.self),
      let hash = try? FrozenRules.hash(ofDocument: text)
    else { return data }
    return data.replacing(name.upperBound..<(name.upperBound + 64), with: Data(hash.utf8))
  }
}

extension Data {
  fileprivate func replacing(_ range: Range<Int>, with new: Data) -> Data {
    var data = self
    data.replaceSubrange(range, with: new)
    return data
  }
}
