import Foundation
import Testing

@Suite("papers, link --name")
struct PapersTests {
  @Test("a round's papers go into one file that needs no other; recused ones are named and not printed")
  func sheets() async throws {
    let scratch = try await Stage.open()
    let out = scratch.url("phieu.html").path
    let run = try await scratch.run(
      ["papers", "sheets", "--round", "vong-1", "--public-url", "http://192.168.1.5:8080", "--out", out])
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains("wrote 10 papers"), "\(run.everything)")
    #expect(run.errors.contains("recused"), "\(run.everything)")
    let html = try String(contentsOf: scratch.url("phieu.html"), encoding: .utf8)
    #expect(html.ranges(of: "<section class=\"form").count == 10)
    #expect(!html.contains("<link") && !html.contains("src=") && !html.contains("192.168.1.5"))
    let one = try await scratch.run(
      ["papers", "sheets", "--round", "vong-1", "--judge", "gk3", "--out", out])
    #expect(one.errors.contains("wrote 2 papers"), "\(one.everything)")
    let nobody = try await scratch.run(
      ["papers", "sheets", "--round", "vong-1", "--judge", "gk9", "--out", out])
    #expect(nobody.status == 1)
  }

  @Test("what was sent is printed with its total in words")
  func filled() async throws {
    let scratch = try await Stage.open()
    let marks = try await scratch.done("marks", "export", "--round", "vong-1")
      .replacing(",\n", with: ",\"7,5\"\n")
    try scratch.write("marks.csv", marks)
    _ = try await scratch.done("marks", "import", scratch.url("marks.csv").path, "--round", "vong-1")
    let out = scratch.url("phieu.html")
    let run = try await scratch.run(
      ["papers", "sheets", "--round", "vong-1", "--filled", "--out", out.path])
    #expect(run.status == 0, "\(run.everything)")
    let html = try String(contentsOf: out, encoding: .utf8)
    #expect(html.contains("7.5"))
    #expect(html.contains("<i>Fifteen</i>") || html.contains("In words: <i>"), "no words")
  }

  @Test("nothing is listed before a paper is entered; a link of the organisers takes a name")
  func list() async throws {
    let scratch = try await Stage.open()
    #expect(try await scratch.done("papers", "list", "--round", "vong-1") == "")
    let link = try await scratch.run(["link", "--organiser", "--name", "Nguyễn Thị A"])
    #expect(link.status == 0 && link.output.contains("/k/"))
    #expect(try await scratch.run(["link", "--judge", "gk1", "--name", "A"]).status == 64)
    let revoked = try await scratch.run(["link", "--organiser", "--name", "Nguyễn Thị A", "--revoke"])
    #expect(revoked.errors.contains("1 links revoked"), "\(revoked.everything)")
  }
}
