extension StyleSheet {
  /// Forced colours, and A4.
  static let paper = #"""
    @media (forced-colors:active){button,.button,.note,.problems,.dock,.phase{border:1px solid}.criterion.wrong,[aria-invalid=true]{border-width:3px}}
    @page{size:A4;margin:20mm 15mm 20mm 25mm}
    @media print{:root{--paper:#fff;--soft:#fff;--ink:#000;--dim:#333;--accent:#000;--line:#000;--hair:#999;--good:#000;--warn:#000;--goodbg:#fff;--warnbg:#fff}
    html{font:12pt/1.45 "Times New Roman","Liberation Serif",Tinos,serif}
    .top,.skip,.beside,.buttons,.audio,form button,summary{display:none}
    main{max-width:none;padding:0}
    h1{font-size:16pt;text-align:center}h2{font-size:13pt}
    h2,h3{break-after:avoid}
    .ranking tbody,.winners li,.facts div{break-inside:avoid}
    details::details-content{display:block;content-visibility:visible;height:auto}
    .why ul{font-size:10.5pt;padding:0}.why li{display:inline}.why li::after{content:" "}
    th,td{padding:3pt 5pt}
    a{color:inherit;text-decoration:none}
    .dock{position:static;border:0}}
    """#
}
