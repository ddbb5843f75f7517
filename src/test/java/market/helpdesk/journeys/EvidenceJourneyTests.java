package market.helpdesk.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.evidence.Evidence;
import market.helpdesk.evidence.Unpacked;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page in an evidence pack, in a browser and without us (R12). */
@BrowserTest
class EvidenceJourneyTests {

	private final Stage stage;

	private final Evidence evidence;

	@TempDir
	Path folder = Path.of("");

	EvidenceJourneyTests(Stage stage, Evidence evidence) {
		this.stage = stage;
		this.evidence = evidence;
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void onOneClickAPartyGetsAPackThatVerifies(Cast party, Visitors visitors) throws IOException {
		var ticket = covered();
		var page = visitors.signIn(party).open(ticket);
		var download = page.page().waitForDownload(() -> page.link("Evidence pack (ZIP)").click());
		assertThat(download.suggestedFilename()).matches("HD-.{4}-.{4}-evidence\\.zip");

		var pack = Unpacked.of(Files.readAllBytes(download.path()));
		var verifying = EvidencePage.open(page.page(), pack, folder).choose(pack);
		assertThat(verifying.state()).as(verifying.page().locator("main").innerText()).isEqualTo("INTACT");
		assertThat(verifying.verdict().innerText()).contains("Integro: HD-", "Intact: HD-");
		assertThat(verifying.rows().count()).isEqualTo(5);
	}

	@Test
	void anAdministratorInspectsWithAReasonAndExports(Visitors visitors) throws IOException {
		var ticket = covered();
		var carla = visitors.signIn(Cast.CARLA);
		carla.open("/tickets/" + ticket + "/evidence");
		var page = carla.page();
		page.locator("#reason").selectOption("DISPUTE");
		page.locator("main form button[type=submit]").click();
		var download = page.waitForDownload(() -> new TicketPage(page).link("Evidence pack (ZIP)").click());

		var pack = Unpacked.of(Files.readAllBytes(download.path()));
		var verifying = EvidencePage.open(page, pack, folder).choose(pack);
		assertThat(verifying.state()).as(verifying.page().locator("main").innerText()).isEqualTo("INTACT");
		assertThat(pack.text("chain.json")).contains("TicketInspected");
	}

	@Test
	void anUnpackedPackVerifiesAsWell(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		assertThat(open(visitors, pack).chooseFiles(pack).state()).isEqualTo("INTACT");
	}

	/** As somebody would who knows no better, and as a careful forger would. */
	@ParameterizedTest
	@CsvSource({ "transcript.json, transcript", "chain.json, entries" })
	void aChangedWordIsFound(String file, String check, Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var word = file.equals("chain.json") ? "\"MessagePosted\"" : "partito ieri";
		var other = file.equals("chain.json") ? "\"MessagePosteD\"" : "partito oggi";
		var changed = pack.replacing(file, word, other);

		var page = open(visitors, pack).choose(changed);
		assertThat(page.state()).isEqualTo("BROKEN");
		assertThat(page.state("files")).isEqualTo("BROKEN");
		assertThat(page.state(check)).isEqualTo("BROKEN");
		assertThat(page.verdict().innerText()).contains("Non integro", "Not intact");

		page.choose(changed.listedAnew());
		assertThat(page.state("files")).isEqualTo("INTACT");
		assertThat(page.state("seal")).isEqualTo("BROKEN");
		assertThat(page.state(check)).isEqualTo("BROKEN");
	}

	@ParameterizedTest
	@CsvSource({ "transcript.json", "chain.json", "manifest.json", "transcript.pdf" })
	void aChangedByteIsFound(String file, Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.changingAByteOf(file));
		assertThat(page.state()).isEqualTo("BROKEN");
	}

