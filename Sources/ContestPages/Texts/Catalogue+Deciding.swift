import ContestCore

extension Catalogue {
  /// Words of the desk's decisions and facts.
  static let deciding: [String: LocalizedText] = [
    "decisions": LocalizedText(vi: "Quyết định", en: "Decisions"),
    "decisions.of": LocalizedText(vi: "Quyết định: {round}", en: "Decisions: {round}"),
    "decisions.number": LocalizedText(vi: "Số {number}", en: "No. {number}"),
    "decisions.kinds": LocalizedText(vi: "Ghi quyết định mới", en: "Record a decision"),
    "decisions.recorded": LocalizedText(vi: "Đã ghi", en: "Recorded"),
    "decisions.none": LocalizedText(vi: "Chưa có quyết định nào.", en: "There is no decision yet."),
    "decisions.shut": LocalizedText(
      vi: "Chỉ ghi được quyết định khi vòng đang chấm hoặc đã đóng, trước khi xác nhận kết quả.",
      en: "Decisions are recorded while a round is open or closed, before its result is certified."),
    "decisions.order": LocalizedText(vi: "Thứ tự", en: "Order"),
    "decisions.orderOf": LocalizedText(vi: "Thứ tự của {entry}", en: "Order of {entry}"),
    "decisions.orderHint": LocalizedText(
      vi: "Ghi 1 cho bài hơn nhất, rồi 2, 3…; bài không thuộc quyết định thì để trống.",
      en: "Write 1 for the best, then 2, 3…; leave out whom the decision is not about."),
    "decisions.tick": LocalizedText(vi: "Chọn", en: "Tick"),
    "decisions.place": LocalizedText(vi: "Hạng", en: "Place"),
    "decisions.result": LocalizedText(vi: "Kết quả", en: "Result"),
    "decisions.prize": LocalizedText(vi: "Giải phụ", en: "Side prize"),
    "decisions.step": LocalizedText(vi: "Bước phân định", en: "Step of the tie chain"),
    "decisions.seed": LocalizedText(vi: "Hạt giống", en: "Seed"),
    "decisions.seedHint": LocalizedText(
      vi: "Chữ hoặc số đã công bố trước mọi người; bỏ trống thì chương trình tự tạo và ghi lại.",
      en: "Words or figures published before everybody; made and recorded by the program when left empty."),
    "decisions.announced": LocalizedText(
      vi: "Hạt giống thể lệ đã công bố:", en: "The seed that the rules announce:"),
    "decisions.forGood": LocalizedText(
      vi: "Quyết định được ghi vào nhật ký và in vào biên bản; không xóa được.",
      en: "The decision goes into the journal and onto the minutes; it cannot be deleted."),
    "decisions.record": LocalizedText(vi: "Ghi quyết định", en: "Record the decision"),
    "decisions.others": LocalizedText(vi: "Quyết định khác", en: "Another decision"),
    "facts": LocalizedText(vi: "Dữ kiện", en: "Facts"),
    "facts.of": LocalizedText(vi: "Dữ kiện: {round}", en: "Facts: {round}"),
    "facts.text": LocalizedText(
      vi: "Những gì thư ký ghi ngoài phiếu chấm. Chọn một cột để nhập cho mọi bài.",
      en: "What the secretary records besides the sheets. Choose a column to fill it in for every entry."),
    "facts.enter": LocalizedText(vi: "Nhập", en: "Enter"),
    "facts.shut": LocalizedText(
      vi: "Vòng này không nhận thêm dữ kiện; muốn sửa phải mở lại vòng.",
      en: "This round takes no more facts; to change one, reopen it."),
    "facts.source": LocalizedText(vi: "Căn cứ", en: "Source"),
    "facts.sourceHint": LocalizedText(
      vi: "Ai nói, ghi ở đâu: biên bản số…, đồng hồ của thư ký.",
      en: "Who says so, where it stands: minutes no. …, the secretary's stopwatch."),
    "facts.record": LocalizedText(vi: "Ghi dữ kiện", en: "Record the facts"),
    "facts.standing": LocalizedText(vi: "Hiện đã ghi: {value}", en: "Recorded by now: {value}"),
  ]
}
