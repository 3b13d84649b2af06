import ContestCore
import GRDB

extension FactTable {
  /// Every table that only the journal's events write.
  ///
  /// Drafts and sessions are no facts.
  static let all: [FactTable] = [
    ruleFile, entry, entrant, entrySource, round, draw, lot, seat, sheetRevision, mark, currentSheet,
    lateSheet, fact, decision, correction, certificate, publication, publishedFile, blindCheck,
    listeningWaiver, accessLink, sheetReturn, logInSwitch, paperSheet, paperSettlement,
  ]

  static let ruleFile = FactTable(
    name: "ruleFile", key: ["path"],
    title: { LocalizedText(vi: "tệp quy tắc \($0.vi("path"))", en: "rule file \($0.en("path"))") },
    columns: ["content": LocalizedText(vi: "nội dung", en: "content")])

  static let entry = FactTable(
    name: "entry", key: ["id"], title: { title(entry: $0, "id") },
    columns: [
      "unit": LocalizedText(vi: "đơn vị", en: "unit"),
      "title": LocalizedText(vi: "tên bài", en: "title"),
      "theme": LocalizedText(vi: "chủ đề", en: "theme"),
      "number": LocalizedText(vi: "số báo danh", en: "entrant number"),
      "withdrawal": LocalizedText(vi: "lý do rút", en: "withdrawal"),
    ])

  static let entrant = FactTable(
    name: "entrant", key: ["entry"],
    title: {
      LocalizedText(vi: "thí sinh của bài dự thi \($0.vi("entry"))", en: "entrant of \($0.en("entry"))")
    },
    columns: [
      "fullName": LocalizedText(vi: "họ tên", en: "name"),
      "birthDate": LocalizedText(vi: "ngày sinh", en: "birth date"),
    ])

  static let entrySource = FactTable(
    name: "entrySource", key: ["entry"],
    title: {
      LocalizedText(
        vi: "dòng nhập gốc của bài dự thi \($0.vi("entry"))", en: "imported row of entry \($0.en("entry"))")
    })

  static let round = FactTable(
    name: "round", key: ["id"],
    title: { LocalizedText(vi: "vòng \($0.vi("id"))", en: "round \($0.en("id"))") },
    columns: [
      "phase": LocalizedText(vi: "bước", en: "phase"),
      "rulesDocument": LocalizedText(vi: "bản quy tắc đã chốt", en: "frozen rules"),
      "rulesHash": LocalizedText(vi: "mã băm quy tắc đã chốt", en: "hash of the frozen rules"),
    ])

  static let draw = FactTable(
    name: "draw", key: ["round", "sequence"],
    title: {
      LocalizedText(
        vi: "lần bốc thăm \($0.vi("sequence")) của vòng \($0.vi("round"))",
        en: "draw \($0.en("sequence")) of round \($0.en("round"))")
    })

  static let lot = FactTable(
    name: "lot", key: ["round", "entry"],
    title: {
      LocalizedText(
        vi: "thăm của bài dự thi \($0.vi("entry")), vòng \($0.vi("round"))",
        en: "lot of entry \($0.en("entry")) in round \($0.en("round"))")
    },
    columns: [
      "position": LocalizedText(vi: "thứ tự", en: "position"),
      "code": LocalizedText(vi: "mã phách", en: "anonymous code"),
    ])

  static let seat = FactTable(
    name: "seat", key: ["round", "judge"],
    title: {
      LocalizedText(
        vi: "ghế của giám khảo \($0.vi("judge")), vòng \($0.vi("round"))",
        en: "seat of judge \($0.en("judge")) in round \($0.en("round"))")
    },
    columns: ["code": LocalizedText(vi: "mã giám khảo", en: "code")])

  static let sheetRevision = FactTable(
    name: "sheetRevision", key: ["round", "entry", "judge", "number"],
    title: { row in
      LocalizedText(
        vi: """
          phiếu của giám khảo \(row.vi("judge")), bài dự thi \(row.vi("entry")) (vòng \(row.vi("round")), \
          bản số \(row.vi("number")))
          """,
        en: """
          sheet of judge \(row.en("judge")), entry \(row.en("entry")) (round \(row.en("round")), \
          revision \(row.en("number")))
          """)
    },
    columns: ["kind": LocalizedText(vi: "loại", en: "kind")])

