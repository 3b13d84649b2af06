import ContestCore
import ContestTestSupport
import Foundation
import Testing

@Suite struct TextReadingTests {
  static let misread: [(String, String)] = [
    ("Nguyá»…n Thá»‹ HÆ°Æ¡ng", "Nguyễn Thị Hương"), ("BÃ i", "Bài"), ("lÃ  nhÃ", "là  nhà"),
    ("Nguy·ªÖn Th·ªã H∆∞∆°ng", "Nguyễn Thị Hương"), ("Tráº§n VÄƒn HoÃ ng", "Trần Văn Hoàng"),
  ]

  @Test("UTF-8 that was opened in a wrong encoding is read as it was meant", arguments: misread)
  func undone(text: String, meant: String) {
    let reading = TextReading.of(text)
    #expect(reading?.text == meant)
    #expect(reading?.damage == .misreadUTF8)
  }

  @Test("A question mark in an address, or at the end of a question, is no lost letter")
  func questions() {
    for text in ["Xem http://a.vn/x?y=1 để biết", "Ai làm? Dân làm", "Một cửa là gì?"] {
      #expect(TextReading.of(text) == nil, "\(text)")
    }
  }

  @Test("A name that was misread twice is undone twice")
  func undoneTwice() {
    #expect(TextReading.of("NguyÃ¡Â»â€¦n")?.text == "Nguyễn")
  }

  @Test(
    "Old fonts are read by their syllables",
    arguments: [
      ("NguyÔn ThÞ H­¬ng", TextDamage.tcvn3, "Nguyễn Thị Hương"), ("§ç V¨n Hoµng", .tcvn3, "Đỗ Văn Hoàng"),
      ("Lª Anh", .tcvn3, "Lê Anh"), ("ph¸t thanh viªn", .tcvn3, "phát thanh viên"),
      ("Nguyeãn Thò Höông", .vni, "Nguyễn Thị Hương"), ("ÑOÃ VAÊN HOAØNG", .vni, "ĐỖ VĂN HOÀNG"),
      ("Leâ An", .vni, "Lê An"), ("moät cöûa", .vni, "một cửa"),
    ])
  func oldFonts(text: String, damage: TextDamage, meant: String) {
    let reading = TextReading.of(text, isName: true)
    #expect(reading?.damage == damage)
    #expect(reading?.text == meant)
  }

  @Test(
    "Lost letters are refused, in a name any question mark, in a title one within a word",
    arguments: [
      ("Nguy?n Th? H??ng", false), ("Ti?ng n?i", false), ("TI?NG N?I", false), ("Th? xã", false),
      ("Lê Hà?", true), ("H\u{FFFD}ng", false), ("?ào", false), ("NguyÃ¡n Thá»", false),
    ])
  func lost(text: String, isName: Bool) {
    let reading = TextReading.of(text, isName: isName)
    #expect(reading != nil)
    #expect(reading?.text == nil)
  }

  @Test(
    "What nobody sees is taken out, but where it may stand for a space",
    arguments: [
      ("Nguy\u{AD}ễn An", "Nguyễn An"), ("Nguyễn\u{200C} An", "Nguyễn An"),
      ("Nguyễn\u{2060} An", "Nguyễn An"),
      ("\u{FEFF}An", "An"), ("Nguyễn\u{200B} An", "Nguyễn An"), ("Nguyễn\u{200B}An", nil),
      ("A\u{3164}n", "An"),
      ("An\u{FE0F}", "An"), ("A\u{E0020}n", "An"),
    ])
  func invisible(text: String, meant: String?) {
    let reading = TextReading.of(text)
    #expect(reading != nil)
    #expect(reading?.text == meant)
  }

  @Test("An accent for an apostrophe is one; apostrophes of word processors are left to the name")
  func apostrophes() {
    #expect(TextReading.of("Y`Moan", isName: true)?.text == "Y'Moan")
    #expect(TextReading.of("H´Hen Niê", isName: true)?.text == "H'Hen Niê")
    #expect(TextReading.of("O’Neil", isName: true) == nil)
  }

  @Test("Ten thousand Vietnamese names are what they say")
  func vietnameseNames() {
    var random = SplitMix64(seed: 2023)
    for _ in 0..<10_000 {
      let name = NamesOfPeople.vietnamese(using: &random)
      let reading = TextReading.of(name, isName: true)
      #expect(reading == nil, "\(name): \(String(describing: reading))")
    }
  }

  @Test("A thousand foreign names and every sentence are what they say")
  func foreignNames() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<1_000 {
      let name = NamesOfPeople.foreign(using: &random)
      for isName in [true, false] {
        let reading = TextReading.of(name, isName: isName)
        #expect(reading == nil, "\(name): \(String(describing: reading))")
      }
    }
    for sentence in NamesOfPeople.sentences {
      let reading = TextReading.of(sentence)
      #expect(reading == nil, "\(sentence): \(String(describing: reading))")
    }
  }

  @Test("A name that was opened as Windows-1252 is never read as another name")
  func neverAnother() {
    var random = SplitMix64(seed: 1252)
    var undone = 0
    for _ in 0..<2_000 {
      let name = NamesOfPeople.vietnamese(using: &random).precomposedStringWithCanonicalMapping
      guard let garbled = String(data: Data(name.utf8), encoding: .windowsCP1252), garbled != name,
        let reading = TextReading.of(garbled, isName: true)
      else { continue }
      if let text = reading.text {
        undone += 1
        #expect(text == name)
      }
    }
    #expect(undone > 1_000)
  }
}
