extension Templates {
  /// A round's ranking by itself; its rows stand where `rowsPlace` is.
  static let places = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="{{#isFinal}}note good{{/isFinal}}{{^isFinal}}note warn{{/isFinal}}">{{basis}}</p>
    <p>{{t.ranking.reasons}} <a href="{{roundHref}}">{{title}}</a></p>
    <table class="ranking">
    <caption class="hide">{{t.ranking.caption}}</caption>
    <thead><tr><th scope="col" class="figure">{{t.results.place}}</th><th scope="col">{{t.results.number}}</th><th scope="col">{{t.results.name}}</th><th scope="col">{{t.results.unit}}</th><th scope="col" class="figure">{{t.results.result}}</th></tr></thead>
    <tbody>
    <!--rows-->
    </tbody>
    </table>
    {{/main}}
    {{/layout}}
    """#

  /// Where a page's rows are put in; no text of a page can hold it, for `<` is always written out.
  static let rowsPlace = "<!--rows-->\n"
}
