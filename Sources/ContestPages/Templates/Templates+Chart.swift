extension Templates {
  /// Rows of bars; the table beside it holds the same figures.
  static let chart = #"""
    <figure class="picture">
    <figcaption>{{title}}</figcaption>
    <svg class="chart" role="img" aria-labelledby="c-{{key}}-t c-{{key}}-d" width="100%" height="{{height}}">
    <title id="c-{{key}}-t">{{title}}</title>
    <desc id="c-{{key}}-d">{{description}}</desc>
    {{#lines}}
    <line class="tick" x1="{{x}}%" x2="{{x}}%" y1="24" y2="{{bottom}}"/><text class="tick-label" x="{{x}}%" y="16" text-anchor="{{anchor}}">{{label}}</text>
    {{/lines}}
    {{#bars}}
    <text x="0" y="{{textY}}">{{label}}</text><text x="100%" y="{{textY}}" text-anchor="end">{{value}}</text><rect class="{{#isInterval}}interval{{/isInterval}}{{^isInterval}}bar{{/isInterval}}" x="{{x}}%" y="{{barY}}" width="{{width}}%" height="10"/>{{#dot}}<circle class="dot" cx="{{.}}%" cy="{{dotY}}" r="8"/>{{/dot}}
    {{/bars}}
    </svg>
    </figure>
    """#
}
