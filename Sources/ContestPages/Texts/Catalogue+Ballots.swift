import ContestCore

extension Catalogue {
  /// Words of ballots of places and choices, of joint marking, of parts.
  static let ballots: [String: LocalizedText] = [
    "ballot.number": LocalizedText(vi: "Hạng", en: "Place"),
    "ballot.place": LocalizedText(vi: "Hạng {place}", en: "Place {place}"),
    "ballot.unplaced": LocalizedText(vi: "Không xếp", en: "Not placed"),
    "ballot.yes": LocalizedText(vi: "Chọn", en: "Chosen"),
    "ballot.no": LocalizedText(vi: "Không chọn", en: "Not chosen"),
    "ballot.place.hint": LocalizedText(
      vi: "Hạng từ 1 đến {highest}. Hạng 1 là tốt nhất, mỗi hạng cho một bài.",
      en: "A place from 1 to {highest}. Place 1 is the best; each place goes to one entry."),
    "ballot.top.hint": LocalizedText(
      vi:
        "Xếp {highest} bài hay nhất từ hạng 1 đến hạng {highest}. Hạng 1 là tốt nhất; các bài khác không xếp.",
      en:
        "Give the best {highest} entries the places 1 to {highest}, 1 being the best; the others are not placed."
    ),
    "ballot.recall.hint": LocalizedText(
      vi: "Chọn đúng {wanted} bài vào vòng sau.", en: "Choose exactly {wanted} entries for the next round."),
    "ballot.free": LocalizedText(vi: "Hạng còn trống: {places}.", en: "Places still free: {places}."),
    "ballot.full": LocalizedText(vi: "Mọi hạng đã cho.", en: "Every place has been given."),
    "ballot.chosen": LocalizedText(vi: "Đã chọn {chosen}/{wanted}.", en: "{chosen} of {wanted} chosen."),
    "ballot.doubled": LocalizedText(
      vi:
        "Hạng {place} bạn đã cho phiếu {codes}. Mỗi hạng chỉ cho một bài: hãy chọn hạng khác hoặc sửa phiếu kia.",
      en:
        "You have given place {place} to {codes} already. Each place goes to one entry: take another, or change that sheet."
    ),
    "ballot.doubledPlaces": LocalizedText(
      vi: "Hạng cho hai bài trở lên: {places}. Hãy sửa trước khi vòng đóng.",
      en: "Places given to more than one entry: {places}. Please mend this before the round closes."),
    "ballot.tooMany": LocalizedText(
      vi: "Kể cả bài này, bạn chọn {chosen} bài; chỉ được chọn {wanted}. Hãy bỏ chọn một bài khác.",
      en: "With this one you have chosen {chosen} entries; {wanted} may be chosen. Please give up another."),
    "ballot.missing": LocalizedText(
      vi: "Chưa chọn. Hãy chọn rồi gửi.", en: "Nothing is given yet. Give it, then send."),
    "confirm.ballotCode": LocalizedText(vi: "Gửi phiếu {code}?", en: "Send sheet {code}?"),
    "confirm.ballotNumber": LocalizedText(
      vi: "Gửi phiếu SBD {code}?", en: "Send the sheet of entrant {code}?"),
    "list.joint": LocalizedText(
      vi: "Hội đồng chấm chung, Trưởng ban gửi phiếu.",
      en: "The jury marks together; the chair sends the sheet."),
    "list.jointChair": LocalizedText(
      vi: "Hội đồng chấm chung: mỗi bài một phiếu, bạn gửi thay cho cả Hội đồng.",
      en: "The jury marks together: one sheet for each entry, which you send for all of you."),
    "sheet.joint": LocalizedText(
      vi: "Hội đồng chấm chung, Trưởng ban gửi phiếu. Bạn không cần gửi gì ở đây.",
      en: "The jury marks together; the chair sends the sheet. Nothing is to be sent here."),
    "sheet.sealed": LocalizedText(
      vi: "Phiếu kín của bạn chỉ được mở để phân định khi có bài bằng nhau.",
      en: "Your ballot is sealed: it is opened only to part entries that are level."),
    "sheet.partWeight": LocalizedText(vi: "hệ số {weight}", en: "weight {weight}"),
    "sheet.multiplied": LocalizedText(
      vi: "{title}: {value} (nhân vào điểm, do thư ký nhập)",
      en: "{title}: {value} (multiplies the marks; entered by the secretary)"),
    "sheet.multiplierMissing": LocalizedText(
      vi: "{title}: thư ký chưa nhập (sẽ nhân vào điểm)",
      en: "{title}: not entered yet by the secretary (it multiplies the marks)"),
  ]
}
