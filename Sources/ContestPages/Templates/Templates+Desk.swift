extension Templates {
  /// The organisers' desk.
  static let desk = #"""
    {{<layout}}
    {{$main}}
    <h1>{{heading}}</h1>
    <div class="desk">
    <section aria-labelledby="path">
    <h2 id="path">{{t.desk.path}}</h2>
    <ol class="path" data-live="path">
    {{#path}}
    <li class="{{style}}"{{#isCurrent}} aria-current="step"{{/isCurrent}}><span class="shape" aria-hidden="true">{{symbol}}</span> {{#href}}<a href="{{.}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}} <small>{{word}}{{#detail}} · {{.}}{{/detail}}</small></li>
    {{/path}}
    </ol>
    <p><a class="button" href="/ban-to-chuc/thi-sinh">{{t.desk.entrants}}</a></p>
    <p><a class="button" href="/ban-to-chuc/thiet-bi">{{t.desk.devices}}</a></p>
    </section>
    <div>
    <section aria-labelledby="tasks" class="tasks" data-live="tasks">
    <h2 id="tasks">{{t.desk.tasks}}</h2>
    {{^hasTasks}}<p>{{t.desk.noTasks}}</p>{{/hasTasks}}
    <ul>
    {{#tasks}}
    <li><span>{{text}}</span>
    {{#link}}<a class="button" href="{{href}}">{{label}}</a>{{/link}}
    {{#post}}<form method="post" action="{{href}}"><input type="hidden" name="csrf" value="{{visit.csrf}}"><button class="main" type="submit">{{label}}</button></form>{{/post}}
    </li>
    {{/tasks}}
    </ul>
    </section>
    <section aria-labelledby="sheets" data-live="sheets">
    <h2 id="sheets">{{t.desk.sheets}}</h2>
    {{#rounds}}
    <h3><a href="{{href}}">{{title}}</a></h3>
    <p><span class="phase">{{phase}}</span> {{progress}}</p>
    {{#grid}}
    {{> grid}}
    {{/grid}}
    {{^grid}}<p class="hint">{{t.grid.notYet}}</p>{{/grid}}
    {{/rounds}}
    </section>
    </div>
    <section aria-labelledby="journal" data-live="journal">
    <h2 id="journal">{{t.desk.journal}}</h2>
    {{^hasJournal}}<p>{{t.desk.noJournal}}</p>{{/hasJournal}}
    <ol class="journal">
    {{#journal}}
    <li><small>{{at}} · {{actor}}</small><br>{{text}}</li>
    {{/journal}}
    </ol>
    </section>
    </div>
    {{/main}}
    {{/layout}}
    """#
}
