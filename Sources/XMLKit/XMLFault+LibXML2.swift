import CLibXML2
import Foundation

extension XMLFault {
  /// From an error of the parser.
  init(parserError error: xmlError) {
    let detail = Self.text(error.message)
    let first = String(xml: error.str1.map { UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self) })
    let second = String(xml: error.str2.map { UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self) })
    let code: Code =
      switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
      case XML_ERR_TAG_NAME_MISMATCH:
        .mismatchedTag(opened: first ?? "", openedOnLine: Int(error.int1), closed: second ?? "")
      case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .undeclaredEntity(first ?? "")
      case XML_ERR_TAG_NOT_FINISHED, XML_ERR_DOCUMENT_END, XML_ERR_LTSLASH_REQUIRED,
        XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_FINISHED:
        detail.hasPrefix("Extra content") ? .notWellFormed : .unfinished
      case XML_ERR_ATTRIBUTE_REDEFINED: .duplicateAttribute(first ?? "")
      case XML_ERR_INVALID_CHAR: .forbiddenCharacter(error.int1 > 0 ? UInt32(error.int1) : nil)
      case XML_ERR_DOCUMENT_EMPTY: .notXML
      case XML_ERR_GT_REQUIRED: .unclosedTag
      case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE: .unquotedAttribute
      case XML_ERR_NAME_REQUIRED, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_ENTITYREF_SEMICOL_MISSING: .bareMarkup
      default: detail.contains("Excessive depth") ? .tooDeep : .notWellFormed
      }
    self.init(
      code, line: error.line > 0 ? Int(error.line) : nil,
      column: error.int2 > 0 ? Int(error.int2) : nil, detail: detail)
  }

  /// From an error of the schema processor; `code` stands for what its message says where that is nil.
  init(schemaError error: xmlError, code: Code?) {
    let detail = Self.text(error.message)
    let node = error.node.map { $0.assumingMemoryBound(to: xmlNode.self) }
    self.init(
      code ?? .schema(SchemaBreach(message: detail)), line: error.line > 0 ? Int(error.line) : nil,
      path: node.map(XMLTree.path(to:)), detail: detail)
  }

  private static func text(_ message: UnsafePointer<CChar>?) -> String {
    guard let message else { return "" }
    return String(cString: message).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension SchemaBreach {
  /// Reads libxml2's sentence; its error codes alone do not carry the names and values.
  init(message: String) {
    let subject = message.prefixMatch(
      of: /Element '(?<element>[^']*)'(?:, attribute '(?<attribute>[^']*)')?: ?/)
    self.element = subject.map { Self.local($0.element) } ?? ""
    self.attribute = subject?.attribute.map(Self.local)
    self.rule = .other
    let rest = message[(subject?.range.upperBound ?? message.startIndex)...]
    rule = Self.contentRule(rest) ?? Self.valueRule(rest) ?? .other
    if case .missingAttribute = rule, let name = rest.firstMatch(of: /attribute '([^']*)'/)?.1 {
      attribute = Self.local(name)
    }
  }

  private static func contentRule(_ text: Substring) -> Rule? {
    let expected = text.firstMatch(of: /Expected is (?:one of )?\( (.*) \)/).map { match in
      match.1.split(separator: ",").map { local($0.trimmingCharacters(in: .whitespaces)) }
    }
    if text.hasPrefix("This element is not expected") { return .unexpectedElement(expected: expected ?? []) }
    if text.hasPrefix("Missing child element") { return .missingChild(expected: expected ?? []) }
    if text.contains("is not allowed.") && text.contains("The attribute") { return .unexpectedAttribute }
    if text.contains("is required but missing") { return .missingAttribute }
    if text.contains("No matching global") { return .unknownRoot }
    if text.contains("haracter content") && text.contains("not allowed") { return .unexpectedText }
    return nil
  }

  private static func valueRule(_ text: Substring) -> Rule? {
    if let match = text.wholeMatch(
      of: /\[facet 'enumeration'\] The value '(.*)' is not an element of the set \{(.*)\}\./)
    {
      let allowed = match.2.split(separator: ",").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " '"))
      }
      return .notOneOf(value: String(match.1), allowed: allowed)
    }
    if let match = text.wholeMatch(of: /\[facet '(min|max)\w*'\] The value '(.*)' (?:is|has).*\('(.*)'\)\.?/)
    {
      let (value, limit) = (String(match.2), String(match.3))
      return match.1 == "min" ? .tooSmall(value: value, limit: limit) : .tooBig(value: value, limit: limit)
    }
    if let match = text.wholeMatch(
      of: /\[facet 'pattern'\] The value '(.*)' is not accepted by the pattern '(.*)'\.?/)
    {
      return .offPattern(value: String(match.1), pattern: String(match.2))
    }
    if let match = text.wholeMatch(of: /\[facet '\w+'\] The value '(.*)' .*/) {
      return .malformed(value: String(match.1), type: "")
    }
    if let match = text.wholeMatch(of: /'(.*)' is not a valid value of the .*type(?: '(.*)')?\./) {
      return .malformed(value: String(match.1), type: match.2.map(local) ?? "")
    }
    return nil
  }

  /// `{urn:contest:rules:1}round` → `round`.
  private static func local(_ name: some StringProtocol) -> String {
    String(name.split(separator: "}").last ?? "")
  }

  /// libxml2 follows a facet's fault with "is not a valid value" for the same place; one sentence is enough.
  static func withoutEchoes(_ faults: [XMLFault]) -> [XMLFault] {
    var kept: [XMLFault] = []
    for fault in faults {
      if case .schema(let breach) = fault.code, case .malformed(let value, _) = breach.rule,
        let last = kept.last, last.path == fault.path, last.line == fault.line,
        case .schema(let before) = last.code, before.attribute == breach.attribute,
        before.rule.value == value
      {
        // The facet's fault does not name the type; its echo does.
        switch before.rule {
        case .malformed(_, ""), .offPattern: kept[kept.count - 1] = fault
        default: break
        }
        continue
      }
      kept.append(fault)
    }
    return kept
  }
}

extension SchemaBreach.Rule {
  fileprivate var value: String? {
    switch self {
    case .notOneOf(let value, _), .malformed(let value, _), .offPattern(let value, _),
      .tooSmall(let value, _),
      .tooBig(let value, _):
      value
    default: nil
    }
  }
}
