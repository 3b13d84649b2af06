/// Holds the rows of entry lists against the contest: pure, and every fault is found in one go.
public struct EntryListCheck: Sendable {
  /// How a file stands in the workspace, by its path below `entries/`.
  public typealias FileState = @Sendable (String) -> HandedInFile

  /// A row without fault, as an entry that still wants its id where the list stated none.
  public struct Accepted: Sendable, Hashable {
    public var id: EntryID?
    public var row: EntryRow
    public var unit: UnitID
    public var entrant: Entrant
    public var title: String
    public var theme: ThemeID?
    public var consents: Consents

    /// The entry under `id`.
    public func entry(id: EntryID) -> Entry {
      Entry(
        id: id, unit: unit, entrant: entrant, title: title, theme: theme, script: row[.script],
        recording: row[.recording], consents: consents)
    }
  }

  private let contest: Contest
  private let file: FileState
  private let unitKeys: [String: UnitID]

  public init(contest: Contest, file: @escaping FileState) {
    self.contest = contest
    self.file = file
    var keys: [String: UnitID] = [:]
    for unit in contest.units {
      let spellings = [
        unit.id.rawValue, unit.code, unit.abbreviation, unit.name.vi, unit.name.en, unit.centre,
      ]
      for spelling in spellings + unit.aliases where !spelling.isEmpty {
        keys[VietnameseText.foldedKey(spelling)] = unit.id
      }
    }
    self.unitKeys = keys
  }

  /// The entries that `rows` state and everything that is wrong with them.
  public func check(_ rows: [EntryRow]) -> (accepted: [Accepted], findings: [Finding]) {
    var accepted: [Accepted] = []
    var findings: [Finding] = []
    var seen: [String: SourceLocation] = [:]
    var ids: [EntryID: SourceLocation] = [:]
    for row in rows {
      var faults: [Finding] = []
      let entry = check(row, faults: &faults)
      let key = [
        entry.unit.rawValue, VietnameseText.toneKey(entry.entrant.fullName),
        entry.entrant.birthDate?.isoDescription ?? "", VietnameseText.toneKey(entry.title),
      ].joined(separator: "|")
      if let first = seen[key], !entry.entrant.fullName.isEmpty {
        faults.append(Self.duplicate(row, of: first))
      } else {
        seen[key] = row.location
      }
      if let id = row.id {
        if let first = ids[id] { faults.append(Self.duplicateID(row, id, of: first)) }
        ids[id] = row.location
      }
      findings += faults
      if !faults.hasErrors { accepted.append(entry) }
    }
    return (accepted, findings)
  }

  private func check(_ stated: EntryRow, faults: inout [Finding]) -> Accepted {
    let row = reading(of: stated, faults: &faults)
    let unit = unit(in: row, faults: &faults)
    let entrant = Entrant(
      fullName: name(in: row, faults: &faults), birthDate: birthDate(in: row, faults: &faults),
      post: text(.post, in: row, faults: &faults), phone: phone(in: row, faults: &faults))
    for column in [EntryColumn.script, .recording] { checkFile(column, in: row, faults: &faults) }
    return Accepted(
      id: row.id, row: row, unit: unit ?? "unknown", entrant: entrant,
      title: text(.title, in: row, faults: &faults), theme: theme(in: row, faults: &faults),
      consents: consents(in: row, faults: &faults))
  }

  // MARK: Columns

  private func unit(in row: EntryRow, faults: inout [Finding]) -> UnitID? {
    guard let id = unitKeys[VietnameseText.foldedKey(row[.unit])] else {
      faults.append(
        Finding(
          at: row.location(of: .unit),
          LocalizedText(
            vi: "không có đơn vị «\(row[.unit])» trong contest.xml; ghi mã (ví dụ hong-bang) hoặc tên đơn vị",
            en: "no unit “\(row[.unit])” in contest.xml; give its id (for example hong-bang) or its name")))
      return nil
    }
    if contest.unit(id)?.takesPart == false {
      faults.append(
        Finding(
          .warning, at: row.location(of: .unit),
          LocalizedText(
            vi: "đơn vị «\(id)» được ghi là không tham gia; hồ sơ này vẫn được nhận",
            en: "unit “\(id)” is marked as not taking part; the entry is accepted all the same")))
    }
    return id
  }

  private func name(in row: EntryRow, faults: inout [Finding]) -> String {
    let name = text(.fullName, in: row, faults: &faults)
    if name.isEmpty {
      faults.append(
        Finding(
          at: row.location(of: .fullName),
          LocalizedText(
            vi: "thiếu họ và tên thí sinh (full_name)", en: "the entrant's name (full_name) is missing")))
    }
    return name
  }

  private func text(_ column: EntryColumn, in row: EntryRow, faults: inout [Finding]) -> String {
    let value = VietnameseText.normalised(row[column])
    if VietnameseText.hasForbiddenCharacters(row[column]) || value.count > 200 {
      faults.append(
        Finding(
          at: row.location(of: column),
          LocalizedText(
            vi: "\(column.rawValue) dài quá 200 ký tự hoặc có ký tự điều khiển",
            en: "\(column.rawValue) is longer than 200 characters or holds control characters")))
    }
    return value
  }

