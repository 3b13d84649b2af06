import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// Every address of the site, from top to bottom: who may open it and what answers.
func buildRouter(_ site: Site) -> Router<SiteContext> {
  let configuration = site.configuration
  let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
  router.add(middleware: AccessLog(configuration: configuration))
  router.add(middleware: SecurityHeaders(configuration: configuration))
  router.add(middleware: VisitorReader(configuration: configuration))
  router.add(middleware: ErrorPages(site: site))

  let open = PublicController(site: site)
  router.route("/healthz", get: open.health)
  for (path, file) in site.files.byPath {
    router.route(path, get: { request, _ in file.response(to: request) })
  }
  router.route(SitePath.judgeShell, get: open.judgeShell)

  // From here on a session is looked up.
  router.add(middleware: SessionReader(site: site))
  router.route(SitePath.home, get: open.home)
  router.route(SitePath.results("ROUND"), get: open.results)
  router.route(SitePath.export("ROUND", file: "FILE"), get: open.export)
  let version = "\(SitePath.results("ROUND"))/ban/VERSION"
  router.route(version, get: open.results)
  router.route("\(version)/FILE", get: open.export)

  let access = LogInController(site: site)
  router.route(SitePath.logIn(token: "TOKEN"), get: access.show, post: access.logIn)
  router.route(SitePath.logOut, get: open.toHome, post: access.logOut)

  let judges = router.group(context: JudgeContext.self).add(middleware: FormReader(site: site))
  let judge = JudgeController(site: site)
  judges.route(SitePath.judge, get: judge.list)
  judges.route(SitePath.sheet("ROUND", "CODE"), get: judge.sheet, post: judge.submit)
  let recusal = RecusalController(site: site)
  judges.route(SitePath.recusal("ROUND", "CODE"), get: recusal.show, post: recusal.record)
  judges.route(SitePath.recording("ROUND", "CODE"), get: judge.recording)
  // The router has one name for what stands at one place: here the code stands where the round does above.
  let former = FormerAddressController(site: site)
  judges.route(SitePath.sheetWithoutRound("ROUND"), get: former.sheet, post: former.submit)
  judges.route(SitePath.recusalWithoutRound("ROUND"), get: former.recusal, post: former.recuse)
  judges.route(SitePath.recordingWithoutRound("ROUND"), get: former.recording)

  let live = LiveController(site: site)
  judges.route(SitePath.judgeEvents, get: live.judge)

  let calls = router.group(context: JudgeAPIContext.self)
    .add(middleware: JSONReader(configuration: site.configuration))
  let api = JudgeAPIController(site: site)
  calls.route(SitePath.judgeState, get: api.state)
  calls.route(SitePath.judgeContent("ROUND"), get: api.content)
  calls.route(SitePath.sendSheet, post: api.send)
  calls.route(SitePath.saveDrafts, post: api.saveDrafts)
  calls.route(SitePath.sendRecusal, post: api.recuse)
  let listening = ListeningController(site: site)
  calls.route(SitePath.reportListening, post: listening.report)

  let desks = router.group(context: DeskContext.self).add(middleware: FormReader(site: site))
  let desk = DeskController(site: site)
  desks.route(SitePath.organiser, get: desk.show)
  desks.route(SitePath.organiserEvents, get: live.organiser)
  let entrants = EntrantsController(site: site)
  desks.route(SitePath.entrants, get: entrants.list)
  desks.route(SitePath.addEntrant, get: entrants.addForm, post: entrants.add)
  desks.route(SitePath.entrant("ENTRY"), get: entrants.editForm, post: entrants.edit)
  desks.route(SitePath.withdrawal("ENTRY"), get: entrants.withdrawForm, post: entrants.withdraw)
  let round = RoundController(site: site)
  desks.route(SitePath.round("ROUND"), get: round.show)
  desks.route(SitePath.ranking("ROUND"), get: round.ranking)
  for action in RoundAction.allCases {
    desks.route(SitePath.round("ROUND", action), get: round.ask(action), post: round.perform(action))
  }
  let decisions = DecisionController(site: site)
  desks.route(SitePath.decisions("ROUND"), get: decisions.show, post: decisions.record)
  let facts = FactsController(site: site)
  desks.route(SitePath.facts("ROUND"), get: facts.list)
  desks.route(SitePath.facts("ROUND", column: "COLUMN"), get: facts.form, post: facts.record)
  let blind = BlindCheckController(site: site)
  desks.route(SitePath.blindChecks("ROUND"), get: blind.show, post: blind.record)
  desks.route(SitePath.recordingToCheck("ROUND", "ENTRY"), get: blind.recording)
  desks.route(SitePath.waiveListening("ROUND"), get: listening.toPage, post: listening.waive)
  let papers = PaperController(site: site)
  desks.route(SitePath.papers("ROUND"), get: papers.show)
  desks.route(SitePath.print("ROUND"), get: papers.print)
  desks.route(SitePath.paperEntry("ROUND"), get: papers.form, post: papers.enter)
  desks.route(SitePath.settlePaper("ROUND"), get: papers.toPapers, post: papers.settle)
  desks.route(SitePath.removePaper("ROUND"), get: papers.toPapers, post: papers.remove)
  let hall = HallController(site: site)
  desks.route(SitePath.callEntry("ROUND"), get: hall.toRound, post: hall.call)
  desks.route(SitePath.announceClosing("ROUND"), get: hall.toRound, post: hall.announceClosing)
  desks.route(SitePath.returnSheet("ROUND"), get: hall.toRound, post: hall.returnSheet)
  let devices = DeviceController(site: site)
  desks.route(SitePath.devices, get: devices.show)
  desks.route(SitePath.newLogIns, get: devices.toDevices, post: devices.switchLogIns)
  desks.route(SitePath.cutDevice("DEVICE"), get: devices.toDevices, post: devices.cut)
  let links = LinkController(site: site)
  desks.route(SitePath.newLink("JUDGE"), get: links.toDesk, post: links.make)
  desks.route(SitePath.revokeLink("JUDGE"), get: links.toDesk, post: links.revoke)
  let reviews = router.group(context: ReviewContext.self)
  let review = ReviewController(site: site)
  reviews.route(SitePath.listening("ROUND"), get: listening.show)
  reviews.route(SitePath.comparison("ROUND"), get: review.choose)
  let late = LateSheetController(site: site)
  router.group(context: ReviewContext.self).add(middleware: FormReader(site: site))
    .route(SitePath.lateSheets("ROUND"), get: late.list, post: late.decide)
  reviews.route(SitePath.comparison("ROUND", "CODE", "OTHER"), get: review.compare)
  reviews.route(SitePath.analysis("ROUND"), get: review.analyse)
  return router
}

