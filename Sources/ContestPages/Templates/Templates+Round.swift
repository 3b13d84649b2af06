extension Templates {
  /// An organiser's page of a round.
  static let round = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{t.round.phase}} <span class="phase">{{phase}}</span></p>
    {{#newLink}}
    <section class="note good" role="status" aria-labelledby="new-link">
    <h2 id="new-link">{{t.round.newLinkTitle}} {{name}}</h2>
    <p>{{t.round.newLinkText}}</p>
    <p class="url"><code>{{url}}</code></p>
    </section>
    {{/newLink}}
    {{#notices}}
    <p class="note warn">▲ {{.}}</p>
    {{/notices}}
    {{#hasBlockers}}
    <section class="note warn" aria-labelledby="blockers">
    <h2 id="blockers">▲ {{t.round.blockers}}</h2>
    <ul>
    {{#blockers}}
    <li>{{text}}{{#link}} · <a href="{{href}}">{{label}}</a>{{/link}}</li>
    {{/blockers}}
    </ul>
    </section>
    {{/hasBlockers}}
    <section aria-labelledby="steps">
    <h2 id="steps">{{t.round.next}}</h2>
    <div class="cards">
    {{#steps}}
    <form method="{{method}}" action="{{href}}">
    {{#isPosted}}<input type="hidden" name="csrf" value="{{visit.csrf}}">{{/isPosted}}
    <p id="d-{{slug}}">{{effect}}</p>
    <p><button{{#isFirst}} class="main"{{/isFirst}} type="submit" aria-describedby="d-{{slug}}"{{#isOff}} disabled{{/isOff}}>{{label}}</button></p>
    </form>
    {{/steps}}
    </div>
    </section>
    {{#blindHref}}<p class="buttons"><a class="button" href="{{.}}">{{t.blind}}</a></p>{{/blindHref}}
    {{#listeningHref}}<p class="buttons"><a class="button" href="{{.}}">{{t.listening}}</a></p>{{/listeningHref}}
    {{#isDrawn}}<p class="buttons"><a class="button" href="{{decisionsHref}}">{{t.decisions}}</a> <a class="button" href="{{factsHref}}">{{t.facts}}</a> <a class="button" href="{{papersHref}}">{{t.papers}}</a></p>{{/isDrawn}}
    {{#hall}}
    {{> hall}}
    {{/hall}}
    {{#standings}}
    <section aria-labelledby="standings">
    <h2 id="standings">{{t.round.standings}}</h2>
    <p class="{{#isFinal}}note good{{/isFinal}}{{^isFinal}}note warn{{/isFinal}}">{{basis}}</p>
    {{#comparisonHref}}<p class="links"><a href="{{.}}">{{t.comparison.link}}</a></p>{{/comparisonHref}}
    {{#analysisHref}}<p class="links"><a href="{{.}}">{{t.analysis.link}}</a></p>{{/analysisHref}}
    {{#lateHref}}<p class="links"><a href="{{.}}">{{t.late.link}}</a></p>{{/lateHref}}
    {{> ranking}}
    </section>
    {{/standings}}
    {{#hasExports}}
    <section aria-labelledby="exports">
    <h2 id="exports">{{t.round.exports}}</h2>
    <ul class="links">
    {{#exports}}
    <li><a href="{{href}}">{{label}}</a></li>
    {{/exports}}
    </ul>
    </section>
    {{/hasExports}}
    {{#grid}}
    <section aria-labelledby="sheets" data-live="sheets">
    <h2 id="sheets">{{t.round.sheets}}</h2>
    {{> grid}}
    </section>
    {{/grid}}
    {{#hasJudges}}
    <section aria-labelledby="links">
    <h2 id="links">{{t.round.links}}</h2>
    <ul class="people">
    {{#judges}}
    <li>
    <p><b>{{name}}</b>{{#post}}<br><small>{{.}}</small>{{/post}}</p>
    <p><small>{{t.round.linkMade}}: {{created}}{{^created}}{{t.round.noLink}}{{/created}}<br>{{t.round.lastSeen}}: {{lastSeen}}{{^lastSeen}}{{t.round.neverSeen}}{{/lastSeen}}</small></p>
    <div class="buttons">
    <form method="post" action="{{newHref}}"><input type="hidden" name="csrf" value="{{visit.csrf}}"><button type="submit">{{t.round.newLink}}<span class="hide">: {{name}}</span></button></form>
    {{#revokeHref}}<form method="post" action="{{.}}"><input type="hidden" name="csrf" value="{{visit.csrf}}"><button class="quiet" type="submit">{{t.round.revoke}}<span class="hide">: {{name}}</span></button></form>{{/revokeHref}}
    </div>
    </li>
    {{/judges}}
    </ul>
    </section>
    {{/hasJudges}}
    {{/main}}
    {{/layout}}
    """#
}
