public import ContestCore
import Foundation
import XMLKit

/// What a reading of the rule files gave.
public struct RuleReading: Sendable, Hashable {
  /// Nil where a file is missing or breaks its schema; where it is there but `findings` has errors, it
  /// must not be used.
  public var contest: Contest?
  /// In the order of the checks, each with its file and line.
  public var findings: [Finding]

  public init(contest: Contest?, findings: [Finding]) {
    self.contest = contest
    self.findings = findings
  }
}

/// Reads `contest.xml` and the rubrics it names, and tells everything that is wrong with them.
public enum RuleReader {
  /// The name of the contest's file in its workspace.
  public static let contestFile = "contest.xml"
  /// Bytes of one rule file; the shipped ones have 15 kB.
  public static let largestFile = 1_000_000

  /// The contest that the files describe, with every finding.
  ///
  /// The order is XML, schema, references, then the rules themselves (rules.md). Nothing is fetched from
  /// outside `files`.
  public static func read(files: some RuleFileSource) -> RuleReading {
    var reader = RuleFileReader(files: files)
    let contest = reader.contest()
    var findings = reader.findings
    if let contest {
      findings += RuleSemantics.faults(in: contest).map { fault in
        Finding(fault.severity, at: reader.decoder.locations[fault.place], fault.message)
      }
    }
    var seen: Set<Finding> = []
    return RuleReading(contest: contest, findings: findings.filter { seen.insert($0).inserted })
  }

  /// Whether `path` stays inside the workspace: relative, no `..`, forward slashes.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == ".." || $0 == "." }
      && !path.contains { $0 == "\\" || $0 == ":" || $0.isNewline || $0 == "\0" }
  }
}

/// One reading: opens the files, keeps what it met.
private struct RuleFileReader<Files: RuleFileSource> {
  let files: Files
  var decoder = ElementDecoder(file: RuleReader.contestFile)
  var roots: [String: XMLElement?] = [:]
  private var fileFindings: [Finding] = []

  init(files: Files) {
    self.files = files
  }

  var findings: [Finding] { fileFindings + decoder.findings }

  mutating func contest() -> Contest? {
    guard let (root, isValid) = open(RuleReader.contestFile, .contest, at: nil) else { return nil }
    let elements = root.child("rounds")?.children("round") ?? []
    let rubrics = elements.map { rubricRoot(of: $0) }
    guard isValid else { return nil }
    guard root.name == "contest" else {
      decoder.report(
        root,
        LocalizedText(
          vi: "tệp này phải có phần tử gốc <contest>", en: "the root of this file must be <contest>"))
      return nil
    }
    decoder.requireUnique(elements)
    var rounds: [RoundRules] = []
    for (element, rubric) in zip(elements, rubrics) {
      guard let rubric else { continue }
      rounds.append(round(element, rubric: rubric))
    }
    let contest = decoder.contest(root, rounds: rounds)
    return rubrics.contains { $0 == nil } ? nil : contest
  }

  private mutating func round(
    _ element: XMLElement, rubric: (path: String, root: XMLElement)
  ) -> RoundRules {
    decoder.file = rubric.path
    let rules = decoder.rubric(rubric.root, of: RoundID(element["id"] ?? ""))
    decoder.file = RuleReader.contestFile
    return decoder.round(element, rubric: rules)
  }

  /// The rubric's tree; nil, with a finding, where the round names none that can be used.
  private mutating func rubricRoot(of round: XMLElement) -> (path: String, root: XMLElement)? {
    guard let path = round["rubric"] else {
      decoder.report(
        round,
        LocalizedText(
          vi: "vòng thi thiếu thuộc tính rubric: tệp biểu điểm",
          en: "the round lacks rubric: its rubric's file"))
      return nil
    }
    guard RuleReader.isInside(path) else {
      decoder.report(
        round,
        LocalizedText(
          vi:
            "rubric=“\(path)” phải là đường dẫn trong thư mục cuộc thi, không có .. và không bắt đầu bằng /",
          en:
            "rubric=“\(path)” must be a path inside the contest's folder, without .. and not starting with /")
      )
      return nil
    }
    if let known = roots[path] { return known.map { (path, $0) } }
    let opened = open(path, .rubric, at: decoder.location(of: round))
    var root = opened.flatMap { $0.isValid ? $0.root : nil }
    if let wrong = root, wrong.name != "rubric" {
      root = nil
      let location = SourceLocation(file: path, line: wrong.line, path: wrong.path)
      fileFindings.append(
        Finding(
          at: location,
          LocalizedText(
            vi: "tệp này phải có phần tử gốc <rubric>", en: "the root of this file must be <rubric>")))
    }
    roots[path] = .some(root)
    return root.map { (path, $0) }
  }

  /// The file's tree and whether it meets its schema; nil, with findings, where there is no tree.
  private mutating func open(
    _ path: String, _ schema: Schema, at mention: SourceLocation?
  ) -> (root: XMLElement, isValid: Bool)? {
    do throws(RuleFileFault) {
      let data = try files.data(at: path)
      guard data.count <= RuleReader.largestFile else { throw .tooLarge(data.count) }
      do throws(XMLFault) {
        let reading = try XMLDocument.parse(data, validating: schema.compiled)
        fileFindings += reading.faults.map { Finding($0, file: path) }
        decoder.file = path
        defer { decoder.file = RuleReader.contestFile }
        return decoder.isModest(reading.root) ? (reading.root, reading.faults.isEmpty) : nil
      } catch {
        fileFindings.append(Finding(error, file: path))
      }
    } catch {
      fileFindings.append(Finding(at: mention ?? SourceLocation(file: path), error.message(path)))
    }
    return nil
  }
}

extension RuleFileFault {
  fileprivate func message(_ path: String) -> LocalizedText {
    switch self {
    case .tooLarge(let bytes):
      LocalizedText(
        vi:
          "tệp “\(path)” quá lớn (\(bytes) byte); tệp quy định được đọc tối đa \(RuleReader.largestFile) byte",
        en: "“\(path)” is too large (\(bytes) bytes); a rule file may have \(RuleReader.largestFile) bytes")
    case .unreadable(let detail):
      LocalizedText(
        vi: "không đọc được tệp “\(path)”; hãy kiểm tra quyền đọc tệp [\(detail)]",
        en: "the file “\(path)” cannot be read; check that it may be [\(detail)]")
    case .link:
      LocalizedText(
        vi: """
          “\(path)” là liên kết (hoặc nằm sau một liên kết) nên không được đọc; hãy đặt chính tệp đó vào đây
          """,
        en: "“\(path)” is a link, or lies behind one, and is not read; put the file itself here")
    default:
      LocalizedText(
        vi: "không có tệp “\(path)”; hãy kiểm tra tên tệp", en: "there is no file “\(path)”; check its name")
    }
  }
}