  private func birthDate(in row: EntryRow, faults: inout [Finding]) -> CalendarDate? {
    let value = row[.birthDate]
    guard !value.isEmpty else { return nil }
    if let date = CalendarDate(parsing: value) { return date }
    faults.append(
      Finding(
        at: row.location(of: .birthDate),
        LocalizedText(
          vi: "«\(value)» không phải ngày sinh hợp lệ; viết dd/MM/yyyy, ví dụ 05/06/1990",
          en: "“\(value)” is not a date of birth; write dd/MM/yyyy, for example 05/06/1990")))
    return nil
  }

  private func phone(in row: EntryRow, faults: inout [Finding]) -> String {
    let value = text(.phone, in: row, faults: &faults)
    if !value.isEmpty, !TelephoneNumber.isPlausible(value) {
      faults.append(
        Finding(
          .warning, at: row.location(of: .phone),
          LocalizedText(
            vi: "«\(value)» không giống số điện thoại (10 chữ số, bắt đầu bằng 0)",
            en: "“\(value)” does not look like a telephone number (10 digits beginning with 0)")))
    }
    return value
  }

  private func theme(in row: EntryRow, faults: inout [Finding]) -> ThemeID? {
    let value = VietnameseText.normalised(row[.theme])
    guard !value.isEmpty else { return nil }
    let wanted = value.lowercased()
    if let theme = contest.themes.first(where: { $0.letter.lowercased() == wanted })
      ?? contest.themes.first(where: { $0.id.rawValue.lowercased() == wanted })
    {
      return theme.id
    }
    let known = contest.themes.map(\.letter).joined(separator: ", ")
    faults.append(
      Finding(
        at: row.location(of: .theme),
        LocalizedText(
          vi: "không có chủ đề «\(value)»; chọn một trong: \(known)",
          en: "there is no theme “\(value)”; choose one of: \(known)")))
    return nil
  }

  private func checkFile(_ column: EntryColumn, in row: EntryRow, faults: inout [Finding]) {
    let path = row[column]
    guard !path.isEmpty else { return }
    if !Self.isInside(path) {
      faults.append(
        Finding(
          at: row.location(of: column),
          LocalizedText(
            vi: "«\(path)» phải là đường dẫn bên trong thư mục entries/",
            en: "“\(path)” must be a path inside the folder entries/")))
      return
    }
    let state = state(of: path)
    if state == .missing {
      faults.append(
        Finding(
          at: row.location(of: column),
          LocalizedText(
            vi: "không tìm thấy tệp entries/\(path)", en: "there is no file entries/\(path)")))
    } else if let fault = state.fault {
      faults.append(
        Finding(
          at: row.location(of: column),
          LocalizedText(vi: "tệp entries/\(path) \(fault.vi)", en: "the file entries/\(path) \(fault.en)")))
    }
  }

  private func consents(in row: EntryRow, faults: inout [Finding]) -> Consents {
    func consent(_ column: EntryColumn) -> Bool {
      if let value = Self.truth(row[column]) { return value }
      faults.append(
        Finding(
          at: row.location(of: column),
          LocalizedText(
            vi: "\(column.rawValue): ghi «có» hoặc «không», không phải «\(row[column])»",
            en: "\(column.rawValue): write “yes” or “no”, not “\(row[column])”")))
      return true
    }
    let consents = Consents(
      register: consent(.consentRegister), publishName: consent(.consentPublishName),
      broadcast: consent(.consentBroadcast))
    if !consents.register {
      faults.append(
        Finding(
          at: row.location(of: .consentRegister),
          LocalizedText(
            vi: "thí sinh chưa đồng ý đăng ký dự thi (consent_register); không được nhận hồ sơ",
            en: "the entrant has not consented to be registered (consent_register); the entry is refused")))
    }
    return consents
  }

  // MARK: Helpers

  /// How the file of this path below `entries/` stands.
  func state(of path: String) -> HandedInFile { file(path) }

  /// The theme that is called so; nil where `text` is a letter or an id, or several are.
  func theme(called text: String) -> Theme? {
    let wanted = text.lowercased()
    let key = VietnameseText.foldedKey(text)
    guard !key.isEmpty,
      !contest.themes.contains(where: {
        [$0.letter.lowercased(), $0.id.rawValue.lowercased()].contains(wanted)
      })
    else { return nil }
    let named = contest.themes.filter { theme in
      [theme.title.vi, theme.title.en].contains { VietnameseText.foldedKey($0) == key }
    }
    return named.count == 1 ? named.first : nil
  }

  /// Whether a path stays below the folder it is relative to.
  public static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.contains("\\") && !VietnameseText.hasForbiddenCharacters(path)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  private static func duplicate(_ row: EntryRow, of first: SourceLocation) -> Finding {
    Finding(
      at: row.location(of: .fullName),
      LocalizedText(
        vi: "hồ sơ trùng: «\(row[.fullName])» của cùng đơn vị đã có ở \(first.description)",
        en: "duplicate entry: “\(row[.fullName])” of the same unit stands already at \(first.description)"))
  }

  private static func duplicateID(_ row: EntryRow, _ id: EntryID, of first: SourceLocation) -> Finding {
    Finding(
      at: row.location,
      LocalizedText(
        vi: "mã hồ sơ «\(id)» đã dùng ở \(first.description)",
        en: "the entry id “\(id)” is already used at \(first.description)"))
  }
}
