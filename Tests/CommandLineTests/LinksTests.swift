import Foundation
import Testing

@Suite("links among the files, and names that give orders")
struct LinksTests {
  private static let secret = "CHUYỆN RIÊNG"

  /// A contest whose first entry names a script, and a folder outside of it.
  private func stage(script: String = "a.txt") throws -> (scratch: Scratch, outside: Scratch) {
    let scratch = try Stage.files()
    try scratch.edit("entries/bac.csv", "Bài một,,,", "Bài một,,\(script),")
    return (scratch, try Scratch(["a.txt": Data(Self.secret.utf8)]))
  }

  private func link(_ scratch: Scratch, _ path: String, to target: URL) throws {
    try? FileManager.default.removeItem(at: scratch.url(path))
    try FileManager.default.createSymbolicLink(at: scratch.url(path), withDestinationURL: target)
  }

  private func bytes(below folder: URL) throws -> Data {
    let inside = FileManager.default.enumerator(atPath: folder.path)
    var all = Data()
    while let path = inside?.nextObject() as? String {
      all += (try? Data(contentsOf: folder.appending(path: path))) ?? Data()
    }
    return all
  }

  @Test("a script that is a link is a finding, and neither backup nor dump follows one that came later")
  func script() async throws {
    let (scratch, outside) = try stage()
    try link(scratch, "entries/a.txt", to: outside.url("a.txt"))
    for verb in ["check", "import"] {
      let run = try await scratch.run(verb)
      #expect(run.status == 1)
      #expect(run.errors.contains("entries/a.txt is a link"), "\(run.errors)")
    }
    try FileManager.default.removeItem(at: scratch.url("entries/a.txt"))
    try scratch.write("entries/a.txt", "lời bình")
    try await scratch.done("import")
    try link(scratch, "entries/a.txt", to: outside.url("a.txt"))
    let away = try Scratch()
    for (verb, target) in [("backup", "b.contest"), ("dump", "d")] {
      let run = try await scratch.run(verb, away.url(target).path)
      #expect(run.status == 0, "\(run.everything)")
      #expect(run.errors.contains("left out entries/a.txt: is a link"), "\(run.errors)")
    }
    #expect(try bytes(below: away.folder).range(of: Data(Self.secret.utf8)) == nil)
  }

  @Test("a folder on the way that is a link leads nowhere, not even back into the workspace")
  func folder() async throws {
    let (scratch, outside) = try stage(script: "x/a.txt")
    try link(scratch, "entries/x", to: outside.folder)
    try await scratch.refused("import", saying: "entries/x/a.txt is a link")
    try scratch.write("kho/a.txt", "lời bình")
    try link(scratch, "entries/x", to: scratch.url("kho"))
    try await scratch.refused("import", saying: "entries/x/a.txt is a link")
  }

  @Test("entry lists, rule files and the folder of entries are not read through links")
  func listsAndRules() async throws {
    for path in ["entries/nam.xml", "rubrics/nho.xml", "contest.xml"] {
      let scratch = try Stage.files()
      let outside = try Scratch(["f": Data(contentsOf: scratch.url(path))])
      try link(scratch, path, to: outside.url("f"))
      let said = try await scratch.refused("check", saying: "is a link")
      #expect(said.contains(path))
    }
    let scratch = try Stage.files()
    let outside = try Scratch(["bac.csv": Data(SmallContest.north.utf8)])
    try link(scratch, "entries", to: outside.folder)
    try await scratch.refused("check", saying: "entries: error: is a link")
  }

  @Test("a pipe or a folder in place of a file makes nobody wait and is named", .timeLimit(.minutes(5)))
  func pipes() async throws {
    let (scratch, _) = try stage()
    #expect(mkfifo(scratch.url("entries/a.txt").path, 0o600) == 0)
    let script = try await scratch.run("check")
    #expect(script.errors.contains("entries/a.txt is not an ordinary file"), "\(script.errors)")
    #expect(mkfifo(scratch.url("entries/z.csv").path, 0o600) == 0)
    let list = try await scratch.run("check")
    #expect(list.errors.contains("entries/z.csv: error: is not an ordinary file"), "\(list.errors)")
  }

  @Test("orders to a terminal in a file's name or content reach neither stream, in either language")
  func orders() async throws {
    let (scratch, _) = try stage(script: "khong-co.txt")
    let name = "entries/x\u{1B}]0;ĐỔI\u{7}\u{1B}[2J\u{202E}.csv"
    try scratch.write(name, SmallContest.north.replacing("bac,", with: "b\u{1B}[2Jac,"))
    try scratch.write("entries/dong\nerror: moi.csv", "x")
    for lang in ["vi", "en"] {
      let marks = ["marks", "import", scratch.url(name).path, "--round", "x"]
      for verb in [["check"], ["import"], ["status"], marks] {
        let run = try await scratch.run(verb, lang: lang)
        let scalars = (run.output + run.errors).unicodeScalars
        #expect(!scalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E }, "\(verb)")
      }
    }
    let run = try await scratch.run("check")
    #expect(run.errors.contains("entries/x\u{FFFD}]0;ĐỔI"), "\(run.errors)")
    #expect(!run.errors.contains("\nerror: moi"))
  }

  @Test("a log-in link that no phone can open is handed out with a warning")
  func unreachable() async throws {
    let scratch = try await Stage.imported()
    for (address, isWarned) in [("http://0.0.0.0:8080", true), ("http://192.168.1.5:8080", false)] {
      try scratch.write("contest.sqlite.address", address)
      let run = try await scratch.run("link", "--judge", "gk1")
      #expect(run.output.hasPrefix(address))
      #expect(run.errors.contains("no phone can open this link") == isWarned, "\(run.errors)")
    }
  }
}
