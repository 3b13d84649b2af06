extension Templates {
  /// The form at which papers are typed.
  static let paperEntry = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    {{#resultText}}<p class="note{{#isGood}} good{{/isGood}}{{^isGood}} warn{{/isGood}}" role="status">{{#isGood}}●{{/isGood}}{{^isGood}}▲{{/isGood}} {{.}}</p>{{/resultText}}
    {{^isOpen}}<p class="note">{{t.papers.shut}}</p>{{/isOpen}}
    {{#isOpen}}
    {{#isAlone}}<p class="note warn">▲ {{t.papers.alone}} <code>{{t.papers.aloneCommand}}</code></p>{{/isAlone}}
    {{^paper}}
    <form method="get" action="{{action}}">
    <div class="field{{#codeProblem}} wrong{{/codeProblem}}">
    <label for="code">{{t.entry.code}}</label>
    <p class="hint" id="code-h">{{t.entry.codeHint}}</p>
    {{#codeProblem}}<p class="error" id="code-e"><b>{{t.problemPrefix}}</b> {{.}}</p>{{/codeProblem}}
    <input id="code" name="{{field}}" type="text" maxlength="300" autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus aria-describedby="code-h{{#codeProblem}} code-e{{/codeProblem}}"{{#codeProblem}} aria-invalid="true"{{/codeProblem}} value="{{code}}">
    </div>
    <div class="buttons"><button class="main" type="submit">{{t.entry.open}}</button></div>
    </form>
    {{/paper}}
    {{#paper}}
    <p class="lead"><b>{{called}}</b> · {{judge}} · {{orderText}}</p>
    {{#hasDifferences}}
    <section class="note warn" role="alert" aria-labelledby="differs">
    <h2 id="differs">▲ {{t.entry.differsTitle}}</h2>
    <p>{{differenceText}}</p>
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.entry.before}}</th><th scope="col" class="figure">{{t.entry.now}}</th></tr></thead>
    <tbody>
    {{#differences}}
    <tr><th scope="row">{{criterion}}</th><td class="figure">{{paperMark}}</td><td class="figure">{{otherMark}}</td></tr>
    {{/differences}}
    </tbody>
    </table>
    </section>
    {{/hasDifferences}}
    {{#missingText}}<p class="hint" role="status">{{.}}</p>{{/missingText}}
    <form method="post" action="{{action}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="{{field}}" value="{{code}}">
    <table class="entries">
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col">{{t.sheet.mark}}</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row"><label for="{{id}}">{{position}}. {{title}}</label> <small id="{{id}}-h">{{hint}}</small>{{#problem}}<br><span class="error" id="{{id}}-e">{{.}}</span>{{/problem}}</th>
    <td class="entry"><input id="{{id}}" name="{{id}}" type="text" inputmode="decimal" maxlength="32" autocomplete="off"{{#isFocus}} autofocus{{/isFocus}} aria-describedby="{{id}}-h{{#problem}} {{id}}-e{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}} value="{{value}}"></td></tr>
    {{/rows}}
    </tbody>
    {{#hasTotal}}
    <tfoot><tr><th scope="row"><label for="total">{{t.entry.total}}</label> <small id="total-h">{{t.entry.totalHint}}</small>{{#totalProblem}}<br><span class="error" id="total-e">{{.}}</span>{{/totalProblem}}</th>
    <td class="entry"><input id="total" name="total" type="text" inputmode="decimal" maxlength="32" autocomplete="off"{{#isTotalFocus}} autofocus{{/isTotalFocus}} aria-describedby="total-h{{#totalProblem}} total-e{{/totalProblem}}"{{#totalProblem}} aria-invalid="true"{{/totalProblem}} value="{{total}}"></td></tr></tfoot>
    {{/hasTotal}}
    </table>
    <div class="buttons"><button class="main" type="submit"{{#isFocusFree}} autofocus{{/isFocusFree}}>{{t.entry.save}}</button>{{#hasDifferences}} <button type="submit" name="replaces" value="yes">{{t.entry.keep}}</button>{{/hasDifferences}} <a class="quiet" href="{{action}}">{{t.entry.other}}</a></div>
    <p class="hint">{{t.entry.keys}}</p>
    </form>
    {{/paper}}
    {{/isOpen}}
    <p class="links"><a href="{{papersHref}}">{{t.papers.all}}</a></p>
    {{/main}}
    {{/layout}}
    """#
}
