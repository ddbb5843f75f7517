package market.helpdesk.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.aftersales.UpdateClock;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.calendar.CalendarPublishing;
import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.order.Orders;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.Rating;
import market.helpdesk.archive.Checkpointing;
import market.helpdesk.archive.VerificationJob;
import market.helpdesk.search.Indexing;
import market.helpdesk.standing.StandingJob;
import market.helpdesk.sanction.AppealWords;
import market.helpdesk.sanction.Appealing;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.ListedAnswer;
import market.helpdesk.writing.SavedAnswerLists;
import market.helpdesk.writing.SavedText;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Every page in every state, examined: empty, full, refused, and with texts that fit no
 * line.
 */
@BrowserTest
class AccessibilityTests {

	private static final String UNBROKEN = "Donaudampfschifffahrtsgesellschaft".repeat(30);

	private final Stage stage;

	private final MondayMorning mondayMorning;

	private final Drafting drafting;

	private final CalendarPublishing publishing;

	private final AnswerSaving saving;

	private final SavedAnswerLists answers;

	private final UpdateClock updateClock;

	private final Rating rating;

	private final Deals deals;

	private final StandingJob standingJob;

	private final Checkpointing checkpointing;

	private final VerificationJob verificationJob;

	private final Indexing indexing;

	private final Clock clock;

	private final Appealing appealing;

	private final Docket docket;

	AccessibilityTests(Stage stage, Opening opening, Messaging messaging, Orders orders, Threads threads,
			JdbcClient jdbc, Drafting drafting, CalendarPublishing publishing, AnswerSaving saving,
			SavedAnswerLists answers, UpdateClock updateClock, Rating rating, Proposing proposing, Agreeing agreeing,
			AgreementLists agreements, Imposing imposing, Appealing appealing, ViolationDeciding violations,
			ApplicationEventPublisher events, TransactionTemplate transaction, AdjustableClock clock,
			StandingJob standingJob, Checkpointing checkpointing, VerificationJob verificationJob, Indexing indexing) {
		this.stage = stage;
		this.mondayMorning = new MondayMorning(stage, opening, messaging, orders, threads, jdbc);
		this.drafting = drafting;
		this.publishing = publishing;
		this.saving = saving;
		this.answers = answers;
		this.updateClock = updateClock;
		this.rating = rating;
		this.standingJob = standingJob;
		this.checkpointing = checkpointing;
		this.verificationJob = verificationJob;
		this.indexing = indexing;
		this.clock = clock;
		this.deals = new Deals(proposing, agreeing, agreements, threads);
		this.appealing = appealing;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
	}

