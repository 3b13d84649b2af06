extension Templates {
  /// A published result.
  static let results = #"""
    {{<layout}}
    {{$main}}
    <div class="letterhead">
    <p>{{#organiser.parent}}{{.}}<br>{{/organiser.parent}}<b>{{organiser.name}}</b></p>
    <p><i>{{dateLine}}</i></p>
    </div>
    <h1>{{heading}}</h1>
    <p class="lead">{{visit.contestTitle}}</p>
    {{#notices}}<p class="note">{{.}}</p>
    {{/notices}}
    {{#newestHref}}<p><a href="{{.}}">{{t.versions.toNewest}}</a></p>{{/newestHref}}
    {{#correction}}
    <section class="note" aria-labelledby="correction">
    <h2 id="correction">{{title}}</h2>
    <p>{{reason}}</p>
    <ul>
    {{#changes}}
    <li>{{.}}</li>
    {{/changes}}
    </ul>
    </section>
    {{/correction}}
    {{#hasWinners}}
    <section aria-labelledby="winners">
    <h2 id="winners">{{t.results.winners}}</h2>
    {{#winners}}
    <h3>{{title}}</h3>
    <ul class="winners">
    {{#rows}}
    <li><span><b>{{name}}</b><br>{{unit}}</span> <span class="figure">{{result}}</span></li>
    {{/rows}}
    </ul>
    {{/winners}}
    </section>
    {{/hasWinners}}
    {{#hasAdvancing}}
    <section aria-labelledby="advancing">
    <h2 id="advancing">{{t.results.advancing}}</h2>
    <ul class="winners">
    {{#advancing}}
    <li><span><b>{{name}}</b><br>{{unit}}</span> <span class="figure">{{result}}</span></li>
    {{/advancing}}
    </ul>
    </section>
    {{/hasAdvancing}}
    {{#hasReserves}}
    <section aria-labelledby="reserves">
    <h2 id="reserves">{{t.results.reserves}}</h2>
    <ol class="winners">
    {{#reserves}}
    <li><span><b>{{name}}</b><br>{{unit}}</span> <span class="figure">{{result}}</span></li>
    {{/reserves}}
    </ol>
    </section>
    {{/hasReserves}}
    {{#hasUnitPrizes}}
    <section aria-labelledby="units">
    <h2 id="units">{{t.results.unitPrizes}}</h2>
    <ul>
    {{#unitPrizes}}
    <li>{{.}}</li>
    {{/unitPrizes}}
    </ul>
    </section>
    {{/hasUnitPrizes}}
    <section aria-labelledby="ranking">
    <h2 id="ranking">{{t.results.table}}</h2>
    {{> ranking}}
    {{#hasWithheld}}
    <ul class="notes">
    {{#withheld}}
    <li>* {{.}}</li>
    {{/withheld}}
    </ul>
    {{/hasWithheld}}
    {{#hasUnranked}}<p class="hint">{{t.results.unrankedNote}}</p>{{/hasUnranked}}
    <p class="hint">{{namesNote}}</p>
    </section>
    {{#judgeTotals}}
    <section aria-labelledby="marks">
    <h2 id="marks">{{t.results.marks}}</h2>
    <p class="hint">{{judgeNote}}</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="marks">
    <table class="totals">
    <caption class="hide">{{t.results.marks}}</caption>
    <thead><tr><th scope="col">{{t.results.number}}</th>{{#codes}}<th scope="col" class="figure">{{.}}</th>{{/codes}}{{^codes}}<th scope="colgroup" colspan="{{columns}}">{{t.results.marks}}</th>{{/codes}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{called}}</th>{{#cells}}<td class="figure">{{.}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    </section>
    {{/judgeTotals}}
    <section aria-labelledby="rules">
    <h2 id="rules">{{t.results.rules}}</h2>
    <ul>
    {{#rules}}
    <li>{{.}}</li>
    {{/rules}}
    </ul>
    </section>
    {{#hasDecisions}}
    <section aria-labelledby="decisions">
    <h2 id="decisions">{{t.results.decisions}}</h2>
    <ul>
    {{#decisions}}
    <li>{{.}}</li>
    {{/decisions}}
    </ul>
    </section>
    {{/hasDecisions}}
    <section aria-labelledby="about">
    <h2 id="about">{{t.results.about}}</h2>
    <dl class="facts">
    <div><dt>{{t.results.issuer}}</dt><dd>{{organiser.name}}</dd></div>
    <div><dt>{{t.results.certified}}</dt><dd>{{certified}}</dd></div>
    <div><dt>{{t.results.published}}</dt><dd>{{published}}</dd></div>
    <div><dt>{{t.results.version}}</dt><dd>{{version}}</dd></div>
    </dl>
    <h3>{{t.results.recount}}</h3>
    <p>{{t.results.recountText}} <code>{{command}}</code></p>
    <p>{{t.results.recountLimit}}</p>
    <p class="links">{{t.results.files}} <a href="{{xmlHref}}">results.xml</a> · <a href="{{csvHref}}">results.csv</a></p>
    {{#versions}}
    <p class="links"><a href="{{href}}">{{label}}</a></p>
    {{/versions}}
    <dl class="facts hashes">
    {{#fileDigest}}<div><dt>{{t.results.digest}}</dt><dd><code>{{.}}</code></dd></div>{{/fileDigest}}
    <div><dt>{{t.results.rulesHash}}</dt><dd><code>{{rulesHash}}</code></dd></div>
    <div><dt>{{t.results.journal}}, {{t.results.journalRow}} {{journalSequence}}</dt><dd><code>{{journalHead}}</code></dd></div>
    </dl>
    </section>
    {{/main}}
    {{/layout}}
    """#
}
