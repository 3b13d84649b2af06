/// Whose word decides about a sheet that came too late.
public enum LateDecider: Sendable, Hashable {
  case chair
  /// The sheet is the chair's own, or nobody is in the chair.
  case organisers
}

extension Contest {
  /// Whose word decides about a late sheet of `sender`: nobody decides about a sheet of their own.
  public func lateDecider(of sender: JudgeID, on panel: Panel) -> LateDecider {
    guard let chair = panel.members.first(where: { $0.role == .chair })?.judge else { return .organisers }
    return isOnePerson(chair, sender) ? .organisers : .chair
  }

  /// Whether two seats are one person's as far as anybody can tell: one id, or two ids of one name.
  private func isOnePerson(_ first: JudgeID, _ second: JudgeID) -> Bool {
    guard first != second else { return true }
    guard let one = judge(first)?.name, let other = judge(second)?.name else { return false }
    let key = VietnameseText.foldedKey(one)
    return !key.isEmpty && key == VietnameseText.foldedKey(other)
  }
}

extension Clerk {
  /// Whether this person of the organisers is also `judge`, as far as names tell.
  public func isSamePerson(as judge: Judge) -> Bool {
    name.map { VietnameseText.foldedKey($0) == VietnameseText.foldedKey(judge.name) } ?? false
  }
}
