public import ContestCore

extension Hosting.Way {
  /// What stands at the head of the announcement.
  public var title: LocalizedText {
    switch self {
    case .loopback:
      LocalizedText(vi: "Chỉ máy này vào được", en: "This machine alone can reach it")
    case .internet:
      LocalizedText(vi: "Cách 1: qua Internet, https", en: "Way 1: over the internet, https")
    case .hallHTTPS:
      LocalizedText(vi: "Cách 2: trong hội trường, https", en: "Way 2: in the hall, https")
    case .hallHTTP:
      LocalizedText(
        vi: "Cách 3: trong hội trường, http không mã hóa", en: "Way 3: in the hall, plain http")
    }
  }
}

extension Hosting {
  static func loopbackNotes(port: Int) -> [LocalizedText] {
    [
      LocalizedText(
        vi:
          "điện thoại chưa vào được; mở cho mạng nội bộ bằng --host 0.0.0.0 --public-url http://ĐỊA-CHỈ:\(port)",
        en:
          "phones cannot reach it; for the local network use --host 0.0.0.0 --public-url http://ADDRESS:\(port)"
      )
    ]
  }

  static let everythingWorks = LocalizedText(
    vi: "đủ cả: mở lại trang khi mất mạng, cài lên màn hình chính, cookie an toàn, HSTS",
    en: "everything works: reloading while offline, installing, secure cookies, HSTS")

  static func hallName(_ name: String) -> LocalizedText {
    LocalizedText(
      vi:
        "tên \(name) trỏ về mạng nội bộ; điện thoại phải dùng Wi-Fi của hội trường để tên này dẫn đến máy này",
      en: "\(name) leads into the local network; phones must use the hall's Wi-Fi for the name to lead here")
  }

  static let plainNotes = [
    LocalizedText(
      vi:
        "không có: mở lại trang khi mất mạng, cài lên màn hình chính, giữ màn hình sáng; khi mất mạng đừng đóng trang",
      en:
        "not there: reloading while offline, installing, keeping the screen lit; while offline do not close the page"
    ),
    LocalizedText(
      vi: """
        ai ở cùng mạng Wi-Fi có thể đọc mọi thứ đi qua, kể cả đường dẫn đăng nhập và điểm; hãy dùng mạng riêng \
        của hội đồng có mật khẩu WPA2 hoặc WPA3, không dùng Wi-Fi chung
        """,
      en: """
        whoever is on the same Wi-Fi can read all that passes, log-in links and marks too; use a network of the \
        jury's own with a WPA2 or WPA3 password, not a shared one
        """),
  ]

  static func noPublicURL(own: [IPAddress], port: Int, _ configuration: SiteConfiguration) -> LocalizedText {
    let scheme = configuration.isHTTPS ? "https" : "http"
    let address = own.first { $0.bytes.count == 4 && $0.isPrivate } ?? own.first
    let url = "\(scheme)://\(address?.text ?? "ĐỊA-CHỈ"):\(port)"
    return LocalizedText(
      vi:
        "chưa có --public-url nên đường dẫn và mã QR không dùng được trên điện thoại; thêm --public-url \(url)",
      en: "without --public-url links and QR codes do not work on phones; add --public-url \(url)")
  }

  static func listensToItself(_ host: String, name: String) -> LocalizedText {
    LocalizedText(
      vi: """
        trang chỉ nghe ở \(host) nên không máy nào khác vào được \(name); thêm --host 0.0.0.0, hoặc nếu có máy \
        chủ trung gian trên máy này thì khai --trusted-proxy 127.0.0.1/32
        """,
      en: """
        the site listens on \(host) alone, so no other device reaches \(name); add --host 0.0.0.0, or where a \
        proxy stands on this machine, --trusted-proxy 127.0.0.1/32
        """)
  }

  static func otherPort(typed: Int, listening: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        địa chỉ trong --public-url dẫn tới cổng \(typed) mà trang nghe ở cổng \(listening); dùng --port \(typed), \
        hoặc ghi :\(listening) vào --public-url, hoặc khai máy chủ trung gian bằng --trusted-proxy
        """,
      en: """
        --public-url leads to port \(typed) and the site listens on port \(listening); use --port \(typed), or \
        write :\(listening) into --public-url, or name the proxy by --trusted-proxy
        """)
  }

  static func nameUnknown(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "máy này không tra được tên \(name); kiểm tra DNS, nếu không giám khảo sẽ không vào được",
      en: "this machine cannot look up \(name); check the DNS, else judges will not reach it")
  }

  static func plainInPublic(_ name: String) -> LocalizedText {
    LocalizedText(
      vi:
        "\(name) là địa chỉ công cộng mà dùng http: điểm và đường dẫn đi qua Internet không mã hóa; hãy dùng https",
      en: "\(name) is a public address on http: marks and links cross the internet in the clear; use https")
  }

  static let noTrustedProxy = LocalizedText(
    vi: """
      địa chỉ là https mà không có --tls-cert: phải có máy chủ trung gian giải mã, và khai mạng của nó bằng \
      --trusted-proxy (cùng máy: 127.0.0.1/32)
      """,
    en: """
      the address is https without --tls-cert: a proxy has to decrypt, and its network be named by \
      --trusted-proxy (on this machine: 127.0.0.1/32)
      """)

  static func otherName(_ name: String, names: [String]) -> LocalizedText {
    let shown = names.isEmpty ? "–" : names.prefix(4).joined(separator: ", ")
    return LocalizedText(
      vi: "chứng thư không cấp cho \(name) mà cho \(shown); trình duyệt sẽ chặn",
      en: "the certificate is not for \(name) but for \(shown); browsers will refuse it")
  }

  static func expiresSoon(days: Int) -> LocalizedText {
    LocalizedText(
      vi: "chứng thư còn hạn \(days) ngày; gia hạn trước khi cuộc thi kết thúc",
      en: "the certificate expires in \(days) days; renew it before the contest ends")
  }

  static let expired = LocalizedText(
    vi: "chứng thư đã hết hạn; trình duyệt sẽ chặn",
    en: "the certificate has expired; browsers will refuse it")
  static let notYetValid = LocalizedText(
    vi: "chứng thư chưa đến ngày có hiệu lực; kiểm tra giờ của máy",
    en: "the certificate is not valid yet; check this machine's clock")
}
