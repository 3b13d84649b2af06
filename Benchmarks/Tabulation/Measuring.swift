import Foundation

/// Milliseconds that each of `runs` calls takes, after one that does not count.
func milliseconds<Value>(_ runs: Int, _ work: () throws -> Value) rethrows -> [Double] {
  let clock = ContinuousClock()
  var samples: [Double] = []
  _ = try work()
  for _ in 0..<runs {
    let start = clock.now
    let value = try work()
    let time = clock.now - start
    withExtendedLifetime(value) {}
    samples.append(time / .milliseconds(1))
  }
  return samples
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    guard let middle = sorted.dropFirst(count / 2).first else { return .nan }
    return count % 2 == 1 ? middle : (sorted[count / 2 - 1] + middle) / 2
  }
}

/// Least squares of log(time) on log(entries) and log(judges): the powers by which time grows.
struct GrowthFit {
  var entries: Double
  var judges: Double

  /// - Parameter points: at least three, not all on one line.
  init(_ points: [(entries: Double, judges: Double, time: Double)]) {
    let rows = points.map { (x: log2($0.entries), y: log2($0.judges), z: log2($0.time)) }
    let count = Double(rows.count)
    let meanX = rows.map(\.x).reduce(0, +) / count
    let meanY = rows.map(\.y).reduce(0, +) / count
    let meanZ = rows.map(\.z).reduce(0, +) / count
    var (xx, xy, yy, xz, yz) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for row in rows {
      let (x, y, z) = (row.x - meanX, row.y - meanY, row.z - meanZ)
      (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y)
      (xz, yz) = (xz + x * z, yz + y * z)
    }
    let determinant = xx * yy - xy * xy
    entries = (xz * yy - yz * xy) / determinant
    judges = (yz * xx - xz * xy) / determinant
  }
}
