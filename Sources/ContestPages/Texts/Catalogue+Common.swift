import ContestCore

extension Catalogue {
  /// Words of every page.
  static let common: [String: LocalizedText] = [
    "home": LocalizedText(vi: "Trang chủ", en: "Home"),
    "skip": LocalizedText(vi: "Đến nội dung chính", en: "Skip to the main content"),
    "otherLanguage": LocalizedText(vi: "English", en: "Tiếng Việt"),
    "languages": LocalizedText(vi: "Ngôn ngữ", en: "Language"),
    "breadcrumb": LocalizedText(vi: "Đường dẫn", en: "You are here"),
    "logOut": LocalizedText(vi: "Đăng xuất", en: "Log out"),
    "person": LocalizedText(vi: "Đang dùng:", en: "Logged in:"),
    "state.none": LocalizedText(vi: "chưa chấm", en: "not marked"),
    "state.draft": LocalizedText(vi: "bản nháp", en: "draft"),
    "state.received": LocalizedText(vi: "đã nhận", en: "received"),
    "state.review": LocalizedText(vi: "cần xem lại", en: "look again"),
    "state.recused": LocalizedText(vi: "hồi tỵ", en: "recused"),
    "state.joint": LocalizedText(vi: "chấm chung", en: "jury's sheet"),
    "state.absent": LocalizedText(vi: "vắng", en: "absent"),
    "reason": LocalizedText(vi: "Lý do", en: "Reason"),
    "reason.optional": LocalizedText(
      vi: "Lý do (không bắt buộc; để trống thì ghi theo những gì đã sửa)",
      en: "Reason (optional; left empty, it is told by what was corrected)"),
    "reason.missing": LocalizedText(
      vi: "Hãy ghi lý do, một câu ngắn là đủ.",
      en: "Please give the reason; one short sentence will do."),
    "problems": LocalizedText(vi: "Cần sửa trước khi tiếp tục", en: "To be put right first"),
    "problemPrefix": LocalizedText(vi: "Lỗi:", en: "Error:"),
    "cancel": LocalizedText(vi: "Quay lại", en: "Go back"),
    "home.organiser": LocalizedText(vi: "Đơn vị tổ chức", en: "Organiser"),
    "home.dates": LocalizedText(vi: "Mốc thời gian", en: "Dates"),
    "home.rounds": LocalizedText(vi: "Các vòng thi", en: "Rounds"),
    "home.results": LocalizedText(vi: "Xem kết quả", en: "See the results"),
    "home.opens": LocalizedText(vi: "Bắt đầu chấm:", en: "Marking begins:"),
    "home.closes": LocalizedText(vi: "Kết thúc chấm:", en: "Marking ends:"),
    "home.judges": LocalizedText(
      vi: "Giám khảo vào bằng đường dẫn riêng do Ban Tổ chức gửi.",
      en: "Judges enter by the personal link that the organisers sent them."),
  ]
}
