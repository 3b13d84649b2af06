import CLibXML2
import Foundation

/// A W3C XML Schema (1.0) with the files it includes or imports, all in memory.
public struct XMLSchema: Sendable, Hashable {
  /// The main file's name among `files`.
  public let name: String
  /// Schema texts by the file name under which they include each other.
  public let files: [String: String]

  public init(named name: String, in files: [String: String]) {
    self.name = name
    self.files = files
  }

  /// Every fault in the document, in document order.
  ///
  /// - Throws: `XMLFault` with code `brokenSchema` where the schema cannot be used.
  func faults(in document: xmlDocPtr) throws(XMLFault) -> [XMLFault] {
    guard let text = files[name] else { throw XMLFault(.brokenSchema, detail: name) }
    let result = MemoryFiles.serve(files) { prefix in
      Result<[XMLFault], XMLFault>.catching { () throws(XMLFault) -> [XMLFault] in
        try XMLDocument.withDocument(Data(text.utf8), named: "\(prefix)/\(name)") {
          (schema) throws(XMLFault) -> [XMLFault] in
          try Self.validate(document, against: schema)
        }
      }
    }
    return try result.get()
  }

  private static func validate(
    _ document: xmlDocPtr, against schema: xmlDocPtr
  ) throws(XMLFault) -> [XMLFault] {
    let compiling = FaultSink()
    let compiled = compiling.withPointer { pointer -> xmlSchemaPtr? in
      let context = xmlSchemaNewDocParserCtxt(schema)
      defer { xmlSchemaFreeParserCtxt(context) }
      xmlSchemaSetParserStructuredErrors(
        context,
        { sink, error in
          guard let error else { return }
          FaultSink.at(sink)?.add(XMLFault(schemaError: error.pointee, code: .brokenSchema))
        }, pointer)
      return xmlSchemaParse(context)
    }
    defer { if let compiled { xmlSchemaFree(compiled) } }
    guard let compiled else { throw compiling.faults.first ?? XMLFault(.brokenSchema) }
    let sink = FaultSink()
    sink.withPointer { pointer in
      let context = xmlSchemaNewValidCtxt(compiled)
      defer { xmlSchemaFreeValidCtxt(context) }
      xmlSchemaSetValidStructuredErrors(
        context,
        { sink, error in
          guard let error else { return }
          FaultSink.at(sink)?.add(XMLFault(schemaError: error.pointee, code: nil))
        }, pointer)
      _ = xmlSchemaValidateDoc(context, document)
    }
    return SchemaBreach.withoutEchoes(sink.faults)
  }
}

extension Result {
  fileprivate static func catching(_ body: () throws(Failure) -> Success) -> Self {
    do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
  }
}
