extension Templates {
  /// A table of places; each opens to its reason.
  static let ranking = #"""
    <table class="ranking">
    <caption class="hide">{{t.results.caption}}</caption>
    <thead><tr><th scope="col" class="figure">{{t.results.place}}</th><th scope="col">{{t.results.number}}</th><th scope="col">{{t.results.name}}</th><th scope="col">{{t.results.unit}}</th><th scope="col" class="figure">{{t.results.result}}</th></tr></thead>
    {{#rows}}
    {{> rank}}
    {{/rows}}
    {{#unranked}}
    {{> rank}}
    {{/unranked}}
    </table>
    """#
}
