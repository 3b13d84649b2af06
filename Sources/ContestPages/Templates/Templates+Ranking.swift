extension Templates {
  /// A table of places; each opens to its reason.
  static let ranking = #"""
    <table class="ranking">
    <caption class="hide">{{t.results.caption}}</caption>
    <thead><tr><th scope="col" class="figure">{{t.results.place}}</th><th scope="col">{{t.results.number}}</th><th scope="col">{{t.results.name}}</th><th scope="col">{{t.results.unit}}</th><th scope="col" class="figure">{{resultTitle}}</th></tr></thead>
    {{#sections}}
    {{#title}}
    <tbody><tr class="group"><th colspan="5" scope="colgroup">{{.}}</th></tr></tbody>
    {{/title}}
    {{#rows}}
    {{> rank}}
    {{/rows}}
    {{/sections}}
    {{#unranked}}
    {{> rank}}
    {{/unranked}}
    </table>
    {{#directionNote}}
    <p class="hint">{{.}}</p>
    {{/directionNote}}
    """#
}
