import NIOCore

#if canImport(Glibc)
  import Glibc
#endif

/// Gives a connection up when the other end has acknowledged nothing for a while, so that a phone whose battery
/// has died is not taken for one that listens.
///
/// Without it the system goes on sending for a quarter of an hour.
final class DeadPeerHandler: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = Any
  typealias InboundOut = Any

  /// A live page is written to every 15 seconds.
  private static let milliseconds = 30_000
  /// `TCP_USER_TIMEOUT` of linux/tcp.h.
  private static let userTimeout = NIOBSDSocket.Option(rawValue: 18)

  func handlerAdded(context: ChannelHandlerContext) {
    // A test's channel has no socket; there is nothing to give up then.
    _ = context.channel.setOption(
      ChannelOptions.Types.SocketOption(level: .tcp, name: Self.userTimeout), value: Self.milliseconds)
  }
}
