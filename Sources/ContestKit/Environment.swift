public import ContestCore
import Crypto
import Foundation

/// What a contest takes from the world: the time and randomness.
///
/// Tests fix both.
public struct Environment: Sendable {
  public var now: @Sendable () -> Instant
  /// Fresh random bytes, as many as asked for.
  public var randomBytes: @Sendable (Int) -> [UInt8]
  /// What makes the recordings that judges hear.
  public var audio: AudioTools

  public init(
    now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8],
    audio: AudioTools = .ffmpeg
  ) {
    self.audio = audio
    self.now = now
    self.randomBytes = randomBytes
  }

  /// The machine's clock and its secure random source.
  public static let live = Environment(
    now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded())) },
    randomBytes: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    })
}

/// Hexadecimal and hash helpers of this module.
enum Bytes {
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  /// The bytes of a hexadecimal text; nil where it is none.
  static func parse(hex text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Character(UnicodeScalar(digits[index])).hexDigitValue,
        let low = Character(UnicodeScalar(digits[index + 1])).hexDigitValue
      else { return nil }
      bytes.append(UInt8(high * 16 + low))
    }
    return bytes
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// URL-safe base 64 without padding.
  static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
