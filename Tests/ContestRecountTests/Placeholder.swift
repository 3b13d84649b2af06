import Testing
@testable import ContestRecount
