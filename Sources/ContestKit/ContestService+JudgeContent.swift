public import ContestCore
import ContestStore
import Foundation

extension ContestService {
  /// What the judge's page of a round is made from.
  ///
  /// - Returns: nil where the judge has no seat in the round, or it has not been opened.
  public func judgeContent(of round: RoundID, for judge: JudgeID) async throws -> JudgeContentSource? {
    guard let hash = try await rulesHash(of: round) else { return nil }
    let rules = try await rules(of: round)
    guard let member = rules.panel.member(judge) else { return nil }
    let contest = try await contest()
    let index = try await store.entryIndex()
    let lots = try await store.lots(round)
    let files = try await heardFiles(of: rules)
    let recused = Set(
      try await store.judgeSheets(judge, round: round)
        .filter { if case .recused? = $0.newest?.content { true } else { false } }.map(\.lot.entry))
    var heard = 0
    let entries = lots.compactMap { lot -> JudgeContentSource.Entry? in
      guard let entry = index[lot.entry] else { return nil }
      let isForced = Self.mustRecuse(judge, unit: entry.unit, rules: rules, contest: contest)
      guard !isForced || rules.showsForcedRecusals else { return nil }
      let isRecused = recused.contains(entry.id) || isForced
      if !isRecused { heard += 1 }
      return JudgeContentSource.Entry(
        code: lot.code, position: lot.position,
        performer: rules.secrecy == .anonymous ? nil : Self.performer(entry, contest: contest),
        script: !isRecused && files.mayRead(entry) ? stamp(entry.script) : nil,
        recording: isRecused ? nil : files.recording(of: entry).map(JudgeContentSource.Sound.init))
    }
    return JudgeContentSource(
      round: round, rulesHash: hash, member: member,
      ballot: BallotGuide(rules: rules, judge: judge, heard: rules.ballot.asksWhole ? heard : 0),
      entries: entries)
  }

  /// The scripts of the entries, by code: each as its paragraphs.
  public func scripts(of source: JudgeContentSource) -> [String: [String]] {
    let texts = source.entries.compactMap { entry -> (String, [String])? in
      guard let path = entry.script?.path, let text = scriptText(path) else { return nil }
      return (entry.code, Self.paragraphs(of: text))
    }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }

  private func stamp(_ path: String) -> JudgeContentSource.FileStamp? {
    guard !path.isEmpty, let file = try? workspace.open("entries/\(path)"),
      let found = FileDigests.Identity(file)
    else { return nil }
    return JudgeContentSource.FileStamp(
      path: path, size: Int(found.size),
      changed: Int64(found.seconds) * 1000 + Int64(found.nanoseconds / 1_000_000))
  }

  /// Separated by empty lines; one line break inside a paragraph stays.
  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.endIndex - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}

extension JudgeContentSource.Sound {
  fileprivate init(_ copy: BlindCopy) {
    self.init(bytes: copy.bytes, digest: String(copy.sha256.prefix(16)), milliseconds: copy.milliseconds)
  }
}
