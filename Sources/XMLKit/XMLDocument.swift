import CLibXML2
public import Foundation

/// Reads XML safely: the whole document becomes a value, and nothing outside it is ever fetched.
///
/// Only UTF-8 is read. A document type declaration is refused wherever it appears, for the formats here
/// need none and entities are how XML attacks its reader.
public enum XMLDocument {
  /// Of one element; libxml2 holds each against all others.
  public static let mostAttributes = 64
  /// Namespaces declared in the whole document; libxml2 looks for a prefix among all that are in force.
  public static let mostNamespaces = 1000
  /// libxml2's own limit.
  public static let deepestNesting = 256

  /// How large a document may be: more is refused before anything is parsed.
  public struct Limits: Sendable, Hashable {
    /// Bytes.
    public var largestInput: Int
    /// Start and end tags and comments together; also all attributes together.
    ///
    /// Guards the memory against many tiny parts.
    public var mostTags: Int

    /// For what comes from anywhere.
    public static let strange = Limits(largestInput: 20_000_000, mostTags: 500_000)
    /// For what this program has written itself: as large as libxml2 takes at once.
    public static let own = Limits(largestInput: Int(Int32.max), mostTags: Int(Int32.max))
  }

  /// A document as read, and what its schema has against it.
  public struct Reading: Sendable, Hashable {
    public var root: XMLElement
    /// Empty where the document is valid or no schema was given.
    public var faults: [XMLFault]
  }

  /// The document's root element.
  ///
  /// - Throws: `XMLFault` where the input is no XML, or XML that is refused.
  public static func parse(_ data: Data) throws(XMLFault) -> XMLElement {
    try parse(data, validating: nil).root
  }

  /// The document's root element.
  ///
  /// - Throws: `XMLFault` where the input is no XML, or XML that is refused.
  public static func parse(_ text: String) throws(XMLFault) -> XMLElement {
    try parse(Data(text.utf8))
  }

  /// The document's root element, and every fault that `schema` finds in the document.
  ///
  /// - Throws: `XMLFault` where the input is no XML, XML that is refused, or the schema cannot be used.
  public static func parse(
    _ data: Data, validating schema: XMLSchema?, limits: Limits = .strange
  ) throws(XMLFault) -> Reading {
    try withDocument(data, limits: limits) { (document) throws(XMLFault) -> Reading in
      guard let top = xmlDocGetRootElement(document) else { throw XMLFault(.empty) }
      let faults = try schema?.faults(in: document) ?? []
      return Reading(root: XMLTree.element(top, path: "/" + XMLTree.name(of: top)), faults: faults)
    }
  }

  /// Parses `data` and lends the document to `body`; no pointer may leave it.
  static func withDocument<Result>(
    _ data: Data, limits: Limits, _ body: (xmlDocPtr) throws(XMLFault) -> Result
  ) throws(XMLFault) -> Result {
    try XMLInputCheck.check(data, limits: limits)
    guard XMLLibrary.isReady, let context = xmlNewParserCtxt() else { throw XMLFault(.unknown) }
    defer { xmlFreeParserCtxt(context) }
    let sink = FaultSink()
    let document = sink.withPointer { pointer in read(data, context, reportingTo: pointer) }
    defer { if let document { xmlFreeDoc(document) } }
    if let line = sink.doctypeLine { throw XMLFault(.doctype, line: line) }
    // A fatal fault leaves no document; a namespace fault does, and is as much of a reason to refuse it.
    if let first = sink.faults.first { throw first }
    guard let document else { throw XMLFault(.unknown) }
    guard document.pointee.intSubset == nil else { throw XMLFault(.doctype) }
    return try body(document)
  }

  private static func read(
    _ data: Data, _ context: xmlParserCtxtPtr, reportingTo sink: UnsafeMutableRawPointer
  ) -> xmlDocPtr? {
    context.pointee._private = sink
    context.pointee.sax.pointee.serror = { context, error in
      guard let context, let error else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      FaultSink.at(parser.pointee._private)?.add { XMLFault(parserError: error.pointee) }
    }
    context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      guard let context else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      FaultSink.at(parser.pointee._private)?.doctypeLine = Int(xmlSAX2GetLineNumber(context))
      xmlStopParser(parser)
    }
    // Never NOENT, DTDLOAD or HUGE: they lift the limits that keep a hostile document harmless.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    return data.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil,
        "UTF-8", Int32(options))
    }
  }
}
