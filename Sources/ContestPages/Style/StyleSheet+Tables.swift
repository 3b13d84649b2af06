extension StyleSheet {
  /// Tables of figures: score grids and rankings.
  static let tables = #"""
    table{border-collapse:collapse;width:100%}
    th,td{padding:8px;text-align:left;vertical-align:top;border-bottom:1px solid var(--hair);font-weight:400}
    thead th,tfoot th{color:var(--dim);font-weight:600;border-bottom:1px solid var(--line)}
    th[scope=row]{overflow-wrap:anywhere}
    tfoot th,tfoot td{font-weight:600}
    .figure{text-align:right;white-space:nowrap}
    .scroll{overflow-x:auto;position:relative}
    thead .figure{white-space:normal}
    .grid{width:auto;min-width:60%}
    .grid .cell{text-align:center;padding:6px;min-width:48px;white-space:nowrap}
    .grid tbody th{white-space:nowrap}
    .desk .grid{width:100%}
    @media (min-width:44rem){.desk .grid tbody th{white-space:normal}}
    @media (max-width:43.99rem){.grid tr>:first-child{position:sticky;left:0;background:var(--paper);min-width:7rem;max-width:38vw;white-space:normal}}
    .grid abbr{text-decoration:none}
    .online{color:var(--good)}
    .legend{display:flex;flex-wrap:wrap;gap:0 16px;color:var(--dim)}
    .winners{list-style:none;padding:0}
    .winners li{display:flex;gap:0 16px;padding:8px 0;border-bottom:1px solid var(--hair)}
    .winners .figure{margin-left:auto;font-weight:600}
    .letterhead{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 32px}
    .ranking .place,.ranking .result,.ranking .name{font-weight:600}
    .ranking .group th{font-weight:600;padding-top:20px;border-bottom:1px solid var(--line)}
    .notes{list-style:none;padding:0}
    .totals{width:auto}
    .why td{padding-top:0}
    .ranking tbody tr:has(+.why)>*{border-bottom:0}
    .why ul{margin:0 0 8px}
    @media (max-width:35.99rem){.ranking thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.ranking,.ranking tbody{display:block}.ranking tr{display:grid;grid-template-columns:2.2rem 1fr auto;gap:0 8px;padding-top:8px}.ranking td,.ranking th{border:0;padding:0}.ranking .number{display:none}.ranking .name{grid-column:2;grid-row:1}.ranking .unit{grid-column:2;grid-row:2}.ranking .result{grid-column:3;grid-row:1}.ranking .group{display:block}.ranking .why{display:block;padding:0 0 0 2.7rem;border-bottom:1px solid var(--hair)}}
    @media (max-width:35.99rem){.compare,.compare :is(thead,tbody,tfoot){display:block}.compare tr{display:grid;grid-template-columns:repeat(3,1fr);border-bottom:1px solid var(--hair)}.compare :is(th,td){border:0;padding:4px}.compare tr>:first-child{grid-column:1/-1}.compare thead tr>:first-child{display:none}}
    tfoot th{border-bottom-color:var(--hair)}
    """#
}
