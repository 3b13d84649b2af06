extension StyleSheet {
  /// The recording with its tools, beside its script where there is room.
  static let player = #"""
    .tools .buttons{margin-top:8px}
    .tools .buttons>*{flex:1 1 0;min-width:48px;padding:8px;white-space:nowrap}
    .tools .buttons>select{width:auto;flex:0 0 4.5rem}
    .tools .buttons>:last-child{flex:1 1 auto}
    .notes{list-style:none;padding:0;margin:0}
    .notes li{display:flex;gap:4px;align-items:center;border-bottom:1px solid var(--hair)}
    .notes span{flex:1 1 auto;min-width:0}
    .noting{margin:8px 0}
    @media (min-width:44rem){.hear{display:grid;grid-template-columns:minmax(16rem,20rem) 1fr;gap:0 24px;align-items:start}}
    @media print{.tools{display:none}}
    """#
}
