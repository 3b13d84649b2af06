import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

@Suite("Exact fractions")
struct FractionTests {
  @Test(
    "a value is rounded as the mode says, on both sides of zero",
    arguments: [
      ("9.245", 2, Rounding.Mode.halfUp, "9.25"), ("-9.245", 2, .halfUp, "-9.25"),
      ("9.245", 2, .halfEven, "9.24"), ("-9.245", 2, .halfEven, "-9.24"),
      ("9.255", 2, .halfEven, "9.26"), ("-9.255", 2, .halfEven, "-9.26"),
      ("9.249", 2, .truncate, "9.24"), ("-9.249", 2, .truncate, "-9.24"),
      ("9.2449", 2, .halfUp, "9.24"), ("-9.2451", 2, .halfEven, "-9.25"),
      ("0.5", 0, .halfUp, "1"), ("-0.5", 0, .halfUp, "-1"), ("0.5", 0, .halfEven, "0"),
      ("1.5", 0, .halfEven, "2"), ("-0.9", 0, .truncate, "0"), ("7", 2, .halfUp, "7"),
    ] as [(Points, Int, Rounding.Mode, String)])
  func rounding(value: Points, decimals: Int, mode: Rounding.Mode, expected: String) {
    #expect(Fraction(value).rounded(Rounding(decimals: decimals, mode: mode)).exactText == expected)
  }

  @Test("a third is no decimal: it rounds by its value, and is shown as a fraction")
  func thirds() throws {
    let third = try #require(Fraction(259, over: 3))
    #expect(third.exactText == "259/3")
    #expect(third.rounded(Rounding(decimals: 3)).exactText == "86.333")
    #expect(try #require(Fraction(2, over: -3)).rounded(Rounding(decimals: 2)).exactText == "-0.67")
  }

  @Test("the text has exactly the decimals asked for")
  func text() {
    #expect(Fraction(Points("8.5")).text(decimals: 2) == "8.50")
    #expect(Fraction(Points("-0.05")).text(decimals: 2) == "-0.05")
    #expect(Fraction(Points("0.05")).text(decimals: 1, decimalSign: ",") == "0,1")
    #expect(Fraction(12).text(decimals: 0) == "12")
  }

  @Test("lowest terms: equal values are equal, whichever way they were written")
  func lowestTerms() {
    #expect(Fraction(6, over: -4) == Fraction(-3, over: 2))
    #expect(Fraction(1, over: 0) == nil)
    #expect((Fraction(1) / Fraction.zero) == nil)
    #expect(Fraction(Points("0.5")) == Fraction(1, over: 2))
  }

  @Test("nothing overflows; what Core cannot hold is told by nil")
  func large() {
    var value = Fraction(Int.max)
    for _ in 0..<4 { value = value * value }
    #expect(value.ratio == nil)
    #expect(value.points == nil)
    #expect(value > Fraction(Int.max))
    #expect(Fraction(Int.min).ratio == Ratio(Int.min))
    #expect(Fraction(1, over: 3)?.points == nil)
  }
}
