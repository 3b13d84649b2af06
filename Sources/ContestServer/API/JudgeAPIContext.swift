import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import Hummingbird

/// A request of a judge's page to the judge's API.
struct JudgeAPIContext: ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let visitor: Visitor
  let session: LogIn
  let judge: JudgeID
  /// The JSON of a POST; empty for a GET.
  var body: [UInt8] = []

  /// - Throws: `SiteError` where nobody, or somebody else, is logged in.
  init(context: SiteContext) throws {
    guard let session = context.visitor.session else { throw SiteError.notLoggedIn }
    guard case .judge(let judge) = session.role else { throw SiteError.forbidden }
    self.coreContext = context.coreContext
    self.visitor = context.visitor
    self.session = session
    self.judge = judge
  }

  /// The body as a value.
  ///
  /// - Throws: `SiteError.notAForm` where it is none.
  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw SiteError.notAForm
    }
  }
}

/// Reads the JSON of a POST, and holds the session's token against its header before any handler sees it.
struct JSONReader: RouterMiddleware {
  typealias Context = JudgeAPIContext

  /// Of the whole body, in bytes.
  static let largestBody = Form.largestBody

  let configuration: SiteConfiguration

  func handle(
    _ request: Request, context: JudgeAPIContext,
    next: (Request, JudgeAPIContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .post else { return try await next(request, context) }
    guard RequestOrigin(request).isOurs(configuration),
      let token = request.headers[.contestCSRF], ContestService.matches(token, context.session.csrf)
    else { throw SiteError.notOurForm }
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    guard type == "application/json" else { throw SiteError.notAForm }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.largestBody {
      throw SiteError.tooLarge
    }
    var context = context
    for try await part in request.body {
      guard context.body.count + part.readableBytes <= Self.largestBody else { throw SiteError.tooLarge }
      context.body += part.readableBytesView
    }
    return try await next(request, context)
  }
}

extension HTTPField.Name {
  /// The literal is a well-formed name, which is all that the initialiser asks for.
  static let contestCSRF = HTTPField.Name("X-Contest-CSRF") ?? .cookie
}
