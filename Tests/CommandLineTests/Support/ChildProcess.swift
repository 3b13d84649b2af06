import Foundation

/// One run of a program to its end.
struct Run: Sendable {
  /// Exit status; 128 + the signal where one ended it.
  var status: Int32
  var output: String
  var errors: String

  /// Both streams, for a failed expectation.
  var everything: String { "status \(status)\n--- stdout\n\(output)--- stderr\n\(errors)" }
}

/// Runs programs without a shell; no more at a time than the machine has room for.
enum ChildProcess {
  private static let gate = Gate(places: 4)

  static func run(_ executable: URL, _ arguments: [String], in folder: URL) async throws -> Run {
    await gate.enter()
    do {
      let run = try await runNow(executable, arguments, in: folder)
      await gate.leave()
      return run
    } catch {
      await gate.leave()
      throw error
    }
  }

  /// The streams go to files: a pipe that nobody empties would stop the child.
  private static func runNow(_ executable: URL, _ arguments: [String], in folder: URL) async throws -> Run {
    let stem = FileManager.default.temporaryDirectory.appending(path: "contest-run-\(UUID().uuidString)")
    let streams = [stem.appendingPathExtension("out"), stem.appendingPathExtension("err")]
    defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
    for stream in streams { try Data().write(to: stream) }
    let handles = try streams.map { try FileHandle(forWritingTo: $0) }
    defer { for handle in handles { try? handle.close() } }

    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    let signalled = process.terminationReason == .uncaughtSignal
    return Run(
      status: process.terminationStatus + (signalled ? 128 : 0),
      output: String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self))
  }
}

/// Lets so many through at a time, in the order they came.
actor Gate {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
