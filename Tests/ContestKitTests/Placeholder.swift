import Testing
@testable import ContestKit
