/// An error that a person is told about in a sentence: what was wrong and what to do.
public protocol ExplainedError: Error, Sendable {
  var message: LocalizedText { get }
  /// What was found in input files; empty where the error is about something else.
  var findings: [Finding] { get }
  /// Further lines, one per thing that stands in the way.
  var details: [LocalizedText] { get }
}

extension ExplainedError {
  public var findings: [Finding] { [] }
  public var details: [LocalizedText] { [] }
}
