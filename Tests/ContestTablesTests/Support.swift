import ContestCore
import Foundation

/// `3:5`: the line and column of a finding.
func place(_ finding: Finding?) -> String {
  guard let location = finding?.location else { return "nowhere" }
  return "\(location.line ?? 0):\(location.column ?? 0)"
}

/// Every finding as the program prints it.
func rendered(_ findings: [Finding], in language: Language = .en) -> [String] {
  findings.map { $0.rendered(in: language) }
}

/// UTF-16 with its byte order mark.
func utf16(_ text: String, bigEndian: Bool) -> Data {
  var data = Data()
  for unit in [0xFEFF] + Array(text.utf16) {
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    data.append(contentsOf: bigEndian ? [high, low] : [low, high])
  }
  return data
}
