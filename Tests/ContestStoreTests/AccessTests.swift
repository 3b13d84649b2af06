import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

@Suite struct AccessTests {
  @Test("a token opens its link and stands nowhere in the file")
  func tokens() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    let link = try await store.createLink(
      token: "bi-mat-cua-gk1", role: .judge("gk1"), by: .organiser, at: Fixture.at(1))
    try await store.startSession(
      secret: "phien-cua-gk1", link: link.id, csrfSecret: "csrf", device: Fixture.device, at: Fixture.at(2))
    #expect(try await store.link(token: "bi-mat-cua-gk1") == link)
    #expect(try await store.link(token: "bi-mat") == nil)
    try store.close()
    let bytes = try folder.bytes("contest.sqlite")
    #expect(bytes.range(of: Data("gk1".utf8)) != nil)
    #expect(bytes.range(of: Data("bi-mat-cua-gk1".utf8)) == nil)
    #expect(bytes.range(of: Data("phien-cua-gk1".utf8)) == nil)
  }

  @Test("a session lives until it is ended; being seen is noted")
  func sessions() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    let link = try await store.createLink(
      token: "t", role: .organiser, by: .organiser, at: Fixture.at(1))
    try await store.startSession(
      secret: "s", link: link.id, csrfSecret: "c", device: Fixture.device, label: "Chrome, Android",
      at: Fixture.at(2))
    let head = try await store.journalHead()
    try await store.touchSession(secret: "s", at: Fixture.at(5))
    #expect(
      try await store.session(secret: "s")
        == SessionInfo(
          link: link, csrfSecret: "c", device: Fixture.device, label: "Chrome, Android",
          createdAt: Fixture.at(2), lastSeen: Fixture.at(5)))
    #expect(try await store.session(secret: "S") == nil)
    try await store.endSession(secret: "s", at: Fixture.at(6))
    #expect(try await store.session(secret: "s") == nil)
    #expect(try await store.journalHead() == head)
  }

  @Test("revoking a person's links ends that person's sessions and nobody else's")
  func revoking() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    for (index, role) in [LinkRole.judge("gk1"), .judge("gk1"), .judge("gk2"), .organiser].enumerated() {
      let link = try await store.createLink(
        token: "t\(index)", role: role, by: .organiser, at: Fixture.at(1))
      try await store.startSession(
        secret: "s\(index)", link: link.id, csrfSecret: "c", device: Fixture.device, at: Fixture.at(2))
    }
    #expect(try await store.revokeLinks(.judge("gk1"), by: .organiser, at: Fixture.at(3)) == 2)
    #expect(try await store.revokeLinks(.judge("gk1"), by: .organiser, at: Fixture.at(4)) == 0)
    var alive: [Bool] = []
    for index in 0...3 { alive.append(try await store.session(secret: "s\(index)") != nil) }
    #expect(alive == [false, false, true, true])
    #expect(try await store.link(token: "t0")?.revokedAt == Fixture.at(3))
    #expect(try await store.links().filter { $0.revokedAt == nil }.count == 2)
    let error = await storeError { () throws(StoreError) in
      try await store.startSession(
        secret: "n", link: 1, csrfSecret: "c", device: Fixture.device, at: Fixture.at(5))
    }
    #expect(error == .unknown(.link, id: "1"))
    #expect(try await store.verifyJournal() == [])
  }
}
