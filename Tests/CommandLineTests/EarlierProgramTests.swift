import Foundation
import Testing

@Suite("what a program published that kept no files")
struct EarlierProgramTests {
  /// Makes the publication, and the certificate where it is asked to, one that an older program wrote.
  private static let age = """
    import hashlib, json, sqlite3, sys
    def sha(data):
        return hashlib.sha256(data).hexdigest()
    gone = {"round.publish": {"files", "certificate", "reason", "name"}}
    if sys.argv[1] == "both":
        gone["round.certify"] = {"factsHash", "persons", "name", "supersedes", "reason"}
    db = sqlite3.connect("contest.sqlite")
    before = "0" * 64
    rows = list(db.execute("SELECT sequence, instant, actor, verb, subjects, salt, payload FROM journal "
        "JOIN journalPayload USING (sequence) ORDER BY sequence"))
    for sequence, instant, actor, verb, subjects, salt, payload in rows:
        if verb in gone:
            kept = {key: value for key, value in json.loads(payload).items() if key not in gone[verb]}
            payload = json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        digest = sha(salt + payload.encode())
        lines = ["contest-journal-1", str(sequence), str(instant), actor, verb, subjects, digest, before]
        hash = sha("\\n".join(lines).encode())
        db.execute("UPDATE journalPayload SET payload = ? WHERE sequence = ?", (payload, sequence))
        db.execute("UPDATE journal SET digest = ?, previousHash = ?, hash = ? WHERE sequence = ?",
            (digest, before, hash, sequence))
        before = hash
    db.execute("DELETE FROM publishedFile")
    db.execute("UPDATE publication SET certificate = NULL, reason = NULL, name = NULL")
    if sys.argv[1] == "both":
        db.execute("UPDATE certificate SET factsHash = NULL, persons = NULL, name = NULL")
    db.commit()
    """

  private func aged(_ what: String = "both") async throws -> Scratch {
    let scratch = try await Stage.published()
    try await scratch.python(Self.age, what)
    return scratch
  }

  @Test("its files are kept from exports where they are what was published, and are served from then on")
  func kept() async throws {
    let scratch = try await aged()
    let first = try scratch.files().filter { $0.key.hasPrefix("exports/vong-1/") }
    let before = try await scratch.run("journal", "verify")
    #expect(before.status == 0, "\(before.everything)")
    #expect(before.errors.contains("version 1 of round vong-1 was published by an older program"))
    #expect(before.errors.contains("certificate 1 of round vong-1 was made by an older program"))
    let run = try await scratch.run("publish", "--round", "vong-1")
    #expect(
      run.status == 0 && run.errors.contains("version 1 of round “vong-1” are kept"), "\(run.everything)")
    #expect(run.errors.contains("nothing has changed since version 1"))
    #expect(try scratch.files().filter { $0.key.hasPrefix("exports/vong-1/") } == first)
    let after = try await scratch.run("journal", "verify")
    #expect(after.status == 0 && !after.errors.contains("version 1 of round"), "\(after.everything)")
    try FileManager.default.removeItem(at: scratch.url("exports"))
    try await scratch.done("versions", "vong-1", "--version", "1", "--output", scratch.url("ban-1").path)
    #expect(
      try Data(contentsOf: scratch.url("ban-1/results.xml")) == first["exports/vong-1/results.xml"])
    try scratch.edit("entries/bac.csv", "Trần Văn A", "Trần Văn Anh")
    try await scratch.done("import")
    try await scratch.done("publish", "--round", "vong-1")
    #expect(try scratch.text("exports/vong-1/results.xml").contains(#"<correction of="1">"#))
    try await scratch.done("journal", "verify")
  }

  @Test(
    "where exports holds something else the version is named, never served, and never said to be unpublished")
  func missing() async throws {
    for loss in ["changed", "gone"] {
      let scratch = try await aged("publication")
      if loss == "changed" {
        try scratch.edit("exports/vong-1/results.xml", "Trần Văn A", "Trần Văn Anh")
      } else {
        try FileManager.default.removeItem(at: scratch.url("exports/vong-1"))
      }
      let server = try await Server(scratch)
      let said = try await scratch.python(
        """
        import sys, urllib.request, urllib.error
        for path in ("/vong/vong-1", "/vong/vong-1/results.xml", "/vong/vong-1/ban/1/results.xml"):
            try:
                answer = urllib.request.urlopen(sys.argv[1] + path)
            except urllib.error.HTTPError as error:
                answer = error
            text = answer.read().decode()
            print(answer.status, "không còn được lưu" in text, "chưa được công bố" in text)
        """, server.address)
      #expect(said == "200 True False\n404 True False\n404 True False\n")
      let end = try await server.stop()
      #expect(
        end.errors.contains("version 1 of round vong-1 was published by an older program"), "\(end.errors)")
      try await scratch.refused(
        "versions", "vong-1", "--version", "1", "--output", scratch.url("x").path, saying: "kept no files")
      #expect(try await scratch.done("versions", "vong-1").hasPrefix("1\t"))
      try await scratch.done("publish", "--round", "vong-1", "--reason", "bản đầu không còn tệp")
      #expect(try scratch.text("exports/vong-1/results.xml").contains(#" version="2" "#))
      #expect(try await scratch.run("journal", "verify").status == 0)
    }
  }
}
