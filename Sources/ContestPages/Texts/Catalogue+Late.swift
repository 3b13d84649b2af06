import ContestCore

extension Catalogue {
  /// Words about sheets that came too late, and about recusals.
  static let late: [String: LocalizedText] = [
    "late": LocalizedText(vi: "Phiếu đến muộn", en: "Late sheets"),
    "late.link": LocalizedText(vi: "Phiếu đến muộn", en: "Late sheets"),
    "late.hint": LocalizedText(
      vi: """
        Phiếu gửi đến sau khi đóng vòng được giữ lại nhưng chưa được tính. Trưởng ban giám khảo quyết định nhận \
        hay không nhận; phiếu của chính Trưởng ban thì Ban Tổ chức quyết định. Chưa quyết định hết thì chưa xác \
        nhận được kết quả.
        """,
      en: """
        Sheets that came after the round was closed are kept and do not count. The jury's chair decides about \
        them, and the organisers about the chair's own; the round cannot be certified while one waits.
        """),
    "late.forOrganisers": LocalizedText(
      vi: "Đây là phiếu của chính Trưởng ban nên Ban Tổ chức quyết định.",
      en: "This is the chair's own sheet: the organisers decide about it."),
    "late.organisersReason": LocalizedText(
      vi: "Quyết định và lý do của Ban Tổ chức", en: "The organisers' decision and reason, in words"),
    "late.nothing": LocalizedText(vi: "Không có phiếu nào đến muộn.", en: "No sheet came too late."),
    "late.certified": LocalizedText(
      vi: "Vòng đã xác nhận kết quả. Phải mở lại vòng trước khi quyết định về phiếu đến muộn.",
      en: "The round is certified. It must be reopened before a late sheet can be decided."),
    "late.item": LocalizedText(vi: "Bài {code} – {judge}", en: "Entry {code} – {judge}"),
    "late.arrived": LocalizedText(vi: "Đến máy chủ lúc {at}.", en: "Arrived at the server at {at}."),
    "late.reason": LocalizedText(vi: "Lý do của giám khảo: {reason}", en: "The judge's reason: {reason}"),
    "late.recusal": LocalizedText(
      vi: "Giám khảo xin không chấm bài này.", en: "The judge asks not to mark this entry."),
    "late.came": LocalizedText(vi: "Phiếu đến muộn", en: "Late sheet"),
    "late.counts": LocalizedText(vi: "Đang tính", en: "Counts now"),
    "late.chairsReason": LocalizedText(
      vi: "Quyết định và lý do của Trưởng ban giám khảo", en: "The chair's decision and reason, in words"),
    "late.ownReason": LocalizedText(vi: "Lý do quyết định", en: "Reason of the decision"),
    "late.admit": LocalizedText(vi: "Nhận phiếu", en: "Admit"),
    "late.refuse": LocalizedText(vi: "Không nhận", en: "Refuse"),
    "late.admitted": LocalizedText(
      vi: "{who} đã quyết định nhận; phiếu được tính. Lý do: {reason}",
      en: "Admitted by {who}; it counts. Reason: {reason}"),
    "late.refused": LocalizedText(
      vi: "{who} đã quyết định không nhận; phiếu không được tính. Lý do: {reason}",
      en: "Refused by {who}; it does not count. Reason: {reason}"),
    "sheet.lateWaiting": LocalizedText(
      vi: "Phiếu gửi lúc {at} đến sau khi đóng vòng: đã giữ lại, chưa được tính, chờ Trưởng ban quyết định.",
      en:
        "The sheet sent at {at} came after the round was closed: it is kept, does not count, and waits for the chair."
    ),
    "sheet.lateWaitingForOrganisers": LocalizedText(
      vi: "Phiếu gửi lúc {at} đến sau khi đóng vòng: đã giữ lại, chưa được tính, chờ Ban Tổ chức quyết định.",
      en: """
        The sheet sent at {at} came after the round was closed: it is kept, does not count, and waits for the \
        organisers.
        """),
    "sheet.lateAdmitted": LocalizedText(
      vi: "Phiếu đến muộn lúc {at} đã được nhận. Lý do: {reason}",
      en: "The late sheet of {at} was admitted: {reason}"),
    "sheet.lateRefused": LocalizedText(
      vi: "Phiếu đến muộn lúc {at} không được nhận. Lý do: {reason}",
      en: "The late sheet of {at} was not admitted: {reason}"),
    "recusal.of": LocalizedText(vi: "Xin không chấm: {sheet}", en: "Not marking: {sheet}"),
    "recusal.link": LocalizedText(vi: "Xin không chấm bài này", en: "I do not mark this entry"),
    "recusal.what": LocalizedText(
      vi: """
        Dùng khi có quan hệ hoặc lợi ích với thí sinh. Lý do được ghi vào biên bản. Sau khi gửi, chỉ thư ký sửa \
        lại được.
        """,
      en: """
        For those who are related to the entrant or have an interest. The reason goes on the minutes. Once \
        sent, only the secretary can change it.
        """),
    "recusal.reason": LocalizedText(vi: "Vì sao không chấm bài này", en: "Why you do not mark this entry"),
    "recusal.send": LocalizedText(vi: "Gửi: không chấm bài này", en: "Send: I do not mark it"),
    "recusal.why.unit": LocalizedText(vi: "Cùng đơn vị với thí sinh", en: "Same unit as the entrant"),
    "recusal.why.family": LocalizedText(vi: "Người thân của thí sinh", en: "The entrant’s relative"),
    "recusal.why.taught": LocalizedText(vi: "Đã hướng dẫn thí sinh", en: "I coached the entrant"),
    "recusal.changed": LocalizedText(
      vi: "Phiếu này vừa được sửa ở nơi khác; hãy xem lại phiếu rồi làm lại.",
      en: "This sheet was just revised elsewhere; look at it and try again."),
    "recusal.back": LocalizedText(vi: "Quay lại phiếu", en: "Back to the sheet"),
  ]
}
