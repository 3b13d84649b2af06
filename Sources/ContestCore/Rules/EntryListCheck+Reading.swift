extension EntryListCheck {
  /// The row as it is meant: what has only one reading is put right and said, what has several is refused.
  ///
  /// Nothing that comes after it sees the damaged text, so that a list that is corrected later states the same.
  func reading(of row: EntryRow, faults: inout [Finding]) -> EntryRow {
    var meant = row
    let known = Set(EntryColumn.allCases.compactMap { TextReading.of(row[$0])?.damage })
    for column in EntryColumn.allCases where !row[column].isEmpty {
      let isName = column == .fullName
      if let reading = TextReading.of(row[column], isName: isName, known: known),
        isTaken(reading, for: row[column], in: column)
      {
        faults.append(reading.finding(about: row[column], at: row.location(of: column)))
        if let text = reading.text { meant.values[column] = text }
      }
    }
    if !meant[.fullName].isEmpty { meant.values[.fullName] = Self.withPlainApostrophes(meant[.fullName]) }
    if let theme = theme(called: meant[.theme]) { meant.values[.theme] = theme.id.rawValue }
    if let phone = TelephoneNumber.putRight(meant[.phone]) {
      faults.append(Self.phoneTaken(meant[.phone], for: phone, at: row.location(of: .phone)))
      meant.values[.phone] = phone
    }
    return meant
  }

  /// Whether the cell is taken for something else, or refused: columns that expect something say better
  /// themselves what, and a file is what its name says wherever it is there.
  private func isTaken(_ reading: TextReading, for text: String, in column: EntryColumn) -> Bool {
    switch column {
    case .fullName, .post, .title: true
    case .script, .recording:
      if let name = reading.text, Self.isInside(name) {
        state(of: text) == .missing && state(of: name) == .there
      } else {
        false
      }
    default: reading.text != nil
    }
  }

  /// Typewriters, telephones and word processors have each their own apostrophe for one name.
  private static func withPlainApostrophes(_ name: String) -> String {
    String(name.map { "’‘ʼ＇".contains($0) ? "'" : $0 })
  }

  private static func phoneTaken(
    _ text: String, for phone: String, at location: SourceLocation
  ) -> Finding {
    Finding(
      .warning, at: location,
      LocalizedText(
        vi: "số điện thoại «\(text)» thiếu số 0 ở đầu hoặc thừa dấu nháy; được hiểu là «\(phone)»",
        en: "the telephone number “\(text)” lacks its first 0 or has an apostrophe too many; "
          + "it is taken for “\(phone)”"))
  }
}
