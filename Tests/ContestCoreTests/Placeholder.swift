import Testing
@testable import ContestCore
