/// The one style sheet: the site links to it, an exported page carries it.
public enum StyleSheet {
  /// CSS of the site, with what scripts add to a judge's pages.
  ///
  /// Serve as `text/css; charset=utf-8`.
  public static let site = css + judging + "\n"

  /// CSS; serve as `text/css; charset=utf-8`.
  public static let css =
    [base, controls, pages, player, tables, charts, paper].joined(separator: "\n") + "\n"
}
