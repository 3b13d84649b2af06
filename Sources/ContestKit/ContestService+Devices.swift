public import ContestCore
import ContestStore

extension ContestService {
  /// Every device that is logged in, the newest log-in first.
  public func devices() async throws -> [Device] { try await store.devices() }

  /// One judge's devices, the newest log-in first.
  ///
  /// - Throws: `KitError.refused` where there is none and no such judge.
  public func devices(of judge: JudgeID) async throws -> [Device] {
    let own = try await store.devices().filter { $0.role == .judge(judge) }
    if own.isEmpty { try await requireJudge(judge) }
    return own
  }

  /// Ends one device's log-in; the person's other devices and the link itself go on working.
  public func cutDevice(_ id: String) async throws {
    try await store.endDevice(id.lowercased(), at: environment.now())
  }

  /// Notes when devices last gave a sign of life.
  public func touchDevices(_ signs: [String: Instant]) async throws { try await store.touchDevices(signs) }
}
