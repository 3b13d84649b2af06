extension Templates {
  /// Sheets that came too late, each with what counts now and the form of the decision.
  static let late = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{title}}</p>
    <p class="hint">{{t.late.hint}}</p>
    {{#refusal}}<p class="note warn" role="alert">{{.}}</p>{{/refusal}}
    {{#isShut}}<p class="note warn">{{t.late.certified}}</p>{{/isShut}}
    {{^hasItems}}<p class="note">{{t.late.nothing}}</p>{{/hasItems}}
    {{#list}}
    <section aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{heading}}</h2>
    <p>{{text}}</p>
    {{#reasonText}}<p>{{.}}</p>{{/reasonText}}
    {{#recusalText}}<p>{{.}}</p>{{/recusalText}}
    {{#hasRows}}
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.late.came}}</th><th scope="col" class="figure">{{t.late.counts}}</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{title}}</th><td class="figure">{{came}}</td><td class="figure">{{counts}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{/hasRows}}
    {{#decisionText}}<p class="note"><b>{{.}}</b></p>{{/decisionText}}
    {{#forOthersText}}<p class="note warn">{{.}}</p>{{/forOthersText}}
    {{#isOpen}}
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="number" value="{{number}}">
    <input type="hidden" name="current" value="{{revision}}">
    <div class="field">
    <label for="{{id}}-reason">{{reasonLabel}}</label>
    {{#isMissing}}<p class="error" id="{{id}}-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isMissing}}
    <input id="{{id}}-reason" name="reason" type="text" maxlength="500" autocomplete="off" required{{#isMissing}} aria-invalid="true" aria-describedby="{{id}}-e"{{/isMissing}}>
    </div>
    <div class="buttons">
    <button type="submit" name="action" value="refuse">{{t.late.refuse}}</button>
    <button class="main" type="submit" name="action" value="admit">{{t.late.admit}}</button>
    </div>
    </form>
    {{/isOpen}}
    </section>
    {{/list}}
    {{/main}}
    {{/layout}}
    """#

  /// A judge says why they do not mark an entry.
  static let recusal = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{roundTitle}}</p>
    {{#broughtText}}<p class="note warn" role="alert">▲ {{.}}</p>{{/broughtText}}
    <p>{{t.recusal.what}}</p>
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="revision" value="{{revision}}">
    <input type="hidden" name="client_id" value="{{clientID}}">
    <div class="field">
    <label for="reason">{{t.recusal.reason}}</label>
    {{#isReasonMissing}}<p class="error" id="reason-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off" required{{#isReasonMissing}} aria-invalid="true" aria-describedby="reason-e"{{/isReasonMissing}}{{#reason}} value="{{.}}"{{/reason}}>
    </div>
    <div class="buttons">
    <a class="button" href="{{backHref}}">{{t.recusal.back}}</a>
    <button class="main" type="submit">{{t.recusal.send}}</button>
    </div>
    </form>
    {{/main}}
    {{/layout}}
    """#
}
