import ContestCore

extension Catalogue {
  /// Words of the page that says how firm a result is, and heads of its tables.
  static let analysis: [String: LocalizedText] = [
    "analysis": LocalizedText(vi: "Kết quả vững đến đâu", en: "How firm the result is"),
    "analysis.advice": LocalizedText(
      vi: "Chỉ để tham khảo, không đổi thứ hạng nào.", en: "Advice only: nothing here changes a place."),
    "analysis.basis": LocalizedText(
      vi: "Tính từ nhật ký số {sequence}.", en: "Computed from journal row {sequence}."),
    "analysis.gist": LocalizedText(vi: "Tóm tắt", en: "In short"),
    "analysis.figures": LocalizedText(vi: "Xem số liệu", en: "See the figures"),
    "analysis.link": LocalizedText(
      vi: "Kết quả vững đến đâu (chỉ để tham khảo)", en: "How firm the result is (advice only)"),
    "analysis.group.result": LocalizedText(
      vi: "Thứ hạng có vững không?", en: "Do the places stand firm?"),
    "analysis.group.agreement": LocalizedText(
      vi: "Các giám khảo thống nhất đến đâu?", en: "How far do the judges agree?"),
    "analysis.group.judges": LocalizedText(vi: "Từng giám khảo", en: "Judge by judge"),
    "analysis.state.firm": LocalizedText(vi: "tốt", en: "good"),
    "analysis.state.look": LocalizedText(vi: "nên xem", en: "look at it"),
    "analysis.state.not-made": LocalizedText(vi: "không tính", en: "not made"),
    "analysis.omitted": LocalizedText(
      vi: "Trên đây là {shown} dòng đầu, còn {more} dòng; «contest analyse --format json» có đủ.",
      en: "These are the first {shown} rows; {more} more are in “contest analyse --format json”."),
    "analysis.column.without": LocalizedText(vi: "Khi bỏ", en: "Without"),
    "analysis.column.first": LocalizedText(vi: "Hạng nhất", en: "First place"),
    "analysis.column.same": LocalizedText(vi: "So với kết quả", en: "Beside the result"),
    "analysis.column.remark": LocalizedText(vi: "Lưu ý", en: "Remark"),
    "analysis.column.upper": LocalizedText(vi: "Bài trên", en: "Ahead"),
    "analysis.column.lower": LocalizedText(vi: "Bài dưới", en: "Next"),
    "analysis.column.margin": LocalizedText(vi: "Hơn (điểm)", en: "By (points)"),
    "analysis.column.entry": LocalizedText(vi: "Bài dự thi", en: "Entry"),
    "analysis.column.place": LocalizedText(vi: "Hạng", en: "Place"),
    "analysis.column.interval": LocalizedText(vi: "Khoảng hạng 90%", en: "90% of places"),
    "analysis.column.wins": LocalizedText(vi: "Đứng nhất", en: "First"),
    "analysis.column.ahead": LocalizedText(vi: "Trên bài kế tiếp", en: "Ahead of the next"),
    "analysis.column.method": LocalizedText(vi: "Cách tính", en: "Way to count"),
    "analysis.column.sameFirst": LocalizedText(vi: "Hạng nhất ấy", en: "That first place"),
    "analysis.column.sameTop": LocalizedText(vi: "Ba hạng đầu", en: "First three places"),
    "analysis.column.form": LocalizedText(vi: "Dạng", en: "Form"),
    "analysis.column.value": LocalizedText(vi: "Giá trị", en: "Value"),
    "analysis.column.speaks": LocalizedText(vi: "Nói về", en: "Speaks of"),
    "analysis.column.judge": LocalizedText(vi: "Giám khảo", en: "Judge"),
    "analysis.column.entries": LocalizedText(vi: "Số bài", en: "Entries"),
    "analysis.column.severity": LocalizedText(vi: "Rộng (+), chặt (−)", en: "Generous (+), severe (−)"),
    "analysis.column.spread": LocalizedText(vi: "Độ trải", en: "Spread"),
    "analysis.column.agreement": LocalizedText(vi: "Tương quan", en: "Correlation"),
    "analysis.column.deviation": LocalizedText(vi: "Lệch trung bình", en: "Mean deviation"),
    "analysis.column.criterion": LocalizedText(vi: "Tiêu chí", en: "Criterion"),
    "analysis.column.given": LocalizedText(vi: "Đã cho", en: "Given"),
    "analysis.column.others": LocalizedText(vi: "Người khác", en: "Others"),
    "analysis.column.difference": LocalizedText(vi: "Lệch", en: "Difference"),
    "analysis.column.z": LocalizedText(vi: "z", en: "z"),
    "analysis.column.why": LocalizedText(vi: "Vì", en: "Because of"),
    "analysis.chart.margins": LocalizedText(
      vi: "Khoảng cách giữa hai bài liền nhau, điểm", en: "Margins between neighbours, points"),
    "analysis.chart.margins.text": LocalizedText(
      vi: "Mỗi thanh là một cặp bài liền nhau, từ trên xuống; thanh càng ngắn thì hạng càng sát.",
      en: "One bar for each pair of neighbours, from the top down; the shorter, the closer."),
    "analysis.chart.bootstrap": LocalizedText(
      vi: "Khoảng hạng 90% của từng bài; chấm tròn là hạng thật",
      en: "Where 90% of the places lie; the dot is the real place"),
    "analysis.chart.bootstrap.text": LocalizedText(
      vi: "Mỗi thanh là khoảng hạng của một bài khi rút lại hội đồng; thanh dài là hạng chưa chắc.",
      en: "One bar for each entry: its places by the drawn panels. A long bar is an uncertain place."),
    "analysis.chart.severity": LocalizedText(
      vi: "So với những người khác: rộng tay (+), chặt tay (−)",
      en: "Beside the others: generous (+), severe (−)"),
    "analysis.chart.severity.text": LocalizedText(
      vi: "Mỗi thanh là một giám khảo; sang phải là cho cao hơn, sang trái là cho thấp hơn.",
      en: "One bar for each judge: to the right gives more than the others, to the left less."),
    "analysis.chart.spread": LocalizedText(
      vi: "Độ trải điểm của từng giám khảo", en: "How far each judge spreads the entries"),
    "analysis.chart.spread.text": LocalizedText(
      vi: "Mỗi thanh là một giám khảo; thanh ngắn là cho các bài gần như nhau.",
      en: "One bar for each judge; a short one gives all entries nearly the same."),
  ]
}
