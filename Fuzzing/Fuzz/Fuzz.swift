import Foundation
import ReaderProbes

/// The reader that `CONTEST_FUZZ` names: by the environment, for libFuzzer starts itself anew to merge.
private let probe = ProcessInfo.processInfo.environment["CONTEST_FUZZ"].flatMap(ReaderProbe.init)

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let data = Data(UnsafeBufferPointer(start: bytes, count: count))
  let complaints = probe?.examine(data) ?? []
  // The only way to tell libFuzzer that an input is one to keep.
  if !complaints.isEmpty { fatalError(complaints.joined(separator: "\n")) }
  return 0
}

/// SwiftPM links an executable's entry under this name.
@_cdecl("Fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  guard probe != nil else {
    let names = ReaderProbe.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("CONTEST_FUZZ names none of \(names)\n".utf8))
    return 64
  }
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, test)
}
