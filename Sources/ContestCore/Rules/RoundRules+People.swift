extension RoundRules {
  /// The group into which the draw puts the entry at `position`, which counts from 1; nil without groups.
  ///
  /// The groups are filled in turn, so that none has two entries more than another.
  public func group(at position: Int) -> GroupID? {
    guard !groups.isEmpty, position > 0 else { return nil }
    return groups[(position - 1) % groups.count].id
  }

  /// Whether a judge gives sheets of their own: a joint ballot is handed in by the chair alone.
  public func handsInSheets(_ member: PanelMember) -> Bool { ballot != .joint || member.role == .chair }

  /// The steps of the tie chain at which a lot is drawn.
  public var lotSteps: [TieStep] {
    tieChain.filter { if case .lot = $0.kind { true } else { false } }
  }

  /// The side prizes that a recorded decision awards.
  public var awardedPrizes: [SidePrize] { sidePrizes.filter { $0.basis == .decision } }

  /// The figures that multiply a part or the whole.
  public var multiplyingFigures: [FigureRule] {
    figures.filter { if case .multiplies = $0.use { true } else { false } }
  }
}

extension Ballot {
  /// Whether a judge's sheets are held against one another: each place once, so many chosen.
  public var asksWhole: Bool {
    switch self {
    case .places, .top, .recall: true
    case .marks, .joint: false
    }
  }
}
