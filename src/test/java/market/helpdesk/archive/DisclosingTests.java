package market.helpdesk.archive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosed.Downloaded;
import market.helpdesk.archive.Disclosed.Exported;
import market.helpdesk.archive.Disclosed.Read;
import market.helpdesk.archive.Disclosed.Searched;
import market.helpdesk.archive.Disclosed.Traced;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What administrators and auditors get to see is on record, once and for ever (R12). */
@HelpdeskTest
class DisclosingTests {

	private final Stage stage;

	private final Inspecting inspecting;

	private final Disclosing disclosing;

	private final DisclosureLists disclosures;

	private final InspectionLists inspections;

	private final Threads threads;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	DisclosingTests(Stage stage, Inspecting inspecting, Disclosing disclosing, DisclosureLists disclosures,
			InspectionLists inspections, Threads threads, JdbcClient jdbc, TransactionTemplate transaction) {
		this.stage = stage;
		this.inspecting = inspecting;
		this.disclosing = disclosing;
		this.disclosures = disclosures;
		this.inspections = inspections;
		this.threads = threads;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@BeforeEach
	void annaHasWritten() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
	}

	@ParameterizedTest
	@EnumSource(names = { "CARLA", "ELENA" })
	void whatWasReadIsKeptWithItsReason(Cast person) {
		inspect(person, InspectionReason.COMPLAINT, "Case 17");
		read(person, 1, 20);
		assertThat(all())
			.extracting(Disclosure::inspector, Disclosure::what, Disclosure::ticket, Disclosure::reason,
					Disclosure::note, Disclosure::at)
			.containsExactly(tuple(person.id(), new Read(new Stretch(1, 20)), Optional.of(ticket),
					Optional.of(InspectionReason.COMPLAINT), "Case 17", Stage.OPENING));
		assertThat(entries("TicketRead")).isOne();
	}

