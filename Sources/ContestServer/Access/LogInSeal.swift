import ContestKit
import Crypto
import Foundation

/// Ties a log-in form to the browser that was shown it, before there is a session: a cookie holds a
/// random value, the form its authentication code (a signed double submit).
///
/// Nobody can log another person in with a link of one's own.
struct LogInSeal: Sendable {
  private let key = SymmetricKey(size: .bits256)

  /// A value for the cookie; the browser's own where it has a usable one, so that two open pages both work.
  func nonce(keeping old: String?) -> String {
    if let old, Self.isUsable(old) { return old }
    return Self.text(SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) })
  }

  /// What the form of this link must carry.
  func code(nonce: String, token: String) -> String {
    Self.text(Data(HMAC<SHA256>.authenticationCode(for: Data("\(nonce)/\(token)".utf8), using: key)))
  }

  func accepts(_ code: String, nonce: String?, token: String) -> Bool {
    guard let nonce, Self.isUsable(nonce) else { return false }
    return ContestService.matches(code, self.code(nonce: nonce, token: token))
  }

  private static func isUsable(_ nonce: String) -> Bool {
    nonce.utf8.count == 32
      && nonce.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func text(_ data: Data) -> String {
    data.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
