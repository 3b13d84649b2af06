import Testing
@testable import ContestPages
