public import ContestCore

/// A judge's sheet for one entry on paper, to be filled in, or with what was sent, to be signed.
///
/// The form is the one that juries use (domain.md §1.5) with the head of an official paper (NĐ 30/2020).
public struct PrintedPaper: Sendable, Hashable {
  /// What was sent.
  public struct Filled: Sendable, Hashable {
    public var marks: [CriterionID: Points]
    /// Nil where the sheet has no total of its own.
    public var total: Ratio?
    public var at: Moment
    public var revision: Int

    public init(marks: [CriterionID: Points], total: Ratio?, at: Moment, revision: Int) {
      self.marks = marks
      self.total = total
      self.at = at
      self.revision = revision
    }
  }

  /// `SK-GK2-07-M`.
  public var code: String
  /// Opens the entry form of this very paper; nil where the machine cannot draw it.
  public var picture: QRPicture?
  public var judge: String
  /// As the round names its entries: anonymous code or entrant number.
  public var entry: String
  public var order: Int
  /// Nil in an anonymous round.
  public var entrant: NamedEntrant?
  public var filled: Filled?

  public init(
    code: String, picture: QRPicture?, judge: String, entry: String, order: Int, entrant: NamedEntrant?,
    filled: Filled? = nil
  ) {
    self.code = code
    self.picture = picture
    self.judge = judge
    self.entry = entry
    self.order = order
    self.entrant = entrant
    self.filled = filled
  }
}

/// Every entry on one paper of a judge who gives places or choices.
public struct PrintedBallot: Sendable, Hashable {
  public var judge: String
  /// In running order.
  public var papers: [PrintedPaper]
  /// What to write, in a sentence.
  public var hint: LocalizedText

  public init(judge: String, papers: [PrintedPaper], hint: LocalizedText) {
    self.judge = judge
    self.papers = papers
    self.hint = hint
  }
}

/// The papers of a round, ready to be printed: one per page.
public struct PrintedPapers: Sendable, Hashable {
  public var rules: RoundRules
  public var contestTitle: LocalizedText
  /// Stands before the date.
  public var place: String
  public var papers: [PrintedPaper]
  /// In place of `papers` where judges give places or choices.
  public var ballots: [PrintedBallot]
  /// For whom nothing is printed, by judge: recused, or nothing sent yet.
  public var leftOut: [LocalizedText]
  /// Whether the papers show what was sent.
  public var isFilled: Bool
  public var phase: RoundPhase

  public init(
    rules: RoundRules, contestTitle: LocalizedText, place: String, papers: [PrintedPaper] = [],
    ballots: [PrintedBallot] = [], leftOut: [LocalizedText] = [], isFilled: Bool, phase: RoundPhase
  ) {
    self.rules = rules
    self.contestTitle = contestTitle
    self.place = place
    self.papers = papers
    self.ballots = ballots
    self.leftOut = leftOut
    self.isFilled = isFilled
    self.phase = phase
  }

  /// For whom a judge has no paper, in words.
  public static func leftOut(_ judge: String, recused: [String], notSent: [String]) -> [LocalizedText] {
    [("print.recused", recused), ("print.notSent", notSent)].filter { !$0.1.isEmpty }.map { key, codes in
      Catalogue.text(
        key, ["judge": LocalizedText(judge), "entries": LocalizedText(codes.joined(separator: ", "))])
    }
  }

  /// How many pages of paper there will be at least.
  public var count: Int { papers.count + ballots.count }
}
