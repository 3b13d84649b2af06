import Testing
@testable import ContestServer
