import Testing
@testable import ContestTables
