public import ContestCore
import ContestStore
import ContestTables

extension ContestService {
  /// Of a marks file, in bytes.
  public static var largestMarksFile: Int { MarkTable.limits.bytes }

  /// What a file may do to sheets that judges gave: nil: nothing.
  ///
  /// - Throws: `KitError.refused` for an empty reason.
  static func judgesSheets(_ reason: String?) throws -> JudgesSheets {
    try reason.map { .replaced(reason: try Self.reason($0)) } ?? .kept
  }

  /// Does `body`, and says sheet by sheet what it would have replaced where it refuses to.
  func namingReplacements<Value>(in rules: RoundRules, _ body: () async throws -> Value) async throws -> Value
  {
    do {
      return try await body()
    } catch StoreError.replacesJudges(let sheets) {
      let contest = try await contest()
      throw KitError.blocked(
        LocalizedText(
          vi: """
            tệp này sẽ thay \(sheets.count) phiếu mà giám khảo đã gửi; chưa có gì được ghi. Nếu đúng là phải thay, \
            thêm --replace --reason LÝ-DO; giám khảo sẽ đọc được lý do
            """,
          en: """
            this file would replace \(sheets.count) sheets that judges have sent; nothing was changed. If that is \
            meant, add --replace --reason WHY; the judge will read it
            """),
        by: sheets.map { sheet in
          let name = contest.judge(sheet.judge).map { "\($0.name) (\(sheet.judge))" } ?? sheet.judge.rawValue
          let change = SheetChange.words(from: sheet.was, to: sheet.now, in: rules.rubric)
          return LocalizedText(
            vi: "\(name), bài «\(sheet.entry)»: \(change.vi)",
            en: "\(name), entry “\(sheet.entry)”: \(change.en)")
        })
    }
  }
}

/// What differs between what a judge gave and what stands in its place, in words.
public enum SheetChange {
  /// `Nội dung: 8 thành 6; Giọng: 7 thành 7,5`, or the whole of both where one of them holds no marks.
  public static func words(
    from was: SheetContent, to now: SheetContent, in rubric: Rubric
  ) -> LocalizedText {
    guard case .marks(let old) = was, case .marks(let new) = now else {
      let (before, after) = (whole(was, in: rubric), whole(now, in: rubric))
      return LocalizedText(vi: "\(before.vi) thành \(after.vi)", en: "\(before.en) to \(after.en)")
    }
    let changed = rubric.criteria.filter { old[$0.id] != new[$0.id] }
    return list(changed) { criterion, language in
      let (before, after) = (shown(old[criterion.id], language), shown(new[criterion.id], language))
      return language == .vi
        ? "\(criterion.title.vi): \(before) thành \(after)" : "\(criterion.title.en): \(before) to \(after)"
    }
  }

  private static func whole(_ content: SheetContent, in rubric: Rubric) -> LocalizedText {
    switch content {
    case .absent: LocalizedText(vi: "vắng", en: "absent")
    case .recused: LocalizedText(vi: "hồi tỵ", en: "recused")
    case .marks(let marks):
      list(rubric.criteria) { criterion, language in
        "\(criterion.title[language]) \(shown(marks[criterion.id], language))"
      }
    }
  }

  private static func list(_ criteria: [Criterion], _ text: (Criterion, Language) -> String) -> LocalizedText
  {
    LocalizedText(
      vi: criteria.map { text($0, .vi) }.joined(separator: "; "),
      en: criteria.map { text($0, .en) }.joined(separator: "; "))
  }

  private static func shown(_ mark: Points?, _ language: Language) -> String {
    mark?.formatted(in: language) ?? (language == .vi ? "chưa cho điểm" : "not given")
  }
}
