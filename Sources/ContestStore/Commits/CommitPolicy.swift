public import ContestCore

/// How verbs that wait at the same moment are brought to the disk.
public struct CommitPolicy: Sendable, Hashable {
  /// How many verbs one transaction may hold; 1: each has its own.
  var mostTogether = 256
  /// Whether receipts leave before the disk has the data: a fault put in on purpose, for the fault harness to
  /// find.
  ///
  /// No program built for release can be told to.
  var isSabotaged = false

  /// Waiting verbs share a commit.
  public init() {}

  /// As the process's environment says: `CONTEST_SINGLE_TX=1` gives every verb a transaction of its own, so
  /// that the benchmark has something to compare with.
  public init(environment: [String: String]) {
    if environment["CONTEST_SINGLE_TX"] == "1" { mostTogether = 1 }
    #if DEBUG
      if environment["CONTEST_SABOTAGE"] == "early-receipt" { isSabotaged = true }
    #endif
  }

  /// What whoever starts the program must know; nil where there is nothing to warn of.
  public var warning: LocalizedText? {
    guard isSabotaged else { return nil }
    return LocalizedText(
      vi: "PHÁ HOẠI CÓ CHỦ Ý (CONTEST_SABOTAGE): biên nhận gửi đi trước khi ghi đĩa; không dùng để chấm thi",
      en:
        "SABOTAGED ON PURPOSE (CONTEST_SABOTAGE): receipts leave before the disk has them; not for a contest")
  }
}
