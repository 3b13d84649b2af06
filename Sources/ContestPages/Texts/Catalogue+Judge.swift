import ContestCore

extension Catalogue {
  /// Words of a judge's pages.
  static let judge: [String: LocalizedText] = [
    "login.judge": LocalizedText(vi: "Chào giám khảo {name}", en: "Welcome, judge {name}"),
    "login.organiser": LocalizedText(vi: "Vào bàn Ban Tổ chức", en: "Enter the organisers' desk"),
    "login.text": LocalizedText(
      vi: "Đường dẫn này dành riêng cho người có tên trên. Đừng chuyển cho người khác.",
      en: "This link belongs to the person named above alone. Please do not pass it on."),
    "login.button": LocalizedText(vi: "Đăng nhập", en: "Log in"),
    "login.notYou": LocalizedText(
      vi: "Nếu không phải bạn, hãy đóng trang này và báo Ban Tổ chức.",
      en: "If this is not you, close this page and tell the organisers."),
    "list": LocalizedText(vi: "Danh sách phiếu chấm", en: "Your score sheets"),
    "list.back": LocalizedText(vi: "Danh sách", en: "Your sheets"),
    "list.progress": LocalizedText(vi: "Đã gửi {done}/{due} phiếu", en: "{done} of {due} sheets sent"),
    "list.none": LocalizedText(
      vi: "Hiện chưa có vòng nào mở cho bạn. Ban Tổ chức sẽ báo khi bắt đầu chấm.",
      en: "No round is open for you at present. The organisers will tell you when marking begins."),
    "list.empty": LocalizedText(
      vi: "Vòng này chưa có bài dự thi.",
      en: "There are no entries in this round yet."),
    "list.next": LocalizedText(vi: "Chấm tiếp", en: "Mark next"),
    "list.allDone": LocalizedText(
      vi: "Bạn đã gửi đủ phiếu của vòng này. Cảm ơn!",
      en: "You have sent every sheet of this round. Thank you!"),
    "list.closed": LocalizedText(
      vi: "Vòng này không còn nhận điểm.",
      en: "This round takes no more marks."),
    "list.kept": LocalizedText(
      vi: """
        Số bài của vòng này mà thể lệ không cho bạn chấm (cùng đơn vị hoặc có liên quan): {count}. Vòng chấm theo \
        mã phách nên các bài ấy không hiện ở đây.
        """,
      en: """
        Entries of this round that the rules do not let you mark (your own or a related unit): {count}. The round \
        is judged by anonymous codes, so they are not shown here.
        """),
    "list.order": LocalizedText(vi: "Thứ tự", en: "Order"),
    "list.entry": LocalizedText(vi: "Bài dự thi", en: "Entry"),
    "list.state": LocalizedText(vi: "Tình trạng", en: "State"),
    "list.total": LocalizedText(vi: "Tổng điểm", en: "Total"),
    "sheet.code": LocalizedText(vi: "Phiếu {code}", en: "Sheet {code}"),
    "sheet.number": LocalizedText(vi: "SBD {code}", en: "Entrant {code}"),
    "sheet.order": LocalizedText(vi: "Thứ tự {order}", en: "Number {order} in order"),
    "sheet.recording": LocalizedText(vi: "Bản thu âm", en: "Recording"),
    "sheet.noAudio": LocalizedText(
      vi: "Máy này không phát được bản thu trong trang.",
      en: "This device cannot play the recording in the page."),
    "sheet.openAudio": LocalizedText(vi: "Mở bản thu", en: "Open the recording"),
    "sheet.script": LocalizedText(vi: "Lời bình", en: "Script"),
    "sheet.marks": LocalizedText(vi: "Chấm điểm", en: "Marks"),
    "sheet.levels": LocalizedText(vi: "Mức điểm nghĩa là gì", en: "What the marks mean"),
    "sheet.mark": LocalizedText(vi: "Điểm", en: "Mark"),
    "sheet.total": LocalizedText(vi: "Tổng", en: "Total"),
    "sheet.noTotal": LocalizedText(vi: "chưa có điểm", en: "no marks yet"),
    "sheet.missing": LocalizedText(vi: "còn {count} tiêu chí", en: "{count} criteria left"),
    "sheet.complete": LocalizedText(vi: "đủ tiêu chí", en: "all criteria given"),
    "sheet.saveDraft": LocalizedText(vi: "Lưu nháp", en: "Save draft"),
    "sheet.send": LocalizedText(vi: "Gửi phiếu", en: "Send sheet"),
    "sheet.sendAgain": LocalizedText(vi: "Gửi bản sửa", en: "Send correction"),
    "sheet.receipt": LocalizedText(
      vi: "Đã nhận lúc {at}, bản {revision}.",
      en: "Received at {at}, version {revision}."),
    "sheet.draftSaved": LocalizedText(
      vi: "Bản nháp lưu lúc {at}. Phiếu chưa được gửi.",
      en: "Draft saved at {at}. This sheet has not been sent yet."),
    "sheet.mayCorrect": LocalizedText(
      vi: "Vòng còn mở: muốn sửa, hãy đổi điểm, ghi lý do rồi gửi bản sửa.",
      en: "The round is still open: to correct, change the marks, give the reason and send."),
    "sheet.correct": LocalizedText(vi: "Sửa phiếu đã gửi", en: "Correct the sheet"),
    "sheet.reasonHint": LocalizedText(
      vi: "Mỗi lần sửa được ghi vào nhật ký cùng lý do.",
      en: "Every correction goes into the journal with its reason."),
    "sheet.closed": LocalizedText(
      vi: "Vòng này đã đóng, phiếu chỉ để xem.",
      en: "This round is closed; the sheet can only be read."),
    "sheet.recused": LocalizedText(
      vi: "Bạn hồi tỵ ở bài này và không chấm.",
      en: "You are recused from this entry and do not mark it."),
    "sheet.recusedFor": LocalizedText(
      vi: "Bạn hồi tỵ ở bài này và không chấm. Lý do: {reason}",
      en: "You are recused from this entry and do not mark it. Reason: {reason}"),
    "sheet.conflict": LocalizedText(
      vi:
        "Bản {revision} đã được gửi lúc {at} bằng đường dẫn của bạn, sau khi bạn mở trang này. Hãy so hai cột, sửa điểm bên dưới nếu cần, ghi lý do rồi gửi.",
      en:
        "Version {revision} was sent at {at} with your link, after you had opened this page. Compare the two columns, change the marks below where needed, give the reason and send."
    ),
    "sheet.conflictTitle": LocalizedText(vi: "Có hai bản khác nhau", en: "There are two versions"),
    "sheet.criterion": LocalizedText(vi: "Tiêu chí", en: "Criterion"),
    "sheet.mine": LocalizedText(vi: "Bạn vừa nhập", en: "You typed"),
    "sheet.theirs": LocalizedText(vi: "Bản đã gửi", en: "Already sent"),
    "sheet.previous": LocalizedText(vi: "Phiếu trước", en: "Previous sheet"),
    "sheet.next": LocalizedText(vi: "Phiếu sau", en: "Next sheet"),
    "sheet.neighbours": LocalizedText(vi: "Phiếu trước và sau", en: "Neighbouring sheets"),
    "sheet.nextDone": LocalizedText(vi: "Sang phiếu tiếp theo", en: "On to the next sheet"),
    "mark.hint": LocalizedText(
      vi: "Từ {from} đến {to}, bước {step}",
      en: "From {from} to {to}, in steps of {step}"),
    "mark.unreadable": LocalizedText(
      vi: "“{value}” không phải là điểm. Hãy gõ một số từ {from} đến {to}, ví dụ 8,5.",
      en: "“{value}” is not a mark. Type a number from {from} to {to}, such as 8.5."),
    "mark.outOfRange": LocalizedText(
      vi: "Điểm từ {from} đến {to}, bước {step}.",
      en: "The mark must be from {from} to {to}, in steps of {step}."),
    "mark.offStep": LocalizedText(
      vi: "Điểm phải theo bước {step}, từ {from} đến {to}.",
      en: "The mark must go in steps of {step}, from {from} to {to}."),
    "mark.missing": LocalizedText(
      vi: "Chưa có điểm. Hãy chấm từ {from} đến {to} rồi gửi.",
      en: "No mark yet. Give one from {from} to {to}, then send."),
    "confirm.code": LocalizedText(
      vi: "Gửi phiếu {code}, tổng {total}?",
      en: "Send sheet {code}, total {total}?"),
    "confirm.number": LocalizedText(
      vi: "Gửi phiếu SBD {code}, tổng {total}?",
      en: "Send the sheet of entrant {code}, total {total}?"),
    "confirm.text": LocalizedText(
      vi: "Hãy xem lại một lần. Sau khi gửi, vẫn sửa được khi vòng còn mở, nhưng phải ghi lý do.",
      en: "Please look once more. After sending you may still correct while the round is open, with a reason."
    ),
    "confirm.zero": LocalizedText(
      vi: "Điểm 0 ở: {titles}. Hãy gửi chỉ khi bạn thật sự cho 0 điểm.",
      en: "A mark of 0 at: {titles}. Send only if 0 is what you mean."),
    "confirm.empty": LocalizedText(vi: "Chưa chấm: {titles}.", en: "Not marked: {titles}."),
    "confirm.send": LocalizedText(vi: "Gửi phiếu", en: "Send sheet"),
    "confirm.back": LocalizedText(vi: "Lưu nháp và sửa lại", en: "Save draft and edit"),
    "confirm.notMarked": LocalizedText(vi: "chưa chấm", en: "not marked"),
  ]
}
