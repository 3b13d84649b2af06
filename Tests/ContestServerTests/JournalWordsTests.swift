import ContestCore
import Testing

@testable import ContestServer
@testable import ContestStore

@Suite("The journal in words")
struct JournalWordsTests {
  @Test("every verb of the journal has words of its own", arguments: JournalVerb.allCases.map(\.rawValue))
  func named(verb: String) throws {
    let words = try #require(JournalWords.verbs[verb], "\(verb)")
    #expect(!words.vi.isEmpty && !words.en.isEmpty && words.vi != verb)
  }
}
