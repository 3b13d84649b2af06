public import ContestCore
import GRDB

extension ContestStore {
  /// Every sheet of the round that came too late, in order of arrival.
  public func lateSheets(_ round: RoundID) async throws(StoreError) -> [LateSheet] {
    try await read { db in try db.lateSheets(round) }
  }

  /// Records what was decided about late sheets, all of them or none; an admitted one becomes the next revision.
  ///
  /// Who is to decide is the caller's to see; that nobody decides about their own is seen to here too.
  ///
  /// - Parameters:
  ///   - current: The revision that counted when the decision was made, 0 for none; nil: whatever counts now.
  ///   - reason: In the words of whoever decided.
  /// - Throws: `phaseForbids` unless open or closed; `unknown` sheet; `refused` without a reason, for whoever
  ///   sent it, and where it was decided before; `changedMeanwhile` where another revision counts by now.
  public func decideLateSheets(
    _ numbers: [Int], round: RoundID, isAdmitted: Bool, current: Int? = nil, reason: String, by actor: Actor,
    at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open, .closed])
      try transaction.require(
        text: reason, LocalizedText(vi: "lý do quyết định", en: "the reason of the decision"))
      var waiting: [Int: LateSheet] = [:]
      for late in try transaction.db.lateSheets(round) { waiting[late.number] = late }
      // In order of arrival: what came last stands last.
      for number in Set(numbers).sorted() {
        guard let late = waiting[number] else { throw StoreError.unknown(.lateSheet, id: String(number)) }
        guard late.state == .waiting else { throw StoreError.refused(Self.decidedBefore) }
        guard actor != .judge(late.judge) else { throw StoreError.refused(Self.ownSheet) }
        let newest = try transaction.db.newestRevision(round, late.entry, late.judge)?.number ?? 0
        guard newest == current ?? newest else { throw StoreError.changedMeanwhile }
        try transaction.record(
          LateSheetDecided(
            number: number, isAdmitted: isAdmitted, reason: reason.composed,
            revision: isAdmitted ? late.revision(newest + 1, reason: reason.composed) : nil,
            round: round.rawValue, entry: late.entry.rawValue, judge: late.judge.rawValue))
      }
    }
  }

  private static let ownSheet = LocalizedText(
    vi: "Không ai quyết định về phiếu đến muộn của chính mình.",
    en: "Nobody decides about a late sheet of their own.")

  private static let decidedBefore = LocalizedText(
    vi: "Phiếu đến muộn này đã được quyết định rồi.", en: "This late sheet has been decided already.")
}

extension LateSheet {
  /// The revision that an admitted sheet becomes; it keeps the client's id, so that sending it again gives a
  /// receipt.
  fileprivate func revision(_ number: Int, reason words: String) -> SheetRevised {
    var event = SheetRevised(
      round: round.rawValue, entry: entry.rawValue, judge: judge.rawValue, number: number,
      clientID: clientID, kind: .absent, reason: words, marks: [:])
    switch content {
    case .absent: break
    case .recused(let reason): (event.kind, event.reason) = (.recused, reason)
    case .marks(let marks):
      event.kind = .marks
      event.marks = Dictionary(uniqueKeysWithValues: marks.map { ($0.key.rawValue, $0.value.micros) })
    }
    return event
  }
}
