import ContestCore
import ContestKit
import HTTPTypes
import Hummingbird
import Logging

/// Errors as the judge's API tells them.
struct APIFaults: Sendable {
  let visitor: Visitor
  let logger: Logger

  func answer(to error: any Error) -> Response {
    switch error {
    case let error as SiteError: answer(to: error)
    case let error as any ExplainedError: answer(to: error)
    case let error as HTTPError where error.status.code < 500: tell(status: error.status.code)
    default: fault(error)
    }
  }

  private func answer(to error: SiteError) -> Response {
    switch error {
    case .notOurForm: tell("not-ours", 403, error.reason)
    case .methodNotAllowed(let methods):
      tell(status: error.status, reason: nil, headers: [.allow: methods.joined(separator: ", ")])
    case .notAForm: tell("bad-request", 400, Self.notJSON)
    default: tell(status: error.status, reason: error.reason)
    }
  }

  private func answer(to error: any ExplainedError) -> Response {
    switch ContestService.kind(of: error) {
    case .input: return tell("bad-request", 400, error.message)
    case .conflict: return tell("refused", 409, error.message)
    case .unavailable:
      logger.error(
        "unavailable", metadata: ["message": "\(error.message.en)", "request": "\(visitor.requestID)"])
      return tell("unavailable", 503, error.message, headers: [.retryAfter: "2"])
    case .fault: return fault(error)
    }
  }

  private func fault(_ error: any Error) -> Response {
    logger.error(
      "unexpected error",
      metadata: ["error": "\(String(reflecting: error))", "request": "\(visitor.requestID)"])
    return tell("fault", 500, Self.unexpected)
  }

  private func tell(status: Int, reason: LocalizedText? = nil, headers: HTTPFields = [:]) -> Response {
    switch status {
    case 401: tell("not-logged-in", 401, Self.notLoggedIn, headers: headers)
    case 403: tell("forbidden", 403, Self.forbidden, headers: headers)
    case 404: tell("not-found", 404, reason ?? Self.notFound, headers: headers)
    case 413: tell("too-large", 413, Self.tooLarge, headers: headers)
    default: tell("bad-request", status, reason ?? Self.notJSON, headers: headers)
    }
  }

  private func tell(_ kind: String, _ status: Int, _ message: LocalizedText?, headers: HTTPFields = [:])
    -> Response
  {
    APIAnswer.fault(kind, status, (message ?? Self.unexpected)[visitor.language], headers: headers)
  }
}

extension APIFaults {
  private static let notJSON = LocalizedText(
    vi: "Yêu cầu không đúng dạng nên chưa có gì được ghi. Hãy tải lại trang.",
    en: "The request is not well formed and nothing was stored. Reload the page.")
  private static let notLoggedIn = LocalizedText(
    vi: "Phiên làm việc đã hết. Hãy mở lại đường dẫn đăng nhập; những gì đã nhập vẫn còn trên máy này.",
    en: "The session has ended. Open your log-in link again; what you typed is still on this device.")
  private static let forbidden = LocalizedText(
    vi: "Trang này chỉ dành cho giám khảo.", en: "This page is for judges alone.")
  private static let notFound = LocalizedText(
    vi: "Không có bài hoặc vòng này trong danh sách của bạn.",
    en: "There is no such entry or round on your list.")
  private static let tooLarge = LocalizedText(
    vi: "Yêu cầu lớn quá 64 KB nên không nhận.", en: "The request is larger than 64 KB and was refused.")
  private static let unexpected = LocalizedText(
    vi: "Có lỗi ngoài dự kiến, chưa có gì được ghi. Hãy gửi lại; nếu vẫn lỗi, báo Ban Tổ chức.",
    en:
      "Something unexpected happened and nothing was stored. Send again; if it persists, tell the organisers."
  )
}