	@Test
	void aChangedByteOfAnAttachmentIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.changingAByteOf(pack.attachments().getFirst()).listedAnew());
		assertThat(page.state("attachments")).isEqualTo("BROKEN");
		assertThat(page.check("attachments").innerText()).contains("attachments/01-graffio.jpg is not the file");
	}

	@Test
	void aTextThatNoLongerFitsItsCommitmentIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.replacing("chain.json", "partito ieri", "partito oggi")
			.replacing("transcript.json", "partito ieri", "partito oggi")
			.listedAnew());
		assertThat(page.state("texts")).isEqualTo("BROKEN");
		assertThat(page.state("transcript")).isEqualTo("INTACT");
	}

	@Test
	void anEntryThatWasTakenOutIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.leavingOut("chain.json", "entries", 2).listedAnew());
		assertThat(page.state("entries")).isEqualTo("BROKEN");
	}

	@Test
	void aTailThatWasCutOffIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var last = pack.json("chain.json").get("entries").size() - 1;
		var page = open(visitors, pack).choose(pack.leavingOut("chain.json", "entries", last).listedAnew());
		assertThat(page.state("entries")).isEqualTo("BROKEN");
	}

	@Test
	void aMessageThatWasTakenOutIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.leavingOut("transcript.json", "thread", 1).listedAnew());
		assertThat(page.state("transcript")).isEqualTo("BROKEN");
	}

	@Test
	void aMissingFileIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.without("attachments/02-scontrino.pdf"));
		assertThat(page.check("files").innerText()).contains("attachments/02-scontrino.pdf is missing.");
	}

	@Test
	void aTicketThatNoCheckpointCoversYetIsToldSo(Visitors visitors) {
		var pack = pack(Cast.ANNA, evidence.story());
		var page = open(visitors, pack).choose(pack);
		assertThat(page.state()).isEqualTo("UNCOVERED");
		assertThat(page.state("seal")).isEqualTo("INTACT");
		assertThat(page.check("checkpoint").innerText()).contains("No checkpoint covers the ticket yet");
	}

	@Test
	void whatCameAfterTheCheckpointIsToldToBeCoveredByNone(Visitors visitors) {
		var ticket = covered();
		stage.write(Cast.ANNA, ticket, "Grazie!");
		var pack = pack(Cast.ANNA, ticket);
		var page = open(visitors, pack).choose(pack);
		assertThat(page.state()).isEqualTo("INTACT");
		assertThat(page.check("checkpoint").innerText()).contains("later entries are not covered");
	}

	/** Of the checkpoint, of the pack, and by another key. */
	@ParameterizedTest
	@CsvSource({ "chain.json, signature", "seal.json, seal" })
	void aChangedSignatureIsFound(String file, String check, Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var text = pack.text(file);
		var at = text.indexOf("\"signature\"") + 20;
		var other = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
		var page = open(visitors, pack).choose(pack.with(file, other.getBytes(StandardCharsets.UTF_8)));
		assertThat(page.state()).isEqualTo("BROKEN");
		assertThat(page.state(check)).isEqualTo("BROKEN");
	}

	@Test
	void aCheckpointWithAnotherRootIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var root = pack.json("chain.json").get("checkpoint").get("path").get(0).get("hash").asString();
		var page = open(visitors, pack).choose(
				pack.replacing("chain.json", root, root.replace(root.charAt(5), root.charAt(5) == '0' ? '1' : '0')));
		assertThat(page.state("checkpoint")).isEqualTo("BROKEN");
	}

	@Test
	void aPackWithoutItsSealIsVouchedForByNobody(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.without("seal.json"));
		assertThat(page.state()).isEqualTo("UNSEALED");
	}

	/**
	 * A shop's held message is not for the buyer to know; the chain holds all the same.
	 */
	@Test
	void whatIsWithheldLeavesAChainThatVerifies(Visitors visitors) {
		var ticket = covered();
		evidence.packOf(Cast.GIULIA, ticket);
		stage.write(Cast.ANNA, ticket, "Grazie!");
		var pack = pack(Cast.ANNA, ticket);
		var page = open(visitors, pack).choose(pack);
		assertThat(page.state()).isEqualTo("INTACT");
		assertThat(page.check("entries").innerText()).contains("1 entries may not be known");
	}

	@Test
	void whatIsNoPackIsToldSo(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(new Unpacked(Map.of("note.txt", new byte[] { 65 })));
		assertThat(page.state()).isEqualTo("NO_PACK");
	}

	private TicketId covered() {
		return evidence.coveredStory();
	}

	private Unpacked pack(Cast reader, TicketId ticket) {
		return Unpacked.of(evidence.packOf(reader, ticket));
	}

	private EvidencePage open(Visitors visitors, Unpacked pack) {
		var visitor = visitors.signIn(Cast.ANNA);
		return EvidencePage.open(visitor.page(), pack, folder);
	}

}
