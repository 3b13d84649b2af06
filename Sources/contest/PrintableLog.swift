import ContestCore
import Logging

/// A log whose lines give a terminal no orders, whatever a file or a visitor is called.
struct PrintableLog: LogHandler {
  private var log: any LogHandler

  init(_ log: any LogHandler) {
    self.log = log
  }

  var metadata: Logger.Metadata {
    get { log.metadata }
    set { log.metadata = newValue }
  }

  var logLevel: Logger.Level {
    get { log.logLevel }
    set { log.logLevel = newValue }
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { log[metadataKey: key] }
    set { log[metadataKey: key] = newValue }
  }

  func log(event: LogEvent) {
    var event = event
    event.message = "\(VietnameseText.printable("\(event.message)"))"
    event.metadata = event.metadata?.mapValues { "\(VietnameseText.printable("\($0)"))" }
    log.log(event: event)
  }
}
