/// A marked entry on its way from its sheets to its place.
struct Contender {
  let facts: EntryFacts
  /// Those that count, in panel order.
  var sheets: [CountedSheet] = []
  /// By unit, in panel order: one vote of each judge who has a value in it.
  var votes: [[Vote]] = []
  /// By unit: what the panel method made of the votes; nil where it gives the entry no value.
  var panels: [PanelLine?] = []
  var derivation = Derivation()
  /// After the cap.
  var deducted = Points.zero
  /// The step of the tie chain that last split its group, or settled that it shares.
  var decidedBy: TieStepID?

  var id: EntryID { facts.id }
  var competes: Bool { facts.status == .competing }
}

/// A sheet that counts.
struct CountedSheet {
  /// The judge's seat on the panel, from 0.
  let seat: Int
  /// In rubric order; nil: left open.
  let marks: [Ratio?]
  /// As `marks`, open cells filled where the rule imputes them.
  var cells: [Ratio?]

  var isWhole: Bool { marks.allSatisfy { $0 != nil } }
}

/// One judge's value for an entry in one unit.
struct Vote {
  /// On the panel, from 0.
  let seat: Int
  let judge: JudgeID
  let weight: Ratio
  let value: Ratio
}
