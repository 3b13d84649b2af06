public import ContestCore
public import ContestKit
import ContestPages
import Foundation
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import UnixSignals

/// The site, ready to run.
///
/// - Parameters:
///   - service: the contest.
///   - configuration: where and how it is served.
///   - logger: takes one line per request, and the program's faults.
///   - now: the site's clock.
///   - onListening: called once with the port when the site answers.
/// - Returns: the application; `serve` runs it.
/// - Throws: `ServerError`.
public func buildApplication(
  service: ContestService, configuration: SiteConfiguration, logger: Logger,
  now: @escaping @Sendable () -> Instant = ContestKit.Environment.live.now,
  onListening: @escaping @Sendable (Int) async -> Void = { _ in }
) throws(ServerError) -> some ApplicationProtocol {
  let files = SiteFiles()
  let site = Site(
    service: service, configuration: configuration, now: now, renderer: try makeRenderer(files), files: files)
  var application = Application(
    router: buildRouter(site),
    server: try serverBuilder(configuration, site.connections),
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port), serverName: nil),
    onServerRunning: { channel in await onListening(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
  application.addServices(site.live)
  return application
}

private func makeRenderer(_ files: SiteFiles) throws(ServerError) -> PageRenderer {
  do {
    return try PageRenderer(scripts: files.scriptFolder)
  } catch {
    throw .brokenPages
  }
}

/// Serves the site until the process is told to stop (SIGTERM, SIGINT); requests in flight are answered first.
///
/// - Throws: `ServerError`.
public func serve(
  service: ContestService, configuration: SiteConfiguration, logger: Logger,
  onListening: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws(ServerError) {
  let application = try buildApplication(
    service: service, configuration: configuration, logger: logger, onListening: onListening)
  do {
    try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
  } catch {
    throw serverError(error, configuration: configuration)
  }
}

/// A minute without a word closes a connection, so that phones that left the hall hold nothing open.
///
/// A page that is being told what happens is not cut by it: its answer is not finished.
private func http(_ connections: Connections) -> HTTPServerBuilder {
  .http1(
    configuration: HTTP1Channel.Configuration(
      additionalChannelHandlers: [DeadPeerHandler(), ConnectionGuard(connections)],
      idleTimeout: .seconds(60)))
}

private func serverBuilder(
  _ configuration: SiteConfiguration, _ connections: Connections
) throws(ServerError) -> HTTPServerBuilder {
  let http = http(connections)
  guard let files = configuration.tls else { return http }
  let chain: [NIOSSLCertificate]
  do {
    chain = try NIOSSLCertificate.fromPEMFile(files.certificatePath)
  } catch {
    throw .certificateUnreadable(path: files.certificatePath)
  }
  guard !chain.isEmpty else { throw .certificateUnreadable(path: files.certificatePath) }
  let key: NIOSSLPrivateKey
  do {
    key = try NIOSSLPrivateKey(file: files.keyPath, format: .pem)
  } catch {
    throw .keyUnreadable(path: files.keyPath)
  }
  var tls = TLSConfiguration.makeServerConfiguration(
    certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
  tls.minimumTLSVersion = .tlsv12
  do {
    // Whether key and certificate fit shows only here; later it would fail every connection instead.
    _ = try NIOSSLContext(configuration: tls)
    return try .tls(http, tlsConfiguration: tls)
  } catch {
    throw .tlsRefused
  }
}

private func serverError(_ error: any Error, configuration: SiteConfiguration) -> ServerError {
  guard let error = error as? IOError else {
    // NIO has two kinds of error for an address: what cannot be one, and a name that nobody knows.
    return error is SocketAddressError || error is SocketAddressError.UnknownHost
      ? .addressUnknown(host: configuration.host) : .system(String(describing: type(of: error)))
  }
  return switch error.errnoCode {
  case EADDRINUSE: .portInUse(host: configuration.host, port: configuration.port)
  case EACCES, EPERM: .portForbidden(port: configuration.port)
  case EADDRNOTAVAIL: .addressUnknown(host: configuration.host)
  default: .system(String(cString: strerror(error.errnoCode)))
  }
}