	/**
	 * Proposed, imposed, signed, appealed against, decided; and the banner they bring.
	 */
	@Test
	void thePagesOfSanctions(Visitors visitors) {
		var carla = new Examination("administrator", visitors.signIn(Cast.CARLA)).at("sanctions none",
				"/admin/sanctions");
		carla.at("sanctions awaiting none", "/admin/sanctions?view=awaiting");
		var seller = new Examination("seller", visitors.signIn(Cast.GIULIA)).at("sanctions clear", "/sanctions");
		var violations = docket.late(5);
		carla.at("sanctions proposed", "/admin/sanctions")
			.at("proposal", "/admin/sanction-proposals/" + docket.proposal())
			.at("impose", "/admin/sanctions/new?shop=riva&track=A_ANSWERS");
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, violations.subList(0, 3));
		docket.impose(Cast.CARLA, Measure.REMINDER, violations.subList(3, 4));
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		seller.at("sanctions", "/sanctions").at("sanction", "/sanctions/" + suspension);
		seller.at("sanction awaiting", "/sanctions/" + removal).at("suspended inbox", "/tickets");
		seller.at("suspended new", "/tickets/new?order=" + Stage.ANNAS_ORDER);
		seller.at("appeal", "/sanctions/" + suspension + "/appeal");
		appealing.appeal(Cast.GIULIA.member(), suspension, new AppealWords("We answered by phone"), List.of());
		seller.at("appealed", "/sanctions/" + suspension).at("appealed twice", "/sanctions/" + suspension + "/appeal");
		seller.at("notices of sanctions", "/notices").requireNoFaults();
		carla.at("sanctions standing", "/admin/sanctions?view=standing").at("shop", "/admin/sanctions?shop=riva");
		carla.at("removal first", "/admin/sanctions/" + removal)
			.at("appeal involved", "/admin/sanctions/" + suspension);
		carla.at("appeals", "/admin/sanctions?view=appeals").requireNoFaults();
		stage.waitFor(Duration.ofHours(72));
		new Examination("other administrator", visitors.signIn(Cast.DARIO))
			.at("removal second", "/admin/sanctions/" + removal)
			.at("appeal to decide", "/admin/sanctions/" + suspension)
			.at("sanctions over", "/admin/sanctions?view=over")
			.requireNoFaults();
	}

	@Test
	void thePagesOfStrangers(Visitors visitors) {
		var stranger = visitors.stranger(Device.DESKTOP);
		var pages = new Examination("stranger", stranger).at("login", "/login").at("signed out", "/login?signedout");
		pages.at("expired", "/login?expired");
		new SignInPage(stranger.page()).signIn("anna", "wrong");
		pages.here("refused").requireNoFaults();
	}

	@Test
	void thePagesOfSellers(Visitors visitors) {
		var tickets = mondayMorning.begin();
		var endless = anEndlessTicket();
		var giulia = visitors.signIn(Cast.GIULIA);
		var pages = new Examination("seller", giulia);

		pages.at("inbox", "/tickets").at("inbox waiting", "/tickets?view=waiting-for-buyer");
		pages.at("inbox closed", "/tickets?view=closed").at("inbox all", "/tickets?view=all");
		pages.at("ticket soon", ticket(tickets.refund())).at("ticket overdue", ticket(tickets.scratch()));
		pages.at("ticket closed", ticket(tickets.closed())).at("ticket long", ticket(endless));
		giulia.open(tickets.refund()).explain();
		pages.here("ticket explained");
		stage.sweep();
		pages.at("inbox rung", "/tickets").at("notices", "/notices").at("notices read", "/notices");
		giulia.open(tickets.refund()).send();
		pages.here("ticket refused");
		stage.write(Cast.ANNA, tickets.refund(), "Aggiungo: ho ancora lo scontrino.");
		new TicketPage(giulia.page()).write("Il rimborso parte oggi.").send();
		pages.here("ticket news");
		pages.at("orders", "/orders").at("orders none", "/orders?number=XX-1").at("choose", "/tickets/new");
		pages.at("new", "/tickets/new?order=" + Stage.ANNAS_ORDER);
		pages.at("not found", "/tickets/nothing").at("forbidden", "/admin").requireNoFaults();
	}

	/** With a course of some days, and something of each kind that lowers it. */
	@Test
	void thePagesOfStandings(Visitors visitors) {
		var giulia = visitors.signIn(Cast.GIULIA);
		var seller = new Examination("seller", giulia).at("standing not computed", "/standing");
		standingJob.sweep(clock.instant());
		seller.at("standing blank", "/standing");
		mondayMorning.begin();
		standingJob.sweep(clock.instant());
		giulia.open("/standing");
		giulia.page().locator("summary").all().forEach(Locator::click);
		seller.here("standing").at("standing of nobody", "/standing?shop=nowa-komorka").requireNoFaults();
		var administrator = new Examination("administrator", visitors.signIn(Cast.CARLA));
		administrator.at("standing", "/admin/shops/" + House.RIVA.id() + "/standing");
		administrator.at("shops by standing", "/admin/shops?sort=score").requireNoFaults();
	}

	@Test
	void thePagesOfTheArchive(Visitors visitors) {
		var carla = visitors.signIn(Cast.CARLA);
		var pages = new Examination("administrator", carla).at("archive none", "/admin/archive");
		stage.annaAsks("Rimborso", "Quando arriva?");
		checkpointing.run(clock.instant());
		carla.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify all of it")).click();
		pages.here("verification asked").at("archive while verified", "/admin/archive");
		Stage.asOwner("""
				alter table messages disable trigger user; update messages set body = 'Altro';
				alter table messages enable trigger user""");
		verificationJob.run();
		pages.at("archive", "/admin/archive");
		carla.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All of the archive")).click();
		pages.here("verification broken").requireNoFaults();
	}

	@Test
	void thePagesOfAbsences(Visitors visitors) {
		var tickets = mondayMorning.begin();
		var giulia = visitors.signIn(Cast.GIULIA);
		var owner = new Examination("owner", giulia).at("absences none", "/absences");
		giulia.openAbsences().announce("2026-01-20", "2026-02-13", "Giulia");
		owner.here("absences refused");
		giulia.openAbsences().announce("2026-01-20", "2026-01-21", "");
		owner.here("absences announced");
		giulia.openAbsences().announce("2026-02-02", "2026-02-13", "ewa").page().getByText("Call off").first().click();
		owner.here("absences withdrawing").at("inbox away", "/tickets").requireNoFaults();
		new Examination("agent", visitors.signIn(Cast.LUCA)).at("absences", "/absences").requireNoFaults();
		var buyer = new Examination("buyer", visitors.signIn(Cast.ANNA)).at("ticket away", ticket(tickets.refund()));
		buyer.at("new away", "/tickets/new?order=" + Stage.ANNAS_ORDER).requireNoFaults();
	}

	@Test
	void thePagesOfScreening(Visitors visitors) {
		var tickets = mondayMorning.begin();
		var giulia = visitors.signIn(Cast.GIULIA);
		var writing = giulia.open(tickets.refund());
		writing
			.write("Per fare prima scrivimi a giulia.riva@gmail.com o guarda https://altrove.example.it/" + UNBROKEN);
		assertThat(writing.screening()).containsText("giulia.riva@gmail.com");
		new Examination("seller", giulia).here("ticket screened").requireNoFaults();
		var anna = visitors.signIn(Cast.ANNA);
		anna.open("/tickets/new?order=" + Stage.ANNAS_ORDER);
		anna.page().locator("#body").fill("Scrivetemi a anna@gmail.com");
		anna.page().locator(".screening-box").waitFor();
		new Examination("buyer", anna).here("new screened").requireNoFaults();

		var dario = visitors.signIn(Cast.DARIO);
		dario.open("/admin/screening");
		var carla = visitors.signIn(Cast.CARLA);
		var pages = new Examination("admin", carla).at("rules", "/admin/screening");
		for (var administrator : List.of(carla, dario)) {
			administrator.page()
				.getByLabel("Phone number", new Page.GetByLabelOptions().setExact(true))
				.selectOption("WARN");
			administrator.page().getByLabel("Why do they change?").fill("Too many order numbers were held");
			administrator.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish")).click();
		}
		assertThat(dario.page().locator(".notice").first()).containsText("Carla Moretti published version 2");
		new Examination("admin", dario).here("rules outdated").requireNoFaults();
		pages.here("rules published").requireNoFaults();
	}

	@Test
	void thePagesOfSavedAnswers(Visitors visitors) {
		var tickets = mondayMorning.begin();
		var giulia = visitors.signIn(Cast.GIULIA);
		var seller = new Examination("seller", giulia).at("saved answers none", "/saved-answers");
		giulia.open(tickets.refund()).openSavedAnswers();
		giulia.page().locator(".saved-answers").waitFor();
		seller.here("ticket no saved answers");
		giulia.openSavedAnswers().save(" ", "Ciao {{nome}}");
		seller.here("saved answers refused");
		giulia.openSavedAnswers().save("Rimborso", "Buongiorno {{buyer}}, il rimborso di {{order}} parte a breve.");
		giulia.openSavedAnswers().save(UNBROKEN.substring(0, 80), UNBROKEN + "\n\n{{tracking}}");
		seller.here("saved answers");
		var page = giulia.open(tickets.refund()).openSavedAnswers();
		giulia.page().locator(".saved-answers").waitFor();
		seller.here("ticket saved answers");
		page.choose("Rimborso").text().press("Control+End");
		page.write(page.text().inputValue() + " {{tracking}} NON CAPISCO LA VOSTRA DOMANDA, cretini").send();
		seller.here("ticket hints");
		page.button("Send as it is").click();
		seller.here("ticket marked");
		giulia.openSavedAnswers().change("Rimborso");
		seller.here("saved answer");
		saving.change(Cast.LUCA.member(), named("Rimborso").id(), named("Rimborso").version(),
				new SavedText("Rimborso", "Salve {{buyer}}"));
		new SavedAnswersPage(giulia.page()).save("Rimborso", "Ciao {{buyer}}");
		seller.here("saved answer changed meanwhile");
		giulia.page().locator(".saved-answer-removal summary").click();
		seller.here("saved answer removing").requireNoFaults();
		new Examination("buyer", visitors.signIn(Cast.ANNA)).at("ticket marked", ticket(tickets.refund()))
			.requireNoFaults();
	}

	private ListedAnswer named(String name) {
		return answers.of(Cast.GIULIA.member())
			.stream()
			.filter((answer) -> answer.text().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void thePagesOfBuyers(Visitors visitors) {
		var tickets = mondayMorning.begin();
		var endless = anEndlessTicket();
		var anna = visitors.signIn(Cast.ANNA);
		var pages = new Examination("buyer", anna);

		pages.at("tickets", "/tickets").at("ticket running", ticket(tickets.refund()));
		pages.at("ticket closed", ticket(tickets.closed())).at("ticket long", ticket(endless));
		anna.open(tickets.refund()).explain();
		pages.here("ticket explained");
		pages.at("orders", "/orders").at("choose", "/tickets/new").at("choose shop", "/tickets/new?shopName=riva");
		pages.at("choose no shop", "/tickets/new?shopName=zzz");
		anna.openNewTicket().askShop("Riva", "iPhone 14, 128 GB");
		pages.here("new offer");
		pages.at("new order", "/tickets/new?order=" + Stage.ANNAS_ORDER);
		new NewTicketPage(anna.page()).send();
		pages.here("new refused").at("not found", ticket(tickets.scratch())).requireNoFaults();
	}

	@Test
	void thePagesWithFiles(Visitors visitors) {
		var asked = stage.annaAsks("Graffio", "Il vetro è graffiato.");
		var anna = visitors.signIn(Cast.ANNA);
		anna.open(asked);
		var page = new TicketPage(anna.page());
		var files = anna.page().locator("#files");
		files.setInputFiles(new FilePayload[] { new FilePayload("a.jpg", "image/jpeg", SampleFiles.jpeg(64, 48)),
				new FilePayload(UNBROKEN.substring(0, 140) + ".pdf", "", SampleFiles.pdf()),
				new FilePayload("film.mp4", "", SampleFiles.mp4()), new FilePayload("falso.jpg", "", new byte[9]) });
		PlaywrightAssertions.assertThat(anna.page().locator("[data-file] [name=uploads]")).hasCount(3);
		var pages = new Examination("buyer", anna).here("files received");
		page.send();
		pages.here("files and no text");
		page.write("Ecco il graffio.").send();
		pages.here("files sent").requireNoFaults();
		new Examination("seller", visitors.signIn(Cast.GIULIA)).at("files", ticket(asked)).requireNoFaults();
	}

	@Test
	void thePagesOfThoseWhoHaveNothing(Visitors visitors) {
		var ewa = new Examination("newcomer", visitors.signIn(Cast.EWA)).at("inbox", "/tickets");
		ewa.at("inbox waiting", "/tickets?view=waiting-for-buyer").at("inbox closed", "/tickets?view=closed");
		ewa.at("inbox all", "/tickets?view=all").at("notices", "/notices").requireNoFaults();
		new Examination("new buyer", visitors.signIn(Cast.ZOFIA)).at("tickets", "/tickets").requireNoFaults();
		var carla = new Examination("new administrator", visitors.signIn(Cast.CARLA)).at("dashboard", "/admin");
		carla.at("violations", "/admin/violations").at("tickets", "/admin/tickets");
		carla.at("flags", "/admin/flags").at("flags upheld", "/admin/flags?view=upheld");
		carla.at("tickets taken over", "/admin/tickets?view=taken-over").requireNoFaults();
	}

	@Test
	void thePagesOfAdministrators(Visitors visitors) {
		var tickets = mondayMorning.begin();
		anEndlessTicket();
		var carla = visitors.signIn(Cast.CARLA);
		var pages = new Examination("administrator", carla);

		pages.at("dashboard", "/admin").at("violations", "/admin/violations");
		pages.at("violations none", "/admin/violations?shop=zzz");
		pages.at("tickets", "/admin/tickets").at("tickets none", "/admin/tickets?q=zzz");
		pages.at("audit", "/admin/audit").at("audit none", "/admin/audit?actor=zzz");
		var simulator = "/admin/simulator?market=IT&receivedAt=";
		pages.at("simulator", "/admin/simulator").at("simulator easter", simulator + "2026-04-03T00:00");
		pages.at("simulator refused", simulator + "2026-03-29T02:30&calendar=x");
		pages.at("simulator twice", simulator + "2026-10-25T02:30");
		pages.at("inspect", ticket(tickets.scratch()));
		new AdminPages(carla.page()).button("Read the ticket").click();
		pages.here("inspect refused");
		new AdminPages(carla.page()).giveReason("Complaint", "Il compratore ha scritto al servizio clienti.");
		pages.here("ticket overdue").at("not found", "/admin/nothing");
		pages.at("looks", "/admin/inspections").at("looks none", "/admin/inspections?reason=OTHER").requireNoFaults();
		toldToTheParties(visitors, tickets.scratch());
	}

	/** A month later whoever takes part is told. */
	private void toldToTheParties(Visitors visitors, TicketId inspected) {
		stage.waitFor(Duration.ofDays(30));
		var marco = visitors.signIn(Cast.MARCO);
		var pages = new Examination("buyer", marco).at("ticket that was inspected", ticket(inspected));
		assertThat(marco.page().getByText("The marketplace has read this ticket")).isVisible();
		pages.at("looks at it", ticket(inspected) + "/inspections").at("keys of the archive", "/archive-keys");
		pages.requireNoFaults();
	}

	/** What administrators can decide on, without the ways to do it. */
	@Test
	void thePagesOfAuditors(Visitors visitors) {
		var tickets = mondayMorning.begin();
		docket.late(3);
		var elena = visitors.signIn(Cast.ELENA);
		var pages = new Examination("auditor", elena).at("dashboard", "/admin").at("violations", "/admin/violations");
		pages.at("screening", "/admin/screening").at("calendar", "/admin/calendars/IT");
		pages.at("downtimes", "/admin/downtimes").at("sanctions of a shop", "/admin/sanctions?shop=riva");
		pages.at("proposal", "/admin/sanction-proposals/" + docket.proposal());
		pages.at("inspect", ticket(tickets.scratch()));
		new AdminPages(elena.page()).giveReason("Something else", "Controllo a campione");
		pages.here("ticket").requireNoFaults();
	}

	/**
	 * Waived, lapsed, asked about, taken over, answered by the marketplace, given back.
	 */
	@Test
	void theTicketsThatNobodyHasToAnswer(Visitors visitors) {
		var tickets = mondayMorning.begin();
		var anna = visitors.signIn(Cast.ANNA);
		var giulia = visitors.signIn(Cast.GIULIA);
		var carla = visitors.signIn(Cast.CARLA);
		var buyer = new Examination("buyer", anna);
		var seller = new Examination("seller", giulia);
		var administrator = new Examination("administrator", carla);

		stage.askWhetherNeeded(Cast.GIULIA, tickets.refund());
		buyer.at("ticket asked about", ticket(tickets.refund()));
		seller.at("ticket asked about", ticket(tickets.refund()));
		stage.waive(Cast.ANNA, tickets.refund());
		buyer.at("ticket waived", ticket(tickets.refund()));
		seller.at("ticket waived", ticket(tickets.refund()));

		var late = giulia.open(tickets.scratch()).write("Un momento.");
		carla.open(ticket(tickets.scratch()));
		new AdminPages(carla.page()).giveReason("Complaint", "Marco ha chiamato.");
		administrator.here("ticket to take over");
		new TicketPage(carla.page()).button("Take over this ticket").click();
		administrator.here("take over refused");
		stage.takeOver(Cast.CARLA, tickets.scratch());
		late.send();
		seller.here("unsent").at("ticket taken over", ticket(tickets.scratch()));
		seller.at("inbox with marketplace", "/tickets?view=with-marketplace");
		administrator.at("ticket taken over", ticket(tickets.scratch()));
		administrator.at("tickets taken over", "/admin/tickets?view=taken-over");
		stage.write(Cast.CARLA, tickets.scratch(), "Ce ne occupiamo noi.");
		new Examination("other buyer", visitors.signIn(Cast.MARCO)).at("ticket taken over", ticket(tickets.scratch()))
			.requireNoFaults();
		administrator.at("shops", "/admin/shops").at("shops none", "/admin/shops?name=zzz").requireNoFaults();
		stage.waitUntil("2026-01-20T09:00");
		buyer.at("ticket lapsed", ticket(tickets.refund())).requireNoFaults();
		seller.at("ticket lapsed", ticket(tickets.refund())).requireNoFaults();
	}

	/** From the way to one to its outcome, with texts that fit no line. */
	@Test
	void thePagesOfCases(Visitors visitors) {
		var ticket = stage.annaAsks("Non si accende", "Che cosa devo fare?");
		Stage.asOwner("update tickets set topic = 'WARRANTY'");
		var anna = visitors.signIn(Cast.ANNA);
		var giulia = visitors.signIn(Cast.GIULIA);
		var buyer = new Examination("case buyer", anna).at("cases none", "/cases");
		var seller = new Examination("case seller", giulia).at("cases none closed", "/cases?view=closed");
		buyer.at("ticket suggests", ticket(ticket)).at("case new", ticket(ticket) + "/cases/new");
		anna.page().locator("button[type=submit].btn-primary").click();
		seller.at("case opened", ticket(ticket));
		var cases = new CasePages(giulia.page()).nextStage();
		seller.here("stage first");
		cases.choose("Item sent").submit("The item is sent");
		seller.here("stage refused");
		cases.fill("Why are stages left out?", UNBROKEN.substring(0, 500)).send("BRT", "12345", "2026-01-20");
		cases.submit("The item is sent");
		seller.here("stage odd");
		var stale = visitors.signIn(Cast.LUCA);
		new CasePages(stale.open(ticket).page()).nextStage();
		cases.submit("Use it all the same");
		seller.here("case sent");
		buyer.at("case sent", ticket(ticket)).at("cases", "/cases");
		theShopKeepsSilent(ticket, buyer, seller, visitors);
		new CasePages(stale.page()).submit("The item is here");
		new Examination("case colleague", stale).here("stage meanwhile").requireNoFaults();
		cases.close();
		seller.here("outcome");
		cases.choose("Rejected").submit("Reject and close");
		seller.here("outcome refused");
		cases.fill("Why is it rejected?", UNBROKEN.substring(0, 500)).submit("Reject and close");
		seller.here("case closed").at("cases closed", "/cases?view=closed").requireNoFaults();
		buyer.at("case closed", ticket(ticket)).requireNoFaults();
		new Examination("case admin", visitors.signIn(Cast.CARLA)).at("cases", "/cases?view=closed").requireNoFaults();
	}

	/** Asked, refused, offered, ticked off, left open, answered. */
	@Test
	void thePagesWithPoints(Visitors visitors) {
		var ticket = stage.annaAsksPoints("Reso: quando arriva il rimborso?", "Buongiorno, ho tre domande:",
				"Avete ricevuto il pacco?", "Quando parte il rimborso?", UNBROKEN.substring(0, 500));
		stage.answer(Cast.LUCA, ticket, "Sì, il pacco è arrivato ed è in controllo.", 1);
		stage.askPoints(Cast.ANNA, ticket, "", "Mancano le risposte ai punti 2 e 3?");
		var giulia = visitors.signIn(Cast.GIULIA);
		var seller = new Examination("seller", giulia).at("points inbox", "/tickets");
		giulia.open(ticket).answers("Quando parte").write("Il rimborso parte oggi.");
		seller.here("points ticked");
		new TicketPage(giulia.page()).send();
		seller.here("points left open");
		new TicketPage(giulia.page()).send();
		seller.here("points answered").requireNoFaults();

		var anna = visitors.signIn(Cast.ANNA);
		var buyer = new Examination("buyer", anna).at("points tickets", "/tickets").at("points", ticket(ticket));
		anna.open(ticket).write("Quando arriva? E su quale carta? " + UNBROKEN.substring(0, 200)).send();
		assertThat(new TicketPage(anna.page()).button("Send them as points")).isVisible();
		buyer.here("points offered");
		anna.open(ticket).write("Dunque:").askPointByPoint("Quando?", "a".repeat(501), "Dove?").send();
		buyer.here("points refused");
		anna.open("/tickets/new?order=" + Stage.ANNAS_ORDER);
		new TicketPage(anna.page()).askPointByPoint("Quando?");
		buyer.here("points new").requireNoFaults();
	}

	private void theShopKeepsSilent(TicketId ticket, Examination buyer, Examination seller, Visitors visitors) {
		var admin = new Examination("update admin", visitors.signIn(Cast.CARLA));
		admin.at("updates none", "/admin/updates");
		stage.waitUntil("2026-01-21T10:00");
		updateClock.sweep(Stage.at("2026-01-21T10:00"));
		buyer.at("case overdue", ticket(ticket)).at("cases overdue", "/cases");
		seller.at("cases overdue", "/cases").at("case overdue", ticket(ticket));
		admin.at("updates", "/admin/updates").requireNoFaults();
		stage.waitUntil("2026-01-14T10:00");
	}

	/**
	 * Flagged, waiting, refused, upheld, dismissed, decided in the meantime; and rated.
	 */
	@Test
	void theAnswersThatAreJudged(Visitors visitors) {
		var ticket = stage.annaAsksPoints("Rimborso", "Due domande:", "Quando parte?", UNBROKEN.substring(0, 300));
		var position = stage.answer(Cast.GIULIA, ticket, "Presto. " + UNBROKEN, 1, 2);
		var anna = visitors.signIn(Cast.ANNA);
		var buyer = new Examination("buyer", anna).at("ticket to judge", ticket(ticket));
		var flag = ticket(ticket) + "/messages/%d/flag".formatted(position);
		buyer.at("flag", flag);
		new TicketPage(anna.page()).button("Flag the answer").click();
		buyer.here("flag refused");
		stage.flag(Cast.ANNA, ticket, position, FlagKind.NOT_ANSWERED, 1, 2);
		rating.rate(Cast.ANNA.buyer(), ticket, String.valueOf(position),
				Map.of(Aspect.CLEAR, false, Aspect.COMPLETE, true));
		buyer.at("ticket flagged", ticket(ticket)).at("flag twice", flag);
		var carla = visitors.signIn(Cast.CARLA);
		var administrator = new Examination("administrator", carla).at("flags", "/admin/flags")
			.at("dashboard", "/admin");
		var decision = "/admin/flags/" + stage.flagOf(ticket, position);
		administrator.at("flag", decision);
		new AdminPages(carla.page()).button("Uphold").click();
		administrator.here("decision refused").at("flag", decision);
		new AdminPages(carla.page()).field("Reason").fill("Manca la data");
		stage.uphold(Cast.DARIO, ticket, position);
		new AdminPages(carla.page()).button("Dismiss").click();
		administrator.here("decided before")
			.at("flags upheld", "/admin/flags?view=upheld")
			.at("violations", "/admin/violations");
		buyer.at("ticket upheld", ticket(ticket)).requireNoFaults();
		new Examination("seller", visitors.signIn(Cast.GIULIA)).at("ticket upheld", ticket(ticket)).requireNoFaults();
		for (var time = 0; time < 4; time++) {
			var other = stage.annaAsks("Cover", "C'è la cover?");
			stage.write(Cast.GIULIA, other, "Sì.");
			stage.flag(Cast.ANNA, other, 2, FlagKind.IMPOLITE);
			if (time < 3) {
				stage.dismiss(Cast.CARLA, other, 2);
			}
			buyer.at("ticket %d".formatted(time), ticket(other));
		}
		administrator.at("flags waiting", "/admin/flags").at("flags dismissed", "/admin/flags?view=dismissed");
		administrator.requireNoFaults();
		var last = stage.write(Cast.GIULIA, ticket, "Domani.");
		buyer.at("flag waits", ticket(ticket) + "/messages/%d/flag".formatted(last)).requireNoFaults();
	}

	/** Nothing asked for, something found, nothing found; searches that are kept. */
	@Test
	void thePagesOfSearch(Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Lo schermo ha un'ammaccatura");
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		indexing.run();
		for (var person : List.of(Cast.ANNA, Cast.GIULIA, Cast.CARLA)) {
			var page = (person == Cast.CARLA) ? "/admin/search" : "/search";
			var visitor = visitors.signIn(person);
			if (person == Cast.CARLA) {
				visitor.open(page + "?q=iban");
				visitor.page().getByLabel("Name of this search").fill("IBAN");
				visitor.page().getByText("Save this search").click();
			}
			new Examination("search of " + person, visitor).at("search", page)
				.at("search found", page + "?q=ammaccatura")
				.at("search found narrowed", page + "?q=etichetta&kind=AGREEMENT&sort=best")
				.at("search found none", page + "?q=zzz")
				.requireNoFaults();
		}
	}

	@Test
	void thePagesOfHistories(Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Chi paga?");
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		var order = "/orders/" + stage.order(Stage.ANNAS_ORDER);
		new Examination("buyer", visitors.signIn(Cast.ANNA)).at("history shop", "/shops/" + Cast.House.RIVA.id())
			.at("history order", order)
			.requireNoFaults();
		new Examination("seller", visitors.signIn(Cast.GIULIA)).at("history buyer", "/buyers/" + Cast.ANNA.id())
			.at("history none", "/buyers/" + Cast.MARCO.id())
			.at("history order", order)
			.requireNoFaults();
		new Examination("administrator", visitors.signIn(Cast.CARLA)).at("history buyer", "/buyers/" + Cast.ANNA.id())
			.at("history order", order)
			.requireNoFaults();
	}

	/** Nothing yet, proposed, declined, in force, about to be replaced, refused. */
	@Test
	void thePagesOfAgreements(Visitors visitors) {
		var ticket = stage.annaAsks("Reso", "Chi paga la spedizione?");
		var form = ticket(ticket) + "/agreements/new";
		var giulia = visitors.signIn(Cast.GIULIA);
		var anna = visitors.signIn(Cast.ANNA);
		var seller = new Examination("seller", giulia).at("agreements none", "/agreements")
			.at("agreements none open", "/agreements?view=open")
			.at("agreement new", form);
		giulia.page().getByText("Propose it").click();
		seller.here("agreement refused");
		giulia.page().getByLabel("Kind").selectOption("Refund");
		giulia.page().getByText("Propose it").click();
		seller.here("agreement without amount");
		deals.decline(Cast.ANNA, deals.propose(Cast.GIULIA, ticket, Deals.refund("5.00")), UNBROKEN.substring(0, 200));
		var first = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		deals.proposeInstead(Cast.GIULIA, ticket, Deals.words(AgreementKind.OTHER, UNBROKEN.substring(0, 500)), first);
		var open = deals.propose(Cast.GIULIA, ticket, Deals.delivery("2026-02-01"));
		seller.at("agreements proposed", ticket(ticket)).at("agreements", "/agreements");
		seller.at("agreement instead", form + "?replaces=" + first).at("orders agreed", "/orders");
		var buyer = new Examination("buyer", anna).at("agreements", "/agreements?view=open");
		buyer.at("agreements to answer", ticket(ticket));
		anna.page().locator(".agreements__refusal summary").first().click();
		anna.page().locator(".agreements__over summary").click();
		buyer.here("agreement declining");
		anna.page().locator(".agreements__refusal textarea").first().fill("n".repeat(501));
		anna.page().getByText("Decline it").first().click();
		buyer.here("agreement word too long").at("agreements to answer", ticket(ticket));
		deals.withdraw(Cast.GIULIA, open);
		anna.page().getByText("Confirm").last().click();
		anna.open("/agreements?q=zzz");
		buyer.here("agreements not found").requireNoFaults();
		seller.requireNoFaults();
	}

	@Test
	void thePagesOfCalendars(Visitors visitors) {
		mondayMorning.begin();
		var carla = visitors.signIn(Cast.CARLA);
		var pages = new Examination("calendars", carla).at("all", "/admin/calendars");
		pages.at("year", "/admin/calendars/IT");
		var calendars = new CalendarPages(carla.page());
		calendars.button("Draft the next version").click();
		pages.here("draft empty");
		calendars.add("2026-01-20", "Festa di San Gregorio", "DL 1/2026").remove("Santo Stefano");
		pages.here("draft");
		carla.page().locator("details").first().click();
		calendars.add("2036-01-02", UNBROKEN.substring(0, 80), UNBROKEN.substring(0, 200));
		pages.here("draft refused").at("proposal", "/admin/calendars/IT/draft/years/2036");
		pages.at("preview", "/admin/calendars/IT/draft/preview");
		calendars.publish(2, "");
		pages.here("preview refused");
		darioPublishes();
		calendars.publish(2, "San Gregorio");
		pages.here("draft outdated");
		calendars.button("Carry over to version 2").click();
		pages.here("draft carried over").at("version", "/admin/calendars/IT?version=1").at("list", "/admin/calendars");
		pages.at("downtimes none", "/admin/downtimes");
		pages.at("downtimes refused", "/admin/downtimes/preview?zone=UTC");
		pages.at("downtime preview",
				"/admin/downtimes/preview?zone=UTC&from=2026-01-19T07:00&to=2026-01-19T09:00&reason=Disco+pieno");
		calendars.button("Record the downtime").click();
		pages.here("downtimes").requireNoFaults();
	}

	private void darioPublishes() {
		var dario = Cast.DARIO.id().id();
		var italy = new MarketCode("IT");
		drafting.start(dario, italy);
		drafting.put(dario, italy, LocalDate.of(2026, 1, 20), new Put("Sciopero", "DL 2/2026"));
		publishing.publish(dario, italy, 1, "Sciopero " + UNBROKEN.substring(0, 200));
	}

	/** More messages than one page shows, and words without a place to break. */
	private TicketId anEndlessTicket() {
		var ticket = stage.annaAsks(UNBROKEN.substring(0, 120), "مرحبا! 📦 " + UNBROKEN);
		for (int i = 1; i <= 60; i++) {
			stage.write((i % 2 == 0) ? Cast.ANNA : Cast.GIULIA, ticket, "Messaggio numero " + i);
		}
		stage.write(Cast.ANNA, ticket, "https://marketplace.example/" + UNBROKEN);
		return ticket;
	}

	private static String ticket(TicketId ticket) {
		return "/tickets/" + ticket.id();
	}

}
