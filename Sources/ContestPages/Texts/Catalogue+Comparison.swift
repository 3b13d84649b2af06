import ContestCore

extension Catalogue {
  /// Words of the page that compares two entries.
  static let comparison: [String: LocalizedText] = [
    "comparison": LocalizedText(vi: "So sánh hai bài", en: "Compare two entries"),
    "comparison.first": LocalizedText(vi: "Bài thứ nhất", en: "First entry"),
    "comparison.second": LocalizedText(vi: "Bài thứ hai", en: "Second entry"),
    "comparison.choose": LocalizedText(vi: "Chọn bài", en: "Choose an entry"),
    "comparison.compare": LocalizedText(vi: "So sánh", en: "Compare"),
    "comparison.why": LocalizedText(vi: "Vì sao", en: "Why"),
    "comparison.what": LocalizedText(vi: "Khoản", en: "Item"),
    "comparison.difference": LocalizedText(vi: "Chênh lệch", en: "Difference"),
    "comparison.how": LocalizedText(vi: "Cách tính {entry}", en: "How {entry} was counted"),
    "comparison.dash": LocalizedText(
      vi:
        "Mỗi số là phần góp vào kết quả; dấu – là không góp: phiếu bị bỏ, không chấm. Các chênh lệch cộng lại đúng bằng chênh lệch kết quả.",
      en:
        "Each figure is a share of the result; a dash is none: a sheet dropped or not given. The differences add up exactly to that of the results."
    ),
    "comparison.same": LocalizedText(
      vi: "Hãy chọn hai bài khác nhau.", en: "Please choose two different entries."),
    "comparison.link": LocalizedText(
      vi: "So sánh hai bài: vì sao bài này trên bài kia",
      en: "Compare two entries: why one is above the other"),
    "comparison.linkOne": LocalizedText(vi: "So với bài khác", en: "Compare with another entry"),
  ]
}
