import ContestCore

/// A round counted with panels drawn from its own: some judges sit twice or more, others not at all.
///
/// The result is the real one's, by the round's own rule with its tie chain and recorded decisions; only
/// what bears on no place (prizes, who goes on) is left out.
struct DrawnPanels {
  /// The judges who count, in panel order: what a drawn panel is an index list into.
  let seats: [PanelMember]
  private let rules: RoundRules
  private let facts: RoundFacts
  /// The round in columns, where it can be.
  private let table: RoundTable?

  init(_ facts: RoundFacts, by rules: RoundRules) {
    var bare = rules
    bare.prizes = []
    bare.unitPrizes = []
    bare.sidePrizes = []
    bare.advancement = nil
    let seats = rules.panel.members.filter(\.counts)
    self.seats = seats
    self.facts = facts
    var inColumns = bare
    inColumns.panel.members = seats
    // What counts in columns knows neither weights nor the chair's mark: any seat may hold any judge.
    if let table = RoundTable(facts, for: inColumns), (try? rank(table, by: inColumns))?.isColumnar == true {
      self.table = table
      self.rules = inColumns
    } else {
      table = nil
      self.rules = bare
    }
  }

  /// Whether panels are counted in columns, which is some hundred times faster.
  var isColumnar: Bool { table != nil }

  /// The round with the sheets of `panel`.
  ///
  /// - Parameter panel: as many indices into `seats` as there are seats, ascending.
  func ranking(of panel: [Int]) throws(ArithmeticOverflow) -> Ranking {
    if let drawn = table?.seating(panel) { return try rank(drawn, by: rules) }
    let (facts, rules) = copies(of: panel)
    return try rank(facts, by: rules)
  }

  /// Facts and rules in which each judge drawn sits on a seat of its own, with the weight of the one drawn;
  /// of several copies of the chair the first is the chair.
  func copies(of panel: [Int]) -> (RoundFacts, RoundRules) {
    var rules = rules
    var facts = facts
    var members: [PanelMember] = []
    for (copy, seat) in panel.enumerated() {
      var member = seats[seat]
      if member.role == .chair, members.contains(where: { $0.role == .chair }) { member.role = .member }
      member.judge = JudgeID("seat-\(copy + 1)")
      members.append(member)
    }
    for index in facts.entries.indices {
      let sheets = facts.entries[index].sheets
      for (copy, seat) in panel.enumerated() {
        facts.entries[index].sheets[members[copy].judge] = sheets[seats[seat].judge]
      }
    }
    rules.panel.members = members + self.rules.panel.members.filter { !$0.counts }
    return (facts, rules)
  }
}

/// The random source of the bootstrap: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine.
///
/// A number below n is the high word of next() × n.
struct DrawSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }
}
