import ContestCore

extension Catalogue {
  /// What the site says when something cannot be done.
  static let messages: [String: LocalizedText] = [
    "error.home": LocalizedText(vi: "Về trang chủ", en: "Go to the front page"),
    "error.request": LocalizedText(
      vi: "Khi báo lỗi, hãy đọc mã này:",
      en: "When you report it, quote this code:"),
    "error.details": LocalizedText(vi: "Chi tiết", en: "Details"),
    "error.400": LocalizedText(vi: "Không đọc được yêu cầu", en: "The request could not be read"),
    "error.400.text": LocalizedText(
      vi: "Trình duyệt gửi dữ liệu không đúng mẫu. Hãy quay lại trang trước, tải lại rồi thử lần nữa.",
      en: "The browser sent something unexpected. Go back, reload the page and try again."),
    "error.401": LocalizedText(vi: "Bạn chưa đăng nhập", en: "You are not logged in"),
    "error.401.text": LocalizedText(
      vi: "Hãy mở lại đường dẫn riêng mà Ban Tổ chức đã gửi cho bạn.",
      en: "Please open the personal link that the organisers sent you."),
    "error.403": LocalizedText(vi: "Bạn không được mở trang này", en: "You may not open this page"),
    "error.403.text": LocalizedText(
      vi: "Trang này dành cho người khác, hoặc phiên làm việc đã hết. Hãy mở lại đường dẫn riêng của bạn.",
      en: "This page is for somebody else, or your session has ended. Please open your personal link again."),
    "error.404": LocalizedText(vi: "Không có trang này", en: "There is no such page"),
    "error.404.text": LocalizedText(
      vi: "Địa chỉ có thể bị gõ sai hoặc trang đã được chuyển đi. Hãy bắt đầu từ trang chủ.",
      en: "The address may be mistyped or the page has moved. Please start from the front page."),
    "error.405": LocalizedText(vi: "Không làm theo cách này được", en: "This cannot be done this way"),
    "error.405.text": LocalizedText(
      vi: "Hãy quay lại và dùng nút trên trang.",
      en: "Please go back and use the button on the page."),
    "error.409": LocalizedText(vi: "Dữ liệu đã thay đổi", en: "Something has changed meanwhile"),
    "error.409.text": LocalizedText(
      vi: "Người khác vừa thay đổi nội dung này. Hãy tải lại trang, xem rồi làm lại.",
      en: "Somebody else has just changed this. Reload the page, look, and do it again."),
    "error.413": LocalizedText(vi: "Dữ liệu gửi lên quá lớn", en: "Too much was sent"),
    "error.413.text": LocalizedText(
      vi: "Hãy rút ngắn nội dung rồi gửi lại.",
      en: "Please shorten it and send it again."),
    "error.429": LocalizedText(vi: "Thử quá nhiều lần", en: "Too many tries"),
    "error.429.text": LocalizedText(
      vi: "Hãy chờ một phút rồi thử lại.",
      en: "Please wait a minute and try again."),
    "error.500": LocalizedText(vi: "Chương trình gặp lỗi", en: "The program failed"),
    "error.500.text": LocalizedText(
      vi: "Điểm đã báo “đã nhận” vẫn được giữ. Hãy thử lại; nếu còn lỗi, báo Ban Tổ chức.",
      en: "Marks that were acknowledged are safe. Please try again; if it fails again, tell the organisers."),
    "error.503": LocalizedText(vi: "Hệ thống đang bận", en: "The system is busy"),
    "error.503.text": LocalizedText(
      vi: "Hãy chờ một lát rồi thử lại. Điểm đã báo “đã nhận” vẫn được giữ.",
      en: "Please wait a moment and try again. Marks that were acknowledged are safe."),
    "link.invalid": LocalizedText(vi: "Đường dẫn không dùng được", en: "This link does not work"),
    "link.invalid.text": LocalizedText(
      vi:
        "Đường dẫn bị thiếu ký tự, đã hết hiệu lực hoặc đã được thay. Hãy mở lại đúng tin nhắn mới nhất, hoặc xin Ban Tổ chức cấp đường dẫn khác.",
      en:
        "The link is incomplete, has ended or was replaced. Open it again from the newest message, or ask the organisers for another."
    ),
    "link.wait": LocalizedText(vi: "Hãy chờ một chút", en: "Please wait"),
    "link.wait.text": LocalizedText(
      vi: "Đường dẫn này được thử quá nhiều lần. Hãy thử lại sau {seconds} giây.",
      en: "This link was tried too often. Try again in {seconds} seconds."),
  ]
}
