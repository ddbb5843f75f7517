package market.helpdesk.privacy;

import java.time.Clock;
import java.util.List;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.attachment.InfectedFileRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What is left of somebody outside of tickets goes by its own time, and with them. */
@HelpdeskTest
class WhatGoesWithAPersonTests {

	private final Stage stage;

	private final Retention retention;

	private final AskingForErasure asking;

	private final GrantingErasure granting;

	private final GrantedErasures granted;

	private final Erasing erasing;

	private final HoldingForLaw holding;

	private final ErasureQueue queue;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Clock clock;

	WhatGoesWithAPersonTests(Stage stage, Retention retention, AskingForErasure asking, GrantingErasure granting,
			GrantedErasures granted, Erasing erasing, HoldingForLaw holding, ErasureQueue queue,
			ApplicationEventPublisher events, TransactionTemplate transaction, MockMvcTester pages, JdbcClient jdbc,
			Clock clock) {
		this.stage = stage;
		this.retention = retention;
		this.asking = asking;
		this.granting = granting;
		this.granted = granted;
		this.erasing = erasing;
		this.holding = holding;
		this.queue = queue;
		this.events = events;
		this.transaction = transaction;
		this.pages = pages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void annaSentAnInfectedFile() {
		transaction.executeWithoutResult((status) -> events.publishEvent(new InfectedFileRefused(Cast.House.RIVA.id(),
				"zanzibarino.pdf", "Eicar", "00", 1, Cast.ANNA.id(), clock.instant())));
	}

	/** It is of no ticket: erasing an old one doesn't take what was refused last week. */
	@Test
	void theNameOfARefusedFileGoesByItsOwnTime() {
		stage.waitUntil("2030-01-14T10:00");
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		stage.waitUntil("2035-12-01T10:00");
		retention.run(clock.instant());
		assertThat(fileNames()).containsExactly("zanzibarino.pdf");
		stage.waitUntil("2036-02-01T10:00");
		retention.run(clock.instant());
		assertThat(fileNames()).isEmpty();
		assertThat(kinds()).containsOnly("REFUSED_FILE", "ACCOUNT").doesNotContain("TICKET");
	}

	@Test
	void theNameOfARefusedFileGoesWithThePerson() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		grant();
		assertThatExceptionOfType(ErasureRefused.class)
			.isThrownBy(() -> erasing.onRequest(Matter.account(Cast.ANNA.id()), request(), clock.instant()))
			.withMessageContaining("a person goes last");
		granted.run(clock.instant());
		assertThat(fileNames()).isEmpty();
		assertThat(kinds()).containsExactlyInAnyOrder("TICKET", "REFUSED_FILE", "ACCOUNT");
		assertThat(queue.latestOf(Cast.ANNA.id()).orElseThrow().state()).isEqualTo(ErasureState.DONE);
	}

	/** Words that were screened and never sent, and what was held, are words, too. */
	@Test
	void aRequestIsNotCarriedOutWhileAnyWordIsLeft() {
		wordsThatWereNeverSent();
		var hold = holding.place(Cast.CARLA.administrator(),
				new HeldThing(HoldKind.SHOP, Cast.House.RIVA.id().id(), Cast.House.RIVA.id().id(), "Riva"),
				new ReasonText("Inquiry"));
		grant();
		granted.run(clock.instant());
		assertThat(queue.latestOf(Cast.ANNA.id()).orElseThrow().state()).isEqualTo(ErasureState.GRANTED);
		assertThat(name(Cast.ANNA)).isEqualTo("Anna Bruni");

		holding.lift(Cast.CARLA.administrator(), hold, new ReasonText("Settled"));
		granted.run(clock.instant());
		assertThat(strings("select text from screened_parts")).containsOnly("⟦erased 2026-01-14 REQUEST⟧");
		assertThat(strings("select body from held_messages")).containsOnly("⟦erased 2026-01-14 REQUEST⟧");
		assertThat(kinds()).containsExactlyInAnyOrder("SCREENING", "HELD_MESSAGE", "REFUSED_FILE", "ACCOUNT");
		assertThat(queue.latestOf(Cast.ANNA.id()).orElseThrow().state()).isEqualTo(ErasureState.DONE);
	}

