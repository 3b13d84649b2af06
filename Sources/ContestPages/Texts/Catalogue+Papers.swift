import ContestCore

extension Catalogue {
  /// Papers at the desk: entering, confirming, comparing.
  static let papers: [String: LocalizedText] = [
    "papers": LocalizedText(vi: "Phiếu giấy", en: "Papers"),
    "papers.of": LocalizedText(vi: "Phiếu giấy: {round}", en: "Papers: {round}"),
    "papers.all": LocalizedText(vi: "Mọi phiếu giấy của vòng", en: "All papers of the round"),
    "papers.enter": LocalizedText(vi: "Nhập phiếu giấy", en: "Enter papers"),
    "papers.text": LocalizedText(
      vi:
        "Mỗi phiếu do hai người nhập, người sau không thấy số của người trước. Hai lần nhập giống nhau thì phiếu được xác nhận; giám khảo chưa gửi điểm bằng điện thoại thì phiếu giấy thành phiếu được tính.",
      en:
        "Two people type every paper, the second without seeing what the first one typed. When both have typed the same it is confirmed; where the judge has sent nothing by phone it becomes the sheet that counts."
    ),
    "papers.alone": LocalizedText(
      vi:
        "Mới có một người của Ban Tổ chức có đường dẫn. Phiếu giấy cần người thứ hai xác nhận: hãy tạo đường dẫn riêng, có tên, cho người ấy bằng lệnh",
      en:
        "Only one person of the organisers has a link. Papers need a second person: make that person a link with a name, by the command"
    ),
    "papers.aloneCommand": LocalizedText(
      vi: "contest link --organiser --name \"Nguyễn Thị A\"",
      en: "contest link --organiser --name \"Jane Doe\""),
    "papers.shut": LocalizedText(
      vi: "Phiếu giấy chỉ nhập được khi vòng đang chấm.",
      en: "Papers can be entered only while the round is open."),
    "papers.notDrawn": LocalizedText(
      vi: "Vòng này chưa bốc thăm nên chưa có phiếu để in.",
      en: "No lots are drawn for this round, so there is nothing to print yet."),
    "papers.none": LocalizedText(
      vi: "Chưa nhập phiếu giấy nào.", en: "No paper has been entered."),
    "papers.differing": LocalizedText(
      vi: "Khác phiếu đã gửi, cần đối chiếu", en: "Different from what was sent"),
    "papers.differingText": LocalizedText(
      vi:
        "Hãy hỏi chính giám khảo phiếu nào đúng, ghi lý do, rồi chọn phiếu được tính. Vòng chưa đóng được khi còn phiếu ở đây.",
      en:
        "Ask the judge which one is right, write down the reason and choose the sheet that counts. The round cannot close before."
    ),
    "papers.waiting": LocalizedText(
      vi: "Chờ người thứ hai xác nhận", en: "Waiting for a second person"),
    "papers.matching": LocalizedText(vi: "Khớp", en: "Matching"),
    "papers.settled": LocalizedText(
      vi: "Khác nhau, đã quyết định", en: "Different, and decided"),
    "papers.why": LocalizedText(
      vi: "Lý do (giám khảo đã nói gì)", en: "Reason (what the judge said)"),
    "papers.takeSent": LocalizedText(vi: "Tính phiếu đã gửi", en: "The sheet sent counts"),
    "papers.takePaper": LocalizedText(vi: "Tính phiếu giấy", en: "The paper counts"),
    "papers.decidedSent": LocalizedText(
      vi: "{who}: tính phiếu đã gửi. Lý do: {reason}", en: "{who}: the sheet sent counts. Reason: {reason}"),
    "papers.decidedPaper": LocalizedText(
      vi: "{who}: tính phiếu giấy. Lý do: {reason}", en: "{who}: the paper counts. Reason: {reason}"),
    "papers.remove": LocalizedText(vi: "Gỡ bản nhập nhầm", en: "Take back a mistaken entry"),
    "papers.onPaper": LocalizedText(vi: "Phiếu giấy", en: "Paper"),
    "papers.sent": LocalizedText(vi: "Đã gửi", en: "Sent"),
    "papers.open": LocalizedText(vi: "không có", en: "none"),
    "papers.enteredBy": LocalizedText(vi: "{who} nhập lúc {at}", en: "typed by {who} at {at}"),
    "papers.confirmedBy": LocalizedText(
      vi: "{first} nhập, {second} xác nhận", en: "typed by {first}, confirmed by {second}"),
    "papers.print": LocalizedText(vi: "In phiếu", en: "Printing"),
    "papers.printAll": LocalizedText(
      vi: "Phiếu trắng của mọi giám khảo", en: "Blank papers of every judge"),
    "papers.printFilled": LocalizedText(
      vi: "Phiếu đã gửi của mọi giám khảo, để ký", en: "What every judge has sent, to be signed"),
    "papers.blank": LocalizedText(vi: "phiếu trắng", en: "blank papers"),
    "papers.filled": LocalizedText(vi: "phiếu đã gửi", en: "sheets sent"),
    "entry.of": LocalizedText(vi: "Nhập phiếu giấy: {round}", en: "Enter papers: {round}"),
    "entry.paper": LocalizedText(vi: "Phiếu giấy {code}", en: "Paper {code}"),
    "entry.code": LocalizedText(vi: "Mã phiếu", en: "The paper's code"),
    "entry.codeHint": LocalizedText(
      vi: "Quét mã QR hoặc gõ dòng in dưới mã QR, ví dụ SK-GK2-07-M; không cần dấu gạch.",
      en: "Scan the QR code or type the line below it, such as SK-GK2-07-M; hyphens may be left out."),
    "entry.unknown": LocalizedText(
      vi: "Vòng này không có phiếu mang mã đó. Hãy xem lại từng chữ; chữ cuối là chữ kiểm tra.",
      en: "This round has no paper of that code. Look at each letter again; the last one is a check letter."),
    "entry.open": LocalizedText(vi: "Mở phiếu", en: "Open the paper"),
    "entry.total": LocalizedText(vi: "Tổng ghi trên phiếu", en: "The total on the paper"),
    "entry.totalHint": LocalizedText(
      vi: "gõ đúng số giám khảo ghi, đừng tự cộng", en: "as the judge wrote it; do not add up yourself"),
    "entry.save": LocalizedText(vi: "Lưu, sang phiếu khác", en: "Save, next paper"),
    "entry.keep": LocalizedText(vi: "Phiếu đúng như tôi vừa nhập", en: "The paper says what I typed"),
    "entry.other": LocalizedText(vi: "Bỏ, nhập phiếu khác", en: "Leave it, another paper"),
    "entry.keys": LocalizedText(
      vi: "Enter sang ô tiếp theo; đủ các ô thì Enter là lưu. Phẩy hay chấm đều được.",
      en: "Enter goes on to the next field; when all are filled, Enter saves. Comma and point both work."),
    "entry.missing": LocalizedText(vi: "Còn {count} ô chưa nhập.", en: "{count} fields are left."),
    "entry.waiting": LocalizedText(
      vi: "{code}: đã lưu, chờ người thứ hai xác nhận.", en: "{code}: saved; a second person has to confirm."),
    "entry.matching": LocalizedText(
      vi: "{code}: đã xác nhận, khớp với phiếu được tính.",
      en: "{code}: confirmed, it says what counts."),
    "entry.differing": LocalizedText(
      vi: "{code}: đã xác nhận nhưng khác phiếu giám khảo đã gửi. Cần đối chiếu trước khi đóng vòng.",
      en: "{code}: confirmed, but different from what the judge sent. To be settled before the round closes."
    ),
    "entry.differsTitle": LocalizedText(vi: "Hai lần nhập khác nhau", en: "Two readings differ"),
    "entry.differs": LocalizedText(
      vi:
        "Hãy đọc lại phiếu. Nếu bạn gõ nhầm, sửa rồi lưu. Nếu phiếu đúng như bạn gõ, bấm nút bên dưới; khi đó cần một người khác nhập lại.",
      en:
        "Look at the paper again. If you mistyped, correct it and save. If the paper says what you typed, press the button below; another person then has to type it again."
    ),
    "entry.differsOwn": LocalizedText(
      vi:
        "Bạn đã nhập phiếu này với số khác. Hãy xem có nhầm phiếu không. Nếu số mới đúng, bấm nút bên dưới.",
      en:
        "You have typed this paper before, differently. See whether it is the right paper. If the new numbers are right, press the button below."
    ),
    "entry.differsConfirmed": LocalizedText(
      vi:
        "Phiếu này đã được hai người xác nhận với số khác. Chỉ bấm nút bên dưới khi giám khảo đã sửa và ký trên phiếu; cần người thứ hai xác nhận lại.",
      en:
        "Two people have confirmed this paper with other numbers. Press the button below only where the judge has corrected and signed it; a second person has to confirm again."
    ),
    "entry.before": LocalizedText(vi: "Đã nhập trước", en: "Typed before"),
    "entry.now": LocalizedText(vi: "Bạn vừa nhập", en: "You typed"),
  ]

