import ContestCore
import ContestTestSupport
import Testing

@Suite struct PointsTests {
  @Test(
    "A number is read with a comma or a point, never with grouping",
    arguments: [
      ("8,75", 8_750_000), ("8.75", 8_750_000), (" 30 ", 30_000_000), ("0", 0), ("-1,5", -1_500_000),
      ("+0.25", 250_000), ("007", 7_000_000), ("0.000001", 1), ("1000000000", 1_000_000_000_000_000),
    ] as [(String, Int64)])
  func accepts(text: String, micros: Int64) {
    #expect(Points(parsing: text)?.micros == micros)
  }

  @Test(
    "Anything that might mean another number is refused",
    arguments: [
      "", " ", ".", ",5", "8,", "8.", "1.234,5", "1,234.5", "8,7,5", "1e3", "0x10", "8 75", "٨", "８", "−1",
      "--1", "1000000001", "0.0000001", "99999999999999999999999", "NaN", "8\u{0}",
    ])
  func refuses(text: String) {
    #expect(Points(parsing: text) == nil)
  }

  @Test("Numbers print without needless zeros, with the language's decimal sign")
  func prints() {
    #expect(Points(micros: 26_500_000).description == "26.5")
    #expect(Points(micros: -250_000).formatted(in: .vi) == "-0,25")
    #expect(Points(30).formatted(in: .en) == "30")
    #expect(Points(micros: 1).description == "0.000001")
    #expect(Points(micros: -10_050_000).formatted(in: .vi) == "-10,05")
    #expect(Points.zero.description == "0")
  }

  @Test(
    "The grid of a step starts at the minimum",
    arguments: [(8_500_000, true), (8_250_000, false), (1_000_000, true), (1_100_000, false)]
      as [(Int64, Bool)])
  func grid(micros: Int64, fits: Bool) {
    #expect(Points(micros: micros).isOnGrid(of: Points(micros: 500_000), from: Points(1)) == fits)
  }
}

@Suite struct RatioTests {
  static let table: [(Int, Int, Int, Rounding.Mode, String)] = [
    (9245, 1000, 2, .halfUp, "9.25"), (9245, 1000, 2, .halfEven, "9.24"), (9245, 1000, 2, .truncate, "9.24"),
    (-9245, 1000, 2, .halfUp, "-9.25"), (-9245, 1000, 2, .halfEven, "-9.24"),
    (-9249, 1000, 2, .truncate, "-9.24"), (9235, 1000, 2, .halfEven, "9.24"), (66, 18, 3, .truncate, "3.666"),
    (1, 3, 0, .halfUp, "0"), (1, 2, 0, .halfUp, "1"), (1, 2, 0, .halfEven, "0"), (3, 2, 0, .halfEven, "2"),
    (2, 3, 6, .halfUp, "0.666667"), (0, 5, 2, .halfUp, "0.00"),
  ]

  @Test("Rounding follows its mode, halves of negatives away from zero", arguments: table)
  func rounds(top: Int, bottom: Int, decimals: Int, mode: Rounding.Mode, expected: String) throws {
    let ratio = try Ratio(Int128(top), over: Int128(bottom))
    let rounded = try ratio.rounded(Rounding(decimals: decimals, mode: mode))
    #expect(rounded.formatted(decimals: decimals) == expected)
  }

  @Test("Fractions are exact and compare by value")
  func exact() throws {
    let third = try Ratio(1, over: 3)
    #expect(try third.adding(third).adding(third) == Ratio(1))
    #expect(try Ratio(2, over: -6) == third.negated)
    #expect(try Ratio(21_299, over: 1000) < Ratio(213, over: 10))
    #expect(third.exactDescription == "1/3")
    #expect(Ratio(Points(micros: 86_500_000)).exactDescription == "86.5")
  }

  @Test("A number that cannot be held is an error, not a crash")
  func overflow() throws {
    let large = try Ratio(Int128.max, over: 1)
    #expect(throws: ArithmeticOverflow.self) { try large.adding(Ratio(1)) }
    #expect(throws: ArithmeticOverflow.self) { try large.multiplied(by: Ratio(3)) }
    #expect(throws: ArithmeticOverflow.self) { try Ratio(1, over: 0) }
    #expect(throws: ArithmeticOverflow.self) { try Ratio(1).divided(by: .zero) }
    #expect(throws: ArithmeticOverflow.self) { try large.rounded(Rounding(decimals: 2)) }
    #expect(try Ratio(1, over: Int128.max) < large)
  }
}

@Suite struct CalendarDateTests {
  @Test(
    "A day is read as the office writes it or as files do",
    arguments: [
      ("05/06/1990", "1990-06-05"), ("5/6/1990", "1990-06-05"), ("1990-06-05", "1990-06-05"),
      ("29/02/2000", "2000-02-29"),
    ])
  func accepts(text: String, iso: String) {
    #expect(CalendarDate(parsing: text)?.isoDescription == iso)
  }

  @Test(
    "A day that the calendar does not have is refused",
    arguments: [
      "29/02/1900", "31/04/2000", "00/01/2000", "1/13/2000", "1/1/90", "2000/01/01x", "+1/1/2000", "",
      "1-1-1",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }
}

@Suite struct VietnameseTextTests {
  @Test(
    "One name in every spelling has one folded key",
    arguments: ["HẢI PHÒNG", "hai  phong", "Hải Phòng", "Ha\u{309}i Pho\u{300}ng"])
  func folds(text: String) {
    #expect(VietnameseText.foldedKey(text) == "hai phong")
  }

  @Test("Đ folds to d, also the letters that look like it")
  func foldsD() {
    #expect(VietnameseText.foldedKey("Đỗ Thị Ánh") == "do thi anh")
    #expect(VietnameseText.foldedKey("Ðức") == "duc")
  }

  @Test("Both placements of a tone mark meet; other names do not")
  func tones() {
    #expect(VietnameseText.toneKey("Hoà") == VietnameseText.toneKey("hòa"))
    #expect(VietnameseText.toneKey("Thuỷ") == VietnameseText.toneKey("Thủy"))
    #expect(VietnameseText.toneKey("Lý") != VietnameseText.toneKey("Lí"))
    #expect(VietnameseText.toneKey("Đức") != VietnameseText.toneKey("Duc"))
  }

  @Test("People are listed by given name, then family name, in the Vietnamese alphabet")
  func sorts() {
    let names = ["Trần Văn Đức", "Lê Thị Dung", "Nguyễn An", "Phạm Ánh", "Đỗ An", "Vũ Ân", "Bùi Ăn"]
    #expect(
      names.sorted(by: VietnameseText.nameAscending) == [
        "Đỗ An", "Nguyễn An", "Phạm Ánh", "Bùi Ăn", "Vũ Ân", "Lê Thị Dung", "Trần Văn Đức",
      ])
  }
}
