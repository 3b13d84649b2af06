import ContestCore
import Foundation
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import ContestServer

@Suite struct ConnectionTableTests {
  private func table(most: Int, _ members: (Int, ConnectionTable<Int>.Standing)...) -> ConnectionTable<Int> {
    var table = ConnectionTable<Int>(most: most)
    for (id, standing) in members { _ = table.admit(id, as: standing) }
    return table
  }

  @Test("while there is room nobody gives way; then whoever has been idle longest")
  func longestIdle() {
    var table = table(most: 3, (1, .visitor), (2, .visitor), (3, .visitor))
    table.act(1)
    #expect(table.admit(4, as: .visitor) == 2)
    #expect(table.admit(5, as: .visitor) == 3)
    table.act(1)
    #expect(table.admit(6, as: .visitor) == 4)
    #expect(table.count == 3)
  }

  @Test("who carried a session is kept before any visitor, a proxy before both")
  func standings() {
    var table = table(most: 3, (1, .proxy), (2, .visitor), (3, .visitor))
    table.raise(2, to: .session)
    #expect(table.admit(4, as: .visitor) == 3)
    #expect(table.admit(5, as: .visitor) == 4)
    table.raise(5, to: .session)
    #expect(table.admit(6, as: .visitor) == 2, "no visitor is left: the session that is idle longest")
    table.raise(6, to: .session)
    table.raise(1, to: .session)
    #expect(table.admit(7, as: .visitor) == 5, "the proxy stays a proxy")
    #expect(table.standing(of: 1) == .proxy)
  }

  @Test("who waits for an answer gives way after the idle of the same standing, until it is given")
  func served() {
    var table = table(most: 3, (1, .visitor), (2, .visitor), (3, .visitor))
    table.serve(1, true)
    #expect(table.admit(4, as: .visitor) == 2)
    table.raise(3, to: .session)
    #expect(table.admit(5, as: .visitor) == 4)
    table.serve(5, true)
    #expect(table.admit(6, as: .visitor) == 1, "nobody is idle but a session")
    table.serve(5, false)
    #expect(table.admit(7, as: .visitor) == 6)
    #expect(table.admit(8, as: .visitor) == 5)
  }

  @Test("a visitor who comes later gives way before a session that was chosen once")
  func visitorsAgain() {
    var table = table(most: 2, (1, .session), (2, .session))
    #expect(table.admit(3, as: .visitor) == 1)
    #expect(table.admit(4, as: .visitor) == 3)
    #expect(table.standing(of: 2) == .session)
  }

  @Test("who has left gives way to nobody, and the same connection is not taken in twice")
  func leaving() {
    var table = table(most: 2, (1, .visitor), (2, .visitor))
    table.leave(1)
    table.leave(1)
    #expect(table.admit(3, as: .visitor) == nil)
    #expect(table.admit(3, as: .visitor) == nil)
    #expect(table.count == 2)
    table.act(9)
    #expect(table.standing(of: 9) == nil)
  }

  @Test("it lets go whom a plain search would let go, whatever happened before")
  func model() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      var table = ConnectionTable<Int>(most: 8)
      var plain: [(id: Int, rank: Int)] = []
      for id in 0..<200 {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          guard let index = plain.indices.randomElement(using: &random) else { continue }
          let one = plain.remove(at: index)
          plain.append(one)
          table.act(one.id)
        case 1:
          guard let index = plain.indices.randomElement(using: &random) else { continue }
          let standing: ConnectionTable<Int>.Standing = id.isMultiple(of: 7) ? .proxy : .session
          var one = plain.remove(at: index)
          one.rank = max(one.rank / 2, standing.rawValue) * 2 + one.rank % 2
          plain.append(one)
          table.raise(one.id, to: standing)
        case 2:
          guard let index = plain.indices.randomElement(using: &random) else { continue }
          var one = plain.remove(at: index)
          one.rank = one.rank / 2 * 2 + id % 2
          plain.append(one)
          table.serve(one.id, id % 2 == 1)
        default:
          var expected: Int?
          if plain.count == 8, let lowest = plain.map(\.rank).min(),
            let index = plain.firstIndex(where: { $0.rank == lowest })
          {
            expected = plain.remove(at: index).id
          }
          plain.append((id, 0))
          #expect(table.admit(id, as: .visitor) == expected)
        }
      }
    }
  }
}

@Suite struct ConnectionGuardTests {
  private struct Wire {
    let connections: Connections
    let channel: EmbeddedChannel

    init(most: Int = 100, isSession: Bool = false) throws {
      var configuration = SiteConfiguration()
      configuration.connections.most = most
      connections = Connections(configuration)
      channel = EmbeddedChannel(handler: ConnectionGuard(connections))
      try channel.connect(to: SocketAddress(ipAddress: "192.168.1.9", port: 9)).wait()
      if isSession { connections.carriedSession(ObjectIdentifier(channel)) }
    }

