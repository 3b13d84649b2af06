import ContestCore
import ContestKit
import Foundation
import HTTPTypes
public import Hummingbird
import NIOCore

/// Who asks, and how.
struct Visitor: Sendable {
  var language = Language.vi
  /// What a person quotes to the organisers; it stands in the log too.
  var requestID = ""
  /// Whether the visitor's connection is encrypted.
  var isSecure = false
  /// The session's secret, where a session is going on.
  var secret: String?
  var session: LogIn?
}

/// A request's context on this site.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  var visitor = Visitor()
  /// The address at the other end of the connection.
  let peer: String?
  /// Tells the connection from others that are open at the same time.
  let connection: ObjectIdentifier

  public init(source: ApplicationRequestContextSource) {
    self.coreContext = CoreRequestContextStorage(source: source)
    self.peer = source.channel.remoteAddress?.ipAddress
    self.connection = ObjectIdentifier(source.channel)
    self.visitor.requestID = String(id.suffix(8))
  }
}

/// A context whose requests may carry a form of the session.
protocol FormContext: RequestContext {
  var visitor: Visitor { get }
  var form: Form { get set }
}

/// A request of a judge who is logged in.
struct JudgeContext: ChildRequestContext, FormContext {
  var coreContext: CoreRequestContextStorage
  let visitor: Visitor
  let judge: JudgeID
  /// Tells this log-in from the judge's others.
  let device: String
  var form = Form()

  /// - Throws: `SiteError` where nobody, or somebody else, is logged in.
  init(context: SiteContext) throws {
    guard let session = context.visitor.session else { throw SiteError.notLoggedIn }
    guard case .judge(let judge) = session.role else { throw SiteError.forbidden }
    self.coreContext = context.coreContext
    self.visitor = context.visitor
    self.judge = judge
    self.device = session.device
  }
}

/// A request of the organiser, logged in.
struct DeskContext: ChildRequestContext, FormContext {
  var coreContext: CoreRequestContextStorage
  let visitor: Visitor
  /// Who of the organisers' people it is.
  let clerk: Clerk
  var form = Form()

  var actor: Actor { .desk(link: clerk.link) }
  var signer: Signer { Signer(actor: actor, name: clerk.name) }

  /// - Throws: `SiteError` where nobody, or somebody else, is logged in.
  init(context: SiteContext) throws {
    guard let session = context.visitor.session else { throw SiteError.notLoggedIn }
    guard session.role == .organiser, let clerk = session.clerk else { throw SiteError.forbidden }
    self.coreContext = context.coreContext
    self.visitor = context.visitor
    self.clerk = clerk
  }
}

extension RequestContext {
  /// A part of the address, decoded.
  ///
  /// - Throws: `SiteError.notFound` where it is not UTF-8 or holds characters that no name has.
  func part(_ name: String) throws -> String {
    guard let raw = parameters.get(name), let text = raw.removingPercentEncoding, text.utf8.count <= 200,
      !VietnameseText.hasForbiddenCharacters(text)
    else { throw SiteError.notFound(nil) }
    return VietnameseText.normalised(text)
  }
}
