extension Templates {
  /// What the hall's secretary says to the judges' pages.
  static let hall = #"""
    <section aria-labelledby="hall">
    <h2 id="hall">{{t.hall}}</h2>
    <div class="cards">
    <div>
    <p>{{#called}}{{t.hall.now}} <b>{{.}}</b>{{/called}}{{^called}}{{t.hall.nobody}}{{/called}}</p>
    <form method="post" action="{{callHref}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <div class="field"><label for="call-entry">{{t.hall.entry}}</label>
    <select id="call-entry" name="entry">
    {{#entries}}
    <option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/entries}}
    </select></div>
    <p class="buttons"><button type="submit">{{t.hall.call}}</button></p>
    </form>
    {{#called}}<form method="post" action="{{callHref}}"><input type="hidden" name="csrf" value="{{visit.csrf}}"><button class="quiet" type="submit">{{t.hall.end}}</button></form>{{/called}}
    </div>
    <div>
    <p>{{closingText}}{{^closingText}}{{t.hall.noClosing}}{{/closingText}}</p>
    <form method="post" action="{{closingHref}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <div class="field"><label for="closing-minutes">{{t.hall.closing}}</label>
    <select id="closing-minutes" name="minutes">
    {{#minutes}}
    <option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
    {{/minutes}}
    </select></div>
    <p class="buttons"><button type="submit">{{t.hall.announce}}</button></p>
    </form>
    {{#closingText}}<form method="post" action="{{closingHref}}"><input type="hidden" name="csrf" value="{{visit.csrf}}"><input type="hidden" name="minutes" value="0"><button class="quiet" type="submit">{{t.hall.takeBack}}</button></form>{{/closingText}}
    </div>
    <form method="post" action="{{returnHref}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <p>{{t.hall.returnText}}</p>
    {{#hasReturned}}
    <ul>
    {{#returned}}
    <li>▲ {{.}}</li>
    {{/returned}}
    </ul>
    {{/hasReturned}}
    <div class="field"><label for="return-entry">{{t.hall.sheetOf}}</label>
    <select id="return-entry" name="entry">
    {{#entries}}
    <option value="{{value}}">{{label}}</option>
    {{/entries}}
    </select></div>
    <div class="field"><label for="return-judge">{{t.round.judge}}</label>
    <select id="return-judge" name="judge">
    {{#judges}}
    <option value="{{value}}">{{label}}</option>
    {{/judges}}
    </select></div>
    <div class="field"><label for="return-reason">{{t.reason}}</label>
    <input id="return-reason" name="reason" type="text" maxlength="500" autocomplete="off" required></div>
    <p><button type="submit">{{t.hall.return}}</button></p>
    </form>
    </div>
    </section>
    """#
}
