import ContestCore
import Foundation
import ReaderProbes
import Testing

/// What fuzzing has taught, without the fuzzer: every input that was worth keeping, through every reader.
@Suite struct CorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

  /// By path from the corpus' folder.
  static let inputs: [String: Data] = {
    var inputs: [String: Data] = [:]
    for probe in ReaderProbe.allCases {
      let folder = corpus.appending(path: probe.rawValue)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
        inputs["\(probe.rawValue)/\(name)"] = try? Data(contentsOf: folder.appending(path: name))
      }
    }
    return inputs
  }()

  @Test("no reader crashes on any input of the corpus, breaks a promise or takes its time", arguments: inputs)
  func readers(_ path: String, _ data: Data) {
    for probe in ReaderProbe.allCases {
      let start = ContinuousClock.now
      let complaints = probe.examine(data)
      #expect(complaints.isEmpty, "\(probe.rawValue) on \(path): \(complaints)")
      #expect(ContinuousClock.now - start < .seconds(5), "\(probe.rawValue) on \(path)")
    }
  }

  @Test("every reader has inputs that it takes without a word, and some that it refuses")
  func seeds() {
    for probe in ReaderProbe.allCases {
      let findings = Self.inputs.filter { $0.key.hasPrefix("\(probe.rawValue)/") }
        .mapValues { probe.findings(in: $0) }
      #expect(findings.values.contains { $0.isEmpty }, "\(probe.rawValue)")
      #expect(findings.values.contains { $0.hasErrors }, "\(probe.rawValue)")
    }
  }

  @Test("the corpus stays small")
  func size() {
    #expect(Self.inputs.count < 200)
    #expect(Self.inputs.values.reduce(0) { $0 + $1.count } < 100_000)
  }
}
