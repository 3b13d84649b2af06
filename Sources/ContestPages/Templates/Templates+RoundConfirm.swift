extension Templates {
  /// Asks before a step of a round is taken.
  static let roundConfirm = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <ul>
    {{#sentences}}
    <li>{{.}}</li>
    {{/sentences}}
    </ul>
    <form method="post" action="{{address}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="confirmed" value="1">
    {{#asksReason}}
    <div class="field{{#isReasonMissing}} wrong{{/isReasonMissing}}">
    <label for="reason">{{t.reason}}</label>
    {{#isReasonMissing}}<p class="error" id="reason-e"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off" required{{#isReasonMissing}} aria-invalid="true" aria-describedby="reason-e"{{/isReasonMissing}} value="{{reason}}">
    </div>
    {{/asksReason}}
    {{#takesReason}}
    <div class="field">
    <label for="reason">{{t.reason.optional}}</label>
    <input id="reason" name="reason" type="text" maxlength="500" autocomplete="off" value="{{reason}}">
    </div>
    {{/takesReason}}
    <div class="buttons">
    <a class="button" href="{{backHref}}">{{t.cancel}}</a>
    <button class="main" type="submit">{{label}}</button>
    </div>
    </form>
    {{/main}}
    {{/layout}}
    """#
}
