import Foundation
import Testing

@Suite struct RedrawTests {
  @Test("anyone draws a lot again from its seed, in an empty folder, whatever the order of the entries")
  func redraw() async throws {
    let scratch = try Scratch()
    let entries = [
      "kien-an-1", "an-duong-1", "le-chan-1", "hong-bang-1", "ngo-quyen-1", "do-son-1", "hai-an-1",
    ]
    let drawn = "hai-an-1\nan-duong-1\ndo-son-1\nle-chan-1\nhong-bang-1\nngo-quyen-1\nkien-an-1\n"
    for list in [entries, entries.reversed()] {
      let run = try await scratch.run(
        "redraw", "--round", "chung-khao", "--step", "boc-tham", "--seed", "Hải Phòng 14/8/2023",
        "--entries", list.joined(separator: ","))
      #expect(run.status == 0 && run.output == drawn, "\(run.everything)")
    }
    let other = try await scratch.run(
      "redraw", "--round", "chung-khao", "--step", "boc-tham", "--seed", "Hải Phòng 15/8/2023",
      "--entries", entries.joined(separator: ","))
    #expect(other.status == 0 && other.output != drawn)
    let twice = try await scratch.run(
      "redraw", "--round", "r", "--step", "s", "--seed", "1", "--entries", "a,a")
    #expect(twice.status == 64)
  }
}

@Suite struct StatusCommandTests {
  @Test("an entry's status is recorded with its source; one that the program does not know is a usage error")
  func status() async throws {
    let scratch = try await Stage.open()
    try await scratch.done(
      "entry", "status", "nam-x", "out-of-competition", "--round", "vong-1", "--source", "biên bản 2")
    let standings = try await scratch.done("standings", "--round", "vong-1", "--format", "json")
    #expect(standings.contains("\"status\" : \"out-of-competition\""))
    let unknown = try await scratch.run(
      "entry", "status", "nam-x", "khac", "--round", "vong-1", "--source", "x")
    #expect(unknown.status == 64)
    let nobody = try await scratch.run(
      "entry", "status", "tay-9", "absent", "--round", "vong-1", "--source", "x")
    #expect(nobody.status == 1)
  }

  @Test("a decision names what its kind wants, in words that say what is wrong")
  func decide() async throws {
    let scratch = try await Stage.open()
    let wrong = [
      (["--award", "--subject", "nam-x"], "no side prize"),
      (["--wild-card", "--subject", "nam-x"], "wild cards"),
      (["--admit", "--subject", "nam-x"], "too few sheets"), (["--lot"], "no step at which a lot"),
      (["--order", "--subject", "nam-x,tay-9"], "“tay-9”"),
      (["--share", "--subject", "nam-x"], "at least 2"),
      (["--note", "--subject", "nam-x", "--seed", "1"], "only a lot"),
    ]
    for (arguments, words) in wrong {
      let run = try await scratch.run(
        ["decide", "--round", "vong-1", "--reason", "thử"] + arguments)
      #expect(run.status == 1 && run.errors.contains(words), "\(run.everything)")
    }
    let missing = try await scratch.run("decide", "--round", "vong-1", "--reason", "thử", "--order")
    #expect(missing.status == 64)
    try await scratch.done(
      "decide", "--round", "vong-1", "--reason", "mất điện", "--note", "--subject", "nam-x,nam-y")
  }
}
