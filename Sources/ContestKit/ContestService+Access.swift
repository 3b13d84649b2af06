public import ContestCore
import ContestStore
import Crypto
import Foundation

/// Who is logged in.
public struct LogIn: Sendable, Hashable {
  public var role: LinkRole
  /// Tells the organisers' people apart; nil for a judge.
  public var clerk: Clerk?
  /// What a form of this session must carry.
  public var csrf: String
  /// Tells this log-in from the same person's others: eight hexadecimal digits, no secret.
  public var device: String
}

extension ContestService {
  /// Makes a link for a judge or the organiser; older links stay valid until they are revoked.
  ///
  /// - Parameter name: whose the link is, where several people work as the organiser.
  /// - Returns: the token: 256 random bits, kept nowhere but in the link itself.
  public func makeLink(
    _ role: LinkRole, name: String? = nil, by actor: Actor = .organiser
  ) async throws -> String {
    if case .judge(let id) = role { try await requireJudge(id) }
    let token = Bytes.base64URL(environment.randomBytes(32))
    _ = try await store.createLink(
      token: token, role: role, name: try name.map(Self.holder), by: actor, at: environment.now())
    return token
  }

  /// A person's name as a link carries it.
  private static func holder(_ name: String) throws -> String {
    let plain = VietnameseText.normalised(name)
    guard !plain.isEmpty, plain.count <= 100, !VietnameseText.hasForbiddenCharacters(plain) else {
      throw KitError.refused(
        LocalizedText(
          vi: "tên người giữ đường dẫn phải có từ 1 đến 100 ký tự",
          en: "the name of a link's holder has 1 to 100 characters"))
    }
    return plain
  }

  /// Makes every link of this role useless and ends its sessions.
  ///
  /// - Parameter name: those of this person alone; nil: every one of the role.
  /// - Returns: how many links.
  /// - Throws: `KitError.refused` where there is none and no such judge.
  @discardableResult
  public func revokeLinks(
    _ role: LinkRole, name: String? = nil, by actor: Actor = .organiser
  ) async throws -> Int {
    let count = try await store.revokeLinks(
      role, name: name.map(VietnameseText.normalised), by: actor, at: environment.now())
    if count == 0, case .judge(let id) = role { try await requireJudge(id) }
    return count
  }

  /// Whose link this is; nil where it is unknown or revoked.
  public func owner(ofLink token: String) async throws -> LinkRole? {
    guard (1...200).contains(token.utf8.count), let link = try await store.link(token: token),
      link.revokedAt == nil
    else { return nil }
    return link.role
  }

  /// Logs in by a link.
  ///
  /// - Parameter label: what the device calls itself, in a few words.
  /// - Returns: the session's secret for the cookie; nil where the link is unknown or revoked.
  /// - Throws: `KitError.refused` where new log-ins are switched off and the link is a judge's.
  public func logIn(token: String, label: String = "") async throws -> (secret: String, logIn: LogIn)? {
    guard (1...200).contains(token.utf8.count), let link = try await store.link(token: token),
      link.revokedAt == nil
    else { return nil }
    if link.role != .organiser, try await !store.takesNewLogIns() { throw try await logInsClosed() }
    let secret = Bytes.base64URL(environment.randomBytes(32))
    let csrf = Bytes.base64URL(environment.randomBytes(24))
    let device = Bytes.hex(environment.randomBytes(4))
    try await store.startSession(
      secret: secret, link: link.id, csrfSecret: csrf, device: device, label: label, at: environment.now())
    return (secret, LogIn(role: link.role, clerk: link.clerk, csrf: csrf, device: device))
  }

  /// Who a session's secret belongs to; nil where it has ended or its link is revoked.
  public func session(_ secret: String) async throws -> LogIn? {
    guard (1...200).contains(secret.utf8.count), let session = try await store.session(secret: secret) else {
      return nil
    }
    return LogIn(
      role: session.link.role, clerk: session.link.clerk, csrf: session.csrfSecret, device: session.device)
  }

  public func logOut(_ secret: String) async throws {
    try await store.endSession(secret: secret, at: environment.now())
  }

  /// Whether two secrets are equal, in a time that tells nothing of where they differ.
  public static func matches(_ lhs: String, _ rhs: String) -> Bool {
    let key = SymmetricKey(size: .bits256)
    let code = HMAC<SHA256>.authenticationCode(for: Data(lhs.utf8), using: key)
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data(rhs.utf8), using: key)
  }
}

extension AccessLink {
  fileprivate var clerk: Clerk? { role == .organiser ? Clerk(link: id, name: name) : nil }
}
