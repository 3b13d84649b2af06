extension Templates {
  /// The decisions of a round and the form of one more.
  static let decisions = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    {{#isShut}}<p class="note">{{t.decisions.shut}}</p>{{/isShut}}
    {{#form}}
    {{> decision}}
    {{/form}}
    {{#hasChoices}}
    <section aria-labelledby="kinds">
    <h2 id="kinds">{{t.decisions.kinds}}</h2>
    <ul class="kinds">
    {{#choices}}
    <li><a href="{{href}}"{{#isChosen}} aria-current="true"{{/isChosen}}>{{label}}</a><br><small>{{effect}}</small></li>
    {{/choices}}
    </ul>
    </section>
    {{/hasChoices}}
    <section aria-labelledby="recorded">
    <h2 id="recorded">{{t.decisions.recorded}}</h2>
    {{#hasRecorded}}
    <ol class="journal">
    {{#recorded}}
    <li><b>{{number}}: {{kind}}</b>{{#prize}} – {{.}}{{/prize}}{{#entryList}}<br>{{.}}{{/entryList}}<br>{{t.reason}}: {{reason}}{{#seed}}<br>{{t.decisions.seed}}: <code>{{.}}</code>{{/seed}}</li>
    {{/recorded}}
    </ol>
    {{/hasRecorded}}
    {{^hasRecorded}}<p>{{t.decisions.none}}</p>{{/hasRecorded}}
    </section>
    {{/main}}
    {{/layout}}
    """#

  /// The form of a decision.
  static let decision = #"""
    <section aria-labelledby="form">
    <h2 id="form">{{kindTitle}}</h2>
    <p>{{effect}}</p>
    {{#hasRefusal}}
    <div class="problems" role="alert" tabindex="-1" id="problems">
    <h2>{{t.problems}}</h2>
    <ul>
    {{#refusal}}<li><a href="#decision">{{.}}</a></li>{{/refusal}}
    {{#firstBad}}<li><a href="#{{.}}">{{firstBadText}}</a></li>{{/firstBad}}
    {{#isReasonMissing}}<li><a href="#reason">{{t.reason.missing}}</a></li>{{/isReasonMissing}}
    </ul>
    </div>
    {{/hasRefusal}}
    <form method="post" action="{{postHref}}" id="decision" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="kind" value="{{kindKey}}">
    <input type="hidden" name="after" value="{{after}}">
    {{#isAward}}
    <div class="field">
    <label for="prize">{{t.decisions.prize}}</label>
    <select id="prize" name="prize">
    {{#prizes}}
    <option value="{{key}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/prizes}}
    </select>
    </div>
    {{/isAward}}
    {{#isLot}}
    {{#asksStep}}
    <div class="field">
    <label for="step">{{t.decisions.step}}</label>
    <select id="step" name="step">
    {{#steps}}
    <option value="{{key}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/steps}}
    </select>
    </div>
    {{/asksStep}}
    {{#announcedSeed}}<p>{{t.decisions.announced}} <code>{{.}}</code></p>{{/announcedSeed}}
    {{^announcedSeed}}
    <div class="field">
    <label for="seed">{{t.decisions.seed}}</label>
    <p class="hint" id="seed-h">{{t.decisions.seedHint}}</p>
    <input id="seed" name="seed" type="text" maxlength="100" autocomplete="off" aria-describedby="seed-h" value="{{seed}}">
    </div>
    {{/announcedSeed}}
    {{/isLot}}
    {{^isLot}}
    {{#asksOrder}}<p class="hint" id="order-h">{{t.decisions.orderHint}}</p>{{/asksOrder}}
    <table class="entries">
    <thead><tr><th scope="col">{{#asksOrder}}{{t.decisions.order}}{{/asksOrder}}{{#asksTicks}}{{t.decisions.tick}}{{/asksTicks}}</th><th scope="col">{{t.grid.entry}}</th><th scope="col" class="figure">{{t.decisions.place}}</th><th scope="col" class="figure">{{t.decisions.result}}</th></tr></thead>
    <tbody>
    {{#entries}}
    <tr><td class="entry{{#asksTicks}} ticked{{/asksTicks}}">{{#asksOrder}}<input id="n-{{id}}" name="n-{{id}}" type="text" inputmode="numeric" maxlength="4" autocomplete="off" aria-label="{{inputLabel}}" aria-describedby="order-h{{#problem}} p-{{id}}{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}} value="{{order}}">{{/asksOrder}}{{#asksTicks}}<label class="box"><input name="e-{{id}}" type="checkbox" value="yes"{{#isTicked}} checked{{/isTicked}}><span class="hide">{{label}} {{name}}</span></label>{{/asksTicks}}</td><th scope="row">{{label}} <small>{{name}}</small>{{#problem}}<br><span class="error" id="p-{{id}}">{{.}}</span>{{/problem}}</th><td class="figure">{{place}}</td><td class="figure">{{result}}</td></tr>
    {{/entries}}
    </tbody>
    </table>
    {{/isLot}}
    <div class="field{{#isReasonMissing}} wrong{{/isReasonMissing}}">
    <label for="reason">{{t.reason}}</label>
    {{#isReasonMissing}}<p class="error" id="reason-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off" required{{#isReasonMissing}} aria-invalid="true" aria-describedby="reason-e"{{/isReasonMissing}} value="{{reason}}">
    </div>
    <p class="hint">{{t.decisions.forGood}}</p>
    <div class="buttons"><button class="main" type="submit">{{t.decisions.record}}</button>{{#isNarrow}}<a class="quiet" href="{{allHref}}">{{t.decisions.others}}</a>{{/isNarrow}}</div>
    </form>
    </section>
    """#
}
