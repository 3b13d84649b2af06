public import ContestCore

#if canImport(Glibc)
  import Glibc
#endif

/// How many files and connections the system lets this process hold open at the same time.
public struct DescriptorLimit: Sendable, Hashable {
  public let count: Int

  init(count: Int) {
    self.count = count
  }

  /// As it stands now.
  public static var current: DescriptorLimit { DescriptorLimit(count: number(limits.rlim_cur)) }

  /// Raised as far as the system allows without asking an administrator, and as it stands then.
  public static func raised() -> DescriptorLimit {
    var wanted = limits
    if wanted.rlim_cur < wanted.rlim_max {
      wanted.rlim_cur = wanted.rlim_max
      // Where the system refuses, what was there stays, and is told.
      _ = setrlimit(resource, &wanted)
    }
    return current
  }

  private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

  private static var limits: rlimit {
    var found = rlimit()
    guard getrlimit(resource, &found) == 0 else { return rlimit(rlim_cur: 1024, rlim_max: 1024) }
    return found
  }

  private static func number(_ limit: rlim_t) -> Int { Int(clamping: limit) }

  /// Below this a hall with its live pages, recordings and strangers comes near the cap.
  private static let low = 4096
  /// What the database, recordings being read and child programs need.
  private static let reserve = 96
  /// Idle connections take memory too: about 20 kB each, with TLS more.
  private static let mostHeld = 10_000

  /// How many connections may be held: three quarters, and never so many that files cannot be opened.
  var mostConnections: Int { max(16, min(count / 4 * 3, count - Self.reserve, Self.mostHeld)) }

  /// What whoever starts the site should know; nil where there is enough.
  public var warning: LocalizedText? {
    guard count < Self.low else { return nil }
    return LocalizedText(
      vi: """
        hệ thống chỉ cho mở \(count) tệp và kết nối cùng lúc, nên trang giữ tối đa \(mostConnections) kết nối; \
        hãy nâng lên \(Self.low) trở lên (ulimit -Hn, hoặc LimitNOFILE của systemd) rồi chạy lại
        """,
      en: """
        the system allows \(count) open files and connections, so the site holds \(mostConnections) connections \
        at most; raise it to \(Self.low) or more (ulimit -Hn, or LimitNOFILE of systemd) and start again
        """)
  }
}
