extension Templates {
  /// What the judge may know of the entry, with recording and script.
  static let heard = #"""
    {{#heard}}
    <p class="lead" data-at="lead">{{roundTitle}} · {{orderText}}{{#entrant}}<br><b>{{name}}</b>, {{unit}}{{/entrant}}{{#title}}<br>{{.}}{{/title}}</p>
    <div class="hear">
    {{#recordingHref}}
    <section class="audio" aria-label="{{t.sheet.recording}}" data-at="recording">
    <audio controls preload="none" src="{{.}}">{{t.sheet.noAudio}} <a href="{{.}}">{{t.sheet.openAudio}}</a></audio>
    </section>
    {{/recordingHref}}
    {{#script}}
    <details class="script" data-at="script">
    <summary>{{t.sheet.script}}</summary>
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    </details>
    {{/script}}
    </div>
    {{/heard}}
    """#
}
