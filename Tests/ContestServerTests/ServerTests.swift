import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Testing

@testable import ContestServer

@Suite struct ServerTests {
  @Test("Over a socket a judge logs in and sends a sheet")
  func live() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.application().test(.live) { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        let fields = Marks.fields(["action": "send", "csrf": try await browser.csrf()])
        let refused = try await browser.post(
          "/cham/so-khao/\(code)", fields, headers: [.origin: "http://evil.example"])
        #expect(refused.status == 403)
        #expect(try await browser.post("/cham/so-khao/\(code)", fields).status == 303)
        #expect(try await browser.get("/cham/so-khao/\(code)").text.contains("Đã nhận lúc"))
        #expect(try await browser.send(.head, "/cham").status == 200)
        #expect(fixture.log.all.contains { $0.contains("client") })
      }
    }
  }

  @Test("A port in use, a strange address and unreadable TLS files each get a sentence")
  func refusals() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      let service = fixture.service
      try await fixture.application().test(.live) { client in
        let port = try #require(client.port)
        let taken = SiteConfiguration(host: "localhost", port: port)
        await #expect(throws: ServerError.portInUse(host: "localhost", port: port)) {
          try await serve(service: service, configuration: taken, logger: Logger(label: "test"))
        }
      }
      await #expect(throws: ServerError.addressUnknown(host: "203.0.113.1")) {
        try await serve(
          service: service, configuration: SiteConfiguration(host: "203.0.113.1", port: 0),
          logger: Logger(label: "test"))
      }
      let files = SiteConfiguration.TLS(certificatePath: "/khong/co.pem", keyPath: "/khong/co.key")
      await #expect(throws: ServerError.certificateUnreadable(path: "/khong/co.pem")) {
        try await serve(
          service: service, configuration: SiteConfiguration(port: 0, tls: files),
          logger: Logger(label: "test"))
      }
    }
  }
}
