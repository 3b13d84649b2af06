import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest publish`.
struct Publish: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Công bố vòng đã xác nhận: exports/ROUND/results.xml, .html, .csv / publish a certified round.")

  @Option(help: "Vòng thi / round.") var round: String
  @OptionGroup var confirm: ConfirmOptions
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let service = try options.service()
    try console.confirm(try await service.forecastPublishing(RoundID(round)), confirm)
    let published = try await service.publish(RoundID(round))
    for name in published.files.keys.sorted() { console.output("exports/\(round)/\(name)\n") }
    console.say(
      LocalizedText(
        vi:
          "đã công bố vòng «\(round)», bản \(published.version); SHA-256 của results.xml: \(published.digest)",
        en:
          "published round “\(round)”, version \(published.version); SHA-256 of results.xml: \(published.digest)"
      ))
  }
}

/// The subcommand `contest verify FILE.xml`.
struct Verify: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tính lại mọi thứ hạng chỉ từ một tệp kết quả / re-count every place from a result file alone.")

  @Argument(help: "Tệp results.xml / file.") var file: String
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let verification = ContestService.verify(try InputFile.read(file), file: file)
    console.report(verification.findings)
    for line in verification.discrepancies { console.note("\(file): error: \(line[console.language])") }
    guard verification.isSound, let results = verification.results else {
      console.say(LocalizedText(vi: "KHÔNG ĐÚNG: \(file)", en: "NOT SOUND: \(file)"))
      throw ExitCode.failure
    }
    let ranked = results.standings.rows.count { $0.place != nil }
    let sound = LocalizedText(
      vi:
        "đúng: \(ranked) thứ hạng, \(results.standings.rows.count) bài, vòng «\(results.rules.id)», luật \(results.rulesHash)\n",
      en:
        "sound: \(ranked) places, \(results.standings.rows.count) entries, round “\(results.rules.id)”, rules \(results.rulesHash)\n"
    )
    console.output(sound[console.language])
    console.say(ContestService.Verification.limits)
  }
}
