import ContestCore
import Testing

@Suite struct LateDeciderTests {
  private func contest(_ names: [(JudgeID, String)]) -> Contest {
    Contest(
      id: "thu", title: LocalizedText("Cuộc thi"), organiser: Organiser(name: LocalizedText("Sở")),
      judges: names.map { Judge(id: $0.0, name: $0.1) })
  }

  private let seats = [("gk1" as JudgeID, "Nguyễn Văn A"), ("gk2", "Trần Thị B"), ("gk3", "NGUYỄN  VĂN A")]
  private let panel = Panel(members: [
    PanelMember(judge: "gk1", role: .chair), PanelMember(judge: "gk2"), PanelMember(judge: "gk3"),
  ])

  @Test("The chair decides about the others' late sheets, the organisers about the chair's own")
  func chair() {
    #expect(contest(seats).lateDecider(of: "gk2", on: panel) == .chair)
    #expect(contest(seats).lateDecider(of: "gk1", on: panel) == .organisers)
  }

  @Test("A chair who holds a second seat under the same name does not decide about that seat's sheet")
  func twoSeats() {
    #expect(contest(seats).lateDecider(of: "gk3", on: panel) == .organisers)
    #expect(contest([("gk1", ""), ("gk2", ""), ("gk3", "C")]).lateDecider(of: "gk2", on: panel) == .chair)
  }

  @Test("Where nobody is in the chair the organisers decide")
  func noChair() {
    let panel = Panel(members: [PanelMember(judge: "gk1"), PanelMember(judge: "gk2")])
    #expect(contest(seats).lateDecider(of: "gk2", on: panel) == .organisers)
  }

  @Test("One of the organisers' people is a judge where the names are the same")
  func clerks() {
    let judge = Judge(id: "gk1", name: "Nguyễn Văn A")
    #expect(Clerk(link: 1, name: "nguyễn văn a").isSamePerson(as: judge))
    #expect(!Clerk(link: 1, name: "Trần Thị B").isSamePerson(as: judge))
    #expect(!Clerk(link: 1).isSamePerson(as: judge))
  }
}
