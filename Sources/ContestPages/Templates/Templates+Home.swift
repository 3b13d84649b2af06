extension Templates {
  /// The public front page.
  static let home = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{t.home.organiser}}: <b>{{organiser.name}}</b>{{#organiser.parent}}, {{.}}{{/organiser.parent}}</p>
    <h2>{{t.home.rounds}}</h2>
    <ul class="cards">
    {{#rounds}}
    <li>
    <h3>{{title}}</h3>
    <p><span class="phase">{{phase}}</span></p>
    {{#opens}}<p>{{t.home.opens}} {{.}}</p>{{/opens}}
    {{#closes}}<p>{{t.home.closes}} {{.}}</p>{{/closes}}
    {{#resultsHref}}<p><a class="button" href="{{.}}">{{t.home.results}}<span class="hide"> – {{title}}</span></a></p>{{/resultsHref}}
    </li>
    {{/rounds}}
    </ul>
    <h2>{{t.home.dates}}</h2>
    <dl class="facts">
    {{#dates}}
    <div><dt>{{title}}</dt><dd>{{date}}</dd></div>
    {{/dates}}
    </dl>
    <p class="hint">{{t.home.judges}}</p>
    {{/main}}
    {{/layout}}
    """#
}
