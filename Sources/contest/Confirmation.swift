import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// Whether a step is asked about before it is taken.
struct ConfirmOptions: ParsableArguments {
  @Flag(help: "Làm ngay, không hỏi lại / do not ask.")
  var yes = false
}

extension Console {
  /// Shows what is about to happen and asks once, where somebody sits at a terminal.
  ///
  /// Elsewhere the figures are told and the command goes on; only what comes before its announced day needs
  /// `--yes` there.
  ///
  /// - Parameter forecast: nil: nothing to ask about, the command itself says why it does nothing.
  /// - Throws: `ExitCode.failure` where the answer is no; `KitError.refused` where `--yes` is wanted.
  func confirm(_ forecast: RoundForecast?, _ options: ConfirmOptions) throws {
    guard let forecast else { return }
    for line in forecast.sentences { say(line) }
    guard !options.yes else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      guard let day = forecast.announced?.vietnameseDescription else { return }
      throw KitError.refused(
        LocalizedText(
          vi: "chưa đến ngày công bố \(day) nên chưa công bố; nếu vẫn công bố bây giờ, thêm --yes",
          en: "the announcement is set for \(day), so nothing is published; to publish now, add --yes"))
    }
    guard ask(LocalizedText(vi: "Tiếp tục? (c/k)", en: "Go on? (y/n)")) else {
      say(LocalizedText(vi: "chưa làm gì", en: "nothing was changed"))
      throw ExitCode.failure
    }
  }

  /// Whether the answer is yes; anything else, and no answer at all, is no.
  private func ask(_ question: LocalizedText) -> Bool {
    FileHandle.standardError.write(Data("\(question[language]) ".utf8))
    let answer = VietnameseText.foldedKey(readLine() ?? "")
    return ["c", "co", "y", "yes"].contains(answer)
  }
}
