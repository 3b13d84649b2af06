import ContestCore

extension Catalogue {
  /// Words that scripts show on a judge's pages.
  static let app: [String: LocalizedText] = [
    "app.name": LocalizedText(vi: "Chấm điểm cuộc thi", en: "Contest marking"),
    "app.shortName": LocalizedText(vi: "Chấm thi", en: "Marking"),
    "app.shell": LocalizedText(
      vi: "Đang mở phiếu lưu trên máy này. Nếu trang vẫn trống, hãy nối mạng rồi tải lại.",
      en: "Opening the sheets kept on this device. If the page stays empty, connect and reload."),
    "state.local": LocalizedText(vi: "trên máy này", en: "on this device"),
    "state.sending": LocalizedText(vi: "đang gửi", en: "sending"),
    "state.late": LocalizedText(vi: "đến muộn", en: "late"),
    "app.online": LocalizedText(vi: "Có mạng", en: "On line"),
    "app.whole": LocalizedText(vi: "Có mạng, đã lưu cả vòng", en: "On line, whole round kept here"),
    "app.notHere": LocalizedText(
      vi: "Trang vừa chọn chưa có trên máy này: hãy đợi có mạng rồi chọn lại.",
      en: "The page you chose is not on this device: wait for the network, then choose it again."),
    "app.recusalNot": LocalizedText(
      vi: "Máy chủ chưa ghi lời xin không chấm bài này: {message}",
      en: "The server did not record that you do not mark this entry: {message}"),
    "app.recusalUnknown": LocalizedText(
      vi: "Lời xin không chấm bài này còn ở trên máy này. Đăng nhập lại thì máy tự gửi.",
      en: "That you do not mark this entry is on this device. Log in again and it goes out by itself."),
    "app.recusalSending": LocalizedText(
      vi: "Lời xin không chấm bài này đang gửi, máy chủ chưa báo nhận.",
      en: "That you do not mark this entry is being sent; the server has not confirmed yet."),
    "app.recusalWaiting": LocalizedText(
      vi: "Lời xin không chấm bài này còn ở trên máy này, máy chủ chưa nhận. Máy tự gửi khi có mạng.",
      en: """
        That you do not mark this entry is on this device; the server has not received it. It goes out by itself \
        when the network is back.
        """),
    "app.offline": LocalizedText(vi: "Mất mạng", en: "Off line"),
    "app.unknown": LocalizedText(vi: "Chưa đăng nhập", en: "Not logged in"),
    "app.progress": LocalizedText(vi: "{done}/{due} phiếu", en: "{done}/{due} sent"),
    "app.dontClose": LocalizedText(
      vi: "Mất mạng: đừng đóng trang này. Cứ chấm tiếp, phiếu tự gửi khi có mạng.",
      en:
        "Off line: do not close this page. Go on marking; sheets go out by themselves when the network is back."
    ),
    "app.unkept": LocalizedText(
      vi:
        "Máy này không lưu được điểm (bộ nhớ đầy hoặc bị trình duyệt chặn): đừng đóng trang này trước khi phiếu được nhận.",
      en:
        "This device cannot store marks (its memory is full, or the browser forbids it): do not close this page before the sheet is received."
    ),
    "app.offlineText": LocalizedText(
      vi: "Mất mạng. Cứ chấm tiếp, phiếu tự gửi khi có mạng.",
      en: "Off line. Go on marking; sheets go out by themselves when the network is back."),
    "app.here": LocalizedText(
      vi: "Chỉ có trên máy này: {count} phiếu.", en: "On this device alone: {count} sheets."),
    "app.loggedOut": LocalizedText(
      vi:
        "Máy này không còn đăng nhập. Hãy mở lại đường dẫn hoặc quét lại mã QR của bạn; điểm đã nhập vẫn còn.",
      en:
        "This device is no longer logged in. Open your link or scan your QR code again; what you typed is kept."
    ),
    "app.sealed": LocalizedText(
      vi:
        "Máy này còn {count} phiếu chưa gửi của giám khảo khác. Hãy báo thư ký: người đó đăng nhập lại trên máy này thì phiếu tự gửi.",
      en:
        "This device holds {count} unsent sheets of another judge. Tell the secretary: they go out when that judge logs in here again."
    ),
    "app.savedHere": LocalizedText(vi: "◒ Bản nháp trên máy này", en: "◒ Draft on this device"),
    "app.savedThere": LocalizedText(vi: "◐ Bản nháp đã lưu ở máy chủ", en: "◐ Draft kept by the server"),
    "app.sheetUnknown": LocalizedText(
      vi: "Phiếu còn ở trên máy này, máy chủ chưa nhận. Đăng nhập lại thì máy tự gửi.",
      en:
        "The sheet is on this device; the server has not received it. Log in again and it goes out by itself."
    ),
    "app.sheetSending": LocalizedText(
      vi: "Phiếu đang gửi, máy chủ chưa báo nhận.",
      en: "The sheet is being sent; the server has not confirmed yet."),
    "app.sheetWaiting": LocalizedText(
      vi: "Phiếu còn ở trên máy này, máy chủ chưa nhận. Máy tự gửi khi có mạng.",
      en:
        "The sheet is on this device; the server has not received it. It goes out by itself when the network is back."
    ),
    "app.late": LocalizedText(
      vi:
        "Vòng đã đóng trước khi phiếu này tới nơi. Phiếu được giữ lại lúc {at} và chỉ được tính nếu có quyết định nhận.",
      en:
        "The round closed before this sheet arrived. It was kept at {at} and counts only if it is admitted."
    ),
    "app.lateRefused": LocalizedText(
      vi: "Phiếu đến muộn không được nhận. Lý do: {reason}",
      en: "The late sheet was not admitted. Reason: {reason}"),
    "app.closedDraft": LocalizedText(
      vi:
        "Vòng đã đóng mà phiếu này chưa gửi. Vẫn gửi được: phiếu được giữ lại và chờ quyết định.",
      en:
        "The round is closed and this sheet was not sent. You can still send it: it is kept and waits for a decision."
    ),
    "app.absent": LocalizedText(
      vi: "Thư ký đã ghi bạn vắng ở bài này.", en: "The secretary has recorded that you were absent here."),
    "app.returned": LocalizedText(
      vi: "Ban Tổ chức đề nghị xem lại phiếu này: {reason}",
      en: "The organisers ask you to look at this sheet again: {reason}"),
    "app.replaced": LocalizedText(
      vi: "Ban Tổ chức đã thay phiếu bạn gửi lúc {at}. {changes}. Lý do: {reason}",
      en: "The organisers have replaced the sheet you sent at {at}. {changes}. Reason: {reason}"),
    "app.notTaken": LocalizedText(
      vi: "Máy chủ không nhận phiếu này: {message} Điểm bạn nhập vẫn còn.",
      en: "The server did not take this sheet: {message} What you typed is kept."),
    "app.conflict": LocalizedText(
      vi:
        "Bản {revision} đã được gửi lúc {at} từ máy hoặc trang khác của bạn. Hãy so hai cột rồi chọn một bản.",
      en:
        "Version {revision} was sent at {at} from another device or page of yours. Compare the two and choose one."
    ),
    "app.conflictDesk": LocalizedText(
      vi: "Bản {revision} do Ban Tổ chức ghi lúc {at}. Hãy so hai cột rồi chọn một bản.",
      en: "Version {revision} was entered by the organisers at {at}. Compare the two and choose one."),
    "app.conflictUnmarked": LocalizedText(
      vi: """
        Bài này đã được ghi là bạn không chấm (hồi tỵ hoặc vắng) nên máy chủ không nhận điểm nữa. Điểm bạn nhập còn ở \
        dưới đây; nếu vẫn cần chấm, hãy báo Thư ký.
        """,
      en: """
        It is on record that you do not mark this entry (recused or absent), so its marks are no longer taken. What \
        you typed stands below; to mark it all the same, tell the secretary.
        """),
    "app.dropMine": LocalizedText(vi: "Bỏ điểm trên máy này", en: "Give up what was typed here"),
    "app.draftConflict": LocalizedText(
      vi: "Bạn đã chấm tiếp phiếu này trên máy khác. Hãy so hai cột rồi chọn một bản nháp.",
      en: "You went on with this sheet on another device. Compare the two and choose one draft."),
    "app.mine": LocalizedText(vi: "Trên máy này", en: "On this device"),
    "app.otherDraft": LocalizedText(vi: "Máy khác", en: "Other device"),
    "app.takeMine": LocalizedText(vi: "Dùng bản trên máy này", en: "Use this device's"),
    "app.takeSent": LocalizedText(vi: "Giữ bản đã gửi", en: "Keep what was sent"),
    "app.takeOther": LocalizedText(vi: "Dùng bản của máy khác", en: "Use the other device's"),
    "app.chosen": LocalizedText(vi: "Đã chọn.", en: "Chosen."),
    "app.level": LocalizedText(vi: "Mức", en: "Level"),
    "app.pickLevel": LocalizedText(
      vi: "Chạm một mức để lấy điểm giữa mức rồi thêm bớt, hoặc gõ điểm.",
      en: "Tap a level for the middle of its range, then adjust; or type a mark."),
    "app.less": LocalizedText(vi: "Bớt {step}", en: "{step} less"),
    "app.more": LocalizedText(vi: "Thêm {step}", en: "{step} more"),
    "app.faults": LocalizedText(
      vi: "Chưa gửi được: còn {count} chỗ cần sửa.", en: "Not sent: {count} things to put right."),
    "app.lookAgain": LocalizedText(vi: "Xem lại", en: "Look again"),
    "app.farTotal": LocalizedText(
      vi: "Tổng {total} khác hẳn các phiếu khác của bạn ({low} đến {high}).",
      en: "The total {total} is far from your other sheets ({low} to {high})."),
    "app.farMark": LocalizedText(
      vi: "{title}: {mark} khác hẳn các phiếu khác của bạn ({low} đến {high}).",
      en: "{title}: {mark} is far from your other sheets ({low} to {high})."),
    "app.renewed": LocalizedText(vi: "Danh sách vừa được cập nhật.", en: "The list has been renewed."),
    "app.leaving": LocalizedText(vi: "Đang đăng xuất…", en: "Logging out…"),
    "app.unsent": LocalizedText(vi: "Còn phiếu chưa tới máy chủ", en: "Sheets have not reached the server"),
    "app.unsentText": LocalizedText(
      vi: "Phiếu {codes} chỉ có trên máy này. Đăng xuất là xóa hẳn; hãy chờ có mạng để gửi trước.",
      en:
        "Sheets {codes} are on this device alone. Logging out erases them; wait for the network to send them first."
    ),
    "app.stay": LocalizedText(vi: "Ở lại", en: "Stay"),
    "app.leaveAnyway": LocalizedText(vi: "Xóa và đăng xuất", en: "Erase and log out"),
    "app.needsLine": LocalizedText(vi: "Chưa đăng xuất được", en: "Not logged out"),
    "app.needsLineText": LocalizedText(
      vi: "Đăng xuất cần có mạng. Hãy thử lại khi có mạng.",
      en: "Logging out needs the network. Try again when it is back."),
    "app.understood": LocalizedText(vi: "Đã hiểu", en: "Understood"),
  ]
}
