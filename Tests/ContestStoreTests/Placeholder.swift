import Testing
@testable import ContestStore
