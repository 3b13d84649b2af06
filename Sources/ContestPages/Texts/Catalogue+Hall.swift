import ContestCore

extension Catalogue {
  /// What the hall's secretary says, and judges read.
  static let hall: [String: LocalizedText] = [
    "hall": LocalizedText(vi: "Báo cho giám khảo", en: "Tell the judges"),
    "hall.now": LocalizedText(vi: "Đang thi:", en: "Performing now:"),
    "hall.nobody": LocalizedText(vi: "Chưa mời bài nào.", en: "Nobody has been called."),
    "hall.entry": LocalizedText(vi: "Mời bài", en: "Call the entry"),
    "hall.call": LocalizedText(vi: "Báo đang thi", en: "Call"),
    "hall.end": LocalizedText(vi: "Không còn bài nào đang thi", en: "Nobody performs any more"),
    "hall.noClosing": LocalizedText(vi: "Chưa báo giờ đóng vòng.", en: "No closing is announced."),
    "hall.closingAt": LocalizedText(vi: "Đã báo: sắp đóng lúc {time}.", en: "Announced: closing at {time}."),
    "hall.closing": LocalizedText(vi: "Đóng vòng sau", en: "The round closes in"),
    "hall.announce": LocalizedText(vi: "Báo sắp đóng", en: "Announce"),
    "hall.takeBack": LocalizedText(vi: "Rút lời báo", en: "Take it back"),
    "hall.returnText": LocalizedText(
      vi: "Trả lại một phiếu để giám khảo sửa; điểm cũ vẫn tính đến khi có bản mới.",
      en: "Return a sheet for correction; its marks stand until the next revision."),
    "hall.sheetOf": LocalizedText(vi: "Phiếu của bài", en: "Sheet for"),
    "hall.return": LocalizedText(vi: "Trả lại phiếu", en: "Return the sheet"),
    "hall.returnedLine": LocalizedText(
      vi: "{judge} – {entry}: {reason}", en: "{judge} – {entry}: {reason}"),
    "hall.judge.now": LocalizedText(vi: "Đang thi: {code}", en: "Performing now: {code}"),
    "hall.judge.closing": LocalizedText(
      vi: "Vòng chấm sắp đóng lúc {time}.", en: "The round is going to be closed at {time}."),
    "hall.judge.left": LocalizedText(vi: "Còn {time}.", en: "{time} left."),
    "hall.judge.due": LocalizedText(
      vi: "Đã đến giờ đóng vòng; hãy gửi phiếu ngay.", en: "It is time; send your sheets now."),
    "hall.judge.returned": LocalizedText(
      vi: "Phiếu được trả lại để sửa: {reason}", en: "Returned for correction: {reason}"),
  ]
}
