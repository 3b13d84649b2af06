import ContestCore

/// What a phone needs to put the judge's page among its programs.
public enum AppManifest {
  /// Web application manifest; serve as `application/manifest+json`.
  public static let json = """
    {"name":"\(Catalogue.text("app.name").vi)","short_name":"\(Catalogue.text("app.shortName").vi)",\
    "lang":"vi","start_url":"\(SitePath.judge)","scope":"\(SitePath.judge)","display":"standalone",\
    "background_color":"#ffffff","theme_color":"#8f1717",\
    "icons":[{"src":"\(SitePath.icon)","type":"image/svg+xml","sizes":"any","purpose":"any maskable"}]}

    """

  /// A sheet with a tick; serve as `image/svg+xml`.
  public static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="#8f1717" d="M0 0h96v96H0z"/>\
    <path fill="#fff" d="M28 20h40v56H28z"/><path fill="none" stroke="#8f1717" stroke-width="5" \
    d="M36 33h24M36 44h24"/><path fill="none" stroke="#175c2c" stroke-width="7" d="m37 59 8 8 15-16"/></svg>

    """
}
