import ContestCore
import XMLKit

extension ElementDecoder {
  /// How many children of one name an element may have: more than any contest needs, and few enough that
  /// holding each against all others takes no time.
  private static let most = [
    "unit": 10_000, "judge": 1000, "round": 50, "entry": 10_000, "standing": 10_000, "decision": 1000,
  ]
  private static let mostOfOthers = 200

  /// Whether no list in the rules below `element` is longer than a contest's can be; a finding where one is.
  ///
  /// Rules for which this is false must not be decoded.
  mutating func isModest(_ element: XMLElement) -> Bool {
    hasModestChildren(element) && element.children.allSatisfy { isModest($0) }
  }

  /// Whether the element has no more children of any name than a contest can need.
  mutating func hasModestChildren(_ element: XMLElement) -> Bool {
    var counts: [String: Int] = [:]
    for child in element.children {
      let count = counts[child.name, default: 0] + 1
      counts[child.name] = count
      let most = Self.most[child.name] ?? Self.mostOfOthers
      guard count > most else { continue }
      report(
        child,
        LocalizedText(
          vi: "quá nhiều <\(child.name)> trong <\(element.name)>: nhiều nhất là \(most)",
          en: "too many <\(child.name)> in <\(element.name)>: \(most) is the most"))
      return false
    }
    return true
  }
}
