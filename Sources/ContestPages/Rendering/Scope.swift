import ContestCore
import Mustache

/// A value as a template sees it, in one language.
///
/// Mustache looks up a name in the innermost value and, where that has none, in those around it. A
/// property that is nil or an empty text therefore has to count as found: else an entry without a name
/// would show the name of whatever stands around it.
struct Scope: MustacheParent {
  let value: Any
  let language: Language
  /// Made once, however many names are looked up in them.
  private let fields: [String: Any]?

  init(value: Any, language: Language) {
    self.value = value
    self.language = language
    self.fields = (value as? any PageFields)?.fields
  }

  func child(named name: String) -> Any? {
    if let found = fields?[name] { return shown(found) }
    guard let found = Mirror(reflecting: value).children.first(where: { $0.label == name }) else {
      return nil
    }
    return shown(found.value)
  }

  private func shown(_ value: Any) -> Any {
    guard let value = Self.unwrapped(value) else { return Absent() }
    switch value {
    case let text as String: return present(text)
    case let text as LocalizedText: return present(text[language])
    case is Bool, is Int: return value
    case let shown as any Shown: return present(shown.text[language])
    case let list as [Any]: return list.map(shown)
    default: return Scope(value: value, language: language)
    }
  }

  private func present(_ text: String) -> Any { text.isEmpty ? Absent() : text as Any }

  static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional else { return value }
    return mirror.children.first.flatMap { unwrapped($0.value) }
  }
}

/// Found, and nothing: ends the look-up and shows nothing.
private struct Absent: MustacheCustomRepresentation {
  var representation: Any? { nil }
}

/// The catalogue as templates see it: `{{t.home}}`, `{{t.list.next}}`.
struct Words: MustacheParent, MustacheCustomRenderable {
  let language: Language
  var key = ""

  func child(named name: String) -> Any? {
    Words(language: language, key: key.isEmpty ? name : "\(key).\(name)")
  }

  var renderText: String { Catalogue.all[key]?[language] ?? "" }
  var isNull: Bool { false }
}

/// The outermost value of every template.
struct Frame: MustacheParent {
  let page: any Page
  let language: Language
  private let scope: Scope

  init(page: any Page, language: Language) {
    self.page = page
    self.language = language
    self.scope = Scope(value: page, language: language)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "t": return Words(language: language)
    case "lang": return language.rawValue
    case "otherLang": return other.rawValue
    case "heading": return page.heading[language]
    case "crumbs": return page.crumbs.map { Scope(value: $0, language: language) }
    case "visit": return Scope(value: page.visit, language: language)
    case "isWide": return page.isWide
    case "isSite": return !page.isFile
    case "isApp": return page.script == "app"
    case "script": return page.script ?? Absent() as Any
    case "hasCrumbs": return !page.crumbs.isEmpty
    case "titleSuffix":
      let title = page.visit.contestTitle
      return page.heading == title ? Absent() : title[language] as Any
    default: return scope.child(named: name)
    }
  }

  private var other: Language { language == .vi ? .en : .vi }
}
