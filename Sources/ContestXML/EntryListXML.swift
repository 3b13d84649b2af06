public import ContestCore
public import Foundation
import XMLKit

/// Entry lists as XML (schema `entries.xsd`): the same columns as a CSV list, by element name.
public enum EntryListXML {
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
      decoder.requireUnique(entries)
      let rows = entries.map { row($0, unit: reading.root, decoder) }
      return (rows, decoder.findings)
    } catch {
      return ([], [Finding(error, file: file)])
    }
  }

  private static func row(_ entry: XMLElement, unit root: XMLElement, _ decoder: ElementDecoder) -> EntryRow {
    var row = EntryRow(
      id: entry["id"].map { EntryID($0) }, values: [:], location: decoder.location(of: entry))
    if root["unit"] != nil {
      row.values[.unit] = decoder.string(root, "unit")
      row.locations[.unit] = decoder.location(of: root)
    }
    for child in entry.children {
      guard let column = EntryColumn(rawValue: child.name) else { continue }
      row.values[column] = decoder.tidy(child.text)
      row.locations[column] = decoder.location(of: child)
    }
    return row
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
