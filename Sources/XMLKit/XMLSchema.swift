import CLibXML2
import Foundation
import Synchronization

/// A W3C XML Schema (1.0) with the files it includes or imports, all in memory.
///
/// It is compiled at its first use and kept compiled as long as it, or a copy of it, lives.
public struct XMLSchema: Sendable {
  /// The main file's name among `files`.
  public let name: String
  /// Schema texts by the file name under which they include each other.
  public let files: [String: String]
  private let compiled = CompiledSchema()

  public init(named name: String, in files: [String: String]) {
    self.name = name
    self.files = files
  }

  /// Every fault in the document, in document order.
  ///
  /// - Throws: `XMLFault` with code `brokenSchema` where the schema cannot be used.
  func faults(in document: xmlDocPtr) throws(XMLFault) -> [XMLFault] {
    let schema = try compiled.pointer(orCompiling: compile)
    let sink = FaultSink()
    withExtendedLifetime(compiled) {
      sink.withPointer { pointer in
        let context = xmlSchemaNewValidCtxt(schema)
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(
          context,
          { sink, error in
            guard let error else { return }
            FaultSink.at(sink)?.add { XMLFault(schemaError: error.pointee, code: nil) }
          }, pointer)
        _ = xmlSchemaValidateDoc(context, document)
      }
    }
    return SchemaBreach.withoutEchoes(sink.faults)
  }

  private func compile() throws(XMLFault) -> xmlSchemaPtr {
    guard XMLLibrary.isReady, files[name] != nil else { throw XMLFault(.brokenSchema, detail: name) }
    let sink = FaultSink()
    let compiled = MemoryFiles.serve(files) { prefix in
      sink.withPointer { pointer -> xmlSchemaPtr? in
        // By name, so that what is compiled owns the documents it still points into.
        let context = xmlSchemaNewParserCtxt("\(prefix)/\(name)")
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(
          context,
          { sink, error in
            guard let error else { return }
            FaultSink.at(sink)?.add { XMLFault(schemaError: error.pointee, code: .brokenSchema) }
          }, pointer)
        return xmlSchemaParse(context)
      }
    }
    guard let compiled else { throw sink.faults.first ?? XMLFault(.brokenSchema, detail: name) }
    return compiled
  }
}

/// One schema as libxml2 compiled it, which costs far more than validating a small file.
///
/// Threads may share it: validating against a given schema only reads it.
private final class CompiledSchema: Sendable {
  /// 0 until the first use; a number, for pointers may not be handed from thread to thread.
  private let address = Mutex<UInt>(0)

  func pointer(
    orCompiling compile: () throws(XMLFault) -> xmlSchemaPtr
  ) throws(XMLFault) -> xmlSchemaPtr {
    let address = try address.withLock { (address) throws(XMLFault) -> UInt in
      if address == 0 { address = UInt(bitPattern: try compile()) }
      return address
    }
    guard let pointer = xmlSchemaPtr(bitPattern: address) else { throw XMLFault(.brokenSchema) }
    return pointer
  }

  deinit {
    address.withLock { address in
      if let pointer = xmlSchemaPtr(bitPattern: address) { xmlSchemaFree(pointer) }
    }
  }
}
