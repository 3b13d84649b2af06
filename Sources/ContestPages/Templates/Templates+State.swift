extension Templates {
  /// A state: shape and word.
  static let state = #"""
    <span class="state {{style}}"><span class="shape" aria-hidden="true">{{symbol}}</span> {{word}}</span>
    """#
}
