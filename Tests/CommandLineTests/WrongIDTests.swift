import Testing

@Suite("an id that means nothing")
struct WrongIDTests {
  @Test(
    "a round that does not exist is named as such by every subcommand that takes one",
    arguments: [
      "papers list --round sai-vong", "papers sheets --round sai-vong --out p.html",
      "late list --round sai-vong", "late admit 1 --round sai-vong --reason x",
      "late refuse 1 --round sai-vong --reason x", "call bac-1 --round sai-vong",
      "call --none --round sai-vong", "sheet return bac-1 --judge gk1 --round sai-vong --reason x",
      "round open sai-vong", "round closing sai-vong --in 5m", "round closing sai-vong --cancel",
      "round close sai-vong", "round certify sai-vong", "round reopen sai-vong --reason x",
      "draw sai-vong", "marks import m.csv --round sai-vong", "marks export --round sai-vong",
      "facts import f.csv --round sai-vong", "standings --round sai-vong",
      "standings --round sai-vong --explain", "standings --round sai-vong --format csv",
      "analyse --round sai-vong", "compare bac-1 bac-2 --round sai-vong", "publish --round sai-vong",
      "decide --round sai-vong --note --subject bac-1 --reason x",
      "decide --round sai-vong --lot --reason x",
      "entry status bac-1 absent --round sai-vong --source x", "blind-check sai-vong --by x",
      "blind-check sai-vong --all --by x", "recordings prepare --round sai-vong",
      "recordings heard sai-vong", "recordings waive sai-vong --judge gk1 --reason x",
    ])
  func round(_ line: String) async throws {
    let scratch = try await Stage.open()
    try scratch.write("m.csv", SmallContest.distinctMarks)
    try scratch.write("f.csv", "entry,kind,id,value,source\nbac-1,status,,absent,bb\n")
    let said = try await scratch.refused(line.split(separator: " ").map(String.init))
    #expect(said.contains("no round “sai-vong”"), "\(said)")
    let vietnamese = try await scratch.run(line.split(separator: " ").map(String.init), lang: "vi").errors
    #expect(
      vietnamese.contains("không có vòng «sai-vong»")
        || vietnamese.contains("Không có vòng thi nào mang mã “sai-vong”"), "\(vietnamese)")
  }

  @Test(
    "a judge who does not exist is named as such, and nothing is taken for an empty list",
    arguments: [
      "device list --judge zz", "link --judge zz --public-url http://a.vn", "link --judge zz --revoke",
      "sheet return bac-1 --judge zz --round vong-1 --reason x",
      "papers sheets --judge zz --round vong-1 --out p.html",
    ])
  func judge(_ line: String) async throws {
    let scratch = try await Stage.marked()
    let said = try await scratch.refused(line.split(separator: " ").map(String.init))
    #expect(said.contains("zz"), "\(said)")
  }

  @Test("what is right and has nothing to list is an empty list")
  func nothing() async throws {
    let scratch = try await Stage.open()
    for line in [
      "papers list --round vong-1", "papers list --round vong-2", "late list --round vong-2",
      "device list --judge gk1", "device list",
    ] {
      let run = try await scratch.run(line.split(separator: " ").map(String.init))
      #expect(run.status == 0 && run.output == "", "\(line): \(run.everything)")
    }
    let revoked = try await scratch.run("link", "--judge", "gk1", "--revoke")
    #expect(revoked.errors == "0 links revoked\n")
  }
}
