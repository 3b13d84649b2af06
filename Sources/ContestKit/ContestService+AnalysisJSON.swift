import ContestAnalysis
import ContestCore
import Foundation

extension ContestService {
  /// An analysis as JSON; docs/analysis.md names every key.
  ///
  /// Each statistic is an object; where it is not made, it has `refused` alone.
  public static func json(_ current: CurrentAnalysis) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(AnalysisDocument(current)), as: UTF8.self) + "\n"
  }
}

/// An analysis as a JSON document.
private struct AnalysisDocument: Encodable {
  var round: String
  var phase: String
  var journal: Int64
  var leaveOneOut: Statistic<LeaveOneOutDocument>
  var margins: Statistic<MarginsDocument>
  var bootstrap: Statistic<BootstrapDocument>
  var methods: Statistic<MethodsDocument>
  var icc: Statistic<IntraclassDocument>
  var cronbachAlpha: Statistic<AlphaDocument>
  var kendallW: Statistic<KendallDocument>
  var krippendorffAlpha: Statistic<AlphaDocument>
  var judges: Statistic<JudgesDocument>
  var outliers: Statistic<OutliersDocument>
  var sameUnit: Statistic<SameUnitDocument>

  init(_ current: CurrentAnalysis) {
    let all = current.analysis
    round = current.round.rawValue
    phase = current.phase.rawValue
    journal = current.head.sequence
    leaveOneOut = Statistic(all.leaveOneOut, LeaveOneOutDocument.init)
    margins = Statistic(all.margins, MarginsDocument.init)
    bootstrap = Statistic(all.bootstrap, BootstrapDocument.init)
    methods = Statistic(all.methods, MethodsDocument.init)
    icc = Statistic(all.intraclass, IntraclassDocument.init)
    cronbachAlpha = Statistic(all.cronbachAlpha, AlphaDocument.init)
    kendallW = Statistic(all.kendallW, KendallDocument.init)
    krippendorffAlpha = Statistic(all.krippendorffAlpha, AlphaDocument.init)
    judges = Statistic(all.judges, JudgesDocument.init)
    outliers = Statistic(all.outliers, OutliersDocument.init)
    sameUnit = Statistic(all.sameUnit, SameUnitDocument.init)
  }
}

/// What a statistic says, or why it says nothing.
private struct Statistic<Document: Encodable>: Encodable {
  let outcome: Result<Document, AnalysisRefusal>

  init<Value>(_ outcome: Analysis.Outcome<Value>, _ document: (Value) -> Document) {
    self.outcome = outcome.map(document)
  }

  private struct Refused: Encodable {
    struct Reason: Encodable {
      var reason: String
      var vi: String
      var en: String
    }

    var refused: Reason
  }

  func encode(to encoder: any Encoder) throws {
    switch outcome {
    case .success(let document): try document.encode(to: encoder)
    case .failure(let refusal):
      let message = refusal.message
      try Refused(refused: Refused.Reason(reason: refusal.key, vi: message.vi, en: message.en))
        .encode(to: encoder)
    }
  }
}