	/** By Anna, and by a shop that wanted to write to her. */
	private void wordsThatWereNeverSent() {
		Stage.asOwner("""
				insert into screenings (shop_id, id, author_id, side, verdict, screened_at)
				select o.shop_id, gen_random_uuid(), o.buyer_id, 'BUYER', 'WARN', '2026-01-14 08:00Z' from orders o
				where o.number = '%s';
				insert into screened_parts (shop_id, screening_id, number, part, text)
				select shop_id, id, 1, 'BODY', 'Zanzibarino' from screenings""".formatted(Stage.ANNAS_ORDER));
		send(Cast.LUCA, "/tickets", "order", Stage.ANNAS_ORDER, "topic", "ORDER", "subject", "Ciao", "body",
				"Scrivimi a luca@posta.example", "as", "look");
		send(Cast.DARIO,
				"/admin/held-messages/%s/refusal".formatted(strings("select id from held_messages").getFirst()),
				"reason", "Indirizzo");
		strings("select id from violation_register where state = 'SUSPECTED'")
			.forEach((id) -> send(Cast.DARIO, "/admin/violations/%s/dismissal".formatted(id), "reason", "Un errore"));
	}

	/** Of whom nothing is left, and who was not seen for as long, no name is kept. */
	@Test
	void aNameGoesWhenNothingIsLeftOfAPersonForYears() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani.");
		stage.waitUntil("2036-02-01T10:00");
		retention.run(clock.instant());
		assertThat(name(Cast.ANNA)).isEqualTo("⟦erased person⟧");
		assertThat(name(Cast.GIULIA)).as("who acts for a shop").isEqualTo("Giulia Riva");
		assertThat(name(Cast.EWA)).as("who acts for a shop").isEqualTo("Ewa Nowak");
	}

	@Test
	void aNameStaysOfWhoeverBoughtSomethingSince() {
		stage.buy("IT-300000", Cast.ANNA, Cast.House.RIVA, "Cover", "9.00", "EUR");
		jdbc.sql("update orders set placed_at = '2030-01-01Z' where number = 'IT-300000'").update();
		stage.waitUntil("2036-02-01T10:00");
		retention.run(clock.instant());
		assertThat(name(Cast.ANNA)).isEqualTo("Anna Bruni");
	}

	/** Names are searched for, and searches are kept no longer than what they found. */
	@Test
	void whatSomebodySearchedForGoesByItsTime() {
		assertThat(pages.get().uri("/admin/search?q=Marco Conti").with(Cast.CARLA.signedIn())).hasStatusOk();
		stage.waitUntil("2035-12-01T10:00");
		retention.run(clock.instant());
		assertThat(searches()).containsExactly("Marco Conti");
		stage.waitUntil("2036-02-01T10:00");
		retention.run(clock.instant());
		assertThat(searches()).containsExactly("⟦erased 2036-02-01 RETENTION⟧");
	}

	private void grant() {
		asking.ask(Cast.ANNA.buyer());
		granting.grant(Cast.CARLA.administrator(), request(), new ReasonText("Accolta"));
	}

	private ErasureRequestId request() {
		return queue.latestOf(Cast.ANNA.id()).orElseThrow().id();
	}

	private void send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		assertThat(form.exchange().getResponse().getStatus()).as(path).isLessThan(500);
	}

	private List<String> fileNames() {
		return strings("""
				select t.text from audit_texts t join audit_entries e on e.shop_id = t.shop_id and e.id = t.entry_id
				where e.action = 'InfectedFileRefused' and t.text is not null""");
	}

	private List<String> kinds() {
		return strings("select kind from erasures");
	}

	private List<String> searches() {
		return strings("select words from disclosures where kind = 'SEARCHED'");
	}

	private String name(Cast person) {
		return strings("select name from accounts where id = '%s'".formatted(person.id().id())).getFirst();
	}

	private List<String> strings(String sql) {
		return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

}
