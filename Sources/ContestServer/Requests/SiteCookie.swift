import ContestCore
import HTTPTypes
import Hummingbird

/// The cookies of the site.
enum SiteCookie {
  static let session = "contest-session"
  static let language = "contest-lang"
  static let logIn = "contest-login"

  /// For the contest's length: a judge opens the link once.
  ///
  /// Revoking the link, or cutting the device off, ends the session at once.
  static func startingSession(_ secret: String, seconds: Int, isSecure: Bool) -> String {
    header(session, secret, path: "/", seconds: seconds, isSecure: isSecure)
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
