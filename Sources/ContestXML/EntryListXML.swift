public import ContestCore
public import Foundation
import XMLKit

/// Entry lists as XML (schema `entries.xsd`): the same columns as a CSV list, by element name.
public enum EntryListXML {
  /// Larger than any unit's list.
  public static let mostEntries = 20_000
  /// Of one value in UTF-8, as in a CSV list.
  public static let longestValue = 10_000

  /// The rows of the list and every finding about the file; no rows where it breaks its schema.
  ///
  /// Values are passed on as text: whether a unit exists or a date is one is for the import to tell.
  /// Findings and locations call the list `file`.
  public static func read(_ data: Data, file: String) -> (rows: [EntryRow], findings: [Finding]) {
    do throws(XMLFault) {
      let reading = try XMLDocument.parse(data, validating: Schema.entries.compiled)
      guard reading.faults.isEmpty else { return ([], reading.faults.map { Finding($0, file: file) }) }
      var decoder = ElementDecoder(file: file)
      let entries = reading.root.children("entry")
      if let first = entries.dropFirst(mostEntries).first {
        decoder.report(
          first,
          LocalizedText(
            vi: "tệp có quá nhiều hồ sơ: nhiều nhất là \(mostEntries). Hãy chia thành nhiều tệp.",
            en: "the file has too many entries: at most \(mostEntries) are read. Split it into several files."
          ))
        return ([], decoder.findings)
      }
      decoder.requireUnique(entries)
      var rows: [EntryRow] = []
      for entry in entries { rows.append(row(entry, unit: reading.root, &decoder)) }
      return (rows, decoder.findings)
    } catch {
      return ([], [Finding(error, file: file)])
    }
  }

  private static func row(
    _ entry: XMLElement, unit root: XMLElement, _ decoder: inout ElementDecoder
  ) -> EntryRow {
    var row = EntryRow(
      id: entry["id"].map { EntryID($0) }, values: [:], location: decoder.location(of: entry))
    if let unit = root["unit"] {
      row.values[.unit] = value(unit, of: root, &decoder)
      row.locations[.unit] = decoder.location(of: root)
    }
    for child in entry.children {
      guard let column = EntryColumn(rawValue: child.name) else { continue }
      row.values[column] = value(child.text, of: child, &decoder)
      row.locations[column] = decoder.location(of: child)
    }
    return row
  }

  private static func value(
    _ text: String, of element: XMLElement, _ decoder: inout ElementDecoder
  ) -> String {
    guard text.utf8.count > longestValue else { return decoder.tidy(text) }
    decoder.report(
      element,
      LocalizedText(
        vi: "chữ ở đây quá dài: nhiều nhất \(longestValue) byte. Hãy viết ngắn lại.",
        en: "the text here is too long: at most \(longestValue) bytes. Make it shorter."))
    return ""
  }

  /// The entries as a list that `read` reads, each with its id and unit.
  ///
  /// - Throws: `ContestXMLError` where a text holds a character that XML forbids.
  public static func write(_ entries: [Entry]) throws(ContestXMLError) -> Data {
    try ContestXMLError.wrapping {
      var writer = XMLWriter()
      try writer.element("entries", ["xmlns": Schema.entries.namespace]) { writer in
        for entry in entries {
          try writer.element("entry", ["id": entry.id.rawValue]) { writer in
            for column in EntryColumn.allCases {
              let value = text(of: column, in: entry)
              if !value.isEmpty || column == .fullName { try writer.element(column.rawValue, text: value) }
            }
          }
        }
      }
      return Data(writer.text.utf8)
    }
  }

  private static func text(of column: EntryColumn, in entry: Entry) -> String {
    switch column {
    case .unit: entry.unit.rawValue
    case .fullName: entry.entrant.fullName
    case .birthDate: entry.entrant.birthDate?.vietnameseDescription ?? ""
    case .post: entry.entrant.post
    case .phone: entry.entrant.phone
    case .title: entry.title
    case .theme: entry.theme?.rawValue ?? ""
    case .script: entry.script
    case .recording: entry.recording
    case .consentRegister: consent(entry.consents.register)
    case .consentPublishName: consent(entry.consents.publishName)
    case .consentBroadcast: consent(entry.consents.broadcast)
    }
  }

  private static func consent(_ given: Bool) -> String { given ? "yes" : "no" }
}
