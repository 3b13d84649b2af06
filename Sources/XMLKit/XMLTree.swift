import CLibXML2

/// From libxml2's nodes to values.
enum XMLTree {
  static func name(of node: xmlNodePtr) -> String { String(xml: node.pointee.name) ?? "" }

  static func element(_ node: xmlNodePtr, path: String) -> XMLElement {
    XMLElement(
      namespace: namespace(node.pointee.ns), name: name(of: node), attributes: attributes(of: node),
      nodes: nodes(of: node, path: path), line: Int(xmlGetLineNo(node)), path: path)
  }

  private static func namespace(_ pointer: xmlNsPtr?) -> String? {
    pointer.flatMap { String(xml: $0.pointee.href) }
  }

  private static func attributes(of node: xmlNodePtr) -> [XMLElement.Attribute] {
    var attributes: [XMLElement.Attribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      let value = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
      defer { if let value { cx_free(value) } }
      attributes.append(
        XMLElement.Attribute(
          namespace: namespace(attribute.pointee.ns), name: String(xml: attribute.pointee.name) ?? "",
          value: String(xml: value) ?? ""))
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func nodes(of parent: xmlNodePtr, path: String) -> [XMLElement.Node] {
    var nodes: [XMLElement.Node] = []
    var seen: [String: Int] = [:]
    let counts = childCounts(of: parent)
    var next = parent.pointee.children
    while let node = next {
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        let name = name(of: node)
        let ordinal = seen[name, default: 0] + 1
        seen[name] = ordinal
        let step = counts[name] == 1 ? name : "\(name)[\(ordinal)]"
        nodes.append(.element(element(node, path: "\(path)/\(step)")))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        append(String(xml: node.pointee.content) ?? "", to: &nodes)
      default: break
      }
      next = node.pointee.next
    }
    return nodes
  }

  /// A comment between two stretches of text must not split them.
  private static func append(_ text: String, to nodes: inout [XMLElement.Node]) {
    guard case .text(var whole) = nodes.last else {
      nodes.append(.text(text))
      return
    }
    // Taken out while it grows, so that a long text is not copied for each of its parts.
    nodes.removeLast()
    whole += text
    nodes.append(.text(whole))
  }

  private static func childCounts(of parent: xmlNodePtr) -> [String: Int] {
    var counts: [String: Int] = [:]
    var next = parent.pointee.children
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE { counts[name(of: node), default: 0] += 1 }
      next = node.pointee.next
    }
    return counts
  }

  /// The path of the element that `node` is or belongs to, as in `XMLElement.path`.
  static func path(to node: xmlNodePtr) -> String {
    var steps: [String] = []
    var current: xmlNodePtr? = node
    while let node = current {
      if node.pointee.type == XML_ELEMENT_NODE { steps.append(step(to: node)) }
      current = node.pointee.parent
    }
    return "/" + steps.reversed().joined(separator: "/")
  }

  private static func step(to node: xmlNodePtr) -> String {
    let name = name(of: node)
    func count(_ next: (xmlNodePtr) -> xmlNodePtr?) -> Int {
      var total = 0
      var sibling = next(node)
      while let other = sibling {
        if other.pointee.type == XML_ELEMENT_NODE, self.name(of: other) == name { total += 1 }
        sibling = next(other)
      }
      return total
    }
    let before = count { $0.pointee.prev }
    return before + count { $0.pointee.next } == 0 ? name : "\(name)[\(before + 1)]"
  }
}
