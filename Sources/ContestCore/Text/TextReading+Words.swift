extension TextReading {
  /// What the cell is taken for, or that it must be typed again.
  func finding(about before: String, at location: SourceLocation) -> Finding {
    let why = damage.words
    let shown = Self.excerpt(before)
    guard let text else {
      return Finding(
        at: location,
        LocalizedText(
          vi: "«\(shown)» \(why.vi), không đoán được chữ gốc; hãy gõ lại ô này",
          en: "“\(shown)” \(why.en) and cannot be read with certainty; type the cell again"))
    }
    return Finding(
      .warning, at: location,
      LocalizedText(
        vi: "«\(shown)» \(why.vi); được hiểu là «\(Self.excerpt(text))»",
        en: "“\(shown)” \(why.en); it is taken for “\(Self.excerpt(text))”"))
  }

  private static func excerpt(_ text: String) -> String {
    VietnameseText.printable(text.count > 60 ? "\(text.prefix(59))…" : text)
  }
}

extension TextDamage {
  /// To stand behind the text.
  fileprivate var words: LocalizedText {
    switch self {
    case .lostLetters:
      LocalizedText(vi: "đã mất chữ ở một lần lưu trước", en: "has lost letters when it was saved before")
    case .misreadUTF8:
      LocalizedText(
        vi: "bị lỗi phông chữ do tệp từng được mở sai bảng mã",
        en: "is garbled: a file was once opened in the wrong encoding")
    case .tcvn3:
      LocalizedText(vi: "gõ bằng phông chữ cũ (TCVN3)", en: "was typed in an old font (TCVN3)")
    case .vni:
      LocalizedText(vi: "gõ bằng phông chữ cũ (VNI)", en: "was typed in an old font (VNI)")
    case .invisible(let code):
      LocalizedText(
        vi: "có ký tự không nhìn thấy (U+\(Self.hexadecimal(code)))",
        en: "holds an invisible character (U+\(Self.hexadecimal(code)))")
    case .accentForApostrophe:
      LocalizedText(vi: "có dấu huyền hoặc dấu sắc đứng riêng", en: "has an accent that stands alone")
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
