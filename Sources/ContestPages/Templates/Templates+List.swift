extension Templates {
  /// A judge's list.
  static let list = #"""
    {{<layout}}
    {{$main}}
    <div class="title"><h1 tabindex="-1">{{heading}}</h1></div>
    {{#wantedText}}<p class="note warn" role="alert" data-at="wanted">▲ {{.}}</p>{{/wantedText}}
    {{^rounds}}
    <p class="lead">{{t.list.none}}</p>
    {{/rounds}}
    {{#rounds}}
    <section aria-labelledby="r-{{id}}" data-round="{{id}}" data-phase="{{phaseKey}}">
    <h2 id="r-{{id}}">{{title}}</h2>
    {{#hallLines}}<p class="note warn" data-at="hall">▶ {{.}}</p>{{/hallLines}}
    {{#hasDue}}<p class="progress" data-at="progress"><progress max="{{dueCount}}" value="{{doneCount}}" aria-hidden="true"></progress> <b>{{progress}}</b></p>{{/hasDue}}
    {{#noteLines}}<p class="note">{{.}}</p>{{/noteLines}}
    {{#warnings}}<p class="note warn" role="alert">▲ {{.}}</p>{{/warnings}}
    {{#isClosed}}<p class="note">{{t.list.closed}}</p>{{/isClosed}}
    {{#listeningHref}}<p class="links"><a href="{{.}}">{{t.listening}}</a></p>{{/listeningHref}}
    {{#comparisonHref}}<p class="links"><a href="{{.}}">{{t.comparison.link}}</a></p>{{/comparisonHref}}
    {{#analysisHref}}<p class="links"><a href="{{.}}">{{t.analysis.link}}</a></p>{{/analysisHref}}
    {{#lateHref}}<p class="links"><a href="{{.}}">{{t.late.link}}</a></p>{{/lateHref}}
    {{#allDone}}<p class="note good" role="status" data-at="done">{{t.list.allDone}}</p>{{/allDone}}
    {{#next}}<p data-at="next"><a class="button main wide" href="{{href}}">{{t.list.next}}: <b>{{code}}</b>{{#entrant}} – {{name}}{{/entrant}}</a></p>{{/next}}
    {{#isEmpty}}<p>{{t.list.empty}}</p>{{/isEmpty}}
    <ol class="sheets">
    {{#entries}}
    <li data-code="{{code}}">
    {{#href}}<a href="{{.}}">{{/href}}{{^href}}<span class="off">{{/href}}
    <span class="order"><span class="hide">{{t.list.order}} </span>{{order}}</span>
    <span class="code">{{code}}</span>
    <span class="person">{{#entrant}}{{name}}<br><small>{{unit}}</small>{{/entrant}}</span>
    {{#state}}{{> state}}{{/state}}
    <span class="figure">{{#total}}<span class="hide">{{t.list.total}} </span>{{.}}{{/total}}{{given}}</span>
    {{#href}}</a>{{/href}}{{^href}}</span>{{/href}}
    </li>
    {{/entries}}
    </ol>
    </section>
    {{/rounds}}
    {{/main}}
    {{/layout}}
    """#
}
