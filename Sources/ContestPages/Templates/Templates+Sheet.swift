extension Templates {
  /// A judge's sheet.
  static let sheet = #"""
    {{<layout}}
    {{$main}}
    {{> sheetContent}}
    {{/main}}
    {{/layout}}
    """#

  /// What stands inside its `main`.
  ///
  /// Scripts find what changes from entry to entry by `data-at`.
  static let sheetContent = #"""
    <div class="title"><a class="back" href="{{listHref}}">‹ {{t.list.back}}</a><h1 tabindex="-1">{{heading}}</h1> {{#state}}{{> state}}{{/state}} <span class="hint count" data-at="progress">{{progress}}</span></div>
    {{#hallLines}}<p class="note warn" data-at="hall">▶ {{.}}</p>{{/hallLines}}
    {{#receipt}}<p class="note good" role="status" data-at="receipt"><b>{{.}}</b></p>{{/receipt}}
    {{^receipt}}<p data-at="receipt" hidden></p>{{/receipt}}
    {{#note}}<p class="note" data-at="note">{{.}}</p>{{/note}}
    {{^note}}<p data-at="note" hidden></p>{{/note}}
    {{#broughtText}}<p class="note warn" role="alert" data-at="brought">▲ {{.}}</p>{{/broughtText}}
    {{#lateText}}<p class="note warn" role="status" data-at="late">{{.}}</p>{{/lateText}}
    {{#receipt}}{{#nextHref}}<p data-at="onward"><a class="button main" href="{{.}}">{{t.sheet.nextDone}}</a></p>{{/nextHref}}{{/receipt}}
    {{#hasProblems}}
    {{> problems}}
    {{/hasProblems}}
    {{#conflict}}
    <section class="note warn" aria-labelledby="conflict" role="alert" data-at="conflict">
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
    <form class="marks" method="post" action="{{action}}" data-round="{{round}}" data-code="{{code}}" data-order="{{order}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="revision" value="{{revision}}">
    <input type="hidden" name="client_id" value="{{clientID}}">
    <h2 data-at="marks">{{#isCorrection}}{{t.sheet.correct}}{{/isCorrection}}{{^isCorrection}}{{t.sheet.marks}}{{/isCorrection}}</h2>
    {{#sections}}
    {{#title}}<h3>{{.}}{{#weightText}} <span class="max">{{.}}</span>{{/weightText}}</h3>{{/title}}
    {{#figures}}<p class="multiplier">{{text}}</p>{{/figures}}
    {{#criteria}}
    {{> criterion}}
    {{/criteria}}
    {{/sections}}
    <div class="field" data-at="reason"{{^isCorrection}} hidden{{/isCorrection}}>
    <label for="reason">{{t.reason}}</label>
    <p class="hint" id="reason-h">{{t.sheet.reasonHint}}</p>
    {{#isReasonMissing}}<p class="error" id="reason-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off"{{#isCorrection}} required{{/isCorrection}} aria-describedby="{{reasonDescribedBy}}"{{#isReasonMissing}} aria-invalid="true"{{/isReasonMissing}} value="{{reason}}">
    </div>
    <div class="dock">
    {{> total}}
    <div class="buttons">
    {{#mayKeepDraft}}<button type="submit" name="action" value="draft">{{t.sheet.saveDraft}}</button>{{/mayKeepDraft}}
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
    {{#recusalHref}}<p class="links"><a href="{{.}}" data-at="recusal">{{t.recusal.link}}</a></p>{{/recusalHref}}
    <nav class="beside" aria-label="{{t.sheet.neighbours}}">
    {{#previousHref}}<a class="quiet" href="{{.}}" rel="prev">‹ {{t.sheet.previous}}</a>{{/previousHref}}
    {{#nextHref}}<a class="quiet" href="{{.}}" rel="next">{{t.sheet.next}} ›</a>{{/nextHref}}
    </nav>
    """#
}