  /// What stands on printed papers.
  static let printed: [String: LocalizedText] = [
    "print.of": LocalizedText(vi: "In phiếu trắng: {round}", en: "Blank papers: {round}"),
    "print.filledOf": LocalizedText(vi: "In phiếu đã gửi: {round}", en: "Sheets sent: {round}"),
    "print.count": LocalizedText(
      vi: "{count} phiếu, mỗi phiếu một trang.", en: "{count} papers, a page each."),
    "print.how": LocalizedText(
      vi: "Dùng lệnh In của trình duyệt (Ctrl+P), khổ A4, tỷ lệ 100%, bỏ đầu trang và chân trang.",
      en: "Use the browser's Print (Ctrl+P): A4, 100 %, without headers and footers."),
    "print.draft": LocalizedText(
      vi: "Vòng chưa mở: nếu bốc thăm lại hoặc đổi biểu điểm thì phải in lại.",
      en: "The round is not open: after another draw or a change of the rubric, print again."),
    "print.none": LocalizedText(vi: "Không có phiếu nào để in.", en: "There is nothing to print."),
    "print.noPicture": LocalizedText(
      vi: "Máy này chưa cài qrencode nên phiếu không có mã QR; mã gõ tay vẫn dùng được.",
      en: "Without the program qrencode the papers carry no QR code; the typed code works all the same."),
    "print.leftOut": LocalizedText(vi: "Không in", en: "Not printed"),
    "print.recused": LocalizedText(vi: "{judge} hồi tỵ: {entries}", en: "{judge} is recused: {entries}"),
    "print.notSent": LocalizedText(
      vi: "{judge} chưa gửi: {entries}", en: "{judge} has not sent: {entries}"),
    "print.title": LocalizedText(vi: "PHIẾU CHẤM ĐIỂM", en: "SCORE SHEET"),
    "print.places": LocalizedText(vi: "PHIẾU XẾP HẠNG", en: "BALLOT OF PLACES"),
    "print.choices": LocalizedText(vi: "PHIẾU BÌNH CHỌN", en: "BALLOT"),
    "print.chosen": LocalizedText(vi: "Chọn (1/0)", en: "Chosen (1/0)"),
    "print.country": LocalizedText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    "print.motto": LocalizedText("Độc lập - Tự do - Hạnh phúc"),
    "print.jury": LocalizedText(vi: "BAN GIÁM KHẢO", en: "THE JURY"),
    "print.judge": LocalizedText(vi: "Giám khảo", en: "Judge"),
    "print.anonymous": LocalizedText(vi: "Mã phách", en: "Code"),
    "print.number": LocalizedText(vi: "Số báo danh", en: "Entrant number"),
    "print.order": LocalizedText(vi: "Thứ tự", en: "Order"),
    "print.entrant": LocalizedText(vi: "Họ và tên", en: "Name"),
    "print.unit": LocalizedText(vi: "Đơn vị", en: "Unit"),
    "print.no": LocalizedText(vi: "TT", en: "No."),
    "print.criterion": LocalizedText(vi: "Tiêu chí", en: "Criterion"),
    "print.maximum": LocalizedText(vi: "Điểm tối đa", en: "Highest"),
    "print.mark": LocalizedText(vi: "Điểm chấm", en: "Mark"),
    "print.note": LocalizedText(vi: "Ghi chú", en: "Note"),
    "print.grid": LocalizedText(vi: "{from}–{to}, bước {step}", en: "{from}–{to}, steps of {step}"),
    "print.weight": LocalizedText(vi: "hệ số {weight}", en: "weight {weight}"),
    "print.weighted": LocalizedText(vi: "đã nhân hệ số", en: "weighted"),
    "print.total": LocalizedText(vi: "Cộng", en: "Sum"),
    "print.totalLine": LocalizedText(vi: "Tổng điểm", en: "Total"),
    "print.words": LocalizedText(vi: "Bằng chữ", en: "In words"),
    "print.remarks": LocalizedText(vi: "Nhận xét", en: "Remarks"),
    "print.signer": LocalizedText(vi: "GIÁM KHẢO", en: "JUDGE"),
    "print.signHow": LocalizedText(vi: "(Ký, ghi rõ họ tên)", en: "(Signature and full name)"),
    "print.qr": LocalizedText(vi: "Mã QR của phiếu", en: "The paper's QR code"),
    "print.sent": LocalizedText(
      vi: "Hệ thống nhận lúc {at}, bản {revision}.",
      en: "Received at {at}, version {revision}."),
  ]
}
