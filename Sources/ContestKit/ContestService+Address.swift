public import ContestCore
import ContestStore
import Foundation

extension ContestService {
  /// The address of a log-in link.
  ///
  /// - Parameter publicURL: the site's address; nil takes the one under which this workspace was last
  ///   served, else the default of `contest serve`.
  public func linkAddress(of token: String, publicURL: String?) throws -> String {
    let saved = try? String(contentsOf: workspace.addressFile, encoding: .utf8)
    let base = publicURL ?? saved?.trimmingCharacters(in: .whitespacesAndNewlines) ?? Self.defaultAddress
    guard let url = URL(string: base), ["http", "https"].contains(url.scheme ?? ""), url.host() != nil else {
      throw KitError.refused(
        LocalizedText(
          vi: "«\(base)» không phải địa chỉ trang; ví dụ https://cuocthi.haiphong.gov.vn",
          en: "“\(base)” is no site address; for example https://cuocthi.haiphong.gov.vn"))
    }
    return (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/k/\(token)"
  }

  /// What is wrong with an address that no other device can open; nil where nothing is.
  public static func warning(of address: String) -> LocalizedText? {
    let host = URL(string: address)?.host() ?? ""
    guard ["0.0.0.0", "::", "[::]"].contains(host) else { return nil }
    return LocalizedText(
      vi: "đường dẫn này không mở được trên điện thoại; thêm --public-url với địa chỉ của máy này",
      en: "no phone can open this link; add --public-url with this machine's address")
  }

  /// Where `contest serve` listens unless told otherwise.
  public static let defaultAddress = "http://127.0.0.1:8080"

  /// Remembers the address for `contest link`; a workspace that cannot be written does without.
  public func rememberAddress(_ address: String) {
    try? Data((address + "\n").utf8).write(to: workspace.addressFile)
  }
}

extension ContestService {
  /// Runs a server while nobody else may: a second one on the same workspace is refused, and so is a
  /// restore; the end of the process lets go.
  ///
  /// - Throws: `StoreError.workspaceInUse` where the workspace is served already; what `server` throws.
  public func serving(_ server: () async throws -> Void) async throws {
    let lock = try WorkspaceLock(databasePath: workspace.database.path)
    let keeping = Task { await store.keepFileCurrent() }
    defer { keeping.cancel() }
    try await server()
    keeping.cancel()
    await keeping.value
    withExtendedLifetime(lock) {}
  }
}
