public import ContestPages
import Foundation

/// QR codes from Debian's `qrencode`, run as a child process where it is installed.
///
/// What is to be drawn goes through standard input: nothing of it stands in the list of processes.
public enum QRProgram {
  /// No code of ours is longer; what is longer is not drawn.
  private static let longest = 1000

  /// The code of `text` as a picture; nil where the program is missing or fails.
  public static func picture(of text: String) async -> QRPicture? {
    await output(of: text, format: "ASCII", margin: 0).flatMap { QRPicture(drawing: $0) }
  }

  /// The code of `text` in a terminal's characters.
  public static func terminal(_ text: String) async -> String? {
    await output(of: text, format: "ANSIUTF8", margin: 2)
  }

  /// Waiting for a child would hold one of the few threads that requests run on.
  private static func output(of text: String, format: String, margin: Int) async -> String? {
    guard text.utf8.count <= longest else { return nil }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: run(text, format: format, margin: margin))
      }
    }
  }

  private static func run(_ text: String, format: String, margin: Int) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["qrencode", "-t", format, "-m", String(margin), "-l", "M", "-o", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try input.fileHandleForWriting.close()
      let code = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? String(data: code, encoding: .utf8) : nil
    } catch {
      return nil
    }
  }
}
