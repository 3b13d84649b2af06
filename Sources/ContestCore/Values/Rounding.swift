/// How one step of the tabulation is rounded (methods.md §0: rounding is part of the rule, not of printing).
public struct Rounding: Sendable, Hashable {
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// A half goes away from zero: 9.245 → 9.25, −9.245 → −9.25.
    case halfUp = "half-up"
    /// A half goes to the even neighbour: 9.245 → 9.24.
    case halfEven = "half-even"
    /// Toward zero: 3.66666 → 3.666.
    case truncate
  }

  /// 0…6.
  public var decimals: Int
  public var mode: Mode

  public init(decimals: Int, mode: Mode = .halfUp) {
    self.decimals = decimals
    self.mode = mode
  }
}