    func pass(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    func ask(_ method: HTTPRequest.Method = .get, whole: Bool = true) throws {
      let head = HTTPRequest(method: method, scheme: "http", authority: "thi.example.vn", path: "/")
      try channel.writeInbound(HTTPRequestPart.head(head))
      if whole { try channel.writeInbound(HTTPRequestPart.end(nil)) }
    }

    func answer() throws {
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    /// Bytes of which no part of a request can be made yet.
    func dribble() { channel.pipeline.fireChannelReadComplete() }
  }

  @Test("a visitor who says nothing is let go soon; a word in time keeps the connection")
  func silence() throws {
    let wire = try Wire()
    wire.pass(14)
    #expect(wire.channel.isActive)
    try wire.ask()
    try wire.answer()
    wire.pass(14)
    #expect(wire.channel.isActive)
    wire.pass(1)
    #expect(!wire.channel.isActive)
    #expect(wire.connections.count == 0)
  }

  @Test("a head that comes byte by byte has thirty seconds in all, a session's too")
  func slowHead() throws {
    for isSession in [false, true] {
      let wire = try Wire(isSession: isSession)
      try wire.ask()
      try wire.answer()
      for _ in 0..<5 {
        wire.dribble()
        wire.pass(5)
      }
      #expect(wire.channel.isActive)
      wire.dribble()
      wire.pass(5)
      #expect(!wire.channel.isActive)
    }
  }

  @Test("a body that comes byte by byte has thirty seconds in all, a session's too")
  func slowBody() throws {
    for isSession in [false, true] {
      let wire = try Wire(isSession: isSession)
      try wire.ask(.post, whole: false)
      for _ in 0..<29 {
        try wire.channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
        wire.pass(1)
      }
      #expect(wire.channel.isActive)
      wire.pass(1)
      #expect(!wire.channel.isActive)
    }
  }

  @Test("what a slow head has used up is not given to the body once more; the next request has its own time")
  func slowBoth() throws {
    let wire = try Wire(isSession: true)
    wire.dribble()
    wire.pass(20)
    try wire.ask()
    try wire.answer()
    wire.pass(20)
    try wire.ask(.post, whole: false)
    wire.pass(29)
    try wire.channel.writeInbound(HTTPRequestPart.end(nil))
    try wire.answer()
    #expect(wire.channel.isActive)
    wire.dribble()
    wire.pass(20)
    try wire.ask(.post, whole: false)
    wire.pass(9)
    #expect(wire.channel.isActive)
    wire.pass(1)
    #expect(!wire.channel.isActive)
  }

  @Test("an answer may take as long as it takes, also with the next request waiting behind it")
  func longAnswer() throws {
    let wire = try Wire()
    try wire.ask()
    try wire.channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    wire.dribble()
    wire.pass(3600)
    try wire.channel.writeOutbound(HTTPResponsePart.body(ByteBuffer(string: "beat")))
    wire.pass(3600)
    #expect(wire.channel.isActive)
    try wire.ask()
    try wire.channel.writeOutbound(HTTPResponsePart.end(nil))
    wire.pass(3600)
    #expect(wire.channel.isActive, "the second request has no answer yet")
    try wire.answer()
    wire.pass(15)
    #expect(!wire.channel.isActive)
  }

  @Test("a session that says nothing for a while is kept")
  func idleSession() throws {
    let wire = try Wire(isSession: true)
    try wire.ask()
    try wire.answer()
    wire.pass(59)
    #expect(wire.channel.isActive)
  }

  @Test("a connection that has to give way is closed, and the newcomer stays")
  func givingWay() throws {
    let first = try Wire(most: 1)
    let second = EmbeddedChannel(handler: ConnectionGuard(first.connections))
    try second.connect(to: SocketAddress(ipAddress: "192.168.1.10", port: 9)).wait()
    first.channel.embeddedEventLoop.run()
    #expect(!first.channel.isActive)
    #expect(second.isActive)
    #expect(first.connections.count == 1)
    _ = try? second.finish()
  }

  @Test("what a trusted proxy keeps open for its visitors is kept like a session")
  func proxies() throws {
    var configuration = SiteConfiguration(trustedProxies: [CIDR("10.0.0.0/8")].compactMap(\.self))
    configuration.connections.most = 2
    let connections = Connections(configuration)
    func channel(_ address: String) throws -> EmbeddedChannel {
      let channel = EmbeddedChannel(handler: ConnectionGuard(connections))
      try channel.connect(to: SocketAddress(ipAddress: address, port: 9)).wait()
      return channel
    }
    let proxy = try channel("10.0.0.7")
    let visitor = try channel("192.168.1.9")
    proxy.embeddedEventLoop.advanceTime(by: .seconds(3600))
    #expect(proxy.isActive)
    let newcomer = try channel("192.168.1.10")
    visitor.embeddedEventLoop.run()
    #expect(!visitor.isActive)
    #expect(proxy.isActive && newcomer.isActive)
  }
}

@Suite struct DescriptorLimitTests {
  @Test("three quarters of the descriptors are for connections, and files can always be opened")
  func share() {
    #expect(DescriptorLimit(count: 1024).mostConnections == 768)
    #expect(DescriptorLimit(count: 256).mostConnections == 160)
    #expect(DescriptorLimit(count: 20).mostConnections == 16)
    #expect(DescriptorLimit(count: .max).mostConnections == 10_000)
  }

  @Test("a low limit is told with what to do, a high one is not")
  func warning() {
    #expect(DescriptorLimit(count: 1024).warning?.en.contains("768") == true)
    #expect(DescriptorLimit(count: 20_000).warning == nil)
  }

  @Test("raising brings the soft limit to the hard one")
  func raised() throws {
    #expect(DescriptorLimit.raised() == .current)
    var limits = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0)
    #expect(limits.rlim_cur == limits.rlim_max)
  }
}
