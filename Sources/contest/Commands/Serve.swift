public import ArgumentParser
import ContestCore
import ContestKit
public import ContestServer
import Foundation
import Logging

/// The subcommand `contest serve`.
struct Serve: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mở trang cho giám khảo, ban tổ chức và công chúng / serve the contest's site.",
    discussion: """
      Mặc định chỉ nghe ở 127.0.0.1; để điện thoại trong hội trường vào được, dùng --host 0.0.0.0.
      Listens on 127.0.0.1 alone unless --host says otherwise.
      """)

  @Option(help: "Địa chỉ nghe / address to listen on.") var host = "127.0.0.1"
  @Option(help: "Cổng; 0 chọn một cổng trống / port; 0 takes a free one.") var port = 8080
  @Option(help: "Địa chỉ mà người dùng gõ, dùng trong liên kết / the address people use, for links.")
  var publicUrl: String?
  @Option(
    help: "Mạng của máy chủ trung gian được tin, ví dụ 127.0.0.1/32 / trusted proxy network; may be repeated."
  )
  var trustedProxy: [CIDR] = []
  @Option(help: "Tệp chứng thư TLS (PEM) / TLS certificate file.") var tlsCert: String?
  @Option(help: "Tệp khóa TLS (PEM) / TLS key file.") var tlsKey: String?
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port: từ 0 đến 65535 / 0 to 65535")
    }
    guard (tlsCert == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-cert và --tls-key phải đi cùng nhau / must be given together")
    }
    if let publicUrl, Self.siteURL(publicUrl) == nil {
      throw ValidationError("--public-url: ví dụ https://cuocthi.haiphong.gov.vn / an http or https address")
    }
  }

  private static func siteURL(_ text: String) -> URL? {
    guard let url = URL(string: text), ["http", "https"].contains(url.scheme?.lowercased() ?? ""),
      url.host()?.isEmpty == false
    else { return nil }
    return url
  }

  func perform(_ console: Console) async throws {
    let service = try options.service()
    _ = try await service.contest()
    if let warning = service.commitWarning { console.say(warning) }
    if let warning = DescriptorLimit.raised().warning { console.say(warning) }
    let tls = tlsCert.flatMap { certificate in
      tlsKey.map { SiteConfiguration.TLS(certificatePath: certificate, keyPath: $0) }
    }
    let configuration = SiteConfiguration(
      host: host, port: port, publicURL: publicUrl.flatMap(Self.siteURL), trustedProxies: trustedProxy,
      tls: tls)
    try await service.keepEarlierPublications(telling: console)
    try await service.serving {
      let logger = Logger(label: "contest") { PrintableLog(StreamLogHandler.standardError(label: $0)) }
      async let copies: Void = service.makeMissingRecordings()
      try await serve(service: service, configuration: configuration, logger: logger) { port in
        announce(port: port, service: service, console: console)
        // The first visitor does not wait for a name to be looked up.
        Task { await tellHosting(of: configuration, port: port, console: console) }
      }
      await copies
    }
  }

  private func announce(port: Int, service: ContestService, console: Console) {
    let name = host.contains(":") ? "[\(host)]" : host
    let scheme = tlsCert == nil ? "http" : "https"
    let address = publicUrl ?? "\(scheme)://\(name):\(port)"
    // Links are for other devices: where the site listens to all addresses, they have one of this machine's.
    let own = publicUrl == nil && ["0.0.0.0", "::"].contains(host) ? Hosting.ownAddress() : nil
    service.rememberAddress(own.map { "\(scheme)://\($0):\(port)" } ?? address)
    console.output(address + "\n")
    console.say(
      LocalizedText(
        vi: "trang đang chạy ở \(address); dừng bằng Ctrl-C",
        en: "the site runs at \(address); stop it with Ctrl-C"))
  }
}

extension Serve {
  /// Which of the three ways it is and what is missing; looking a name up may take a while, and nobody waits.
  private func tellHosting(of configuration: SiteConfiguration, port: Int, console: Console) async {
    let now = Environment.live.now()
    let hosting: Hosting = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Hosting.of(configuration, port: port, at: now))
      }
    }
    console.say(hosting.way.title)
    for note in hosting.notes { console.note("  \(note[console.language])") }
    for warning in hosting.warnings { console.note("  ▲ \(warning[console.language])") }
  }
}

extension CIDR: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
