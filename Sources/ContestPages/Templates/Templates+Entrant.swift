extension Templates {
  /// The form of one entrant.
  static let entrant = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    {{#hasProblems}}
    <div class="problems" role="alert" tabindex="-1" id="problems">
    <h2>{{t.problems}}</h2>
    <ul>
    {{#summary}}
    <li><a href="#{{target}}">{{title}}: {{text}}</a></li>
    {{/summary}}
    </ul>
    </div>
    {{/hasProblems}}
    <form method="post" action="{{action}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <fieldset>
    <legend>{{t.entrant.person}}</legend>
    {{#unitField}}{{> choice}}{{/unitField}}
    {{#person}}
    {{> field}}
    {{/person}}
    </fieldset>
    <fieldset>
    <legend>{{t.entrant.work}}</legend>
    {{#work}}
    {{> field}}
    {{/work}}
    {{#themeField}}{{> choice}}{{/themeField}}
    {{#files}}
    {{> field}}
    {{/files}}
    </fieldset>
    <fieldset>
    <legend>{{t.entrant.consents}}</legend>
    <p class="hint">{{t.entrant.consentsHint}}</p>
    {{#consents}}
    <div class="tick{{#error}} wrong{{/error}}">
    {{#error}}<p class="error" id="e-{{name}}"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/error}}
    <label><input id="f-{{name}}" name="{{name}}" type="checkbox" value="yes"{{#isTicked}} checked{{/isTicked}}{{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}{{#error}} aria-invalid="true"{{/error}}> <span>{{label}}{{#isRequired}} <small>{{t.entrant.required}}</small>{{/isRequired}}</span></label>
    {{#hint}}<p class="hint" id="h-{{name}}">{{.}}</p>{{/hint}}
    </div>
    {{/consents}}
    </fieldset>
    <div class="buttons">
    <button class="main" type="submit">{{t.entrant.save}}</button>
    <a class="quiet" href="{{backHref}}">{{t.cancel}}</a>
    </div>
    </form>
    {{/main}}
    {{/layout}}
    """#
}
