import Foundation

/// The short code of a judge's paper for one entry, printed beside its QR code: `SK-GK2-07-M`.
///
/// The round's initials, the judge's id, the entry's code, and a letter that tells most slips of the finger.
/// It holds nothing secret. The judge stands under the id of the rule file, for the code under which results
/// are published must not stand beside a name.
public enum PaperCode {
  /// Without I, O and Z, which look like digits; their number is prime, so that one wrong character or two
  /// in the wrong order change the letter.
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXY")

  /// - Parameter entry: the anonymous code, or the entrant number in a named round.
  public static func text(round: RoundID, judge: JudgeID, entry: String) -> String {
    let initials = round.rawValue.split { $0 == "-" || $0 == "_" || $0 == "." }.compactMap(\.first)
    return "\(String(initials))-\(judge)-\(entry)".uppercased() + "-\(check(round, judge, entry))"
  }

  private static func check(_ round: RoundID, _ judge: JudgeID, _ entry: String) -> Character {
    let bytes = Array("\(round)/\(judge)/\(entry)".utf8)
    let sum = bytes.enumerated().reduce(0) { sum, byte in
      (sum + Int(byte.element) * (byte.offset % 22 + 1)) % letters.count
    }
    return letters[sum]
  }

  /// Whose paper a code names: as typed, with or without its hyphens, or as a scanner reads it from the QR
  /// code, which is a whole address.
  ///
  /// - Returns: nil where it names none of the round, or its check letter is wrong.
  public static func find(
    _ typed: String, round: RoundID, judges: [JudgeID], entries: [String]
  ) -> (judge: JudgeID, entry: String)? {
    let exact = bare(typed)
    let plain = squeezed(exact)
    guard !plain.isEmpty, plain.utf8.count <= 200 else { return nil }
    var found: [(judge: JudgeID, entry: String)] = []
    for judge in judges {
      for entry in entries {
        let code = text(round: round, judge: judge, entry: entry)
        if code == exact { return (judge, entry) }
        if squeezed(code) == plain { found.append((judge, entry)) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The name of the field that carries a code in an address.
  public static let field = "phieu"

  private static func bare(_ typed: String) -> String {
    var text = VietnameseText.normalised(typed)
    if let mark = text.range(of: "\(field)=", options: .caseInsensitive) {
      text = String(text[mark.upperBound...].prefix { $0 != "&" && $0 != "#" })
      text = text.removingPercentEncoding ?? text
    }
    return text.uppercased()
  }

  private static func squeezed(_ text: String) -> String { text.filter { $0 != "-" && $0 != " " } }
}
