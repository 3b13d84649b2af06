extension DeductionRules {
  /// Writes down what is taken from an entry, before and after the cap (docs/tabulation.md §3).
  func apply(to contender: inout Contender) throws(ArithmeticOverflow) {
    var lines: [DeductionLine] = []
    if let duration = contender.facts.durationMilliseconds {
      if let overtime, duration > overtime.limitMilliseconds {
        lines.append(try overtime.line(for: duration))
      }
      if let minimumDuration, duration < minimumDuration.milliseconds {
        let missing = try exact(minimumDuration.milliseconds.subtractingReportingOverflow(duration))
        lines.append(
          DeductionLine(kind: .undertime(milliseconds: missing), points: minimumDuration.points))
      }
    }
    for fact in contender.facts.penalties {
      lines.append(DeductionLine(kind: .penalty(fact.penalty), points: fact.points))
    }
    var sum: Int64 = 0
    for line in lines { sum = try exact(sum.addingReportingOverflow(line.points.micros)) }
    contender.derivation.deductions = lines
    contender.derivation.deductionsBeforeCap = Points(micros: sum)
    contender.deducted = min(cap ?? Points(micros: sum), Points(micros: sum))
  }
}

extension OvertimeTable {
  private static let minute = 60_000

  /// - Parameter duration: in milliseconds, longer than the limit.
  fileprivate func line(for duration: Int) throws(ArithmeticOverflow) -> DeductionLine {
    let over = try exact(duration.subtractingReportingOverflow(limitMilliseconds))
    return DeductionLine(kind: .overtime(milliseconds: over), points: try points(for: over))
  }

  private func points(for over: Int) throws(ArithmeticOverflow) -> Points {
    guard let perMinute else { return steps.last { $0.fromMilliseconds <= over }?.points ?? .zero }
    let (full, rest) = over.quotientAndRemainder(dividingBy: Self.minute)
    let minutes = perMinute.counting == .started && rest > 0 ? full + 1 : full
    return Points(micros: try exact(perMinute.points.micros.multipliedReportingOverflow(by: Int64(minutes))))
  }
}

/// The result of an operation that reports its overflow.
private func exact<Number>(_ outcome: (partialValue: Number, overflow: Bool)) throws(ArithmeticOverflow)
  -> Number
{
  guard !outcome.overflow else { throw ArithmeticOverflow() }
  return outcome.partialValue
}
