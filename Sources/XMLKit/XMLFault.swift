/// What is wrong with a document, and where: an error where it cannot be read at all, a value where a
/// schema is not met.
///
/// Meant for a program; whoever speaks to people words the message by `code`.
public struct XMLFault: Error, Sendable, Hashable {
  public enum Code: Sendable, Hashable {
    case empty
    /// More bytes than `XMLDocument.Limits.largestInput`.
    case tooLarge(bytes: Int)
    /// More tags, or attributes in all, than `XMLDocument.Limits.mostTags`.
    case tooManyTags
    /// More attributes of one element than `XMLDocument.mostAttributes`, or more namespaces in all than
    /// `XMLDocument.mostNamespaces`.
    case tooManyAttributes
    /// Bytes that are not UTF-8.
    case notUTF8
    /// Another encoding than UTF-8, declared or recognised.
    case otherEncoding(String)
    case nulByte
    /// A document type declaration, which may pull in or multiply entities.
    case doctype
    /// Deeper than `XMLDocument.deepestNesting`.
    case tooDeep
    case mismatchedTag(opened: String, openedOnLine: Int, closed: String)
    case undeclaredEntity(String)
    case unfinished
    case duplicateAttribute(String)
    /// The input does not begin as XML does.
    case notXML
    /// A start tag without its `>`.
    case unclosedTag
    /// An attribute's value without quotes.
    case unquotedAttribute
    /// `&` or `<` that stands for itself.
    case bareMarkup
    /// A character that XML 1.0 forbids; its scalar value, where it is known.
    case forbiddenCharacter(UInt32?)
    /// Any other breach of XML's own rules; see `detail`.
    case notWellFormed
    /// The document breaks its schema.
    case schema(SchemaBreach)
    /// The schema itself cannot be used.
    case brokenSchema
    /// libxml2 gave up without saying why.
    case unknown
  }

  public var code: Code
  /// Counts from 1.
  public var line: Int?
  /// Counts from 1; for breaches of XML's own rules alone.
  public var column: Int?
  /// The path of the element concerned, as in `XMLElement.path`.
  public var path: String?
  /// libxml2's own words, one line; empty where there are none.
  public var detail: String

  public init(
    _ code: Code, line: Int? = nil, column: Int? = nil, path: String? = nil, detail: String = ""
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.path = path
    self.detail = detail
  }
}

/// How a document breaks its schema.
///
/// Names are without their namespaces.
public struct SchemaBreach: Sendable, Hashable {
  public enum Rule: Sendable, Hashable {
    /// The root is not an element that the schema knows.
    case unknownRoot
    /// The element may not stand here; `expected` may, where the schema can tell.
    case unexpectedElement(expected: [String])
    /// The element ends too early.
    case missingChild(expected: [String])
    case unexpectedAttribute
    case missingAttribute
    case notOneOf(value: String, allowed: [String])
    /// Not written as the schema wants it; `type` names the schema type where it is known.
    case malformed(value: String, type: String)
    /// Not written as this pattern of the schema wants it.
    case offPattern(value: String, pattern: String)
    case tooSmall(value: String, limit: String)
    case tooBig(value: String, limit: String)
    case unexpectedText
    case other
  }

  public var rule: Rule
  public var element: String
  /// Nil where the breach is not about an attribute.
  public var attribute: String?

  public init(_ rule: Rule, element: String, attribute: String? = nil) {
    self.rule = rule
    self.element = element
    self.attribute = attribute
  }
}
