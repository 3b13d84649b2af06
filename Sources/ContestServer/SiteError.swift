import ContestCore

/// Why a request is not carried out, where the contest's verbs have not said it themselves.
enum SiteError: Error, Sendable, Hashable {
  /// 400, in words that say which field and what to do.
  case badForm(LocalizedText)
  /// 401.
  case notLoggedIn
  /// 403.
  case forbidden
  /// 403: the form does not come from a page of this session.
  case notOurForm
  /// 403: the page of a link was open too long, or the browser keeps no cookies.
  case staleLogIn
  /// 404.
  case notFound(LocalizedText?)
  /// 404: unknown or revoked; nobody learns which.
  case invalidLink
  /// 405, with the methods that the address knows.
  case methodNotAllowed([String])
  /// 413.
  case tooLarge
  /// 415.
  case notAForm
  /// 429.
  case tooManyTries(seconds: Int)
}

extension SiteError {
  var status: Int {
    switch self {
    case .badForm: 400
    case .notLoggedIn: 401
    case .forbidden, .notOurForm, .staleLogIn: 403
    case .notFound, .invalidLink: 404
    case .methodNotAllowed: 405
    case .tooLarge: 413
    case .notAForm: 415
    case .tooManyTries: 429
    }
  }

  /// In place of the status's own sentence.
  var reason: LocalizedText? {
    switch self {
    case .badForm(let text): text
    case .notFound(let text): text
    case .notOurForm:
      LocalizedText(
        vi:
          "Biểu mẫu này không thuộc phiên làm việc hiện tại nên chưa có gì được ghi. Hãy tải lại trang rồi gửi lại.",
        en:
          "This form does not belong to the present session, so nothing was stored. Reload the page and send again."
      )
    case .staleLogIn:
      LocalizedText(
        vi:
          "Trang đăng nhập đã mở quá lâu hoặc trình duyệt không nhận cookie. Hãy mở lại đường dẫn rồi bấm nút.",
        en:
          "The log-in page was open too long, or the browser keeps no cookies. Open the link again and press the button."
      )
    case .notAForm:
      LocalizedText(
        vi: "Trang này chỉ nhận biểu mẫu gửi từ trình duyệt. Hãy quay lại và dùng nút trên trang.",
        en: "This page takes only forms sent by a browser. Please go back and use the button on the page.")
    default: nil
    }
  }
}
