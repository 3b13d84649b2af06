import ContestCore
import HTTPTypes
import Hummingbird

/// The cookies of the site.
enum SiteCookie {
  static let session = "contest-session"
  static let language = "contest-lang"
  static let logIn = "contest-login"

  /// Two weeks: a judge opens the link once for a round.
  ///
  /// Revoking the link ends the session at once.
  static func startingSession(_ secret: String, isSecure: Bool) -> String {
    header(session, secret, path: "/", seconds: 1_209_600, isSecure: isSecure)
  }

  static func endingSession(isSecure: Bool) -> String {
    header(session, "", path: "/", seconds: 0, isSecure: isSecure)
  }

  static func choosing(_ choice: Language, isSecure: Bool) -> String {
    header(language, choice.rawValue, path: "/", seconds: 31_536_000, isSecure: isSecure)
  }

  /// Goes with the log-in page; one hour.
  static func offeringLogIn(_ nonce: String, isSecure: Bool) -> String {
    header(logIn, nonce, path: "/k", seconds: 3_600, isSecure: isSecure)
  }

  /// Lax, so that a bookmark or a link in a message opens the list; forms are guarded by their own token.
  private static func header(_ name: String, _ value: String, path: String, seconds: Int, isSecure: Bool)
    -> String
  {
    "\(name)=\(value); Path=\(path); Max-Age=\(seconds); HttpOnly; SameSite=Lax"
      + (isSecure ? "; Secure" : "")
  }
}
