extension Templates {
  /// Papers to print, one per page.
  static let print = #"""
    {{<layout}}
    {{$style}}
    {{> style}}
    {{> paperStyle}}
    {{/style}}
    {{$main}}
    <div class="screen">
    <h1>{{heading}}</h1>
    <p class="lead">{{countText}} {{t.print.how}}</p>
    {{#isDraft}}<p class="note warn">▲ {{t.print.draft}}</p>{{/isDraft}}
    {{#isEmpty}}<p class="note">{{t.print.none}}</p>{{/isEmpty}}
    {{#lacksPicture}}<p class="note">{{t.print.noPicture}}</p>{{/lacksPicture}}
    {{#hasLeftOut}}
    <h2>{{t.print.leftOut}}</h2>
    <ul>
    {{#leftOut}}
    <li>{{.}}</li>
    {{/leftOut}}
    </ul>
    {{/hasLeftOut}}
    </div>
    {{#sheets}}
    <section class="form{{#isDense}} dense{{/isDense}}" aria-label="{{label}}">
    {{> letterhead}}
    <div class="formtitle"><h2>{{t.print.title}}</h2><p>{{roundTitle}}</p></div>
    <div class="info">
    <dl>
    <div><dt>{{t.print.judge}}:</dt><dd><b>{{judge}}</b></dd></div>
    <div><dt>{{entryWord}}:</dt><dd><b class="entrycode">{{entry}}</b></dd></div>
    <div><dt>{{t.print.order}}:</dt><dd><b>{{order}}</b></dd></div>
    {{#entrant}}
    <div><dt>{{t.print.entrant}}:</dt><dd>{{name}}</dd></div>
    <div><dt>{{t.print.unit}}:</dt><dd>{{unit}}</dd></div>
    {{/entrant}}
    </dl>
    <p class="mark">{{> qr}}<code>{{code}}</code></p>
    </div>
    <table>
    <thead><tr><th scope="col" class="no">{{t.print.no}}</th><th scope="col">{{t.print.criterion}}</th><th scope="col" class="max">{{t.print.maximum}}</th><th scope="col" class="given">{{t.print.mark}}</th><th scope="col" class="rest">{{t.print.note}}</th></tr></thead>
    <tbody>
    {{#rows}}
    {{#isPart}}<tr><th colspan="5" scope="colgroup">{{title}}{{#note}} <small>({{.}})</small>{{/note}}</th></tr>{{/isPart}}
    {{^isPart}}<tr><td class="no">{{number}}</td><th scope="row">{{title}} <small>({{note}})</small></th><td class="max">{{maximum}}</td><td class="given">{{mark}}</td><td></td></tr>{{/isPart}}
    {{/rows}}
    </tbody>
    <tfoot><tr><td></td><th scope="row">{{t.print.total}}{{#isWeighted}} <small>({{t.print.weighted}})</small>{{/isWeighted}}</th><td class="max">{{maximum}}</td><td class="given">{{total}}</td><td></td></tr></tfoot>
    </table>
    <p class="line">{{t.print.totalLine}}: {{#total}}<b>{{.}}</b>{{/total}}{{^total}}<span class="fill short"></span>{{/total}} ({{t.print.words}}: {{#words}}<i>{{.}}</i>{{/words}}{{^words}}<span class="fill"></span>{{/words}})</p>
    <p class="line">{{t.print.remarks}}:</p>
    <div class="blank"></div>
    {{#sentText}}<p class="sent">{{.}}</p>{{/sentText}}
    {{> signature}}
    </section>
    {{/sheets}}
    {{#lists}}
    <section class="form list" aria-label="{{label}}">
    {{> letterhead}}
    <div class="formtitle"><h2>{{title}}</h2><p>{{roundTitle}}</p></div>
    <div class="info">
    <dl><div><dt>{{t.print.judge}}:</dt><dd><b>{{judge}}</b></dd></div></dl>
    <p class="mark">{{> qr}}</p>
    </div>
    <p>{{hint}}</p>
    <table>
    <thead><tr><th scope="col" class="no">{{t.print.order}}</th><th scope="col">{{entryWord}}</th>{{#columns}}<th scope="col" class="given">{{title}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#lines}}
    <tr><td class="no">{{order}}</td><th scope="row"><b>{{entry}}</b>{{#entrant}} <small>{{name}}, {{unit}}</small>{{/entrant}} <code>{{code}}</code></th>{{#cells}}<td class="given">{{mark}}</td>{{/cells}}</tr>
    {{/lines}}
    </tbody>
    </table>
    {{> signature}}
    </section>
    {{/lists}}
    {{/main}}
    {{/layout}}
    """#

  /// The two heads of an official paper.
  static let letterhead = #"""
    <div class="heads">
    <p>{{issuer}}<br><b>{{t.print.jury}}</b></p>
    <p lang="vi"><b>{{t.print.country}}</b><br><b class="motto">{{t.print.motto}}</b></p>
    </div>
    """#

  /// Place, date and whose hand.
  static let signature = #"""
    <div class="sign"><p><i>{{dateLine}}</i></p><p><b>{{t.print.signer}}</b><br><i>{{t.print.signHow}}</i></p></div>
    """#

  /// A QR code.
  static let qr = #"""
    {{#picture}}<svg viewBox="0 0 {{side}} {{side}}" role="img" aria-label="{{t.print.qr}}"><path d="{{path}}"/></svg>{{/picture}}
    """#
}
