import ContestCore
import Foundation
import GRDB

/// Where and by whom an event was journalled.
struct Stamp {
  var sequence: Int64
  var instant: Instant
  var actor: Actor
}

/// One change of the facts: the payload of a journal row, and the only way facts are written.
///
/// `apply` uses nothing but the event and its stamp, so that doing the journal again from its first row gives
/// the same tables again: in the database, or in values.
protocol Event: Codable, Sendable {
  var verb: JournalVerb { get }
  /// The ids it is about.
  var subjects: [String] { get }
  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws
  /// The event as JSON with sorted keys.
  func payload() throws -> String
}

extension Event {
  func payload() throws -> String { try CanonicalJSON.encode(self) }
}

/// The verbs of the journal; the raw value stands in its rows.
enum JournalVerb: String, CaseIterable {
  case importRuleFile = "rules.import"
  case declareRound = "round.declare"
  case importEntry = "entry.import"
  case addEntry = "entry.add"
  case editEntry = "entry.edit"
  case withdrawEntry = "entry.withdraw"
  case draw = "round.draw"
  case admitEntry = "round.admit"
  case open = "round.open"
  case close = "round.close"
  case certify = "round.certify"
  case publish = "round.publish"
  case keepPublication = "publication.keep"
  case reopen = "round.reopen"
  case reviseSheet = "sheet.revise"
  case lateSheet = "sheet.late"
  case decideLateSheet = "sheet.late-decide"
  case recordFacts = "facts.record"
  case decide = "decision.record"
  case checkBlindness = "blind.check"
  case waiveListening = "listening.waive"
  case enterPaper = "paper.enter"
  case confirmPaper = "paper.confirm"
  case removePaper = "paper.remove"
  case settlePaper = "paper.settle"
  case createLink = "link.create"
  case revokeLink = "link.revoke"
  case returnSheet = "sheet.return"
  case switchLogIns = "access.new-logins"

  var eventType: any Event.Type {
    switch self {
    case .importRuleFile: RuleFileImported.self
    case .declareRound: RoundDeclared.self
    case .importEntry, .addEntry, .editEntry: EntryRecorded.self
    case .withdrawEntry: EntryWithdrawn.self
    case .draw: RoundDrawn.self
    case .admitEntry: EntryAdmitted.self
    case .open: RoundOpened.self
    case .close: RoundClosed.self
    case .certify: RoundCertified.self
    case .publish: RoundPublished.self
    case .keepPublication: PublicationKept.self
    case .reopen: RoundReopened.self
    case .reviseSheet: SheetRevised.self
    case .lateSheet: SheetArrivedLate.self
    case .decideLateSheet: LateSheetDecided.self
    case .recordFacts: FactsRecorded.self
    case .decide: DecisionRecorded.self
    case .checkBlindness: BlindChecked.self
    case .waiveListening: ListeningWaived.self
    case .enterPaper: PaperEntered.self
    case .confirmPaper: PaperConfirmed.self
    case .removePaper: PaperRemoved.self
    case .settlePaper: PaperSettled.self
    case .createLink: LinkCreated.self
    case .revokeLink: LinkRevoked.self
    case .returnSheet: SheetReturned.self
    case .switchLogIns: LogInsSwitched.self
    }
  }
}

/// JSON with sorted keys: the same value always gives the same bytes.
enum CanonicalJSON {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Database {
  /// Runs one statement, prepared once per connection.
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
