public import ContestCore

/// Why the site cannot be served.
public enum ServerError: Error, Sendable, Hashable {
  case portInUse(host: String, port: Int)
  /// Ports below 1024 belong to the administrator.
  case portForbidden(port: Int)
  /// The machine has no such address, or the name means nothing.
  case addressUnknown(host: String)
  case certificateUnreadable(path: String)
  case keyUnreadable(path: String)
  /// Certificate and key do not belong together, or the certificate cannot be used.
  case tlsRefused
  /// A page template of the program is broken.
  case brokenPages
  /// The system refused, for a reason that it names.
  case system(String)
}

extension ServerError: ExplainedError {
  public var message: LocalizedText {
    switch self {
    case .portInUse(let host, let port):
      LocalizedText(
        vi: "cổng \(port) của \(host) đang có chương trình khác dùng; chọn cổng khác bằng --port",
        en: "port \(port) of \(host) is in use by another program; choose another with --port")
    case .portForbidden(let port):
      LocalizedText(
        vi: "không được phép mở cổng \(port); chọn cổng từ 1024 trở lên bằng --port",
        en: "opening port \(port) is not permitted; choose one from 1024 up with --port")
    case .addressUnknown(let host):
      LocalizedText(
        vi: "máy này không có địa chỉ «\(host)»; dùng --host 127.0.0.1 hoặc --host 0.0.0.0",
        en: "this machine has no address “\(host)”; use --host 127.0.0.1 or --host 0.0.0.0")
    case .certificateUnreadable(let path):
      LocalizedText(
        vi: "không đọc được chứng thư TLS «\(path)»; cần tệp PEM có đủ chuỗi chứng thư",
        en: "the TLS certificate “\(path)” cannot be read; it must be a PEM file with the whole chain")
    case .keyUnreadable(let path):
      LocalizedText(
        vi: "không đọc được khóa riêng TLS «\(path)»; cần tệp PEM không đặt mật khẩu",
        en: "the TLS private key “\(path)” cannot be read; it must be a PEM file without a password")
    case .tlsRefused:
      LocalizedText(
        vi: "chứng thư TLS và khóa riêng không đi với nhau; kiểm tra --tls-cert và --tls-key",
        en: "the TLS certificate and the private key do not belong together; check --tls-cert and --tls-key")
    case .brokenPages:
      LocalizedText(
        vi: "mẫu trang của chương trình bị lỗi; hãy báo cho người làm chương trình",
        en: "a page template of the program is broken; please report this to the program's makers")
    case .system(let detail):
      LocalizedText(
        vi: "không phục vụ được trang web; hệ thống báo: \(detail)",
        en: "the site cannot be served; the system says: \(detail)")
    }
  }
}
