import ContestCore
import Foundation
import XMLKit

/// From the elements of a file that meets its schema to values; gathers what the schema cannot see.
struct ElementDecoder {
  enum TextMode {
    /// NFC, white space collapsed: files that people write.
    case tidy
    /// As written: published rules, which must come back as they were.
    case verbatim
  }

  var file: String
  let mode: TextMode
  var findings: [Finding] = []
  var locations = RuleLocations()

  init(file: String, mode: TextMode = .tidy) {
    self.file = file
    self.mode = mode
  }

  func location(of element: XMLElement) -> SourceLocation {
    SourceLocation(file: file, line: element.line, path: element.path)
  }

  mutating func report(_ element: XMLElement, _ message: LocalizedText) {
    findings.append(Finding(at: location(of: element), message))
  }
}

// MARK: - Values

extension ElementDecoder {
  func tidy(_ text: String) -> String {
    guard mode == .tidy else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .precomposedStringWithCanonicalMapping
  }

  /// The text that the children of this name hold, one per language; nil where there are none.
  mutating func text(_ element: XMLElement, _ name: String) -> LocalizedText? {
    let children = element.children(name)
    guard let first = children.first else { return nil }
    var byLanguage: [Language: String] = [:]
    for child in children {
      let language = child.language.flatMap(Language.init) ?? .vi
      if byLanguage[language] != nil {
        report(
          child,
          LocalizedText(
            vi: "<\(name)> bằng tiếng “\(language.rawValue)” đã có ở trên; mỗi ngôn ngữ chỉ viết một lần",
            en: "<\(name)> in “\(language.rawValue)” stands above already; one for each language"))
      }
      byLanguage[language] = byLanguage[language] ?? tidy(child.text)
    }
    guard let vietnamese = byLanguage[.vi] else {
      report(
        first,
        LocalizedText(
          vi: "<\(name)> thiếu bản tiếng Việt (không ghi xml:lang hoặc ghi xml:lang=\"vi\")",
          en: "<\(name)> lacks its Vietnamese text (without xml:lang or with xml:lang=\"vi\")"))
      return LocalizedText(byLanguage[.en] ?? "")
    }
    return LocalizedText(vi: vietnamese, en: byLanguage[.en] ?? vietnamese)
  }

  /// As `text`, and a finding where the Vietnamese words are missing or empty.
  mutating func title(_ element: XMLElement, _ name: String = "title") -> LocalizedText {
    let title = text(element, name) ?? LocalizedText("")
    if mode == .tidy, title.vi.isEmpty, let child = element.child(name) {
      report(child, LocalizedText(vi: "<\(name)> để trống", en: "<\(name)> is empty"))
    }
    return title
  }

  func string(_ element: XMLElement, _ attribute: String) -> String { tidy(element[attribute] ?? "") }

  func id<Entity>(_ element: XMLElement, _ attribute: String = "id") -> Identifier<Entity> {
    Identifier(element[attribute] ?? "")
  }

  /// The ids of one kind: each may stand once.
  mutating func requireUnique(_ elements: [XMLElement], by attribute: String = "id") {
    var seen: [String: XMLElement] = [:]
    for element in elements {
      guard let id = element[attribute] else { continue }
      guard let first = seen[id] else {
        seen[id] = element
        continue
      }
      report(
        element,
        LocalizedText(
          vi: "\(attribute)=“\(id)” đã dùng ở dòng \(first.line); mỗi \(attribute) chỉ dùng một lần",
          en: "\(attribute)=“\(id)” is already used on line \(first.line); it must be used only once"))
    }
  }

  private func trimmed(_ element: XMLElement, _ attribute: String) -> String? {
    element[attribute]?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func points(_ element: XMLElement, _ attribute: String) -> Points? {
    trimmed(element, attribute).flatMap { Points(parsing: $0) }
  }

  func integer(_ element: XMLElement, _ attribute: String) -> Int? {
    trimmed(element, attribute).flatMap { Int($0) }
  }

  func boolean(_ element: XMLElement, _ attribute: String) -> Bool? {
    trimmed(element, attribute).map { $0 == "true" || $0 == "1" }
  }

  /// Seconds in the file, milliseconds in the value.
  func milliseconds(_ element: XMLElement, _ attribute: String) -> Int {
    Int((points(element, attribute)?.micros ?? 0) / 1000)
  }

  func choice<Value: RawRepresentable<String>>(_ element: XMLElement, _ attribute: String) -> Value? {
    element[attribute].flatMap(Value.init(rawValue:))
  }

  mutating func date(_ element: XMLElement, _ attribute: String) -> CalendarDate? {
    guard let text = trimmed(element, attribute) else { return nil }
    guard let date = CalendarDate(parsing: text) else {
      report(
        element,
        LocalizedText(
          vi: "\(attribute)=“\(text)” không phải một ngày từ năm 1900 đến 2999 (viết yyyy-MM-dd)",
          en: "\(attribute)=“\(text)” is not a day of the years 1900 to 2999 (as yyyy-MM-dd)"))
      return nil
    }
    return date
  }
}
