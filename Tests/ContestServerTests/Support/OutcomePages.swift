import ContestCore
import Foundation
import HummingbirdTesting
import Testing

@testable import ContestKit
@testable import ContestServer

/// The first round of the shipped contest on its way out, as a visitor and the desk see it.
struct OutcomePages: Sendable {
  static let desk = "/ban-to-chuc/vong/so-khao"
  static let address = "/vong/so-khao"
  static let files = ["results.xml", "results.html", "results.en.html", "results.csv"]

  let fixture: SiteFixture
  let client: any TestClientProtocol
  var service: ContestService { fixture.service }
  var visitor: Browser { Browser(client) }

  /// With every sheet in; `phase`: how far the round has come before `test`.
  static func with(
    _ phase: RoundPhase = .published, _ test: @escaping @Sendable (OutcomePages) async throws -> Void
  ) async throws {
    try await SiteFixture.with { fixture in
      let service = fixture.service
      try await fixture.giveAllSheets()
      try await service.close(SiteFixture.round)
      if phase >= .certified { try await service.certify(SiteFixture.round) }
      if phase >= .published { try await service.publish(SiteFixture.round) }
      try await fixture.site { client in try await test(OutcomePages(fixture: fixture, client: client)) }
    }
  }

  /// An entrant whose name is published and stands on no other entry.
  func entrant() async throws -> Entry {
    let entries = try await service.entries()
    return try #require(
      entries.first { entry in
        entry.consents.publishName && entries.count { $0.entrant.fullName == entry.entrant.fullName } == 1
      })
  }

  /// Sends the desk's form of an entrant as it stands, with changes; an empty text unticks a consent.
  func edit(_ entry: Entry, _ desk: Browser, _ changes: [String: String]) async throws {
    var fields = [
      "csrf": try await desk.csrf(), "unit": entry.unit.rawValue, "full_name": entry.entrant.fullName,
      "birth_date": entry.entrant.birthDate?.vietnameseDescription ?? "", "post": entry.entrant.post,
      "phone": entry.entrant.phone, "title": entry.title, "theme": entry.theme?.rawValue ?? "",
      "script": entry.script, "recording": entry.recording, "consent_register": "yes",
      "consent_publish_name": "yes", "consent_broadcast": entry.consents.broadcast ? "yes" : "",
    ]
    fields.merge(changes) { $1 }
    let answer = try await desk.post("/ban-to-chuc/thi-sinh/\(entry.id)", fields.filter { !$0.value.isEmpty })
    #expect(answer.status == 303, "\(answer.text)")
  }

  /// The published files by name, of the newest version or of another.
  func published(version: Int? = nil) async throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for name in Self.files {
      let answer = try await visitor.get(Self.file(name, version))
      #expect(answer.status == 200, "\(name)")
      all[name] = answer.bytes
    }
    return all
  }

  static func file(_ name: String, _ version: Int? = nil) -> String {
    "\(address)\(version.map { "/ban/\($0)" } ?? "")/\(name)"
  }

  func exported() throws -> [String: [UInt8]] {
    let folder = service.workspace.exports(of: SiteFixture.round)
    return Dictionary(
      uniqueKeysWithValues: try Self.files.map {
        ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
      })
  }
}

extension Browser.Answer {
  /// What a person reads of a page: no tags, no style, no attributes.
  var read: String {
    text.replacing(
      /<style.*?<\/style>|<script.*?<\/script>|<title>.*?<\/title>/.dotMatchesNewlines(), with: ""
    )
    .replacing(/<[^>]*>/, with: " ")
  }
}
