extension Templates {
  /// One line of a ranking and its reason.
  static let rank = #"""
    <tbody>
    <tr><td class="figure place">{{place}}{{^place}}<span aria-hidden="true">–</span><span class="hide">{{t.results.noPlace}}</span>{{/place}}</td><td class="number">{{number}}</td><th scope="row" class="name">{{name}}{{#remark}} <small>({{.}})</small>{{/remark}}</th><td class="unit">{{unit}}</td><td class="figure result">{{result}}</td></tr>
    {{#hasReasons}}
    <tr class="why"><td colspan="5"><details><summary>{{t.results.why}}<span class="hide"> – {{name}}</span></summary>
    <ul>
    {{#reasons}}
    <li>{{.}}</li>
    {{/reasons}}
    </ul>{{#comparisonHref}}
    <p><a class="quiet" href="{{.}}">{{t.comparison.linkOne}}<span class="hide"> – {{name}}</span></a></p>{{/comparisonHref}}
    </details></td></tr>
    {{/hasReasons}}
    </tbody>
    """#
}
