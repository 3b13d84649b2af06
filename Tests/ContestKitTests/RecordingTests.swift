import ContestCore
import ContestStore
import Foundation
import Testing

@testable import ContestKit

/// Recordings made by ffmpeg's own generators; a folder of them is made once per test.
private struct Studio: Sendable {
  let folder = try? TemporaryFolder()
  var url: URL { folder?.url ?? URL(fileURLWithPath: "/nowhere") }

  func file(_ name: String) -> URL { url.appending(path: name) }

  /// Six seconds of a sound under `name`, whose ending says in which form.
  @discardableResult
  func record(_ name: String, _ source: String = "sine=frequency=440:duration=6", _ more: [String] = [])
    async throws -> URL
  {
    let made = await ChildProgram.run(
      ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-t", "6"] + more + [file(name).path],
      seconds: 60)
    try #require(made.isDone, "\(made.text)")
    return file(name)
  }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> URL {
    try Data(bytes).write(to: file(name))
    return file(name)
  }

  /// The first bytes of another file.
  func cut(_ name: String, from file: URL, share: Double) throws -> URL {
    let bytes = try Data(contentsOf: file)
    return try write(name, bytes.prefix(Int(Double(bytes.count) * share)))
  }

  func maker() -> BlindCopyMaker { BlindCopyMaker(folder: file("blind"), tools: .ffmpeg) }

  func copy(of file: URL, by maker: BlindCopyMaker) async throws(RecordingFault) -> BlindCopy {
    guard let digest = FileDigests().digest(of: file) else { throw .missing }
    return try await maker.copy(of: file, original: digest, rules: RecordingRules())
  }
}

