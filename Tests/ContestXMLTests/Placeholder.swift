import Testing
@testable import ContestXML
