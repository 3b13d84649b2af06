import XMLKit

/// The schemas that ship with the program, inside it: a copy of the binary needs no files beside it.
public enum Schema: String, Sendable, Hashable, CaseIterable {
  /// `contest.xml`, and the types that rubrics and results share with it.
  case contest
  case rubric
  case entries
  case results
  /// `xml:lang`, which the others import.
  case xml

  /// The schema, byte for byte as in `Schemas/`.
  public var text: String {
    let bytes =
      switch self {
      case .contest: PackageResources.contest_xsd
      case .rubric: PackageResources.rubric_xsd
      case .entries: PackageResources.entries_xsd
      case .results: PackageResources.results_xsd
      case .xml: PackageResources.xml_xsd
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name under which the schemas include each other.
  public var fileName: String { "\(rawValue).xsd" }

  /// The namespace of the documents it describes.
  var namespace: String {
    switch self {
    case .contest, .rubric: "urn:contest:rules:1"
    case .entries: "urn:contest:entries:1"
    case .results: "urn:contest:results:1"
    case .xml: XMLElement.xmlNamespace
    }
  }

  /// Ready to validate with; compiled once in the life of the process.
  var compiled: XMLSchema {
    switch self {
    case .contest: Self.contestSchema
    case .rubric: Self.rubricSchema
    case .entries: Self.entriesSchema
    case .results: Self.resultsSchema
    case .xml: Self.xmlSchema
    }
  }

  private static let contestSchema = schema(.contest)
  private static let rubricSchema = schema(.rubric)
  private static let entriesSchema = schema(.entries)
  private static let resultsSchema = schema(.results)
  private static let xmlSchema = schema(.xml)

  private static func schema(_ main: Schema) -> XMLSchema {
    let files = allCases.map { ($0.fileName, $0.text) }
    return XMLSchema(named: main.fileName, in: Dictionary(uniqueKeysWithValues: files))
  }
}
