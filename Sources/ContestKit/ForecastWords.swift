public import ContestCore

extension RoundForecast {
  /// What is about to happen, sentence by sentence, for pages and the command line alike: names and numbers.
  public var sentences: [LocalizedText] {
    ownSentences + (corrections.map { [Self.correcting($0)] } ?? [])
      + lateSheets.map { LocalizedText(vi: $0.vi.capitalisedFirst, en: $0.en.capitalisedFirst) }
      + warnings
  }

  /// What speaks against doing it now.
  private var warnings: [LocalizedText] { announced.map { [Self.early($0)] } ?? [] }

  private static func correcting(_ reason: String) -> LocalizedText {
    LocalizedText(
      vi: "Kết quả này đã xác nhận trước đây, nay sửa. Lý do: \(reason)",
      en: "This result was certified before and is corrected now. Reason: \(reason)")
  }

  /// That the day of the announcement is still to come.
  static func early(_ date: CalendarDate) -> LocalizedText {
    let day = date.vietnameseDescription
    return LocalizedText(
      vi: "Chưa đến ngày công bố kết quả theo lịch (\(day)).",
      en: "The result is to be announced on \(day), which is still to come.")
  }

  private var ownSentences: [LocalizedText] {
    switch figures {
    case .opening(let entries, let judges, let criteria, let draws):
      let lots =
        draws
        ? [
          LocalizedText(
            vi: "Vòng chưa bốc thăm: thứ tự thi và mã phách được bốc ngay khi mở.",
            en: "No lots are drawn yet: running order and codes are drawn at once.")
        ] : []
      return [
        LocalizedText(
          vi: "\(title.vi): \(entries) bài dự thi, \(judges) giám khảo, \(criteria) tiêu chí.",
          en: "\(title.en): \(entries) entries, \(judges) judges, \(criteria) criteria."),
        LocalizedText(
          vi: "Từ lúc mở, thể lệ của vòng được khóa và giám khảo chấm được.",
          en: "From then on the round's rules are locked and judges can mark."),
      ] + lots
    case .closing(let given, let due, let missing): return Self.closing(title, given, due, missing)
    case .certifying(let entries, let ranked, let advancing, let prizes):
      return [
        LocalizedText(
          vi: "\(title.vi): \(entries) bài dự thi, \(ranked) bài có thứ hạng.",
          en: "\(title.en): \(entries) entries, \(ranked) of them with a place.")
      ]
        + (advancing > 0
          ? [
            LocalizedText(
              vi: "\(advancing) thí sinh vào vòng sau.", en: "\(advancing) entrants go on to the next round.")
          ] : [])
        + (prizes > 0
          ? [LocalizedText(vi: "\(prizes) thí sinh được giải.", en: "\(prizes) entrants have a prize.")] : [])
    case .publishing(let entries, let named, let before):
      let earlier =
        before == 0
        ? []
        : [
          LocalizedText(
            vi: """
              Bản số \(before + 1) sẽ thay bản số \(before), ghi rõ thay đổi những gì và vì sao; nếu không có gì \
              thay đổi thì không có bản mới.
              """,
            en: """
              Version \(before + 1) takes the place of version \(before) and says what it changes and why; where \
              nothing has changed there is no new version.
              """)
        ]
      return [
        LocalizedText(
          vi: "\(title.vi): công bố kết quả của \(entries) bài dự thi, ghi họ tên \(named) thí sinh.",
          en: "\(title.en): the results of \(entries) entries go out, \(named) with the entrant's name.")
      ] + earlier
    case .reopening(let isCertified, let published):
      return [
        LocalizedText(
          vi: "\(title.vi): giám khảo lại gửi và sửa được điểm.",
          en: "\(title.en): judges can send and change marks again.")
      ]
        + (isCertified
          ? [
            LocalizedText(
              vi: "Xác nhận kết quả mất hiệu lực; phải đóng vòng và xác nhận lại.",
              en: "The certificate is withdrawn; the round has to be closed and certified again.")
          ] : [])
        + (published > 0
          ? [
            LocalizedText(
              vi: "Kết quả đã công bố (bản số \(published)) sẽ phải công bố lại.",
              en: "The published result (version \(published)) will have to be published again.")
          ] : [])
    }
  }

  private static func closing(
    _ title: LocalizedText, _ given: Int, _ due: Int, _ missing: [JudgeProgress]
  ) -> [LocalizedText] {
    let received = LocalizedText(
      vi: "\(title.vi): đã nhận \(given)/\(due) phiếu.",
      en: "\(title.en): \(given) of \(due) sheets received.")
    let after = LocalizedText(
      vi: "Phiếu gửi sau khi đóng là phiếu đến muộn, chỉ tính nếu có quyết định nhận.",
      en: "Sheets sent after closing are late and count only if they are admitted.")
    guard !missing.isEmpty else { return [received, after] }
    func list(_ word: (Int) -> String) -> String {
      missing.map { "\($0.judge.name) (\(word($0.due - $0.given)))" }.joined(separator: ", ")
    }
    return [
      received,
      LocalizedText(
        vi: "Còn thiếu: \(list { "\($0) phiếu" }).",
        en: "Missing: \(list { $0 == 1 ? "1 sheet" : "\($0) sheets" })."), after,
    ]
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
