import Foundation

/// A program of the system, run to its end without a shell: with a time limit, and with no more of what it
/// says kept than is needed.
enum ChildProgram {
  struct Output: Sendable {
    /// 127 where there is no such program.
    var status: Int32
    /// Both streams, as they came.
    var text: String
    var isOutOfTime: Bool

    var isDone: Bool { status == 0 && !isOutOfTime }
    /// The values of lines `key=value`; the last of several counts.
    func value(_ key: String) -> String? {
      text.split(separator: "\n").last { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }
  }

  /// What `/usr/bin/env` exits with where it does not find the program.
  static let notFound: Int32 = 127

  /// Runs `arguments[0]`, found by PATH, with the rest as its arguments.
  ///
  /// - Parameters:
  ///   - seconds: after which it is killed.
  ///   - limit: bytes of output that are kept; what follows is read and dropped.
  static func run(_ arguments: [String], seconds: Int, limit: Int = 1_000_000) async -> Output {
    await withCheckedContinuation { continuation in
      // The reading blocks, so it has a thread that is not one of the tasks'.
      DispatchQueue.global().async {
        continuation.resume(returning: runNow(arguments, seconds: seconds, limit: limit))
      }
    }
  }

  private static func runNow(_ arguments: [String], seconds: Int, limit: Int) -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    do { try process.run() } catch { return Output(status: notFound, text: "", isOutOfTime: false) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    let id = process.processIdentifier
    let stop = DispatchWorkItem { kill(id, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: stop)
    var kept = Data()
    while let part = try? output.fileHandleForReading.read(upToCount: 65_536), !part.isEmpty {
      if kept.count < limit { kept += part.prefix(limit - kept.count) }
    }
    process.waitUntilExit()
    stop.cancel()
    let isKilled = process.terminationReason == .uncaughtSignal
    return Output(
      status: isKilled ? 128 + process.terminationStatus : process.terminationStatus,
      text: String(decoding: kept, as: UTF8.self), isOutOfTime: isKilled && clock.now >= end)
  }
}
