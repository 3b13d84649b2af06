import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The subcommand `contest papers sheets|list`.
struct PapersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Phiếu giấy: in, xem đã nhập / papers: print them, list what was entered.",
    subcommands: [Sheets.self, List.self])

  struct Sheets: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Ghi phiếu chấm của một vòng ra tệp HTML để in A4 / a round's papers as an HTML file to print.")

    @Option(help: "Vòng thi / round.") var round: String
    @Option(help: "Chỉ của giám khảo này / of this judge alone.") var judge: String?
    @Flag(help: "Phiếu đã gửi, để ký, thay cho phiếu trắng / what was sent, to be signed.") var filled = false
    @Option(help: "Địa chỉ của trang, cho mã QR / the site's address, for the QR codes.") var publicUrl:
      String?
    @Option(help: "Tệp ra / file to write.") var out: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let order = PaperOrder(
        round: RoundID(round), judge: judge.map { JudgeID($0) }, isFilled: filled, address: "")
      let papers = try await options.service().papersFile(
        order, publicURL: publicUrl, language: console.language)
      if let failure = OutputFile.failure(writing: Data(papers.html.utf8), to: out) { throw failure }
      for line in papers.leftOut { console.say(line) }
      console.say(
        LocalizedText(
          vi: "đã ghi \(papers.count) phiếu vào \(out)", en: "wrote \(papers.count) papers to \(out)"))
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "In các phiếu giấy đã nhập: mã, tình trạng / papers entered: code and state, tab-separated.")

    @Option(help: "Vòng thi / round.") var round: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      for paper in try await options.service().papers(of: RoundID(round)) {
        console.output("\(paper.code)\t\(paper.onFile.state.word)\n")
      }
    }
  }
}

extension PaperState {
  /// For programs.
  fileprivate var word: String {
    switch self {
    case .waiting: "waiting"
    case .matching: "matching"
    case .differing: "differing"
    case .settled: "settled"
    }
  }
}

/// A file named on the command line that is written.
enum OutputFile {
  /// Why it could not be written; nil where it was.
  ///
  /// Returned and not thrown: Swift 6.3.1 crashes over the release build of an asynchronous function with
  /// several calls that throw around one that it waits for.
  static func failure(writing data: Data, to path: String) -> KitError? {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
      return nil
    } catch {
      return .file(path: path, LocalizedText(vi: "không ghi được tệp", en: "the file cannot be written"))
    }
  }
}
