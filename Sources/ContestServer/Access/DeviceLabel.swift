/// What a device calls itself, in a few words: `Chrome, Android`.
///
/// User-Agent is a courtesy: it may be missing, and it may lie. It only helps a person to tell two of their
/// own devices apart.
enum DeviceLabel {
  /// Empty where nothing is known.
  static func label(userAgent: String?) -> String {
    guard let agent = userAgent?.prefix(512) else { return "" }
    // The more particular name first: every browser names several.
    let browsers = [
      ("Zalo", "Zalo"), ("FBAN", "Facebook"), ("FBAV", "Facebook"), ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"),
      ("SamsungBrowser", "Samsung Internet"), ("OPR/", "Opera"), ("Firefox/", "Firefox"),
      ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    let systems = [
      ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
      ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]
    func first(_ names: [(String, String)]) -> String? { names.first { agent.contains($0.0) }?.1 }
    return [first(browsers), first(systems)].compactMap(\.self).joined(separator: ", ")
  }
}
