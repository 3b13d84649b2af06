/// The Mustache templates by name, compiled into the program so that the binary runs wherever it is copied.
///
/// They hold marks and no words: every word comes from the catalogue or from the page. `{{{` is forbidden.
enum Templates {
  static let all: [String: String] = [
    "analysis": analysis,
    "blindcheck": blindcheck,
    "chart": chart,
    "choice": choice,
    "column": column,
    "comparison": comparison,
    "confirm": confirm,
    "criterion": criterion,
    "crumbs": crumbs,
    "decision": decision,
    "decisions": decisions,
    "desk": desk,
    "devices": devices,
    "entrant": entrant,
    "entrants": entrants,
    "facts": facts,
    "field": field,
    "grid": grid,
    "hall": hall,
    "heard": heard,
    "home": home,
    "late": late,
    "layout": layout,
    "letterhead": letterhead,
    "list": list,
    "listening": listening,
    "login": login,
    "message": message,
    "paperEntry": paperEntry,
    "paperDifferences": paperDifferences,
    "papers": papers,
    "places": places,
    "print": print,
    "problems": problems,
    "qr": qr,
    "rank": rank,
    "ranking": ranking,
    "recusal": recusal,
    "results": results,
    "round": round,
    "roundChoice": roundChoice,
    "sheet": sheet,
    "sheetContent": sheetContent,
    "shell": shell,
    "signature": signature,
    "state": state,
    "total": total,
    "roundConfirm": roundConfirm,
    "withdraw": withdraw,
  ]

  /// The site's pages share one style sheet, which browsers keep.
  static let linkedStyle = #"<link rel="stylesheet" href="/style.css">"# + "\n"
  /// The page's own module; the words' and the program's other modules come at the same time.
  ///
  /// - Parameter folder: the address of the scripts' folder.
  static func linkedScripts(in folder: String) -> String {
    let preloads = (Scripts.preloaded + ["words-{{lang}}"]).map {
      #"<link rel="modulepreload" href="\#(folder)/\#($0).js">"# + "\n"
    }
    let stream = #"<link rel="modulepreload" href="\#(folder)/stream.js">"# + "\n"
    return #"{{#isApp}}<link rel="manifest" href="\#(SitePath.manifest)">"# + "\n" + preloads.joined()
      + "{{/isApp}}{{^isApp}}" + stream + "{{/isApp}}"
      + #"<script defer src="\#(folder)/start.js"></script>"# + "\n"
      + #"<script type="module" src="\#(folder)/{{.}}.js"></script>"# + "\n"
  }
  /// A page that stands alone carries it.
  static let inlineStyle = "<style>\n\(StyleSheet.css)</style>\n"
  /// The same two for papers to print.
  static let linkedPaperStyle = #"<link rel="stylesheet" href="/phieu-giay.css">"# + "\n"
  static let inlinePaperStyle = "<style>\n\(StyleSheet.printed)</style>\n"
}
