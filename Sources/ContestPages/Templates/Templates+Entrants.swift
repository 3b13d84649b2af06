extension Templates {
  /// Everyone who takes part.
  static let entrants = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p><a class="button main" href="{{addHref}}">{{t.entrants.add}}</a></p>
    {{^hasRows}}<p class="lead">{{t.entrants.none}} <code>contest import</code></p>{{/hasRows}}
    {{#hasRows}}
    <p>{{count}}</p>
    <ul class="people">
    {{#rows}}
    <li>
    <p><b><a href="{{href}}">{{name}}</a></b><br><small>{{t.entrants.number}} {{numberText}}{{^numberText}}{{t.entrants.noNumber}}{{/numberText}} · {{unit}}</small></p>
    <p>{{title}}<br><small>{{#hasScript}}● {{t.entrants.script}}{{/hasScript}}{{^hasScript}}○ {{t.entrants.noScript}}{{/hasScript}} · {{#hasRecording}}● {{t.entrants.recording}}{{/hasRecording}}{{^hasRecording}}○ {{t.entrants.noRecording}}{{/hasRecording}}{{^mayPublishName}} · {{t.entrants.nameHidden}}{{/mayPublishName}}</small></p>
    <div class="buttons">{{#isWithdrawn}}<span class="phase">{{t.entrants.withdrawn}}</span>{{/isWithdrawn}}{{#withdrawHref}}<a class="quiet" href="{{.}}">{{t.entrants.withdraw}}<span class="hide">: {{name}}</span></a>{{/withdrawHref}}</div>
    </li>
    {{/rows}}
    </ul>
    {{/hasRows}}
    {{/main}}
    {{/layout}}
    """#
}
