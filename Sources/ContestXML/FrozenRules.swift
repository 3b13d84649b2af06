public import ContestCore
import Crypto
import Foundation
import XMLKit

/// The rules of a round as they freeze when it opens: one XML element, its hash, and back.
public enum FrozenRules {
  static let element = "rules"

  /// The `rules` element (namespace `urn:contest:results:1`) with the round and its rubric.
  ///
  /// It is indented as it stands in a published result and can be put there byte for byte: white space
  /// inside is part of what is hashed. The same rules always give the same text.
  ///
  /// - Throws: `ContestXMLError` where a text holds a character that XML forbids.
  public static func document(for rules: RoundRules) throws(ContestXMLError) -> String {
    try ContestXMLError.wrapping {
      var writer = XMLWriter(declaration: false, depth: 1)
      try writer.element(element, ["xmlns": Schema.results.namespace]) { writer in
        try RuleWriter.round(rules, to: &writer)
        try RuleWriter.rubric(rules.rubric, to: &writer)
      }
      return writer.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The lower-case hexadecimal SHA-256 of the exclusive C14N form, without comments, of the document's
  /// `rules` element: its root, or a child of its root.
  ///
  /// - Throws: `ContestXMLError` where the document is no XML or has no such element.
  public static func hash(ofDocument document: String) throws(ContestXMLError) -> String {
    try hash(of: Data(document.utf8))
  }

  static func hash(
    of data: Data, limits: XMLDocument.Limits = .strange
  ) throws(ContestXMLError) -> String {
    try ContestXMLError.wrapping {
      let inside = try XMLCanonical.form(
        ofChild: element, namespace: Schema.results.namespace, in: data, limits: limits)
      let form = try inside ?? XMLCanonical.form(of: data, limits: limits)
      return SHA256.hash(data: form).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    }
  }

  /// The rules in a document that `document(for:)` wrote.
  ///
  /// - Throws: `ContestXMLError` where the document is not one, or says what this version does not know.
  public static func rules(fromDocument document: String) throws(ContestXMLError) -> RoundRules {
    try ContestXMLError.wrapping {
      let reading = try XMLDocument.parse(Data(document.utf8), validating: Schema.results.compiled)
      guard reading.faults.isEmpty else {
        throw ContestXMLError.refused(reading.faults.map { Finding($0, file: element) })
      }
      let (rules, findings) = rules(from: reading.root, file: element)
      guard let rules, findings.isEmpty else { throw ContestXMLError.refused(findings) }
      return rules
    }
  }

  /// The rules in a `rules` element that meets the schema of results.
  ///
  /// - Parameter areStrange: the file may come from anywhere: rules that cannot be carried out are told
  ///   as findings. Those that this program froze were looked at before they froze.
  static func rules(
    from root: XMLElement, file: String, areStrange: Bool = false
  ) -> (RoundRules?, [Finding]) {
    var decoder = ElementDecoder(file: file, mode: .verbatim)
    guard root.name == element, let round = root.child("round"), let rubric = root.child("rubric") else {
      decoder.report(
        root, LocalizedText(vi: "cần phần tử <rules>", en: "the element <rules> is wanted here"))
      return (nil, decoder.findings)
    }
    guard decoder.isModest(root) else { return (nil, decoder.findings) }
    let criteria = decoder.rubric(rubric, of: decoder.id(round))
    let rules = decoder.round(round, rubric: criteria)
    if areStrange {
      decoder.findings += RuleSemantics.faults(in: rules).filter { $0.severity == .error }.map { fault in
        Finding(at: decoder.locations[fault.place], fault.message)
      }
    }
    return (rules, decoder.findings)
  }
}
