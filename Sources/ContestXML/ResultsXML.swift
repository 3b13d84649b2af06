public import ContestCore
public import Foundation
import XMLKit

/// A published result as XML, and back (schema `results.xsd`).
///
/// Writing and reading are the identity for a result whose facts list the entries in the order of
/// `entries`; the order of the facts has no bearing on a result.
public enum ResultsXML {
  /// The version of the format, as it stands in the file.
  public static let schemaVersion = "1.1"
  /// The first version, which has neither the journal's rows nor corrections; it is read as it was.
  static let firstVersion = "1.0"

  /// The result as a UTF-8 document; the same result always gives the same bytes.
  ///
  /// - Throws: `ContestXMLError` where the hash is not that of the rules, where the parts disagree about an
  ///   entry, or where a text holds a character that XML forbids.
  public static func write(_ results: PublishedResults) throws(ContestXMLError) -> Data {
    let rules = try FrozenRules.document(for: results.rules)
    let hash = try FrozenRules.hash(ofDocument: rules)
    guard hash == results.rulesHash else {
      throw .rulesChanged(recorded: results.rulesHash, actual: hash)
    }
    try checkConsistency(of: results)
    let zone = results.timeZone
    guard let certified = results.certified.xml(in: zone), let published = results.published.xml(in: zone)
    else {
      throw .timeOutOfRange
    }
    return try ContestXMLError.wrapping {
      var writer = XMLWriter()
      try writer.element(
        "results",
        [
          "xmlns": Schema.results.namespace, "schema": schemaVersion, "version": "\(results.version)",
          "contest": results.contest.rawValue, "round": results.rules.id.rawValue, "timezone": zone,
          "certified": certified, "published": published, "rules-hash": hash,
        ]
      ) { try ResultsWriter(results: results).body(rules: rules, to: &$0) }
      return Data(writer.text.utf8)
    }
  }

  private static func checkConsistency(of results: PublishedResults) throws(ContestXMLError) {
    let facts = Dictionary(results.facts.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var listed: Set<EntryID> = []
    for entry in results.entries {
      guard let fact = facts[entry.id], fact.number == entry.number, fact.unit == entry.unit,
        listed.insert(entry.id).inserted
      else { throw .inconsistentEntry(entry.id) }
    }
    if let other = results.facts.entries.first(where: { !listed.contains($0.id) }) {
      throw .inconsistentEntry(other.id)
    }
    for row in results.standings.rows {
      guard let fact = facts[row.entry], fact.number == row.number, fact.unit == row.unit,
        fact.status == row.status
      else { throw .inconsistentEntry(row.entry) }
    }
  }

  /// The result in `data`, and everything that is wrong with the file.
  ///
  /// Findings call it `file`. There is no result where it breaks its schema or contradicts itself.
  ///
  /// - Parameter isOwn: whether the program itself has made the file: a contest may be as large as it is.
  public static func read(
    _ data: Data, file: String, isOwn: Bool = false
  ) -> (PublishedResults?, [Finding]) {
    let reading: XMLDocument.Reading
    let hash: String
    do throws(XMLFault) {
      reading = try XMLDocument.parse(
        data, validating: Schema.results.compiled, limits: isOwn ? .own : .strange)
    } catch {
      return (nil, [Finding(error, file: file)])
    }
    guard reading.faults.isEmpty else { return (nil, reading.faults.map { Finding($0, file: file) }) }
    guard reading.root.name == "results" else {
      let location = SourceLocation(file: file, line: reading.root.line, path: reading.root.path)
      return (
        nil,
        [
          Finding(
            at: location,
            LocalizedText(
              vi: "tệp này phải có phần tử gốc <results>", en: "the root of this file must be <results>"))
        ]
      )
    }
    do throws(ContestXMLError) {
      hash = try FrozenRules.hash(of: data, limits: isOwn ? .own : .strange)
    } catch {
      return (nil, [Finding(at: SourceLocation(file: file), error.message)])
    }
    var decoder = ElementDecoder(file: file, mode: .verbatim)
    let results = decoder.results(reading.root, actualHash: hash, isOwn: isOwn)
    return (decoder.findings.hasErrors ? nil : results, decoder.findings)
  }
}
