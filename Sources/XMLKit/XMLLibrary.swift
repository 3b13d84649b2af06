import CLibXML2
import Foundation
import Synchronization

/// The process-wide state of libxml2, set up once before its first use.
enum XMLLibrary {
  /// Starts libxml2 and shuts its door: whatever a document or schema refers to is served from
  /// `MemoryFiles` or not at all; no file and no address is ever opened.
  static let isReady: Bool = {
    xmlInitParser()
    // Not guarded by a lock inside libxml2 2.9: two first validations at once would race.
    xmlSchemaInitTypes()
    xmlSetExternalEntityLoader { address, _, context in
      guard let address, let context else { return nil }
      let name = String(cString: address)
      guard let text = MemoryFiles.text(named: name) else { return nil }
      return text.withCString { cx_memory_input(context, name, $0, Int32(text.utf8.count)) }
    }
    return true
  }()
}

/// The schema files that one compilation may include, by a name that no other compilation shares.
enum MemoryFiles {
  private static let files = Mutex<[String: String]>([:])
  private static let counter = Mutex(0)

  static func text(named name: String) -> String? { files.withLock { $0[name] } }

  /// Makes `texts` visible to libxml2 as `<prefix>/<name>` while `body` runs.
  static func serve<Result>(
    _ texts: [String: String], _ body: (_ prefix: String) throws -> Result
  ) rethrows -> Result {
    let prefix = counter.withLock { count in
      count += 1
      return "memory-\(count)"
    }
    files.withLock { files in
      for (name, text) in texts { files["\(prefix)/\(name)"] = text }
    }
    defer {
      files.withLock { files in
        for name in texts.keys { files["\(prefix)/\(name)"] = nil }
      }
    }
    return try body(prefix)
  }
}

/// Collects what libxml2 reports during one call.
///
/// Its C handlers may not capture, so a pointer to this travels as their context.
final class FaultSink {
  /// A hopeless file should not fill the memory with its faults.
  static let most = 200

  private(set) var faults: [XMLFault] = []
  var doctypeLine: Int?

  /// Keeps the fault that `fault` makes; once enough are kept none is made, for making one takes time.
  func add(_ fault: () -> XMLFault) {
    if faults.count < Self.most { faults.append(fault()) }
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> FaultSink? {
    pointer.map { Unmanaged<FaultSink>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Runs `body` with a context pointer that is valid for as long as it runs.
  func withPointer<Result>(_ body: (UnsafeMutableRawPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(Unmanaged.passUnretained(self).toOpaque()) }
  }
}

extension String {
  init?(xml pointer: UnsafePointer<xmlChar>?) {
    guard let pointer else { return nil }
    self.init(decodingCString: pointer, as: UTF8.self)
  }
}
