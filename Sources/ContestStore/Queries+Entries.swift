import ContestCore
import GRDB

extension Database {
  private static var entryColumns: String {
    """
    SELECT e.*, p.fullName, p.birthDate, p.post, p.phone, s.file AS sourceFile, s.row AS sourceRow
    FROM entry AS e JOIN entrant AS p ON p.entry = e.id LEFT JOIN entrySource AS s ON s.entry = e.id
    """
  }

  func entries() throws -> [StoredEntry] {
    try rows("\(Self.entryColumns) ORDER BY e.id").map(StoredEntry.init(row:))
  }

  /// The entries without the rows that they came from, which only an import looks at.
  func entryIndex() throws -> [EntryID: Entry] {
    let sql = """
      SELECT e.*, p.fullName, p.birthDate, p.post, p.phone, NULL AS sourceFile, NULL AS sourceRow
      FROM entry AS e JOIN entrant AS p ON p.entry = e.id
      """
    let entries = try rows(sql).map { try StoredEntry(row: $0).entry }
    return Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }

  func entry(_ id: EntryID) throws -> StoredEntry? {
    try row("\(Self.entryColumns) WHERE e.id = ?", [id.rawValue]).map(StoredEntry.init(row:))
  }
}

extension StoredEntry {
  init(row: Row) throws {
    let birthDate: String? = row["birthDate"]
    let entrant = Entrant(
      fullName: row["fullName"], birthDate: birthDate.flatMap { CalendarDate(parsing: $0) },
      post: row["post"], phone: row["phone"])
    let theme: String? = row["theme"]
    let entry = Entry(
      id: row.identifier("id"), unit: row.identifier("unit"), entrant: entrant, title: row["title"],
      theme: theme.map { ThemeID($0) }, script: row["script"], recording: row["recording"],
      consents: Consents(
        register: row["consentRegister"], publishName: row["consentPublishName"],
        broadcast: row["consentBroadcast"]),
      number: row["number"], withdrawal: row["withdrawal"])
    var source: EntrySource?
    if let file: String = row["sourceFile"], let text: String = row["sourceRow"] {
      let cells = try CanonicalJSON.decode([String: String].self, from: text)
      var columns: [EntryColumn: String] = [:]
      for (name, value) in cells {
        if let column = EntryColumn(rawValue: name) { columns[column] = value }
      }
      source = EntrySource(file: file, row: columns)
    }
    self.init(entry: entry, source: source)
  }
}
