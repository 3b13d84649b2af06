extension Templates {
  /// The papers of a round at the desk.
  static let papers = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    {{#refusal}}<p class="note warn" role="alert">▲ {{.}}</p>{{/refusal}}
    {{^isDrawn}}<p class="note">{{t.papers.notDrawn}}</p>{{/isDrawn}}
    {{#isDrawn}}
    {{#isOpen}}
    <p class="buttons"><a class="button main" href="{{entryHref}}">{{t.papers.enter}}</a></p>
    <p class="hint">{{t.papers.text}}</p>
    {{#isAlone}}<p class="note warn">▲ {{t.papers.alone}} <code>{{t.papers.aloneCommand}}</code></p>{{/isAlone}}
    {{/isOpen}}
    {{^isOpen}}<p class="note">{{t.papers.shut}}</p>{{/isOpen}}
    {{#hasDiffering}}
    <section aria-labelledby="differing">
    <h2 id="differing">▲ {{t.papers.differing}}</h2>
    <p>{{t.papers.differingText}}</p>
    {{#differing}}
    <article aria-label="{{code}}">
    <h3>{{code}} – {{judge}}, {{entry}}</h3>
    <p><small>{{confirmedText}}</small></p>
    {{> paperDifferences}}
    {{#isOpen}}
    <form method="post" action="{{settleHref}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="{{field}}" value="{{code}}">
    <input type="hidden" name="reading" value="{{reading}}">
    <input type="hidden" name="revision" value="{{revision}}">
    <div class="field{{#isReasonMissing}} wrong{{/isReasonMissing}}">
    <label for="r-{{code}}">{{t.papers.why}}</label>
    {{#isReasonMissing}}<p class="error" id="e-{{code}}"><b>{{t.problemPrefix}}</b> {{t.reason.missing}}</p>{{/isReasonMissing}}
    <input id="r-{{code}}" name="reason" type="text" maxlength="500" autocomplete="off" required{{#isReasonMissing}} aria-invalid="true" aria-describedby="e-{{code}}"{{/isReasonMissing}} value="{{reason}}">
    </div>
    <div class="buttons"><button type="submit" name="choice" value="sent">{{t.papers.takeSent}}</button> <button type="submit" name="choice" value="paper">{{t.papers.takePaper}}</button></div>
    </form>
    {{/isOpen}}
    </article>
    {{/differing}}
    </section>
    {{/hasDiffering}}
    {{#hasWaiting}}
    <section aria-labelledby="waiting">
    <h2 id="waiting">◐ {{t.papers.waiting}}</h2>
    <ul class="people">
    {{#waiting}}
    <li>
    <p><b>{{code}}</b><br>{{judge}}, {{entry}}</p>
    <p><small>{{enteredText}}</small></p>
    {{#isOpen}}
    <details>
    <summary>{{t.papers.remove}}<span class="hide">: {{code}}</span></summary>
    <form method="post" action="{{removeHref}}" novalidate>
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="{{field}}" value="{{code}}">
    <input type="hidden" name="reading" value="{{reading}}">
    <div class="field">
    <label for="g-{{code}}">{{t.reason}}</label>
    <input id="g-{{code}}" name="reason" type="text" maxlength="500" autocomplete="off" required>
    </div>
    <button type="submit">{{t.papers.remove}}<span class="hide">: {{code}}</span></button>
    </form>
    </details>
    {{/isOpen}}
    </li>
    {{/waiting}}
    </ul>
    </section>
    {{/hasWaiting}}
    {{#hasMatching}}
    <section aria-labelledby="matching">
    <h2 id="matching">● {{t.papers.matching}}</h2>
    <ul class="people">
    {{#matching}}
    <li><p><b>{{code}}</b><br>{{judge}}, {{entry}}</p><p><small>{{confirmedText}}{{#decision}}<br>{{.}}{{/decision}}</small></p></li>
    {{/matching}}
    </ul>
    </section>
    {{/hasMatching}}
    {{#hasSettled}}
    <section aria-labelledby="settled">
    <h2 id="settled">● {{t.papers.settled}}</h2>
    {{#settled}}
    <article aria-label="{{code}}">
    <h3>{{code}} – {{judge}}, {{entry}}</h3>
    <p><small>{{confirmedText}}</small><br>{{decision}}</p>
    {{> paperDifferences}}
    </article>
    {{/settled}}
    </section>
    {{/hasSettled}}
    {{^hasLines}}<p>{{t.papers.none}}</p>{{/hasLines}}
    <section aria-labelledby="print">
    <h2 id="print">{{t.papers.print}}</h2>
    <ul class="links">
    <li><a href="{{allHref}}">{{t.papers.printAll}}</a></li>
    <li><a href="{{filledHref}}">{{t.papers.printFilled}}</a></li>
    {{#links}}
    <li>{{name}}: <a href="{{blankHref}}">{{t.papers.blank}}<span class="hide"> {{name}}</span></a> <a href="{{filledHref}}">{{t.papers.filled}}<span class="hide"> {{name}}</span></a></li>
    {{/links}}
    </ul>
    </section>
    {{/isDrawn}}
    {{/main}}
    {{/layout}}
    """#

  /// Criterion by criterion, the paper beside what was sent.
  static let paperDifferences = #"""
    {{#hasDifferences}}
    <table>
    <thead><tr><th scope="col">{{t.sheet.criterion}}</th><th scope="col" class="figure">{{t.papers.onPaper}}</th><th scope="col" class="figure">{{t.papers.sent}}</th></tr></thead>
    <tbody>
    {{#differences}}
    <tr><th scope="row">{{criterion}}</th><td class="figure">{{paperMark}}</td><td class="figure">{{otherMark}}</td></tr>
    {{/differences}}
    </tbody>
    </table>
    {{/hasDifferences}}
    """#
}
