import Foundation
import Testing

@Suite("publish and verify")
struct PublishingTests {
  private static let file = "exports/vong-1/results.xml"

  @Test("publish writes three files and the schemas, names them on stdout, and again writes the same bytes")
  func publishing() async throws {
    let scratch = try await Stage.certified()
    let run = try await scratch.run("publish", "--round", "vong-1")
    #expect(run.status == 0, "\(run.everything)")
    let named = run.output.split(separator: "\n").map(String.init)
    for name in ["results.xml", "results.html", "results.csv"] {
      #expect(named.contains("exports/vong-1/\(name)"))
    }
    #expect(named.allSatisfy { FileManager.default.fileExists(atPath: scratch.url($0).path) })
    #expect(run.errors.contains(/SHA-256 of results.xml: [0-9a-f]{64}\n/))
    let before = try scratch.files().filter { $0.key.hasPrefix("exports/") }
    #expect(before.keys.contains("exports/schemas/results.xsd"))
    try await scratch.done("publish", "--round", "vong-1")
    let after = try scratch.files().filter { $0.key.hasPrefix("exports/") }
    #expect(before == after)
  }

  @Test("the published CSV equals the standings; judges are coded; no name stands without consent")
  func content() async throws {
    let scratch = try await Stage.published()
    let csv = try await scratch.done("standings", "--round", "vong-1", "--format", "csv")
    #expect(try scratch.text("exports/vong-1/results.csv") == csv)
    for name in ["results.xml", "results.html"] {
      let text = try scratch.text("exports/vong-1/\(name)")
      #expect(text.contains("Trần Văn A"))
      for secret in ["Lê Thị B", "Ngô Đức C", "Vũ Thị D", "gk1", "Giám khảo Một", "0900000001"] {
        #expect(!text.contains(secret), "\(name) tells \(secret)")
      }
    }
  }

  @Test("verify finds a sound file sound, and says what it cannot know")
  func sound() async throws {
    let scratch = try await Stage.published()
    let run = try await scratch.run("verify", scratch.url(Self.file).path)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output.hasPrefix("sound: 4 places, 4 entries, round “vong-1”, rules "))
    #expect(run.errors.contains("does not show who gave those marks"))
    let elsewhere = try Scratch(["r.xml": try Data(contentsOf: scratch.url(Self.file))])
    let alone = try await elsewhere.run("verify", elsewhere.url("r.xml").path)
    #expect(alone.status == 0, "a result file needs nothing but itself: \(alone.everything)")
  }

  @Test(
    "verify finds what was changed in a file and says which entry",
    arguments: [
      (
        "a mark", "criterion=\"giong\" value=\"9\"", "criterion=\"giong\" value=\"9.75\"",
        "Entry bac-1: the result is given as 18"
      ),
      (
        "a place", "<standing place=\"1\"", "<standing place=\"2\"",
        "Entry bac-1: the place is given as 2, the count gives 1"
      ),
      ("a result", "entry=\"bac-2\" result=\"16\"", "entry=\"bac-2\" result=\"17\"", "Entry bac-2"),
      ("the quorum", "quorum=\"2\"", "quorum=\"1\"", "the rules do not match their recorded hash"),
      ("the method", "<mean/>", "<trimmed-mean high=\"1\" low=\"1\" from=\"3\"/>", "recorded hash"),
      ("who goes on", "advances=\"false\"", "advances=\"true\"", "Entry nam-x"),
      ("a recusal", "<recused judge=", "<absent judge=", "results.xml:"),
      ("the end", "</results>", "", "results.xml:"),
    ])
  func tampered(_ what: String, _ old: String, _ new: String, _ words: String) async throws {
    let scratch = try await Stage.published()
    try scratch.edit(Self.file, old, new)
    let told = try await scratch.refused("verify", scratch.url(Self.file).path, saying: words)
    #expect(told.contains("NOT SOUND: "))
  }

  @Test("verify refuses what is no result file")
  func notAResult() async throws {
    let scratch = try await Stage.published()
    for path in ["contest.xml", "entries/bac.csv", "contest.sqlite", "none.xml"] {
      let run = try await scratch.run("verify", scratch.url(path).path)
      #expect(run.status == 1, "\(path): \(run.everything)")
      #expect(run.output == "")
      #expect(run.errors.contains("\(path)"), "\(run.errors)")
    }
  }
}
