public import ContestCore
import ContestRecount
import ContestXML
public import Foundation

extension ContestService {
  /// What verifying a published file found.
  public struct Verification: Sendable {
    /// Faults of form: not well-formed, against the schema, the rules' hash does not fit.
    public var findings: [Finding]
    /// Places and figures that do not follow from the file's marks.
    public var discrepancies: [LocalizedText]
    /// What is worth knowing and no fault: clock times that the journal's order contradicts.
    public var notes: [LocalizedText] = []
    public var results: PublishedResults?
    public var isSound: Bool { !findings.hasErrors && discrepancies.isEmpty && results != nil }

    /// What no re-count can know.
    public static let limits = LocalizedText(
      vi: """
        Việc kiểm này chứng tỏ thứ hạng và giải đúng là tính ra từ các điểm ghi trong tệp, theo luật ghi trong \
        tệp. Nó không chứng tỏ ai đã cho những điểm ấy, cũng không chứng tỏ tệp do cơ quan nào phát hành.
        """,
      en:
        "This check shows that places and prizes follow from the marks in the file by the rules in the file. "
        + "It does not show who gave those marks, nor which body issued the file.")
  }

  /// Bytes: the size of a result is the contest's, and no reason to refuse it.
  public static let largestResults = Int(Int32.max)

  /// Checks a published file by itself: schema, the rules' hash, then every place counted again.
  public static func verify(_ data: Data, file: String) -> Verification {
    let (reread, findings) = ResultsXML.read(data, file: file, isOwn: true)
    guard let results = reread, !findings.hasErrors else {
      return Verification(findings: findings, discrepancies: [], results: reread)
    }
    let recounted = discrepancies(in: results).map(\.message)
    return Verification(
      findings: findings,
      discrepancies: misordered(results) + (recounted.isEmpty ? misderived(results) : recounted),
      notes: clockNotes(results), results: results)
  }

  /// A result is counted, then certified, then published: by the journal's rows, whatever the clocks said.
  private static func misordered(_ results: PublishedResults) -> [LocalizedText] {
    var faults: [LocalizedText] = []
    if let rows = results.journalRows,
      !(results.journalSequence < rows.certified && rows.certified < rows.published)
    {
      faults.append(
        LocalizedText(
          vi: """
            thứ tự trong nhật ký không thể có: tính ở dòng \(results.journalSequence), xác nhận ở dòng \
            \(rows.certified), công bố ở dòng \(rows.published)
            """,
          en: """
            the order in the journal cannot be: counted at row \(results.journalSequence), certified at \
            row \(rows.certified), published at row \(rows.published)
            """
        ))
    }
    if let correction = results.correction, correction.of != results.version - 1 {
      faults.append(
        LocalizedText(
          vi: "bản \(results.version) không thể thay bản \(correction.of): phải thay bản ngay trước nó",
          en: """
            version \(results.version) cannot take the place of version \(correction.of): it follows the \
            one before it
            """
        ))
    }
    return faults
  }

  private static func clockNotes(_ results: PublishedResults) -> [LocalizedText] {
    guard results.published < results.certified else { return [] }
    return [
      LocalizedText(
        vi: "giờ công bố ghi trong tệp sớm hơn giờ xác nhận: đồng hồ máy đã bị lùi giữa hai lần",
        en: """
          the file's time of publication is before that of its certificate: the clock was set back in \
          between
          """)
    ]
  }

  /// Entries whose printed derivation is not the one that their marks give, though the place is right: a
  /// mark that was dropped anyway may have been changed.
  private static func misderived(_ results: PublishedResults) -> [LocalizedText] {
    guard let standings = try? tabulate(results.facts, by: results.rules) else {
      return [
        LocalizedText(
          vi: "số liệu quá lớn, không tính lại được", en: "the numbers are too large to be counted again")
      ]
    }
    return zip(standings.rows, results.standings.rows).filter { $0 != $1 }.map { row, _ in
      LocalizedText(
        vi: "bài «\(row.entry)»: phần diễn giải cách tính không khớp với các điểm trong tệp",
        en: "entry “\(row.entry)”: the derivation does not follow from the marks in the file")
    }
  }
}
