extension Templates {
  /// Asks before an entrant is withdrawn.
  static let withdraw = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{unit}}</p>
    <p>{{t.withdraw.text}}</p>
    <form method="post" action="{{action}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <div class="field{{#isReasonMissing}} wrong{{/isReasonMissing}}">
    <label for="reason">{{t.reason}} <small>{{t.entrant.required}}</small></label>
    <p class="hint" id="reason-h">{{t.withdraw.hint}}</p>
    {{#isReasonMissing}}<p class="error" id="reason-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off" required aria-describedby="reason-h{{#isReasonMissing}} reason-e{{/isReasonMissing}}"{{#isReasonMissing}} aria-invalid="true"{{/isReasonMissing}} value="{{reason}}">
    </div>
    <div class="buttons">
    <button class="main" type="submit">{{t.withdraw.button}}</button>
    <a class="quiet" href="{{backHref}}">{{t.cancel}}</a>
    </div>
    </form>
    {{/main}}
    {{/layout}}
    """#
}
