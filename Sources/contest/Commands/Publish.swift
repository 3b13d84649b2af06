import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The subcommand `contest publish`.
struct Publish: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Công bố vòng đã xác nhận, hoặc bản sửa tên, đơn vị: exports/ROUND/ / publish a round, or a \
      corrected version.
      """
  )

  @Option(help: "Vòng thi / round.") var round: String
  @Option(help: "Vì sao có bản mới / why there is another version.") var reason: String?
  @OptionGroup var signing: SigningOptions
  @OptionGroup var confirm: ConfirmOptions
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let service = try options.service()
    try console.confirm(try await service.forecastPublishing(RoundID(round)), confirm)
    try await service.keepEarlierPublications(telling: console)
    let published = try await service.publish(RoundID(round), reason: reason, by: signing.signer)
    for name in published.files.keys.sorted() { console.output("exports/\(round)/\(name)\n") }
    guard published.isNew else {
      return console.say(
        LocalizedText(
          vi: """
            không có gì thay đổi từ bản \(published.version) của vòng «\(round)»; các tệp được ghi lại như \
            đã công bố
            """,
          en: """
            nothing has changed since version \(published.version) of round “\(round)”; its files are \
            written again as they were published
            """
        ))
    }
    console.say(
      LocalizedText(
        vi: """
          đã công bố vòng «\(round)», bản \(published.version); SHA-256 của results.xml: \
          \(published.digest)
          """,
        en: """
          published round “\(round)”, version \(published.version); SHA-256 of results.xml: \
          \(published.digest)
          """
      ))
  }
}

extension ContestService {
  /// Takes in what an older program published, and tells what of it is gone.
  func keepEarlierPublications(telling console: Console) async throws {
    let (kept, missing) = try await keepPublications()
    for publication in kept {
      console.say(
        LocalizedText(
          vi: "đã lưu tệp của bản \(publication.version) vòng «\(publication.round)» vào cơ sở dữ liệu",
          en: """
            the files of version \(publication.version) of round “\(publication.round)” are kept in the \
            database
            """
        ))
    }
    for publication in missing { console.say(Self.notKeptNote(publication)) }
  }
}

/// The subcommand `contest versions ROUND`.
struct Versions: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Các bản đã công bố của một vòng; ghi một bản ra thư mục / the published versions of a round; write \
      one out.
      """)

  @Argument(help: "Vòng thi / round.") var round: String
  @Option(help: "Bản cần ghi ra / the version to write out.") var version: Int?
  @Option(help: "Thư mục mới hoặc trống / a new or empty folder.") var output: String?
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (version == nil) == (output == nil) else {
      throw ValidationError("--version và --output đi cùng nhau / --version and --output go together")
    }
  }

  func perform(_ console: Console) async throws {
    let service = try options.service()
    if let version, let output {
      let names = try await service.writeVersion(
        version, of: RoundID(round), to: URL(fileURLWithPath: output, isDirectory: true))
      for name in names { console.output("\(output)/\(name)\n") }
      return
    }
    for publication in try await service.versions(of: RoundID(round)) {
      let fields = [
        "\(publication.version)", try await service.timestamp(publication.instant), publication.sha256,
        publication.by.name ?? publication.by.actor.description, publication.reason ?? "",
      ]
      console.output(fields.joined(separator: "\t") + "\n")
    }
  }
}

/// The subcommand `contest verify FILE.xml`.
struct Verify: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tính lại mọi thứ hạng chỉ từ một tệp kết quả / re-count every place from a result file alone.")

  @Argument(help: "Tệp results.xml / file.") var file: String
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let verification = ContestService.verify(
      try InputFile.read(file, limit: ContestService.largestResults), file: file)
    console.report(verification.findings)
    for line in verification.discrepancies { console.note("\(file): error: \(line[console.language])") }
    for line in verification.notes { console.note("\(file): note: \(line[console.language])") }
    guard verification.isSound, let results = verification.results else {
      console.say(LocalizedText(vi: "KHÔNG ĐÚNG: \(file)", en: "NOT SOUND: \(file)"))
      throw ExitCode.failure
    }
    let ranked = results.standings.rows.count { $0.place != nil }
    let sound = LocalizedText(
      vi: """
        đúng: \(ranked) thứ hạng, \(results.standings.rows.count) bài, vòng «\(results.rules.id)», luật \
        \(results.rulesHash)\n
        """,
      en: """
        sound: \(ranked) places, \(results.standings.rows.count) entries, round “\(results.rules.id)”, \
        rules \(results.rulesHash)\n
        """
    )
    console.output(sound[console.language])
    console.say(ContestService.Verification.limits)
  }
}
