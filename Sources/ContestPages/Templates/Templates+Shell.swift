extension Templates {
  /// A judge's page before a script has filled it from what the device holds.
  static let shell = #"""
    {{<layout}}
    {{$main}}
    <h1 tabindex="-1">{{heading}}</h1>
    <p class="lead">{{t.app.shell}}</p>
    {{/main}}
    {{/layout}}
    """#
}
