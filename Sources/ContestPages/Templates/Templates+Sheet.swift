extension Templates {
  /// A judge's sheet.
  static let sheet = #"""
    {{<layout}}
    {{$main}}
    <div class="title"><h1>{{heading}}</h1> {{#state}}{{> state}}{{/state}}</div>
    <p class="hint">{{progress}}</p>
    {{#hallLines}}<p class="note warn" data-at="hall">▶ {{.}}</p>{{/hallLines}}
    {{#receipt}}<p class="note good" role="status"><b>{{.}}</b></p>{{/receipt}}
    {{#note}}<p class="note">{{.}}</p>{{/note}}
    {{#receipt}}{{#nextHref}}<p><a class="button main" href="{{.}}">{{t.sheet.nextDone}}</a></p>{{/nextHref}}{{/receipt}}
    {{#hasProblems}}
    {{> problems}}
    {{/hasProblems}}
    {{#conflict}}
    <section class="note warn" aria-labelledby="conflict" role="alert">
    <h2 id="conflict">{{t.sheet.conflictTitle}}</h2>
    <p>{{text}}</p>
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.sheet.mine}}</th><th scope="col" class="figure">{{t.sheet.theirs}}</th></tr></thead>
    <tbody>
    {{#lines}}
    <tr><th scope="row">{{title}}</th><td class="figure">{{mine}}{{^mine}}{{t.confirm.notMarked}}{{/mine}}</td><td class="figure">{{theirs}}{{^theirs}}{{t.confirm.notMarked}}{{/theirs}}</td></tr>
    {{/lines}}
    </tbody>
    </table>
    </section>
    {{/conflict}}
    {{> heard}}
    {{#sealedText}}<p class="note">{{.}}</p>{{/sealedText}}
    {{#figures}}<p class="multiplier">{{text}}</p>{{/figures}}
    {{#isForm}}
    <form class="marks" method="post" action="{{action}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="revision" value="{{revision}}">
    <input type="hidden" name="client_id" value="{{clientID}}">
    <h2>{{#isCorrection}}{{t.sheet.correct}}{{/isCorrection}}{{^isCorrection}}{{t.sheet.marks}}{{/isCorrection}}</h2>
    {{#sections}}
    {{#title}}<h3>{{.}}{{#weightText}} <span class="max">{{.}}</span>{{/weightText}}</h3>{{/title}}
    {{#figures}}<p class="multiplier">{{text}}</p>{{/figures}}
    {{#criteria}}
    {{> criterion}}
    {{/criteria}}
    {{/sections}}
    {{#isCorrection}}
    <div class="field">
    <label for="reason">{{t.reason}}</label>
    <p class="hint" id="reason-h">{{t.sheet.reasonHint}}</p>
    {{#isReasonMissing}}<p class="error" id="reason-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off" required aria-describedby="{{reasonDescribedBy}}"{{#isReasonMissing}} aria-invalid="true"{{/isReasonMissing}} value="{{reason}}">
    </div>
    {{/isCorrection}}
    <div class="dock">
    {{> total}}
    <div class="buttons">
    <button type="submit" name="action" value="draft">{{t.sheet.saveDraft}}</button>
    <button class="main" type="submit" name="action" value="send">{{#isCorrection}}{{t.sheet.sendAgain}}{{/isCorrection}}{{^isCorrection}}{{t.sheet.send}}{{/isCorrection}}</button>
    </div>
    </div>
    </form>
    {{/isForm}}
    {{#isRead}}
    <h2>{{t.sheet.marks}}</h2>
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.sheet.mark}}</th></tr></thead>
    <tbody>
    {{#criteria}}
    <tr><th scope="row">{{title}}</th><td class="figure">{{shownValue}}{{^shownValue}}{{t.state.none}}{{/shownValue}}{{#maximum}} / {{.}}{{/maximum}}</td></tr>
    {{/criteria}}
    </tbody>
    </table>
    {{> total}}
    {{/isRead}}
    <nav class="beside" aria-label="{{t.sheet.neighbours}}">
    {{#previousHref}}<a class="quiet" href="{{.}}" rel="prev">‹ {{t.sheet.previous}}</a>{{/previousHref}}
    {{#nextHref}}<a class="quiet" href="{{.}}" rel="next">{{t.sheet.next}} ›</a>{{/nextHref}}
    </nav>
    {{/main}}
    {{/layout}}
    """#
}
