/// One element of a parsed document: a value that owns everything below it.
///
/// Comments and processing instructions are left out; CDATA sections are plain text.
public struct XMLElement: Sendable, Hashable {
  /// What stands between an element's tags, in document order.
  public enum Node: Sendable, Hashable {
    case element(XMLElement)
    case text(String)
  }

  public struct Attribute: Sendable, Hashable {
    /// Nil for an attribute without a prefix.
    public var namespace: String?
    public var name: String
    public var value: String

    public init(namespace: String? = nil, name: String, value: String) {
      self.namespace = namespace
      self.name = name
      self.value = value
    }
  }

  /// The namespace that the prefix `xml` (as in `xml:lang`) always stands for.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  public var namespace: String?
  /// Without prefix.
  public var name: String
  /// In document order; namespace declarations are not among them.
  public var attributes: [Attribute]
  public var nodes: [Node]
  /// Of the end of the start tag; counts from 1.
  public var line: Int
  /// `/contest/rounds/round[2]`; an index only where the parent has several of the name.
  public var path: String

  public init(
    namespace: String? = nil, name: String, attributes: [Attribute] = [], nodes: [Node] = [],
    line: Int = 1, path: String = ""
  ) {
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    self.nodes = nodes
    self.line = line
    self.path = path
  }

  /// The attribute without a namespace that has this name.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute && $0.namespace == nil }?.value
  }

  /// The element's own `xml:lang`.
  public var language: String? {
    attributes.first { $0.name == "lang" && $0.namespace == Self.xmlNamespace }?.value
  }

  public var children: [XMLElement] {
    nodes.compactMap { node in
      if case .element(let child) = node { child } else { nil }
    }
  }

  public func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
  public func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text directly inside, that of child elements not included.
  public var text: String {
    nodes.reduce(into: "") { text, node in
      if case .text(let part) = node { text += part }
    }
  }
}
