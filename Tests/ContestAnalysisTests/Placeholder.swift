import Testing
@testable import ContestAnalysis
