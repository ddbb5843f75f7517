package market.helpdesk.evidence;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.audit.CanonicalJson;
import market.helpdesk.audit.Hash;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is in an evidence pack, and for whom (R5, R12). */
@HelpdeskTest
class PackTests {

	private final Stage stage;

	private final Evidence evidence;

	private final Inspecting inspecting;

	private final JdbcClient jdbc;

	PackTests(Stage stage, Evidence evidence, Inspecting inspecting, JdbcClient jdbc) {
		this.stage = stage;
		this.evidence = evidence;
		this.inspecting = inspecting;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "CARLA" })
	void everyReaderGetsAllOfIt(Cast reader) {
		var pack = pack(reader, evidence.story());
		assertThat(pack.files()).containsOnlyKeys("README.txt", "verify.html", "transcript.pdf", "transcript.json",
				"chain.json", "attachments/01-graffio.jpg", "attachments/02-scontrino.pdf", "manifest.json",
				"seal.json");
		assertThat(pack.json("manifest.json").get("files").values()).hasSize(7)
			.allSatisfy((file) -> assertThat(file.get("sha256").asString())
				.isEqualTo(Hash.of(pack.file(file.get("path").asString())).hex()));
	}

	@Test
	void aStrangerGetsNone() {
		var ticket = evidence.story();
		assertThatExceptionOfType(TicketNotFound.class).isThrownBy(() -> evidence.packOf(Cast.MARCO, ticket));
		assertThatExceptionOfType(TicketNotFound.class).isThrownBy(() -> evidence.packOf(Cast.EWA, ticket));
	}

	@Test
	void theTranscriptTellsWhoWroteWhatAndWhen() {
		var thread = pack(Cast.ANNA, evidence.story()).json("transcript.json").get("thread");
		var messages = messages(thread);
		assertThat(messages).extracting((message) -> message.get("position").asInt()).containsExactly(1, 2, 3, 4, 5);
		assertThat(messages.get(1).get("author").asString()).isEqualTo("Anna Bruni");
		assertThat(messages.get(1).get("side").asString()).isEqualTo("BUYER");
		assertThat(messages.get(1).get("body").asString()).isEqualTo(Evidence.WORDS);
		assertThat(messages.get(1).get("at").get("at").asString()).isEqualTo("2026-01-14T10:00:00.000000Z");
		assertThat(messages.get(1).get("at").get("local").asString()).isEqualTo("2026-01-14T11:00:00+01:00");
		assertThat(messages.get(0).get("points").values()).extracting((point) -> point.get("text").asString())
			.containsExactly("Quando arriva?", "Quanto?");
		assertThat(messages.get(3).get("answers").get(0).asInt()).isOne();
	}

	/** By what it was computed with, step by step (R14). */
	@Test
	void theTranscriptExplainsDeadlines() {
		var thread = pack(Cast.GIULIA, evidence.story()).json("transcript.json").get("thread");
		var deadline = messages(thread).get(3).get("deadline");
		assertThat(deadline.get("outcome").asString()).isEqualTo("ANSWERED_IN_TIME");
		assertThat(deadline.get("dueAt").get("local").asString()).isEqualTo("2026-01-15T10:00:00+01:00");
		assertThat(deadline.get("steps").values()).extracting((step) -> step.get("countedSeconds").asLong())
			.containsExactly(50_400L, 36_000L);
	}

	@Test
	void whatHappenedIsToldInTheMarketsLanguageAndInEnglish() {
		var thread = pack(Cast.ANNA, evidence.story()).json("transcript.json").get("thread");
		var flagged = events(thread).stream()
			.filter((event) -> event.get("kind").asString().equals("ANSWER_FLAGGED"))
			.findFirst()
			.orElseThrow();
		assertThat(flagged.get("words").get("it").asString()).contains("Anna Bruni ha segnalato");
		assertThat(flagged.get("words").get("en").asString()).contains("Anna Bruni flagged");
	}

	@Test
	void thePdfHasEveryLetterAndNumbersItsPages() throws IOException {
		var pack = pack(Cast.ANNA, evidence.story());
		try (var document = Loader.loadPDF(pack.file("transcript.pdf"))) {
			var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
			assertThat(text).contains(Evidence.WORDS, "Anna Bruni (acquirente / buyer)", "2026-01-14 11:00:00 +01:00",
					"1. Quando arriva?", "attachments/01-graffio.jpg", "Ricevuto / Received: 2026",
					"1 / " + document.getNumberOfPages());
			for (var page : document.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
				}
			}
		}
	}

	@Test
	void whereTheMarketsLanguageIsNotSpokenThePdfIsEnglish() throws IOException {
		var ticket = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy dostanę żółtą fakturę?");
		var pack = pack(Cast.ZOFIA, ticket);
		assertThat(pack.json("transcript.json").get("about").get("languages").values()).hasSize(1);
		try (var document = Loader.loadPDF(pack.file("transcript.pdf"))) {
			assertThat(new PDFTextStripper().getText(document)).contains("Kiedy dostanę żółtą fakturę?",
					"Europe/Warsaw", "Transcript");
		}
	}

	/** Every entry's hash, and the way from one to the next. */
	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "CARLA" })
	void theChainVerifies(Cast reader) {
		var chain = pack(reader, evidence.story()).json("chain.json");
		var previous = Hash.NONE.hex();
		var number = 0L;
		for (var link : chain.get("entries").values()) {
			assertThat(link.get("number").asLong()).isEqualTo(++number);
			assertThat(link.get("previous").asString()).isEqualTo(previous);
			previous = link.get("hash").asString();
			if (link.has("entry")) {
				assertThat(Hash.of(CanonicalJson.of(link.get("entry"))).hex()).isEqualTo(previous);
			}
		}
		assertThat(chain.get("head").asString()).isEqualTo(previous);
		assertThat(chain.get("length").asLong()).isEqualTo(number);
	}

	/** That somebody looked, and who it was: to the marketplace's own alone. */
	@Test
	void partiesGetOnlyTheHashOfWhatIsNotTheirsToKnow() {
		var ticket = evidence.story();
		inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.OTHER, "Sospetto di frode");
		stage.write(Cast.ANNA, ticket, "E la spedizione?");
		stage.waitUntil("2026-01-20T12:00");
		stage.sweep();
		stage.takeOver(Cast.CARLA, ticket);

		for (var party : List.of(Cast.ANNA, Cast.GIULIA)) {
			var pack = pack(party, ticket);
			var all = new StringBuilder();
			List.of("chain.json", "transcript.json", "manifest.json").forEach((path) -> all.append(pack.text(path)));
			assertThat(all).doesNotContain("TicketInspected", "Sospetto", "Nobody answers", "Carla Moretti",
					"@mail.example");
			assertThat(actions(pack)).contains("TicketTakenOver");
			assertThat(pack.json("chain.json").get("entries").values()).anyMatch((link) -> link.has("withheld"));
		}
		var pack = pack(Cast.CARLA, ticket);
		assertThat(actions(pack)).contains("TicketInspected");
		assertThat(pack.text("chain.json")).contains("Sospetto di frode", "Nobody answers").doesNotContain("withheld");
		assertThat(pack.text("transcript.json")).contains("Marketplace (Carla Moretti)")
			.doesNotContain("@mail.example");
	}

	@Test
	void aFileThatIsGoneIsNamed() {
		var ticket = evidence.story();
		Stage.asOwner(
				"alter table file_chunks disable trigger user; delete from file_chunks where file_id = (select id from attachments where name = 'graffio.jpg'); alter table file_chunks enable trigger user");
		var pack = pack(Cast.ANNA, ticket);
		assertThat(pack.text("PROBLEMS.txt")).contains("attachments/01-graffio.jpg could not be read",
				"attachments/01-graffio.jpg non si è potuto leggere");
		assertThat(pack.json("manifest.json").get("problems").get(0).get("what").asString()).isEqualTo("UNREADABLE");
		assertThat(pack.file("attachments/02-scontrino.pdf")).isNotEmpty();
	}

	@Test
	void aFileThatWasAlteredIsNamed() {
		var ticket = evidence.story();
		Stage.asOwner(
				"alter table file_chunks disable trigger user; update file_chunks set bytes = set_byte(bytes, 9, 7) where file_id = (select id from attachments where name = 'graffio.jpg'); alter table file_chunks enable trigger user");
		var problem = pack(Cast.ANNA, ticket).json("manifest.json").get("problems").get(0);
		assertThat(problem.get("what").asString()).isEqualTo("ALTERED");
		assertThat(problem.get("path").asString()).isEqualTo("attachments/01-graffio.jpg");
	}

	/** Wherever it stood, in both languages, and nowhere as the mark itself. */
	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "CARLA" })
	void whatWasErasedIsToldToBe(Cast reader) throws IOException {
		var ticket = evidence.wholeStory();
		evidence.erase();
		var pack = pack(reader, ticket);
		assertThat(messages(pack.json("transcript.json").get("thread"))).hasSize(7).allSatisfy((message) -> {
			assertThat(message.has("body")).isFalse();
			assertThat(message.get("erased").get("on").asString()).isEqualTo("2036-02-01");
			assertThat(message.get("erased").get("ground").asString()).isEqualTo("RETENTION");
		});
		assertThat(pack.attachments()).isEmpty();
		assertThat(pack.text("chain.json")).contains("ERASED").doesNotContain("Troppo poco", "Already done");
		var said = pdf(pack);
		assertThat(said)
			.contains("[Erased on 2036-02-01: it had been kept", "[Cancellato il 2036-02-01",
					"the tracking number was erased")
			.doesNotContain(Evidence.WORDS, "⟦", "erased 2036-02-01 RETENTION", "Quando arriva?", "Troppo poco",
					"Already done", "Ritiro a casa", "ABCD1234", "Corriere Rapido");
	}

	/** Agreed, declined, taken back, replaced. */
	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "CARLA" })
	void agreementsAreThereWithWhatWasSaidToThem(Cast reader) throws IOException {
		var pack = pack(reader, evidence.wholeStory());
		assertThat(pack.json("transcript.json").get("agreements").values())
			.extracting((agreement) -> agreement.get("state").asString())
			.containsExactlyInAnyOrder("SUPERSEDED", "DECLINED", "WITHDRAWN", "CONFIRMED");
		assertThat(pdf(pack)).contains("Etichetta di reso pagata dal negozio", "Ritiro a casa", "“Troppo poco”",
				"Replaced by a later agreement", "Taken back by", "Declined by", "80.00 EUR", "80,00 EUR");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "CARLA" })
	void casesAreThereStageByStage(Cast reader) throws IOException {
		var pack = pack(reader, evidence.wholeStory());
		var repair = pack.json("transcript.json").get("cases").get(0);
		assertThat(repair.get("stages").values()).extracting((stage) -> stage.get("code").asString())
			.containsExactly("RECEIVED", "STARTED", "SENT");
		assertThat(repair.get("stages").get(2).get("shipment").get("number").asString()).isEqualTo("ABCD1234");
		assertThat(repair.get("closed").get("code").asString()).isEqualTo("REPAIRED");
		assertThat(pdf(pack)).contains("Sent with Corriere Rapido, ABCD1234, expected on 2026-01-15",
				"“Nothing else was needed”", "“That is it”");
	}

	@Test
	void aLetterThatNoFontHasIsASignInThePdfAndExactInTheJson() throws IOException {
		var pack = pack(Cast.ANNA, evidence.wholeStory());
		assertThat(messages(pack.json("transcript.json").get("thread")).get(5).get("body").asString())
			.isEqualTo(Evidence.OUTSIDE_THE_FONT);
		assertThat(pdf(pack)).contains("Grazie #").doesNotContain("🦊");
	}

	/** A message that is held is the marketplace's to know, and a rating the shop's. */
	@Test
	void whatIsHeldAndWhatIsRatedIsToldToWhomItsPagesAre() {
		var ticket = evidence.wholeStory();
		assertThat(pack(Cast.CARLA, ticket).text("chain.json")).contains(HeldDesk.PHONE, "MessageHeld");
		for (var party : List.of(Cast.ANNA, Cast.GIULIA)) {
			var pack = pack(party, ticket);
			assertThat(actions(pack)).contains("AnswerRated").doesNotContain("MessageHeld");
			assertThat(pack.text("chain.json") + pack.text("transcript.json")).doesNotContain(HeldDesk.PHONE);
		}
	}

	@Test
	void whereTheKeysAreFoundIsNamed() {
		var pack = pack(Cast.ANNA, evidence.story());
		assertThat(pack.text("README.txt")).contains("/archive-keys");
		assertThat(pack.text("verify.html")).contains("/archive-keys").doesNotContain("/* keys */", "/* script */");
	}

	@Test
	void everyExportGoesOnRecord() {
		var ticket = evidence.story();
		pack(Cast.LUCA, ticket);
		assertThat(jdbc
			.sql("select particulars ->> 'side' from audit_entries where action = 'EvidenceExported' and actor = ?")
			.param(Cast.LUCA.id().toString())
			.query(String.class)
			.list()).containsExactly("SELLER");
		assertThat(actions(pack(Cast.LUCA, ticket))).contains("EvidenceExported");
		assertThat(actions(pack(Cast.ANNA, ticket))).doesNotContain("EvidenceExported");
	}

	@Test
	void twoFilesOfOneNameAreBothThere() {
		var ticket = stage.annaAsks("Graffio", "Ecco");
		evidence.attach(Cast.ANNA, ticket, "Una", "foto.pdf", market.helpdesk.media.SampleFiles.pdf());
		evidence.attach(Cast.ANNA, ticket, "Due", "foto.pdf", market.helpdesk.media.SampleFiles.pdf());
		assertThat(pack(Cast.ANNA, ticket).attachments()).containsExactly("attachments/01-foto.pdf",
				"attachments/02-foto.pdf");
	}

	/** What its PDF says, line after line as one. */
	private static String pdf(Unpacked pack) throws IOException {
		try (var document = Loader.loadPDF(pack.file("transcript.pdf"))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private Unpacked pack(Cast reader, TicketId ticket) {
		return Unpacked.of(evidence.packOf(reader, ticket));
	}

	private static HashSet<String> actions(Unpacked pack) {
		var actions = new HashSet<String>();
		pack.json("chain.json")
			.get("entries")
			.values()
			.stream()
			.filter((link) -> link.has("entry"))
			.forEach((link) -> actions.add(link.get("entry").get("action").asString()));
		return actions;
	}

	private static List<JsonNode> messages(JsonNode thread) {
		return StreamSupport.stream(thread.spliterator(), false)
			.filter((item) -> item.get("kind").asString().equals("MESSAGE"))
			.toList();
	}

	private static List<JsonNode> events(JsonNode thread) {
		return StreamSupport.stream(thread.spliterator(), false)
			.filter((item) -> !item.get("kind").asString().equals("MESSAGE"))
			.toList();
	}

}
