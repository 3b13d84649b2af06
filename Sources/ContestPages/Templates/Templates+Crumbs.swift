extension Templates {
  /// The way back.
  static let crumbs = #"""
    {{#hasCrumbs}}
    <nav class="crumbs" aria-label="{{t.breadcrumb}}">
    <ol>
    {{#crumbs}}
    <li><a href="{{href}}">{{label}}</a></li>
    {{/crumbs}}
    </ol>
    </nav>
    {{/hasCrumbs}}
    """#
}