  static let currentSheet = FactTable(
    name: "currentSheet", key: ["round", "entry", "judge"],
    title: { row in
      LocalizedText(
        vi: """
          phiếu đang tính của giám khảo \(row.vi("judge")), bài dự thi \(row.vi("entry")) \
          (vòng \(row.vi("round")))
          """,
        en: """
          counting sheet of judge \(row.en("judge")), entry \(row.en("entry")) (round \(row.en("round")))
          """)
    },
    columns: [
      "revision": LocalizedText(vi: "bản số", en: "revision"), "kind": LocalizedText(vi: "loại", en: "kind"),
      "marks": LocalizedText(vi: "điểm", en: "marks"),
    ])

  static let lateSheet = FactTable(
    name: "lateSheet", key: ["number"],
    title: { row in
      LocalizedText(
        vi: """
          phiếu đến muộn số \(row.vi("number")) của giám khảo \(row.vi("judge")), bài dự thi \
          \(row.vi("entry")) (vòng \(row.vi("round")))
          """,
        en: """
          late sheet \(row.en("number")) of judge \(row.en("judge")), entry \(row.en("entry")) \
          (round \(row.en("round")))
          """)
    },
    columns: [
      "marks": LocalizedText(vi: "điểm", en: "marks"), "reason": LocalizedText(vi: "lý do", en: "reason"),
      "state": LocalizedText(vi: "tình trạng", en: "state"),
      "decision": LocalizedText(vi: "lý do quyết định", en: "reason of the decision"),
      "revision": LocalizedText(vi: "bản số", en: "revision"),
    ])

  static let mark = FactTable(
    name: "mark", key: ["round", "entry", "judge", "revision", "criterion"],
    title: { row in
      LocalizedText(
        vi: """
          điểm của giám khảo \(row.vi("judge")), bài dự thi \(row.vi("entry")), tiêu chí \
          \(row.vi("criterion")) (vòng \(row.vi("round")), bản số \(row.vi("revision")))
          """,
        en: """
          mark of judge \(row.en("judge")), entry \(row.en("entry")), criterion \
          \(row.en("criterion")) (round \(row.en("round")), revision \(row.en("revision")))
          """)
    },
    columns: ["micros": LocalizedText("")])

  private static func title(entry row: Row, _ column: String) -> LocalizedText {
    LocalizedText(vi: "bài dự thi \(row.vi(column))", en: "entry \(row.en(column))")
  }
}

extension FactTable {
  static let fact = FactTable(
    name: "fact", key: ["journal", "position"],
    title: { row in
      let kind = row.en("kind")
      let subject = row.en("subject").isEmpty ? "" : " “\(row.en("subject"))”"
      let names = [
        "figure": "chỉ số", "duration": "thời lượng", "penalty": "điểm trừ", "status": "tình trạng",
      ]
      return LocalizedText(
        vi: """
          \(names[kind] ?? kind)\(subject) của bài dự thi \(row.vi("entry")), vòng \(row.vi("round")) \
          (dòng nhật ký \(row.vi("journal")))
          """,
        en: """
          \(kind)\(subject) of entry \(row.en("entry")), round \(row.en("round")) \
          (journal row \(row.en("journal")))
          """)
    },
    columns: [
      "amount": LocalizedText(vi: "giá trị", en: "value"),
      "status": LocalizedText(vi: "giá trị", en: "value"),
      "source": LocalizedText(vi: "nguồn", en: "source"),
    ])

  static let decision = FactTable(
    name: "decision", key: ["round", "sequence"],
    title: {
      LocalizedText(
        vi: "quyết định số \($0.vi("sequence")) của vòng \($0.vi("round"))",
        en: "decision \($0.en("sequence")) of round \($0.en("round"))")
    },
    columns: [
      "kind": LocalizedText(vi: "loại", en: "kind"),
      "subjects": LocalizedText(vi: "các bài dự thi", en: "entries"),
      "prize": LocalizedText(vi: "giải", en: "prize"),
      "seed": LocalizedText(vi: "hạt giống bốc thăm", en: "seed"),
      "reason": LocalizedText(vi: "lý do", en: "reason"),
    ])

  static let correction = FactTable(
    name: "correction", key: ["journal"],
    title: {
      LocalizedText(
        vi: "việc sửa kết quả vòng \($0.vi("round")) (dòng nhật ký \($0.vi("journal")))",
        en: "correction of round \($0.en("round")) (journal row \($0.en("journal")))")
    },
    columns: ["reason": LocalizedText(vi: "lý do", en: "reason")])