extension RouterMethods {
  typealias Handler = @Sendable (Request, Context) async throws -> Response

  /// Registers what answers at an address; any other method is told which there are.
  ///
  /// `path` is an address of `SitePath` whose variable parts are `TOKEN`, `CODE`, `ROUND`, `FILE`, `ENTRY`,
  /// `JUDGE`, `COLUMN`, `OTHER`, `DEVICE` or `VERSION`.
  func route(_ path: String, get: Handler? = nil, post: Handler? = nil) {
    let captures: Set = [
      "TOKEN", "CODE", "ROUND", "FILE", "ENTRY", "JUDGE", "COLUMN", "OTHER", "DEVICE", "VERSION",
    ]
    let parts = path.split(separator: "/").map {
      captures.contains(String($0)) ? ":\($0.lowercased())" : String($0)
    }
    let pattern = RouterPath("/" + parts.joined(separator: "/"))
    if let get { self.get(pattern, use: get) }
    if let post { self.post(pattern, use: post) }
    let allowed = (get == nil ? [] : ["GET", "HEAD"]) + (post == nil ? [] : ["POST"])
    // HEAD is made from GET by the router.
    let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
    for method in known where !allowed.contains(method.rawValue) {
      on(pattern, method: method) { _, _ -> Response in throw SiteError.methodNotAllowed(allowed) }
    }
  }
}
