extension Templates {
  /// Who is logged in on which device.
  static let devices = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <p>{{t.devices.text}}</p>
    <section class="note{{^takesNewLogIns}} warn{{/takesNewLogIns}}" aria-labelledby="switch">
    <h2 id="switch">{{t.devices.switch}}</h2>
    <p><b>{{switchText}}</b></p>
    <form method="post" action="{{switchHref}}">
    <input type="hidden" name="csrf" value="{{visit.csrf}}">
    <input type="hidden" name="allow" value="{{switchValue}}">
    <p><button type="submit">{{switchButton}}</button></p>
    </form>
    </section>
    {{#people}}
    <section>
    <h2>{{name}}{{#isMany}} <small>{{count}} {{t.devices.many}}</small>{{/isMany}}</h2>
    {{^hasDevices}}<p class="hint">{{t.devices.none}}</p>{{/hasDevices}}
    {{#hasDevices}}
    <ul class="people">
    {{#devices}}
    <li>
    <p><b>{{title}}</b>{{#isThis}} <small>({{t.devices.this}})</small>{{/isThis}}<br><small><code>{{id}}</code>{{#draftText}} · {{.}}{{/draftText}}</small></p>
    <p><small>{{t.devices.since}}: {{since}}<br>{{t.devices.lastSeen}}: {{lastSeen}}</small></p>
    <div class="buttons">
    {{#cutHref}}<form method="post" action="{{.}}"><input type="hidden" name="csrf" value="{{visit.csrf}}"><button type="submit">{{t.devices.cut}}<span class="hide">: {{name}}, {{title}}, {{id}}</span></button></form>{{/cutHref}}
    </div>
    </li>
    {{/devices}}
    </ul>
    {{/hasDevices}}
    </section>
    {{/people}}
    {{/main}}
    {{/layout}}
    """#
}
