import ContestCore

extension Catalogue {
  /// Words about addresses and forms that do not say which round they mean.
  static let roundChoice: [String: LocalizedText] = [
    "list.wanted": LocalizedText(
      vi: "Đường dẫn vừa mở không ghi vòng thi. Hãy chọn phiếu {code} trong đúng vòng dưới đây.",
      en: "The address you opened does not say its round. Choose sheet {code} in the right round below."),
    "sheet.brought": LocalizedText(
      vi: """
        Biểu mẫu vừa gửi không ghi vòng thi nên điểm chưa được lưu. Điểm bạn nhập còn nguyên bên dưới, trong \
        phiếu của {round}: hãy xem lại rồi gửi.
        """,
      en: """
        The form you sent does not say its round, so nothing was stored. Your marks stand below, on the sheet of \
        {round}: look them over, then send.
        """),
    "sheet.closedForm": LocalizedText(
      vi: """
        {round} đã đóng nên điểm bên dưới chưa được lưu. Nếu gửi, phiếu được giữ lại là phiếu đến muộn và chưa \
        được tính.
        """,
      en: """
        {round} is closed, and the marks below are not stored. If you send them, the sheet is kept as a late one \
        and does not count yet.
        """),
    "recusal.brought": LocalizedText(
      vi: """
        Biểu mẫu vừa gửi không ghi vòng thi nên chưa có gì được ghi. Lý do của bạn còn nguyên bên dưới, trong \
        phiếu của {round}: hãy xem lại rồi gửi.
        """,
      en: """
        The form you sent does not say its round, so nothing was stored. Your reason stands below, on the sheet \
        of {round}: look it over, then send.
        """),
    "rounds.which": LocalizedText(
      vi: "Phiếu {code} thuộc vòng nào?", en: "Which round is sheet {code} of?"),
    "rounds.text": LocalizedText(
      vi: """
        Biểu mẫu vừa gửi không ghi vòng thi nên chưa có gì được lưu. Hãy chọn vòng mà bạn đã chấm; những gì bạn \
        nhập được giữ nguyên để xem lại trước khi gửi.
        """,
      en: """
        The form you sent does not say its round, so nothing was stored. Choose the round that you marked; what \
        you typed is kept for you to look over before you send it.
        """),
  ]
}
