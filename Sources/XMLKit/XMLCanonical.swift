import CLibXML2
public import Foundation

/// Exclusive XML Canonicalization 1.0, without comments: the form over which a hash is taken.
public enum XMLCanonical {
  /// The canonical form of the document's root element and all below it.
  ///
  /// - Throws: `XMLFault` where the input is no XML, or XML that is refused.
  public static func form(
    of data: Data, limits: XMLDocument.Limits = .strange
  ) throws(XMLFault) -> Data {
    try XMLDocument.withDocument(data, limits: limits) { (document) throws(XMLFault) -> Data in
      guard let root = xmlDocGetRootElement(document) else { throw XMLFault(.empty) }
      return try form(of: root)
    }
  }

  /// The canonical form of the root's first child element of that name, as if it stood alone; nil where
  /// there is none.
  ///
  /// - Throws: `XMLFault` where the input is no XML, or XML that is refused.
  public static func form(
    ofChild name: String, namespace: String, in data: Data, limits: XMLDocument.Limits = .strange
  ) throws(XMLFault) -> Data? {
    try XMLDocument.withDocument(data, limits: limits) { (document) throws(XMLFault) -> Data? in
      var next = xmlDocGetRootElement(document)?.pointee.children
      while let node = next {
        if node.pointee.type == XML_ELEMENT_NODE, XMLTree.name(of: node) == name,
          String(xml: node.pointee.ns?.pointee.href) == namespace
        {
          return try form(of: node)
        }
        next = node.pointee.next
      }
      return nil
    }
  }

  private static func form(of node: xmlNodePtr) throws(XMLFault) -> Data {
    // A copy in a document of its own: libxml2 declares in it the namespaces the element uses from above.
    guard let alone = xmlNewDoc(nil) else { throw XMLFault(.unknown) }
    defer { xmlFreeDoc(alone) }
    guard let copy = xmlDocCopyNode(node, alone, 1) else { throw XMLFault(.unknown) }
    xmlDocSetRootElement(alone, copy)
    var output: UnsafeMutablePointer<xmlChar>?
    let count = xmlC14NDocDumpMemory(
      alone, nil, Int32(XML_C14N_EXCLUSIVE_1_0.rawValue), nil, 0, &output)
    defer { if let output { cx_free(output) } }
    guard count >= 0, let output else { throw XMLFault(.unknown) }
    return Data(bytes: output, count: Int(count))
  }
}
