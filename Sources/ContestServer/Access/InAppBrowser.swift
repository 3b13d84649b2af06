/// The browsers inside messengers, which close pages at their own pleasure and keep what they like.
///
/// Told by the User-Agent, and only by marks that nothing else carries: whoever is not named here is a browser.
enum InAppBrowser {
  private static let marks = [
    ("Zalo", "Zalo"), ("MessengerForiOS", "Messenger"), ("Orca-Android", "Messenger"),
    ("Instagram", "Instagram"), ("FBAN/", "Facebook"), ("FBAV/", "Facebook"), ("FB_IAB", "Facebook"),
    ("MicroMessenger", "WeChat"), (" Line/", "LINE"), ("Viber", "Viber"), ("musical_ly", "TikTok"),
    ("BytedanceWebview", "TikTok"),
  ]

  /// The application's name; nil where it is a browser, or nobody can tell.
  static func name(userAgent: String?) -> String? {
    guard let agent = userAgent?.prefix(1024) else { return nil }
    return marks.first { agent.contains($0.0) }?.1
  }
}
