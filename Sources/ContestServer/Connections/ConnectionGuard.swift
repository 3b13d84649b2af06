import NIOCore
import NIOHTTPTypes

/// Keeps one connection's place among the others, and gives it up when the other end keeps the site waiting.
///
/// It stands behind the reader of HTTP. How long an answer takes is not its concern: a live page is written to
/// for hours, and a peer that takes nothing in is `DeadPeerHandler`'s.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let connections: Connections
  /// Requests whose answers are not finished.
  private var unanswered = 0
  private var isReadingRequest = false
  private var hasHeadBegun = false
  /// Whether the reader of HTTP made anything of the bytes that have just come.
  private var hasReadPart = false
  /// When the connection is given up; nil while nothing is waited for.
  private var deadline: NIODeadline?
  private var alarm: (at: NIODeadline, task: Scheduled<Void>)?

  init(_ connections: Connections) {
    self.connections = connections
  }

  // MARK: Coming and going

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(context)
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end(context) }

  private func begin(_ context: ChannelHandlerContext) {
    connections.join(context.channel)
    awaitRequest(context)
  }

  private func end(_ context: ChannelHandlerContext) {
    deadline = nil
    alarm?.task.cancel()
    alarm = nil
    connections.leave(context.channel)
  }

  // MARK: Requests and answers

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    hasReadPart = true
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      isReadingRequest = true
      connections.act(context.channel)
      // A head that came byte by byte has used up some of the time.
      if !hasHeadBegun { expect(connections.limits.request, context) }
      hasHeadBegun = false
    case .body: break
    case .end:
      isReadingRequest = false
      deadline = nil
      connections.serve(context.channel, true)
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // Bytes that are no head yet. Behind a request in flight they may wait as long as its answer takes.
    if !hasReadPart, !hasHeadBegun, unanswered == 0, !isReadingRequest {
      hasHeadBegun = true
      expect(connections.limits.request, context)
    }
    hasReadPart = false
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    context.write(data, promise: promise)
    connections.act(context.channel)
    guard case .end = part else { return }
    unanswered -= 1
    guard unanswered == 0 else { return }
    connections.serve(context.channel, false)
    if !isReadingRequest { awaitRequest(context) }
  }

  // MARK: Waiting

  private func awaitRequest(_ context: ChannelHandlerContext) {
    hasHeadBegun = false
    if connections.isVisitor(context.channel) {
      expect(connections.limits.silence, context)
    } else {
      deadline = nil
    }
  }

  /// One alarm is kept for all that is waited for: most of it comes in time.
  private func expect(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    let deadline = context.eventLoop.now + time
    self.deadline = deadline
    if let alarm, alarm.at <= deadline { return }
    alarm?.task.cancel()
    setAlarm(at: deadline, context)
  }

  private func setAlarm(at time: NIODeadline, _ context: ChannelHandlerContext) {
    let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: time) {
      self.alarm = nil
      guard let deadline = self.deadline else { return }
      if deadline <= context.eventLoop.now {
        Connections.abandon(context.channel)
      } else {
        self.setAlarm(at: deadline, context)
      }
    }
    alarm = (time, task)
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
