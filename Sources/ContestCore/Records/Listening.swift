/// That somebody has made sure that nothing in an entry's script and recording tells who it is.
public struct BlindCheck: Sendable, Hashable {
  public var entry: EntryID
  /// False where the tick was taken back.
  public var isPassed: Bool
  /// SHA-256 of the files that were looked through, hexadecimal; empty where the entry has none.
  public var script: String
  public var recording: String
  /// Who looked, as that person wrote the name.
  public var checkedBy: String
  public var instant: Instant

  public init(
    entry: EntryID, isPassed: Bool, script: String, recording: String, checkedBy: String, instant: Instant
  ) {
    self.entry = entry
    self.isPassed = isPassed
    self.script = script
    self.recording = recording
    self.checkedBy = checkedBy
    self.instant = instant
  }
}

/// Which parts of a recording were played: intervals in milliseconds, apart and in order.
///
/// Parts that lie less than a second from one another are one: a player reports them as they come.
public struct PlayedParts: Sendable, Hashable {
  public private(set) var intervals: [Range<Int>]
  /// A recording of half an hour heard in single seconds has fewer.
  public static let mostIntervals = 2000
  private static let gap = 1000

  /// The union of `parts`; empty and negative ones are nothing.
  public init(_ parts: [Range<Int>] = []) {
    var merged: [Range<Int>] = []
    let sorted = parts.filter { !$0.isEmpty && $0.lowerBound >= 0 }.sorted { $0.lowerBound < $1.lowerBound }
    for part in sorted {
      if let last = merged.last, part.lowerBound - last.upperBound <= Self.gap {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        merged.append(part)
      }
    }
    self.intervals = Array(merged.prefix(Self.mostIntervals))
  }

  /// What either has.
  public func union(_ other: PlayedParts) -> PlayedParts { PlayedParts(intervals + other.intervals) }

  /// How much of a recording they are, in whole per cent, rounded down.
  ///
  /// A second at its end that nobody waits for is not missed.
  /// - Parameter length: of the recording, in milliseconds.
  public func percent(of length: Int) -> Int {
    guard length > 0 else { return 0 }
    let played = intervals.reduce(0) { $0 + max(0, min($1.upperBound, length) - $1.lowerBound) }
    let whole = max(1, length - min(Self.gap, length / 10))
    return min(100, played * 100 / whole)
  }
}

/// Something a judge wrote down at a moment of a recording.
public struct ListeningNote: Sendable, Hashable {
  /// Made by the device; the same again replaces the note.
  public var id: String
  /// Milliseconds from the beginning of the recording.
  public var position: Int
  /// Empty where the note was taken away.
  public var text: String

  public init(id: String, position: Int, text: String) {
    self.id = id
    self.position = position
    self.text = text
  }
}

/// What one judge has heard of one entry.
public struct Listening: Sendable, Hashable {
  public var entry: EntryID
  public var judge: JudgeID
  public var played: PlayedParts
  /// Where the player stood last, in milliseconds.
  public var position: Int
  /// By position.
  public var notes: [ListeningNote]

  public init(entry: EntryID, judge: JudgeID, played: PlayedParts, position: Int, notes: [ListeningNote]) {
    self.entry = entry
    self.judge = judge
    self.played = played
    self.position = position
    self.notes = notes
  }
}