  static let certificate = FactTable(
    name: "certificate", key: ["round", "number"],
    title: {
      LocalizedText(
        vi: "xác nhận số \($0.vi("number")) của vòng \($0.vi("round"))",
        en: "certificate \($0.en("number")) of round \($0.en("round"))")
    },
    columns: [
      "factsHash": LocalizedText(vi: "mã băm số liệu đã xác nhận", en: "hash of the certified facts"),
      "name": LocalizedText(vi: "người xác nhận", en: "who certified"),
    ])

  static let publication = FactTable(
    name: "publication", key: ["round", "version"],
    title: {
      LocalizedText(
        vi: "lần công bố \($0.vi("version")) của vòng \($0.vi("round"))",
        en: "publication \($0.en("version")) of round \($0.en("round"))")
    },
    columns: [
      "sha256": LocalizedText(vi: "mã băm kết quả", en: "hash of the results"),
      "name": LocalizedText(vi: "người công bố", en: "who published"),
      "reason": LocalizedText(vi: "lý do", en: "reason"),
    ])

  static let publishedFile = FactTable(
    name: "publishedFile", key: ["round", "version", "name"],
    title: { row in
      LocalizedText(
        vi: "tệp đã công bố \(row.vi("name")) của vòng \(row.vi("round")), bản \(row.vi("version"))",
        en: "published file \(row.en("name")) of round \(row.en("round")), version \(row.en("version"))")
    },
    columns: ["sha256": LocalizedText(vi: "mã băm", en: "hash")], unjournalled: ["content"])

  static let blindCheck = FactTable(
    name: "blindCheck", key: ["journal", "entry"],
    title: { row in
      LocalizedText(
        vi: "kiểm tra ẩn danh bài dự thi \(row.vi("entry")), vòng \(row.vi("round"))",
        en: "blind check of entry \(row.en("entry")) in round \(row.en("round"))")
    },
    columns: [
      "passed": LocalizedText(vi: "kết luận", en: "outcome"),
      "script": LocalizedText(vi: "mã băm lời bình", en: "hash of the script"),
      "recording": LocalizedText(vi: "mã băm bản thu", en: "hash of the recording"),
      "checkedBy": LocalizedText(vi: "người kiểm tra", en: "who checked"),
    ])

  static let listeningWaiver = FactTable(
    name: "listeningWaiver", key: ["journal"],
    title: { row in
      LocalizedText(
        vi: "miễn yêu cầu nghe cho giám khảo \(row.vi("judge")), vòng \(row.vi("round"))",
        en: "listening waived for judge \(row.en("judge")) in round \(row.en("round"))")
    },
    columns: ["reason": LocalizedText(vi: "lý do", en: "reason")])

  static let accessLink = FactTable(
    name: "accessLink", key: ["id"],
    title: { row in
      let holder = row.en("role") == "judge" ? row.en("judge") : "organiser"
      return LocalizedText(
        vi: "đường dẫn đăng nhập số \(row.vi("id")) (\(holder))",
        en: "access link \(row.en("id")) (\(holder))")
    }, columns: ["name": LocalizedText(vi: "tên người giữ", en: "holder's name")])

  static let sheetReturn = FactTable(
    name: "sheetReturn", key: ["round", "entry", "judge", "revision"],
    title: { row in
      LocalizedText(
        vi: """
          lần trả lại phiếu của giám khảo \(row.vi("judge")), bài dự thi \(row.vi("entry")) \
          (vòng \(row.vi("round")), bản số \(row.vi("revision")))
          """,
        en: """
          return of the sheet of judge \(row.en("judge")), entry \(row.en("entry")) \
          (round \(row.en("round")), revision \(row.en("revision")))
          """)
    }, columns: ["reason": LocalizedText(vi: "lý do", en: "reason")])

  static let logInSwitch = FactTable(
    name: "logInSwitch", key: ["id"],
    title: { _ in LocalizedText(vi: "công tắc đăng nhập mới", en: "the switch of new log-ins") },
    columns: ["newLogIns": LocalizedText(vi: "nhận đăng nhập mới", en: "new log-ins")])
}

extension Row {
  fileprivate func vi(_ column: String) -> String { text(column, .vi) }
  fileprivate func en(_ column: String) -> String { text(column, .en) }
}
