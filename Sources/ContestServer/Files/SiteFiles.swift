import ContestCore
import ContestPages
import Foundation

/// The program's own files by address: style, scripts, what a phone needs to install the page.
struct SiteFiles: Sendable {
  /// Where the scripts stand: a name of its own for each version, so that they are never asked for twice.
  let scriptFolder: String
  let byPath: [String: StaticFile]

  init() {
    let scripts = Scripts.files
    var whole = Data()
    for (name, bytes) in scripts.sorted(by: { $0.key < $1.key }) {
      whole.append(contentsOf: Data("\(name):\(bytes.count):".utf8))
      whole.append(contentsOf: bytes)
    }
    let folder = SitePath.scripts(version: String(StaticFile.digest(of: whole).prefix(16)))
    var files = scripts.reduce(into: [String: StaticFile]()) { files, script in
      files["\(folder)/\(script.key)"] = StaticFile(
        Data(script.value), type: "text/javascript; charset=utf-8",
        cache: "public, max-age=31536000, immutable")
    }
    files[SitePath.styleSheet] = StaticFile(
      Data(StyleSheet.site.utf8), type: "text/css; charset=utf-8", cache: "public, max-age=600")
    files[SitePath.paperStyle] = StaticFile(
      Data(StyleSheet.printed.utf8), type: "text/css; charset=utf-8", cache: "public, max-age=600")
    // A worker is compared byte by byte; an old one must not outlive its server.
    files[SitePath.worker] = StaticFile(
      Data(Scripts.worker), type: "text/javascript; charset=utf-8", cache: "no-cache",
      policy: SecurityHeaders.contentPolicy)
    files[SitePath.manifest] = StaticFile(
      Data(AppManifest.json.utf8), type: "application/manifest+json; charset=utf-8",
      cache: "public, max-age=600")
    files[SitePath.icon] = StaticFile(
      Data(AppManifest.icon.utf8), type: "image/svg+xml; charset=utf-8", cache: "public, max-age=86400")
    self.scriptFolder = folder
    self.byPath = files
  }
}
