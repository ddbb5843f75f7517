package market.helpdesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Each side finds what it may see, and nothing else (R2, R5). */
@HelpdeskTest
class SearchingTests {

	final Stage stage;

	final Searching searching;

	final Indexing indexing;

	final Deals deals;

	final JdbcClient jdbc;

	SearchingTests(Stage stage, Searching searching, Indexing indexing, Proposing proposing, Agreeing agreeing,
			AgreementLists lists, Threads threads, JdbcClient jdbc) {
		this.stage = stage;
		this.searching = searching;
		this.indexing = indexing;
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "LUCA", "CARLA", "ELENA" })
	void aMessageIsFoundByWhoMaySeeIt(Cast person) {
		var ticket = annaAsks("Lo schermo ha un'ammaccatura");
		assertThat(found(person, "ammaccatura")).containsExactly(ticket);
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void andByNobodyElse(Cast stranger) {
		var ticket = annaAsks("Lo schermo ha un'ammaccatura");
		for (var typed : List.of("ammaccatura", "ammacc", "\"un'ammaccatura\"", "-niente", reference(ticket),
				Stage.ANNAS_ORDER, "Anna", "schermo -altro")) {
			assertThat(found(stranger, typed)).as(typed).isEmpty();
		}
		assertThat(found(stranger, Narrowed.of("").about(Stage.ANNAS_ORDER).criteria())).isEmpty();
	}

	/** Whatever two shops' people write, and whatever is typed to find it. */
	@Test
	void noShopEverFindsWhatAnotherWrote() {
		var random = new Random(20260114);
		var vocabulary = List.of("reso", "rimborso", "paczka", "zwrot", "schermo", "ekran", "batteria", "bateria",
				"2026", "perché", "żółty");
		var mine = stage.ask(Cast.ANNA, Stage.ANNAS_ORDER, "Uno", "Ciao");
		var theirs = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Due", "Hej");
		for (var count = 0; count < 30; count++) {
			var words = random.ints(6, 0, vocabulary.size()).mapToObj(vocabulary::get).toList();
			stage.write(random.nextBoolean() ? Cast.ANNA : Cast.GIULIA, mine, String.join(" ", words));
			stage.write(random.nextBoolean() ? Cast.ZOFIA : Cast.EWA, theirs, String.join(" ", words));
		}
		indexing.run();
		var successful = 0;
		for (var count = 0; count < 60; count++) {
			var typed = typed(random, vocabulary);
			var ours = found(Cast.GIULIA, typed);
			assertThat(ours).as(typed).isSubsetOf(mine);
			assertThat(found(Cast.ANNA, typed)).as(typed).isEqualTo(ours);
			var others = found(Cast.EWA, typed);
			assertThat(others).as(typed).isSubsetOf(theirs);
			assertThat(found(Cast.ZOFIA, typed)).as(typed).isEqualTo(others);
			successful += ours.size() + others.size();
		}
		assertThat(successful).isGreaterThan(60);
	}

	/**
	 * Two shops whose words lie in the same slice of the index, since their ids end
	 * alike.
	 */
	@Test
	void shopsThatShareASliceFindTheirOwnOnly() {
		var twin = twinOfRiva();
		var mine = annaAsks("Lo schermo ha un'ammaccatura");
		var theirs = stage.ask(Cast.MARCO, "TWIN-1", "Oggetto", "Lo schermo ha un'ammaccatura");
		indexing.run();
		var other = new Viewer.Member(Cast.EWA.id(), java.util.Set.of(twin));
		for (var order : SearchOrder.values()) {
			var criteria = Narrowed.of("ammaccatura").order(order).criteria();
			assertThat(found(Cast.GIULIA, criteria)).containsExactly(mine);
			assertThat(searching.find(other, criteria, Optional.empty()).hits()).extracting(Hit::ticket)
				.containsExactly(theirs);
		}
	}

	private ShopId twinOfRiva() {
		var riva = House.RIVA.id().id();
		var twin = new UUID(riva.getMostSignificantBits() ^ 0xFF, riva.getLeastSignificantBits());
		jdbc.sql("""
				insert into shops (id, marketplace_id, name, market, joined_at)
				select ?, 'twin', 'Twin', market, joined_at from shops where id = ?""").params(twin, riva).update();
		jdbc.sql("""
				insert into orders (shop_id, id, number, buyer_id, item, total, currency, placed_at)
				values (?, ?, 'TWIN-1', ?, 'Cover', 10, 'EUR', '2026-01-02 09:00Z')""")
			.params(twin, UUID.randomUUID(), Cast.MARCO.id().id())
			.update();
		return new ShopId(twin);
	}

	private static String typed(Random random, List<String> vocabulary) {
		var first = vocabulary.get(random.nextInt(vocabulary.size()));
		var second = vocabulary.get(random.nextInt(vocabulary.size()));
		return switch (random.nextInt(5)) {
			case 0 -> first;
			case 1 -> first + " " + second;
			case 2 -> "\"" + first + " " + second + "\"";
			case 3 -> "-" + first;
			default -> first.substring(0, 2);
		};
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, La consegna è saltata, consegne", "ANNA, Le consegne sono due, consegna",
			"ANNA, Perché non arriva?, perche", "ANNA, Perche non arriva?, perché", "ANNA, L’ordine è arrivato, ordini",
			"ZOFIA, Zażółć gęślą jaźń, zazolc gesla", "ZOFIA, Gdzie jest łódź?, Łódź",
			"ZOFIA, Paczka nie doszła, doszla", "ANNA, Die Straße ist gesperrt, strasse",
			"ANNA, Die Strasse ist gesperrt, Straße" })
	void aWordIsFoundInEveryFormOfItsLanguage(Cast buyer, String body, String typed) {
		var ticket = (buyer == Cast.ZOFIA) ? stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Oggetto", body)
				: stage.annaAsks("Oggetto", body);
		indexing.run();
		assertThat(found(buyer, typed)).containsExactly(ticket);
		assertThat(found((buyer == Cast.ZOFIA) ? Cast.EWA : Cast.GIULIA, typed)).containsExactly(ticket);
	}

	@ParameterizedTest
	@CsvSource({ "DE, Die Geräte sind defekt, Gerät", "DE, Das Gerät ist defekt, gerate",
			"DE, Zwei Häuser weiter, Haus", "FR, Les réparations sont longues, réparation",
			"ES, Las devoluciones, devolución", "CZ, Příliš žluťoučký kůň, zlutoucky" })
	void andInThatOfTheMarketOfTheSale(String market, String body, String typed) {
		jdbc.sql("update shops set market = ? where marketplace_id = 'riva'").param(market).update();
		var ticket = annaAsks(body);
		assertThat(found(Cast.GIULIA, typed)).containsExactly(ticket);
		assertThat(found(Cast.ANNA, typed)).containsExactly(ticket);
		assertThat(found(Cast.CARLA, typed)).containsExactly(ticket);
	}

	@Test
	void aPhraseStandsThereWordByWord() {
		var there = annaAsks("Vorrei la batteria nuova");
		var apart = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "La nuova custodia e la batteria");
		indexing.run();
		assertThat(found(Cast.GIULIA, "\"batteria nuova\"")).containsExactly(there);
		assertThat(found(Cast.GIULIA, "batteria nuova")).containsExactlyInAnyOrder(there, apart);
	}

	/** In quotes a word is itself, and none of its forms is marked, found or left out. */
	@Test
	void aWordInQuotesStandsThereAsItIs() {
		jdbc.sql("update shops set market = 'FR' where marketplace_id = 'riva'").update();
		var one = annaAsks("Le produit est en panne");
		var many = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Les produits sont en panne");
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.CARLA)) {
			assertThat(found(person, "produit")).containsExactlyInAnyOrder(one, many);
			assertThat(found(person, "\"produit\"")).containsExactly(one);
			assertThat(found(person, "\"produits\"")).containsExactly(many);
			assertThat(found(person, "panne -\"produit\"")).containsExactly(many);
			assertThat(found(person, "panne -produit")).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "LUCA", "CARLA", "ELENA" })
	void wordsThatStandEverywhereNeedNotStandThere(Cast person) {
		var ticket = annaAsks("Il rimborso arriva domani");
		assertThat(found(person, "dove arriva il rimborso")).containsExactly(ticket);
		assertThat(found(person, "\"dove\" arriva il rimborso")).isEmpty();
	}

	@Test
	void aMinusBeforeAnArticleLeavesOutWhatBelongsToIt() {
		var kept = annaAsks("Il rimborso e l'etichetta");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Il rimborso e l'ordine");
		indexing.run();
		assertThat(found(Cast.GIULIA, "rimborso -l'ordine")).containsExactly(kept);
	}

	@Test
	void aMinusLeavesOut() {
		var kept = annaAsks("Il rimborso con spedizione gratuita");
		var left = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Il rimborso sulla carta");
		indexing.run();
		assertThat(found(Cast.GIULIA, "rimborso -spedizioni")).containsExactly(left);
		assertThat(found(Cast.GIULIA, Narrowed.of("-carta").kind(DocumentKind.MESSAGE).criteria()))
			.containsExactly(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "am", "amma", "ammaccat", "AMMACCATURA", "schermo amm" })
	void theLastWordMayBeUnfinished(String typed) {
		assertThat(annaAsks("Schermo con ammaccatura")).isIn(found(Cast.GIULIA, typed));
	}

	@Test
	void butAWordBeforeItMayNot() {
		annaAsks("Schermo con ammaccatura");
		assertThat(found(Cast.GIULIA, "sche ammaccatura")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "\\", "a & | !", ":*", "((", "\"", "-\"", "%", "\u0000", "<->", "a:b:c",
			"' or true --", "🙂", "\uD800", "null", "NULL", "nuova null", "{}" })
	void nothingThatIsTypedIsAnError(String typed) {
		annaAsks("Schermo");
		for (var person : List.of(Cast.GIULIA, Cast.ANNA, Cast.CARLA)) {
			for (var order : SearchOrder.values()) {
				assertThat(searching.find(viewer(person),
						Narrowed.of(typed).about(typed).name(typed).order(order).criteria(), Optional.empty()))
					.isNotNull();
			}
		}
	}

	@Test
	void pointsAgreementsSubjectsAndWhoTakesPartAreFoundToo() {
		var ticket = stage.annaAsksPoints("Reso del telefono", "Due domande:", "Chi paga il corriere?");
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		indexing.run();
		for (var typed : List.of("corriere", "etichetta pagata", "reso telefono", "iphone", "anna bruni", "riva")) {
			assertThat(found(Cast.GIULIA, typed)).as(typed).containsOnly(ticket);
		}
		assertThat(find(Cast.GIULIA, "etichetta").hits()).extracting(Hit::kind).containsExactly(DocumentKind.AGREEMENT);
	}

	@Test
	void theExactReferenceOrOrderNumberComesFirstAndOnce() {
		var ticket = annaAsks("Schermo");
		for (var typed : List.of(reference(ticket), reference(ticket).toLowerCase(), Stage.ANNAS_ORDER, "it-204655")) {
			var page = find(Cast.GIULIA, typed);
			assertThat(page.exact()).as(typed).extracting(Hit::ticket).containsExactly(ticket);
			assertThat(page.hits()).as(typed).extracting(Hit::kind).doesNotContain(DocumentKind.TICKET);
		}
	}

	@Test
	void theNewestComesFirstUnlessTheBestDoes() {
		var best = annaAsks("Reso reso reso");
		stage.waitFor(java.time.Duration.ofHours(1));
		var newest = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Il reso di " + "altre parole ".repeat(40));
		indexing.run();
		assertThat(found(Cast.GIULIA, "reso")).containsExactly(newest, best);
		assertThat(found(Cast.GIULIA, Narrowed.of("reso").order(SearchOrder.BEST).criteria())).containsExactly(best,
				newest);
	}

	@ParameterizedTest
	@EnumSource(SearchOrder.class)
	void pagesShowEverythingOnce(SearchOrder order) {
		var ticket = annaAsks("parola numero zero");
		for (var count = 1; count < 65; count++) {
			stage.write(Cast.ANNA, ticket, "parola " + "parola ".repeat(count % 3) + count);
			if (count % 5 == 0) {
				stage.waitFor(java.time.Duration.ofMinutes(1));
			}
		}
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.ANNA, Cast.CARLA)) {
			assertThat(everything(person, Narrowed.of("parola").order(order).kind(DocumentKind.MESSAGE).criteria()))
				.extracting(Hit::id)
				.hasSize(65)
				.doesNotHaveDuplicates();
		}
		assertThat(everything(Cast.GIULIA, Narrowed.of("parola").kind(DocumentKind.MESSAGE).criteria()))
			.extracting(Hit::at)
			.isSortedAccordingTo((one, other) -> other.compareTo(one));
	}

	@Test
	void whatIsFoundCanBeNarrowedDown() {
		var ticket = annaAsks("Schermo rotto");
		stage.waitFor(java.time.Duration.ofDays(1));
		var other = stage.askAboutOffer(Cast.MARCO, House.RIVA, "Tablet", "Schermo grande?");
		stage.write(Cast.GIULIA, other, "Lo schermo è grande.");
		indexing.run();
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").topic(Topic.ORDER).criteria())).containsOnly(ticket);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").status(Status.WAITING_FOR_BUYER).criteria()))
			.containsOnly(other);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").name("anna").criteria())).containsOnly(ticket);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").name("conti").criteria())).containsOnly(other);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").name("BRUNI an").criteria())).containsOnly(ticket);
		assertThat(found(Cast.GIULIA, Narrowed.of("").name("runi").criteria())).isEmpty();
		assertThat(found(Cast.CARLA, Narrowed.of("").name("riva").criteria())).containsOnly(ticket, other);
		assertThat(found(Cast.CARLA, Narrowed.of("").buyer(Cast.MARCO.id()).criteria())).containsOnly(other);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").buyer(Cast.ANNA.id()).criteria())).containsOnly(ticket);
		assertThat(found(Cast.ANNA, Narrowed.of("").shop(House.RIVA.id()).criteria())).containsOnly(ticket);
		assertThat(found(Cast.ANNA, Narrowed.of("").shop(House.NOWA_KOMORKA.id()).criteria())).isEmpty();
		assertThat(found(Cast.ANNA, Narrowed.of("").name("riva").criteria())).containsOnly(ticket);
		assertThat(found(Cast.CARLA, Narrowed.of("schermo").about(reference(other)).criteria())).containsOnly(other);
		assertThat(found(Cast.GIULIA, Narrowed.of("").about(Stage.ANNAS_ORDER).criteria())).containsOnly(ticket);
		assertThat(found(Cast.GIULIA, Narrowed.of("").kind(DocumentKind.TICKET).criteria())).containsExactly(other,
				ticket);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").from("2026-01-15T00:00").criteria())).containsOnly(other);
		assertThat(found(Cast.GIULIA, Narrowed.of("schermo").until("2026-01-15T00:00").criteria()))
			.containsOnly(ticket);
	}

	/**
	 * A name that too many have to be looked up first finds what it should all the same.
	 */
	@Test
	void aNameThatManyHaveNarrowsToo() {
		var ticket = annaAsks("Schermo");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Altro", "Schermo");
		indexing.run();
		jdbc.sql("""
				insert into accounts (id, marketplace_id, username, name, role)
				select gen_random_uuid(), 'x' || n, 'x' || n, 'Anna Terza', 'BUYER' from generate_series(1, 250) n""")
			.update();
		for (var typed : List.of("", "schermo")) {
			assertThat(found(Cast.GIULIA, Narrowed.of(typed).name("anna").criteria())).containsOnly(ticket);
			assertThat(found(Cast.CARLA, Narrowed.of(typed).name("anna").criteria())).containsOnly(ticket);
		}
	}

	@Test
	void anOrderIsFoundByItsNumberInWhateverLetters() {
		stage.buy("it-99x", Cast.ANNA, House.RIVA, "Cover", "10.00", "EUR");
		var ticket = stage.ask(Cast.ANNA, "it-99x", "Oggetto", "Ciao");
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.ANNA, Cast.CARLA)) {
			for (var typed : List.of("it-99x", "IT-99X")) {
				assertThat(find(person, typed).exact()).extracting(Hit::ticket).containsExactly(ticket);
				assertThat(find(person, typed).orders()).extracting(OrderHit::number).containsExactly("it-99x");
				assertThat(found(person, Narrowed.of("").about(typed).criteria())).containsOnly(ticket);
			}
			assertThat(find(person, Stage.ANNAS_ORDER).orders()).extracting(OrderHit::number)
				.containsExactly(Stage.ANNAS_ORDER);
		}
		for (var stranger : List.of(Cast.MARCO, Cast.EWA)) {
			assertThat(find(stranger, "it-99x").isEmpty()).isTrue();
		}
	}

	/** Substitutes find a shop's words for as long as they stand in. */
	@Test
	void whoActsForNoShopFindsNothing() {
		annaAsks("Schermo");
		var nobody = new Viewer.Member(Cast.GIULIA.id(), java.util.Set.of());
		assertThat(searching.find(nobody, SearchCriteria.of("schermo"), Optional.empty()).isEmpty()).isTrue();
	}

	@Test
	void whoActsForTwoShopsFindsWhatBothWrote() {
		var one = annaAsks("Schermo");
		var other = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Ekran", "Schermo");
		indexing.run();
		var both = new Viewer.Member(Cast.GIULIA.id(), java.util.Set.of(House.RIVA.id(), House.NOWA_KOMORKA.id()));
		assertThat(searching.find(both, SearchCriteria.of("schermo"), Optional.empty()).hits()).extracting(Hit::ticket)
			.containsExactlyInAnyOrder(one, other);
	}

	private TicketId annaAsks(String body) {
		var ticket = stage.annaAsks("Oggetto", body);
		indexing.run();
		return ticket;
	}

	private String reference(TicketId ticket) {
		return jdbc.sql("select reference from tickets where id = ?").param(ticket.id()).query(String.class).single();
	}

	static Viewer viewer(Cast person) {
		return switch (person.role()) {
			case BUYER -> person.buyer();
			case SELLER -> person.member();
			case ADMIN -> person.administrator();
			case AUDITOR -> person.auditor();
		};
	}

	private HitPage find(Cast person, String typed) {
		return searching.find(viewer(person), SearchCriteria.of(typed), Optional.empty());
	}

	private List<TicketId> found(Cast person, String typed) {
		return found(person, SearchCriteria.of(typed));
	}

	/** Tickets in the order of what was found in them. */
	private List<TicketId> found(Cast person, SearchCriteria criteria) {
		var page = searching.find(viewer(person), criteria, Optional.empty());
		return Stream.concat(page.exact().stream(), page.hits().stream()).map(Hit::ticket).distinct().toList();
	}

	private List<Hit> everything(Cast person, SearchCriteria criteria) {
		var all = new ArrayList<Hit>();
		var after = Optional.<HitCursor>empty();
		do {
			var page = searching.find(viewer(person), criteria, after);
			all.addAll(page.hits());
			after = page.next().flatMap((cursor) -> HitCursor.parse(cursor.toString()));
		}
		while (after.isPresent());
		return all;
	}

}
