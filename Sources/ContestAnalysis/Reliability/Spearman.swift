/// Spearman's rank correlation, from −1 to 1: Pearson's of the ranks, equal values sharing their mean rank
/// (methods.md §14).
///
/// - Parameters: two lists of the same length; what is longer is cut off.
/// - Throws: `AnalysisRefusal.tooFewEntries` under 3 pairs, `.noVariation` where one list is constant.
public func spearman(_ first: [Double], _ second: [Double]) throws(AnalysisRefusal) -> Double {
  let count = min(first.count, second.count)
  guard count >= 3 else { throw .tooFewEntries(found: count, needed: 3) }
  let a = Array(first.prefix(count)).meanRanks
  let b = Array(second.prefix(count)).meanRanks
  let mean = Double(count + 1) / 2
  var (ab, aa, bb) = (0.0, 0.0, 0.0)
  for (x, y) in zip(a, b) {
    ab += (x - mean) * (y - mean)
    aa += (x - mean) * (x - mean)
    bb += (y - mean) * (y - mean)
  }
  guard aa > 0, bb > 0 else { throw .noVariation }
  return ab / (aa * bb).squareRoot()
}
