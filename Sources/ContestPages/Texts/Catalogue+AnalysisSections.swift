import ContestCore

extension Catalogue {
  /// What each statistic is called, what it means, and which values are good.
  static let analysisSections: [String: LocalizedText] = [
    "analysis.leave_one_out": LocalizedText(vi: "Bỏ từng giám khảo", en: "Without each judge"),
    "analysis.leave_one_out.meaning": LocalizedText(
      vi: "Tính lại cả vòng, mỗi lần bỏ hết phiếu của một giám khảo.",
      en: "The whole round counted again, each time without one judge's sheets."),
    "analysis.leave_one_out.reading": LocalizedText(
      vi: "Hạng nhất không đổi nghĩa là không tùy thuộc vào riêng một người.",
      en: "If the first place stays the same, it hangs on no single person."),
    "analysis.margins": LocalizedText(
      vi: "Khoảng cách giữa hai bài liền nhau", en: "Margins between neighbours"),
    "analysis.margins.meaning": LocalizedText(
      vi: "Bài dưới phải thêm hơn chừng ấy điểm kết quả mới vượt bài trên.",
      en: "The lower one needs more than so many points of the result to pass the other."),
    "analysis.margins.reading": LocalizedText(
      vi: "Càng lớn càng chắc; 0 là bằng điểm.", en: "The larger, the safer; 0 is level."),
    "analysis.bootstrap": LocalizedText(
      vi: "Nếu rút lại hội đồng giám khảo", en: "If the panel were drawn again"),
    "analysis.bootstrap.meaning": LocalizedText(
      vi:
        "Máy rút lại hội đồng nhiều lần từ chính các giám khảo này, một người có thể được rút hai lần, và tính lại cả vòng; 90 trong 100 lần hạng của bài nằm trong khoảng đã nêu.",
      en:
        "The panel is drawn again and again from its own judges, some of them twice, and the round is counted; in 90 of 100 the entry's place lies within the interval."
    ),
    "analysis.bootstrap.reading": LocalizedText(
      vi:
        "Khoảng hẹp và đứng nhất từ 90% trở lên là chắc; hai khoảng chồng lên nhau thì khó nói bài nào hơn.",
      en: "A narrow interval and 90% or more is firm; where two overlap, neither is clearly better."),
    "analysis.bootstrap.fewer": LocalizedText(
      vi: "Vòng này tính lâu nên rút ít hơn 10.000 lần.",
      en: "This round takes long to count, so fewer than 10,000 were drawn."),
    "analysis.methods": LocalizedText(
      vi: "Cùng phiếu, cách tính khác", en: "The same sheets, counted otherwise"),
    "analysis.methods.meaning": LocalizedText(
      vi: "Các phiếu giữ nguyên, chỉ thay cách gộp điểm; thể lệ vẫn là cách duy nhất có giá trị.",
      en: "The sheets stay, only the way to join them changes; the rules' own way alone is valid."),
    "analysis.methods.reading": LocalizedText(
      vi: "Cách nào cũng cho cùng hạng nhất là kết quả rõ ràng.",
      en: "If every way gives the same first place, the result is clear."),
    "analysis.icc": LocalizedText(vi: "Độ tin cậy của điểm (ICC)", en: "Reliability of the marks (ICC)"),
    "analysis.icc.meaning": LocalizedText(
      vi: "Chênh lệch điểm giữa các bài đến từ chính các bài bao nhiêu phần, thay vì từ giám khảo.",
      en: "How much of the difference between entries comes from the entries and not from the judges."),
    "analysis.icc.reading": LocalizedText(
      vi: "Dưới 0,5 là yếu, từ 0,5 là vừa, từ 0,75 là tốt, từ 0,9 là rất tốt (Koo và Li, 2016).",
      en: "Below 0.5 poor, from 0.5 moderate, from 0.75 good, from 0.9 excellent (Koo and Li 2016)."),
    "analysis.icc.single1": LocalizedText(
      vi: "một giám khảo; mỗi bài có thể do người khác chấm",
      en: "one judge; each entry may have other judges"),
    "analysis.icc.single2": LocalizedText(
      vi: "một giám khảo bất kỳ; tính cả rộng, chặt tay", en: "one judge of many; severity counts against it"),
    "analysis.icc.single3": LocalizedText(
      vi: "một trong chính các giám khảo này; không kể rộng, chặt tay",
      en: "one of these judges; severity set aside"),
    "analysis.icc.average1": LocalizedText(
      vi: "trung bình hội đồng; mỗi bài có thể do người khác chấm",
      en: "the panel's mean; each entry may have other judges"),
    "analysis.icc.average2": LocalizedText(
      vi: "trung bình hội đồng; tính cả rộng, chặt tay", en: "the panel's mean; severity counts against it"),
    "analysis.icc.average3": LocalizedText(
      vi: "trung bình của chính hội đồng này; không kể rộng, chặt tay",
      en: "this panel's mean; severity set aside"),
    "analysis.cronbach_alpha": LocalizedText(vi: "Alpha của Cronbach", en: "Cronbach's alpha"),
    "analysis.cronbach_alpha.meaning": LocalizedText(
      vi: "Điểm của các giám khảo lên xuống cùng nhau đến đâu, như cùng đo một thứ; bằng ICC(3,k).",
      en: "How far the judges' marks rise and fall together, as if they measured one thing; equals ICC(3,k)."),
    "analysis.cronbach_alpha.reading": LocalizedText(
      vi: "Từ 0,7 là dùng được, từ 0,8 là tốt, từ 0,9 là rất tốt.",
      en: "From 0.7 acceptable, from 0.8 good, from 0.9 excellent."),
    "analysis.kendall_w": LocalizedText(vi: "Hệ số W của Kendall", en: "Kendall's W"),
    "analysis.kendall_w.meaning": LocalizedText(
      vi:
        "Các giám khảo xếp các bài theo cùng một thứ tự đến đâu: 0 là không chung gì, 1 là như nhau; điểm bằng nhau đã được hiệu chỉnh.",
      en:
        "How far the judges put the entries into one order: 0 is none in common, 1 the same; equal marks are allowed for."
    ),
    "analysis.kendall_w.reading": LocalizedText(
      vi: "Khoảng 0,3 là yếu, 0,5 là vừa, từ 0,7 là mạnh (Schmidt, 1997).",
      en: "About 0.3 is weak, 0.5 moderate, from 0.7 strong (Schmidt 1997)."),
    "analysis.krippendorff_alpha": LocalizedText(vi: "Alpha của Krippendorff", en: "Krippendorff's alpha"),
    "analysis.krippendorff_alpha.meaning": LocalizedText(
      vi:
        "Các giám khảo giống nhau hơn mức ngẫu nhiên đến đâu, kể cả độ cao thấp của điểm: 1 là như nhau, 0 là như bốc thăm.",
      en:
        "Agreement beyond chance, the level of the marks included: 1 is the same, 0 is as if by lot."),
    "analysis.krippendorff_alpha.reading": LocalizedText(
      vi: "Từ 0,8 là tin được, từ 0,667 là tạm được (Krippendorff, 2004).",
      en: "From 0.8 reliable, from 0.667 tentative (Krippendorff 2004)."),
    "analysis.judges": LocalizedText(
      vi: "Rộng, chặt và đồng điệu", en: "Severity, spread and agreement"),
    "analysis.judges.meaning": LocalizedText(
      vi:
        "Mỗi người được so với trung bình của những người khác. Độ trải là độ lệch chuẩn điểm của người ấy; tương quan (Spearman) là xếp các bài giống những người khác đến đâu.",
      en:
        "Each beside the mean of the others. Spread is the standard deviation of the judge's own values; correlation (Spearman's) is how far the order is that of the others."
    ),
    "analysis.judges.reading": LocalizedText(
      vi:
        "Tương quan từ 0,5 trở lên là tốt; rộng hay chặt đều tay thì không hại ai, độ trải quá nhỏ là không phân biệt các bài.",
      en:
        "A correlation from 0.5 is good; evenly severe or generous harms nobody; too small a spread tells no entries apart."
    ),
    "analysis.outliers": LocalizedText(vi: "Điểm nên xem lại", en: "Marks to look at again"),
    "analysis.outliers.meaning": LocalizedText(
      vi:
        "Lệch so với trung bình của những người khác từ 15% thang điểm, hoặc |z| (theo trung vị) trên 3,5.",
      en: "Off the mean of the others by 15% of the scale, or |z| (by the median) above 3.5."),
    "analysis.outliers.reading": LocalizedText(
      vi: "Lệch xa chưa phải là sai: người xem lại, chương trình không bỏ điểm nào.",
      en: "Far off is not wrong: people look, the program takes no mark away."),
    "analysis.same_unit": LocalizedText(vi: "Bài của đơn vị mình", en: "Entries of the own unit"),
    "analysis.same_unit.meaning": LocalizedText(
      vi:
        "Mỗi điểm được so với trung bình của những người khác, rồi so bài cùng đơn vị với bài khác đơn vị; xác suất là của kiểm định hoán vị, đếm đủ mọi cách.",
      en:
        "Each mark beside the mean of the others, then own entries beside the rest; the probability is that of a permutation test over all arrangements."
    ),
    "analysis.same_unit.reading": LocalizedText(
      vi: "Dưới 5% thì khó cho là ngẫu nhiên.", en: "Below 5% it is hard to call chance."),
  ]
}
