public import ContestCore
public import Foundation

/// One of the readers that take files from strangers, driven as the program drives it.
///
/// Fuzzers and the corpus tests hand bytes in; whatever comes out of `examine` is a defect of the reader.
public enum ReaderProbe: String, Sendable, CaseIterable {
  /// A marks file and its check against the round.
  case marks
  /// A facts file and its check against the round.
  case facts
  case entriesCSV = "entries-csv"
  case entriesXML = "entries-xml"
  /// A rule file and its rubric, one after the other with a form feed between them.
  case rules
  /// A published result and its second count, as `contest verify` does it.
  case results

  /// What the reader did that no reader may do, in sentences; empty where all is well.
  ///
  /// A crash, endless work and memory without bound show themselves.
  public func examine(_ data: Data) -> [String] {
    let reading = read(data)
    let lines = data.count { $0 == 0x0A || $0 == 0x0D } + 1
    // The first of them stand for all: a file of nothing but faults should not take its time from others.
    return reading.complaints
      + reading.findings.prefix(12).compactMap { Self.complaint(about: $0, lines: lines) }
  }

  /// What the reader has to say about the bytes.
  public func findings(in data: Data) -> [Finding] { read(data).findings }

  private func read(_ data: Data) -> ProbeReading {
    switch self {
    case .marks: ListProbe.marks(data, file: rawValue)
    case .facts: ListProbe.facts(data, file: rawValue)
    case .entriesCSV: ListProbe.entries(csv: data, file: rawValue)
    case .entriesXML: ListProbe.entries(xml: data, file: rawValue)
    case .rules: RulesProbe.read(data)
    case .results: ResultsProbe.read(data, file: rawValue)
    }
  }

  /// A finding names a place that the input has and is one line that is safe to print, in both languages.
  private static func complaint(about finding: Finding, lines: Int) -> String? {
    guard let location = finding.location, !location.file.isEmpty else {
      return "no place: \(finding.message.en)"
    }
    guard (1...lines).contains(location.line ?? 1), (location.column ?? 1) >= 1 else {
      return "no such place: \(location.description)"
    }
    for language in Language.allCases {
      let line = finding.rendered(in: language)
      if finding.message[language].isEmpty || VietnameseText.hasForbiddenCharacters(line) {
        return "not fit to print: \(line.debugDescription)"
      }
    }
    return nil
  }
}

/// What one reading gave.
struct ProbeReading {
  var findings: [Finding]
  var complaints: [String] = []
}