	@Test
	void whatIsReadAgainForTheSameReasonIsNotRecordedAgain() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		read(Cast.CARLA, 1, 50);
		read(Cast.CARLA, 1, 50);
		read(Cast.CARLA, 10, 20);
		assertThat(all()).hasSize(1);
		assertThat(entries("TicketRead")).isOne();
		read(Cast.CARLA, 10, 51);
		assertThat(all()).hasSize(2);
	}

	@Test
	void forAnotherReasonItIsReadAnew() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		read(Cast.CARLA, 1, 1);
		stage.waitFor(Duration.ofHours(2));
		inspect(Cast.CARLA, InspectionReason.DISPUTE, "");
		read(Cast.CARLA, 1, 1);
		inspect(Cast.ELENA, InspectionReason.DISPUTE, "");
		read(Cast.ELENA, 1, 1);
		assertThat(all()).extracting(Disclosure::inspector, Disclosure::reason)
			.containsExactlyInAnyOrder(tuple(Cast.CARLA.id(), Optional.of(InspectionReason.COMPLAINT)),
					tuple(Cast.CARLA.id(), Optional.of(InspectionReason.DISPUTE)),
					tuple(Cast.ELENA.id(), Optional.of(InspectionReason.DISPUTE)));
	}

	/** Two tabs, or two nodes, that show the same page in the same moment. */
	@Test
	void readAtOnceItIsRecordedOnce() throws Exception {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		Runnable reading = () -> read(Cast.CARLA, 1, 1);
		AtOnce.run(reading, reading, reading, reading);
		assertThat(all()).hasSize(1);
		assertThat(entries("TicketRead")).isOne();
	}

	@Test
	void whoTookATicketOverReadsItOnThoseGrounds() {
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(grounds(Cast.CARLA)).isInstanceOf(Grounds.TakenOver.class);
		read(Cast.CARLA, 1, 1);
		read(Cast.CARLA, 1, 1);
		assertThat(all()).extracting(Disclosure::reason, Disclosure::note)
			.containsExactly(tuple(Optional.empty(), "Nobody answers"));
		assertThat(inspections.of(Cast.ELENA.auditor(), details(Cast.ELENA), 10))
			.extracting(LookedInto::by, LookedInto::reason, LookedInto::read)
			.containsExactly(tuple("Carla Moretti", Optional.empty(), List.of(new Stretch(1, 1))));
	}

	@Test
	void aFileThatIsOpenedTwiceIsRecordedOnceAndEveryExport() {
		inspect(Cast.ELENA, InspectionReason.LEGAL_REQUEST, "");
		var file = UUID.fromString("0192f000-0000-7000-8000-000000000001");
		for (var time = 0; time < 2; time++) {
			disclosing.downloaded(Cast.ELENA.auditor(), details(Cast.ELENA), grounds(Cast.ELENA), file);
			disclosing.exported(Cast.ELENA.auditor(), details(Cast.ELENA), grounds(Cast.ELENA), Export.EVIDENCE_PACK);
		}
		assertThat(all()).extracting(Disclosure::what)
			.containsExactlyInAnyOrder(new Downloaded(file), new Exported(Export.EVIDENCE_PACK),
					new Exported(Export.EVIDENCE_PACK));
		assertThat(inspections.of(Cast.CARLA.administrator(), details(Cast.CARLA), 10))
			.extracting(LookedInto::files, LookedInto::exports)
			.containsExactly(tuple(1, 2));
	}

	@Test
	void stretchesThatMeetAreToldAsOne() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		read(Cast.CARLA, 51, 100);
		read(Cast.CARLA, 1, 10);
		read(Cast.CARLA, 11, 30);
		assertThat(inspections.of(Cast.DARIO.administrator(), details(Cast.DARIO), 10)).singleElement()
			.extracting(LookedInto::read)
			.isEqualTo(List.of(new Stretch(1, 30), new Stretch(51, 100)));
	}

	@Test
	void whatWasSearchedForIsOnRecordOnceAnHour() {
		search(Cast.CARLA, " IBAN ", 3);
		search(Cast.CARLA, "IBAN", 3);
		search(Cast.CARLA, "  ", 50);
		search(Cast.ELENA, "IBAN", 3);
		stage.waitFor(Disclosures.SAME_LOOK);
		search(Cast.CARLA, "IBAN", 4);
		assertThat(all()).extracting(Disclosure::inspector, Disclosure::what)
			.containsExactlyInAnyOrder(tuple(Cast.CARLA.id(), new Searched("IBAN", 3, false, false)),
					tuple(Cast.ELENA.id(), new Searched("IBAN", 3, false, false)),
					tuple(Cast.CARLA.id(), new Searched("IBAN", 4, false, false)));
		assertThat(entries("WordsSearched")).isEqualTo(3);
	}

	/** Words may be somebody's name, which is to be erasable (ADR 23). */
	@Test
	void anEntryCommitsToTheWordsAndDoesNotHoldThem() {
		search(Cast.CARLA, "Anna Bruni", 3);
		assertThat(jdbc.sql("select particulars::text from audit_entries where action = 'WordsSearched'")
			.query(String.class)
			.single()).doesNotContain("Anna Bruni");
		assertThat(jdbc.sql("""
				select t.name from audit_texts t join audit_entries e on e.shop_id = t.shop_id and e.id = t.entry_id
				where e.action = 'WordsSearched' and not t.kept""").query(String.class).list())
			.containsExactly("words");
	}

	/** What is about to be shown is recorded first, whatever becomes of the page. */
	@Test
	void aLookStaysOnRecordWhereThePageThenFails() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		try {
			read(Cast.CARLA, 1, 1);
			throw new IllegalStateException("The page fails");
		}
		catch (IllegalStateException failed) {
			assertThat(all()).hasSize(1);
		}
	}

	@Test
	void neitherTheRowNorItsEntryIsThereWithoutTheOther() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		transaction.executeWithoutResult((status) -> {
			read(Cast.CARLA, 1, 1);
			status.setRollbackOnly();
		});
		assertThat(all()).isEmpty();
		assertThat(entries("TicketRead")).isZero();
	}

	@Test
	void theListIsNarrowedDownByWhoWhyAndWhen() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		read(Cast.CARLA, 1, 1);
		stage.waitUntil("2026-01-15T10:00");
		inspect(Cast.ELENA, InspectionReason.DISPUTE, "");
		read(Cast.ELENA, 1, 1);
		search(Cast.ELENA, "IBAN", 0);
		assertThat(page(DisclosureFilter.ALL.by(Cast.ELENA.id()))).hasSize(2);
		assertThat(page(DisclosureFilter.ALL.of(DisclosureKind.SEARCHED))).extracting(Disclosure::what)
			.containsExactly(new Searched("IBAN", 0, false, false));
		assertThat(page(new DisclosureFilter(Optional.empty(), Optional.of(InspectionReason.COMPLAINT),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
			.extracting(Disclosure::inspector)
			.containsExactly(Cast.CARLA.id());
		assertThat(page(new DisclosureFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(Stage.at("2026-01-15T10:00")), Optional.of(Stage.at("2026-01-15T10:00:01")))))
			.hasSize(2);
		assertThat(page(new DisclosureFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.of(Stage.at("2026-01-15T10:00")))))
			.hasSize(1);
	}

	@Test
	void theListGoesOnWhereAPageEnded() {
		for (var search = 0; search < 5; search++) {
			search(Cast.CARLA, "word " + search, search);
		}
		var first = disclosures.page(Cast.DARIO.administrator(), DisclosureFilter.ALL, Optional.empty(), 3);
		var second = disclosures.page(Cast.DARIO.administrator(), DisclosureFilter.ALL, first.next(), 3);
		assertThat(first.items()).hasSize(3);
		assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
		assertThat(second.next()).isEqualTo(Optional.<Cursor>empty());
	}

	@Test
	void thePartiesAreToldAfterAWhileAndNotEverything() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "Case 17");
		inspect(Cast.DARIO, InspectionReason.LEGAL_REQUEST, "The prosecutor asks");
		stage.waitFor(Duration.ofDays(30).minusSeconds(1));
		assertThat(shown(Optional.empty()).items()).isEmpty();
		stage.waitFor(Duration.ofSeconds(1));
		assertThat(shown(Optional.empty()).items()).extracting(ShownInspection::reason, ShownInspection::at)
			.containsExactly(tuple(InspectionReason.COMPLAINT, Stage.OPENING));
	}

	/** However many there are, each is told once. */
	@Test
	void whatThePartiesAreToldGoesOnWhereAPageEnded() {
		for (var look = 0; look < 5; look++) {
			inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		}
		stage.waitFor(Duration.ofDays(30));
		var first = shown(Optional.empty());
		var second = shown(first.next());
		assertThat(first.items()).hasSize(3);
		assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
		assertThat(second.next()).isEqualTo(Optional.<Cursor>empty());
	}

	private Page<ShownInspection> shown(Optional<Cursor> after) {
		return inspecting.shownToParties(threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow(), after, 3);
	}

	/** What is kept of the words may be the beginning of many searches. */
	@Test
	void searchesThatBeginAlikeAreTwo() {
		search(Cast.CARLA, ".".repeat(2_100) + "Anna", 1);
		search(Cast.CARLA, ".".repeat(2_100) + "Marco", 1);
		assertThat(all()).hasSize(2);
	}

	@Test
	void everyPageOfASearchIsOnRecord() {
		search(Cast.CARLA, "IBAN", 50);
		for (var time = 0; time < 2; time++) {
			disclosing.searched(Cast.CARLA.inspector(), new Sought("IBAN", "2026-01-14T09:00:00Z_1"), 7, false);
		}
		assertThat(all()).extracting(Disclosure::what)
			.containsExactlyInAnyOrder(new Searched("IBAN", 50, false, false), new Searched("IBAN", 7, false, true));
	}

	@Test
	void aHistoryThatWasGoneThroughIsOnRecordOnceAnHour() {
		for (var time = 0; time < 2; time++) {
			disclosing.traced(Cast.ELENA.inspector(), History.BUYER, Cast.ANNA.id().id());
			disclosing.traced(Cast.ELENA.inspector(), History.SHOP, Cast.House.RIVA.id().id());
		}
		assertThat(all()).extracting(Disclosure::what)
			.containsExactlyInAnyOrder(new Traced(History.BUYER, Cast.ANNA.id().id()),
					new Traced(History.SHOP, Cast.House.RIVA.id().id()));
		stage.waitFor(Disclosures.SAME_LOOK);
		disclosing.traced(Cast.ELENA.inspector(), History.BUYER, Cast.ANNA.id().id());
		assertThat(entries("HistoryTraced")).isEqualTo(3);
	}

	@Test
	void theListIsNarrowedDownToATicket() {
		inspect(Cast.CARLA, InspectionReason.COMPLAINT, "");
		read(Cast.CARLA, 1, 1);
		search(Cast.CARLA, "IBAN", 0);
		assertThat(page(DisclosureFilter.ALL.of(details(Cast.DARIO)))).extracting(Disclosure::ticket)
			.containsExactly(Optional.of(ticket));
	}

	private void inspect(Cast person, InspectionReason reason, String note) {
		inspecting.inspect(person.inspector(), ticket, reason, note);
	}

	private void read(Cast person, int first, int last) {
		disclosing.read(person.inspector(), details(person), grounds(person), new Stretch(first, last));
	}

	private void search(Cast person, String words, int hits) {
		disclosing.searched(person.inspector(), Sought.of(words), hits, false);
	}

	private Grounds grounds(Cast person) {
		return inspecting.grounds(person.inspector(), details(person)).orElseThrow();
	}

	private TicketDetails details(Cast person) {
		Inspector inspector = person.inspector();
		return threads.findVisibleTo(inspector, ticket).orElseThrow();
	}

	private List<Disclosure> all() {
		return page(DisclosureFilter.ALL);
	}

	private List<Disclosure> page(DisclosureFilter filter) {
		return disclosures.page(Cast.DARIO.administrator(), filter, Optional.empty(), 50).items();
	}

	private long entries(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = ?").param(action).query(Long.class).single();
	}

}