@Suite struct RecordingTests {
  @Test(
    "Every accepted form becomes a mono MP3 of the same length and of one loudness, with nothing that names",
    arguments: ["a.mp3", "a.m4a", "a.opus", "a.ogg", "a.wav", "a.webm"])
  func forms(name: String) async throws {
    let studio = Studio()
    let tags = [
      "-metadata", "title=Nguyen Van Bi Mat", "-metadata", "artist=Trung tam Kien An", "-ac", "2",
    ]
    let file = try await studio.record("nguyen-van-\(name)", "sine=duration=6,volume=-20dB", tags)
    let copy = try await studio.copy(of: file, by: studio.maker())
    #expect(copy.mediaType == "audio/mpeg" && copy.isLevelled)
    #expect(abs((copy.milliseconds ?? 0) - 6000) < 200)
    let bytes = try Data(contentsOf: copy.file)
    #expect(bytes.count == copy.bytes && Bytes.hex(Bytes.sha256(Array(bytes))) == copy.sha256)
    for word in ["Nguyen", "Bi Mat", "Kien An", "ID3", "TAG", "Lavf", "Lavc"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
    }
    #expect(!copy.file.lastPathComponent.contains("nguyen"))
    for path in [copy.file.path, studio.file("blind").path] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect((mode ?? 0) & 0o077 == 0)
    }
    let heard = try await SoundExaminer.examine(copy.file, rules: RecordingRules())
    #expect(abs(heard.loudness + 18) < 1, "\(heard.loudness) LUFS")
  }

  @Test("What cannot be judged is refused, each for its own reason")
  func faults() async throws {
    let studio = Studio()
    let sound = (
      mp3: try await studio.record("x.mp3"), m4a: try await studio.record("x.m4a"),
      webm: try await studio.record("x.webm"), flac: try await studio.record("x.flac")
    )
    let wave = try Data(contentsOf: try await studio.record("x.wav"))
    func fault(_ file: URL, _ rules: RecordingRules = RecordingRules()) async -> RecordingFault? {
      do throws(RecordingFault) {
        _ = try await SoundExaminer.examine(file, rules: rules)
        return nil
      } catch {
        return error
      }
    }
    #expect(await fault(try studio.write("text.mp3", Array("Lời bình của tôi\n".utf8))) == .notSound)
    #expect(await fault(try studio.write("zero.mp3", [])) == .notSound)
    #expect(
      await fault(try studio.write("noise.m4a", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 97) }))
        == .notSound)
    #expect(await fault(sound.flac) == .otherForm("flac"))
    #expect(await fault(try await studio.record("still.mp3", "anullsrc=d=6")) == .silent)
    #expect(await fault(try studio.cut("cut.m4a", from: sound.m4a, share: 0.5)) == .notSound)
    for (name, file) in [("cut.mp3", sound.mp3), ("cut.webm", sound.webm)] {
      guard case .cutShort(let stated, let found)? = await fault(try studio.cut(name, from: file, share: 0.4))
      else {
        Issue.record("\(name) is taken for whole")
        continue
      }
      #expect(stated > 5900 && found < 3500)
    }
    #expect(await fault(try studio.write("head.wav", wave.prefix(44))) != nil)
    // ffmpeg plays a WAV or an Ogg that breaks off without a word.
    for name in ["x.wav", "x.ogg", "x.opus"] {
      let whole = try await studio.record(name)
      #expect(await fault(whole) == nil, "\(name)")
      for share in [0.5, 0.95] {
        #expect(
          await fault(try studio.cut("cut-\(name)", from: whole, share: share)) == .endMissing, "\(name)")
      }
    }
    var streamed = Array(wave)
    let data = try #require(streamed.firstRange(of: Array("data".utf8))).upperBound
    for length in [[UInt8](repeating: 0xFF, count: 4), [0, 0, 0, 0]] {
      streamed.replaceSubrange(4..<8, with: length)
      streamed.replaceSubrange(data..<data + 4, with: length)
      let file = try studio.write("streamed.wav", streamed)
      #expect(await fault(file) == nil)
    }
    guard case .tooShort(_, 10_000)? = await fault(sound.mp3, RecordingRules(shortestMilliseconds: 10_000)),
      case .tooLong(_, 3000)? = await fault(
        sound.m4a, RecordingRules(shortestMilliseconds: 0, longestMilliseconds: 3000)),
      case .tooLong(_, 3000)? = await fault(
        sound.webm, RecordingRules(shortestMilliseconds: 0, longestMilliseconds: 3000))
    else {
      Issue.record("lengths")
      return
    }
  }

  @Test("A head that states ten hours over six seconds is found out, and not decoded for hours")
  func longHead() async throws {
    let studio = Studio()
    var bytes = Array(try Data(contentsOf: try await studio.record("x.m4a")))
    for (name, offset) in [("mvhd", 20), ("mdhd", 20), ("tkhd", 24)] {
      let start = try #require(bytes.firstRange(of: Array(name.utf8))).lowerBound + offset
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt64($1) } * 6000
      bytes.replaceSubrange(
        start..<start + 4,
        with: (0..<4).reversed().map { UInt8(truncatingIfNeeded: min(length, 0xFFFF_FFFF) >> (8 * $0)) })
    }
    let file = try studio.write("long.m4a", bytes)
    let began = ContinuousClock.now
    do throws(RecordingFault) {
      _ = try await SoundExaminer.examine(file, rules: RecordingRules())
      Issue.record("taken")
    } catch {
      guard case .cutShort(let stated, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(stated > 10_000_000)
    }
    #expect(ContinuousClock.now - began < .seconds(60))
  }

  @Test("A recording cannot make the program read another file")
  func noOtherFiles() async throws {
    let studio = Studio()
    let secret = try await studio.record("secret.mp3")
    let lists = [
      "#EXTM3U\n#EXTINF:6,\nfile://\(secret.path)\n", "ffconcat version 1.0\nfile '\(secret.path)'\n",
    ]
    for (index, list) in lists.enumerated() {
      let file = try studio.write("list\(index).mp3", Array(list.utf8))
      await #expect(throws: RecordingFault.self) { try await studio.copy(of: file, by: studio.maker()) }
    }
    // A name that looks like an option or an address is a name.
    for name in ["-y.mp3", "http:x.mp3", "a b'c.mp3"] {
      let file = try studio.write(name, try Data(contentsOf: secret))
      #expect(try await studio.copy(of: file, by: studio.maker()).isLevelled)
    }
  }

  @Test("Two processes at once make one copy, and what breaks off leaves nothing behind")
  func together() async throws {
    let studio = Studio()
    let file = try await studio.record("x.mp3")
    let makers = [studio.maker(), studio.maker()]
    let copies = try await withThrowingTaskGroup(of: BlindCopy.self) { group in
      for index in 0..<6 { group.addTask { try await studio.copy(of: file, by: makers[index % 2]) } }
      return try await group.reduce(into: Set<BlindCopy>()) { $0.insert($1) }
    }
    #expect(copies.count == 1)
    let broken = try studio.write("broken.mp3", [1, 2, 3])
    await #expect(throws: RecordingFault.self) { try await studio.copy(of: broken, by: makers[0]) }
    let names = try FileManager.default.contentsOfDirectory(atPath: studio.file("blind").path)
    #expect(names.count == 2, "\(names)")
    // A copy that is not whole is not served, but made again.
    let copy = try #require(copies.first)
    try Data([1]).write(to: copy.file)
    #expect(makers[0].existing(of: try #require(FileDigests().digest(of: file))) == nil)
    #expect(try await studio.copy(of: file, by: makers[0]) == copy)
  }

  @Test("Without ffmpeg MP3 and WAV are freed of their tags and the rest is refused")
  func without() async throws {
    let studio = Studio()
    let maker = BlindCopyMaker(folder: studio.file("blind"), tools: .none)
    for name in ["x.mp3", "x.wav"] {
      let file = try await studio.record(name, "sine=duration=6", ["-metadata", "artist=Kien An"])
      let copy = try await studio.copy(of: file, by: maker)
      #expect(!copy.isLevelled && abs((copy.milliseconds ?? 0) - 6000) < 200)
      #expect(try Data(contentsOf: copy.file).range(of: Data("Kien An".utf8)) == nil)
      // Once ffmpeg is there, preparing makes the better copy.
      let digest = try #require(FileDigests().digest(of: file))
      let better = try await studio.maker().copy(
        of: file, original: digest, rules: RecordingRules(), improving: true)
      #expect(better.isLevelled)
    }
    var streamed = Array(try Data(contentsOf: studio.file("x.wav")))
    let data = try #require(streamed.firstRange(of: Array("data".utf8))).upperBound
    for length: UInt8 in [0xFF, 0] {
      for start in [4, data] {
        streamed.replaceSubrange(start..<start + 4, with: repeatElement(length, count: 4))
      }
      let copy = try await studio.copy(of: try studio.write("streamed.wav", streamed), by: maker)
      #expect(abs((copy.milliseconds ?? 0) - 6000) < 200, "\(length)")
    }
    // A data chunk that is truly empty does not make samples of the tags behind it.
    let tags = Array("LIST".utf8) + [10, 0, 0, 0] + Array("Kien An   ".utf8)
    let empty = Array(streamed[..<(data + 4)]) + tags
    #expect(BlindRecording(original: Data(empty))?.data.range(of: Data("Kien An".utf8)) == nil)
    let cut = try studio.cut("cut.wav", from: studio.file("x.wav"), share: 0.5)
    await #expect(throws: RecordingFault.endMissing) { try await studio.copy(of: cut, by: maker) }
    let other = try await studio.record("x.webm")
    await #expect(throws: RecordingFault.needsFFmpeg) { try await studio.copy(of: other, by: maker) }
  }
}
