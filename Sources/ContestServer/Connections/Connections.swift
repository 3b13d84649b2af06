import NIOCore
import NIOSSL
import Synchronization

/// How many connections the site holds, and how long it waits for the other end.
struct ConnectionLimits: Sendable {
  var most = DescriptorLimit.current.mostConnections
  /// For a request, from its first byte to its last: no form of the site is large.
  var request = TimeAmount.seconds(30)
  /// For a visitor without a session who says nothing; others have a minute.
  var silence = TimeAmount.seconds(15)
}

/// The site's open connections.
///
/// A newcomer is never left waiting: where there are too many, whoever has been idle longest is let go.
final class Connections: Sendable {
  typealias Table = ConnectionTable<ObjectIdentifier>

  private struct State {
    var table: Table
    var channels: [ObjectIdentifier: any Channel] = [:]
  }

  let limits: ConnectionLimits
  private let trustedProxies: [CIDR]
  private let state: Mutex<State>

  init(_ configuration: SiteConfiguration) {
    limits = configuration.connections
    trustedProxies = configuration.trustedProxies
    state = Mutex(State(table: Table(most: configuration.connections.most)))
  }

  /// How many there are.
  var count: Int { state.withLock { $0.table.count } }

  func join(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    let standing: Table.Standing = isProxy(channel) ? .proxy : .visitor
    let leaving = state.withLock { state -> (any Channel)? in
      let leaving = state.table.admit(id, as: standing)
      state.channels[id] = channel
      return leaving.flatMap { state.channels.removeValue(forKey: $0) }
    }
    if let leaving { leaving.eventLoop.execute { Self.abandon(leaving) } }
  }

  /// Closes a connection at once; on its event loop.
  ///
  /// TLS would take leave first, and hold the descriptor for seconds while the other end says nothing.
  static func abandon(_ channel: any Channel) {
    let tls = try? channel.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
    if let tls { tls.close(promise: nil) } else { channel.close(promise: nil) }
  }

  func leave(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    state.withLock { state in
      state.table.leave(id)
      state.channels[id] = nil
    }
  }

  /// A request or a part of an answer has gone over it.
  func act(_ channel: any Channel) {
    state.withLock { $0.table.act(ObjectIdentifier(channel)) }
  }

  /// A request is whole and waits for its answer, or all have theirs.
  func serve(_ channel: any Channel, _ isServed: Bool) {
    state.withLock { $0.table.serve(ObjectIdentifier(channel), isServed) }
  }

  /// A request on it came with a valid session.
  func carriedSession(_ id: ObjectIdentifier) {
    state.withLock { $0.table.raise(id, to: .session) }
  }

  func isVisitor(_ channel: any Channel) -> Bool {
    state.withLock { $0.table.standing(of: ObjectIdentifier(channel)) } == .visitor
  }

  private func isProxy(_ channel: any Channel) -> Bool {
    guard !trustedProxies.isEmpty, let text = channel.remoteAddress?.ipAddress,
      let address = IPAddress(text)
    else { return false }
    return trustedProxies.contains { $0.contains(address) }
  }
}
