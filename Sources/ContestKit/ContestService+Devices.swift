public import ContestCore
import ContestStore

extension ContestService {
  /// Every device that is logged in, the newest log-in first.
  public func devices() async throws -> [Device] { try await store.devices() }

  /// Ends one device's log-in; the person's other devices and the link itself go on working.
  public func cutDevice(_ id: String) async throws {
    try await store.endDevice(id.lowercased(), at: environment.now())
  }

  /// Notes when devices last gave a sign of life.
  public func touchDevices(_ signs: [String: Instant]) async throws { try await store.touchDevices(signs) }
}
