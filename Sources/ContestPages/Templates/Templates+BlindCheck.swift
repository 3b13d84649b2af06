extension Templates {
  /// Scripts and recordings of an anonymous round, one tick each.
  static let blindcheck = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p class="lead">{{roundTitle}}</p>
    {{#refusal}}<p class="note warn" role="alert">▲ {{.}}</p>{{/refusal}}
    {{#isEmpty}}<p class="note">{{t.blind.none}}</p>{{/isEmpty}}
    {{^isEmpty}}
    <p class="progress"><progress max="{{dueCount}}" value="{{doneCount}}" aria-hidden="true"></progress> <b>{{progress}}</b></p>
    {{#isAllDone}}<p class="note good" role="status">{{t.blind.allDone}} <a href="{{roundHref}}">{{roundTitle}}</a></p>{{/isAllDone}}
    <p class="hint">{{t.blind.text}}</p>
    <form method="post" action="{{action}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <button class="hide" type="submit" disabled tabindex="-1" aria-hidden="true"></button>
    {{#isOpen}}
    <div class="field{{#isNameMissing}} wrong{{/isNameMissing}}">
    <label for="by">{{t.blind.by}}</label>
    {{#isNameMissing}}<p class="error" id="by-e"><b>{{t.problemPrefix}}</b> {{t.blind.byMissing}}</p>{{/isNameMissing}}
    <input id="by" name="by" type="text" maxlength="100" autocomplete="name"{{#isNameMissing}} aria-invalid="true" aria-describedby="by-e"{{/isNameMissing}} value="{{by}}">
    </div>
    {{/isOpen}}
    {{#rows}}
    <section class="checked" id="e-{{id}}" aria-labelledby="h-{{id}}">
    <h2 id="h-{{id}}">{{label}} <small>{{name}}, {{unit}}</small></h2>
    {{#recordingHref}}<audio controls preload="none" src="{{.}}" aria-labelledby="h-{{id}}">{{t.sheet.noAudio}} <a href="{{.}}">{{t.sheet.openAudio}}</a></audio>{{/recordingHref}}
    {{#script}}
    <details class="script">
    <summary>{{t.sheet.script}}<span class="hide">: {{label}}</span></summary>
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    </details>
    {{/script}}
    {{#hasOtherScript}}<p class="hint">{{t.blind.otherScript}}</p>{{/hasOtherScript}}
    {{#mentionsText}}<p class="note warn">▲ {{.}}</p>{{/mentionsText}}
    {{#isChanged}}<p class="note warn">▲ {{t.blind.changed}}</p>{{/isChanged}}
    {{#checkedText}}<p><span class="received" aria-hidden="true">●</span> {{.}}</p>{{/checkedText}}
    {{#isOpen}}
    <p>{{#isPassed}}<button class="quiet" type="submit" name="untick" value="{{id}}">{{t.blind.untick}}<span class="hide">: {{label}}</span></button>{{/isPassed}}{{^isPassed}}<button type="submit" name="tick" value="{{tickValue}}">{{t.blind.tick}}<span class="hide">: {{label}}</span></button>{{/isPassed}}</p>
    {{/isOpen}}
    </section>
    {{/rows}}
    </form>
    {{/isEmpty}}
    {{/main}}
    {{/layout}}
    """#
}
