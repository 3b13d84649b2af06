import ContestCore
import ContestKit

/// A judge's whole state as the judge's page reads it.
///
/// Marks stand with a decimal point, instants as milliseconds since 1970 UTC by the server's clock.
struct JudgeStateJSON: Encodable, Sendable {
  var judge: String
  var name: String
  var language: String
  var csrf: String
  /// Tells this log-in's drafts from those of the judge's other devices.
  var device: String
  /// The journal row at which this was read.
  var sequence: Int64
  /// Where the stream of news goes on from.
  var mark: String
  var rounds: [Round]

  struct Round: Encodable, Sendable {
    var id: String
    var title: String
    var phase: String
    /// `recording` or `live`.
    var kind: String
    var anonymous: Bool
    var chair: Bool
    /// The digest of the round's content; another digest is other content.
    var content: String
    /// Per cent of a recording that must be heard before its sheet is sent; null: nothing is asked.
    @Nullable var listened: Int?
    /// When the round is going to be closed, as announced.
    @Nullable var closingAt: Int64?
    /// The code of the entry that performs.
    @Nullable var called: String?
    var entries: [Entry]
  }

  struct Entry: Encodable, Sendable {
    var code: String
    var order: Int
    var state: String
    var recusedByRule: Bool
    var revision: Int
    @Nullable var receivedAt: Int64?
    /// Who sent the newest revision.
    @Nullable var author: String?
    @Nullable var marks: [String: String]?
    @Nullable var draft: Draft?
    @Nullable var late: Late?
    @Nullable var returned: Returned?
    @Nullable var replaced: Replaced?
    var hasRecording: Bool
    /// What was heard of the recording, on all devices together; null where nothing was.
    @Nullable var heard: HeardJSON?
  }

  struct Draft: Encodable, Sendable {
    var basedOn: Int
    /// As typed.
    var cells: [String: String]
    var version: Int64
    var device: String
  }

  struct Returned: Encodable, Sendable {
    var reason: String
    var at: Int64
  }

  /// That the organisers have put something else in the place of what the judge gave.
  struct Replaced: Encodable, Sendable {
    /// When the judge had sent it.
    var sentAt: Int64
    /// What differs, in words.
    var changes: String
    var reason: String
  }

  struct Late: Encodable, Sendable {
    var clientID: String
    var marks: [String: String]
    var receivedAt: Int64
    /// `waiting`, `admitted` or `refused`.
    var state: String
    /// Why it was admitted or refused; empty while it waits.
    var reason: String
  }
}

extension JudgeStateJSON {
  /// - Parameter contents: the digest of each round's content.
  init(
    _ state: JudgeState, session: LogIn, language: Language, contents: [RoundID: String],
    heard: [RoundID: [String: HeardShare]]
  ) {
    judge = state.judge.rawValue
    name = state.name
    self.language = language.rawValue
    csrf = session.csrf
    device = session.device
    sequence = state.head.sequence
    mark = LiveText.id(state.mark)
    rounds = state.rounds.map { round in
      Round(
        id: round.rules.id.rawValue, title: round.rules.title[language], phase: round.phase.rawValue,
        kind: round.rules.kind.rawValue, anonymous: round.rules.secrecy == .anonymous,
        chair: round.member.role == .chair, content: contents[round.rules.id] ?? "",
        listened: round.rules.kind == .recording ? round.rules.recordings.listenedPercent : nil,
        closingAt: round.notice?.closingAt?.milliseconds, called: round.notice?.called?.code,
        entries: round.entries.map { entry in
          var shown = Entry(entry, heard: heard[round.rules.id]?[entry.code])
          shown.replaced = entry.replaced.map { Replaced($0, in: round.rules.rubric, language) }
          return shown
        })
    }
  }
}

extension JudgeStateJSON.Entry {
  init(_ entry: JudgeStateEntry, heard share: HeardShare?) {
    let isSent = entry.standing == .received
    code = entry.code
    order = entry.position
    state = entry.standing.rawValue
    recusedByRule = entry.isRecusedByRule
    revision = entry.revision
    receivedAt = isSent ? entry.newest?.instant.milliseconds : nil
    author = isSent ? entry.newest?.author.description : nil
    marks = isSent ? entry.newest?.content.plainMarks : nil
    draft = entry.draft.map { draft in
      JudgeStateJSON.Draft(
        basedOn: draft.basedOn, cells: Dictionary(draft.cells.map { ($0.key.rawValue, $0.value) }) { $1 },
        version: draft.version, device: draft.device)
    }
    late = entry.late.map(JudgeStateJSON.Late.init)
    returned = entry.returned.map {
      JudgeStateJSON.Returned(reason: $0.reason, at: $0.instant.milliseconds)
    }
    hasRecording = entry.hasRecording
    heard = share.map(HeardJSON.init)
  }
}

extension JudgeStateJSON.Replaced {
  init(_ replaced: SheetReplacement, in rubric: Rubric, _ language: Language) {
    sentAt = replaced.sent.milliseconds
    changes = SheetChange.words(from: replaced.was, to: replaced.now, in: rubric)[language]
    reason = replaced.reason
  }
}

extension JudgeStateJSON.Late {
  init(_ late: LateSheet) {
    clientID = late.clientID
    marks = late.content.plainMarks ?? [:]
    receivedAt = late.instant.milliseconds
    state = late.state.rawValue
    reason = late.decision?.reason ?? ""
  }
}

extension SheetContent {
  /// With a decimal point; nil where it holds no marks.
  var plainMarks: [String: String]? {
    guard case .marks(let marks) = self else { return nil }
    return Dictionary(marks.map { ($0.key.rawValue, $0.value.description) }) { $1 }
  }
}
