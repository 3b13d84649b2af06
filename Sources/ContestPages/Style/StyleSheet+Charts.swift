extension StyleSheet {
  /// Pictures of figures, and the list of what they say.
  static let charts = #"""
    .picture{margin:16px 0;padding:0 8px}
    .picture figcaption{margin:0 -8px 8px;font-weight:600}
    .chart{display:block;overflow:visible}
    .chart text{fill:var(--ink);font-size:1rem;font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    .chart .tick{stroke:var(--hair)}
    .chart .tick-label{fill:var(--dim)}
    .chart .bar{fill:var(--accent)}
    .chart .interval{fill:var(--line)}
    .chart .dot{fill:var(--accent);stroke:var(--paper);stroke-width:2px}
    .stats{width:auto;min-width:100%}
    .stats th[scope=row]{overflow-wrap:normal;min-width:6rem}
    .stats td:not(.figure){min-width:7rem}
    .gist{list-style:none;padding:0}
    .gist li{border-bottom:1px solid var(--hair)}
    .gist a{display:grid;grid-template-columns:auto 1fr;gap:0 12px;padding:12px 0;color:inherit;text-decoration:none}
    .gist a:hover{background:var(--soft)}
    .gist .state{grid-row:span 2;min-width:6.5rem}
    .gist b{text-decoration:underline;text-underline-offset:.18em;color:var(--accent)}
    @media (max-width:35.99rem){.gist a{grid-template-columns:1fr}.gist .state{grid-row:auto}}
    @media (forced-colors:active){.chart .bar,.chart .interval{fill:CanvasText}.chart .dot{fill:Highlight}.chart .tick{stroke:GrayText}.chart text{fill:CanvasText;stroke:Canvas}}
    """#
}
