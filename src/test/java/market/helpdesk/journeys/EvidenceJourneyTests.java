package market.helpdesk.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.audit.Hash;
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
	 * That the shop took it along is not told to the buyer; the chain holds all the same.
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

	/** Agreements, cases, a held message, a ticket that was taken over. */
	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA", "CARLA" })
	void whateverHappenedThePackVerifies(Cast reader, Visitors visitors) {
		var pack = pack(reader, evidence.coveredWholeStory());
		var page = open(visitors, pack).choose(pack);
		assertThat(page.state()).as(page.page().locator("main").innerText()).isEqualTo("INTACT");
		assertThat(page.verdict().innerText()).contains(fingerprint(pack));
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "CARLA" })
	void whatWasErasedLeavesAPackThatVerifies(Cast reader, Visitors visitors) {
		var ticket = evidence.wholeStory();
		evidence.erase();
		var pack = pack(reader, ticket);
		var page = open(visitors, pack).choose(pack);
		assertThat(page.state()).as(page.page().locator("main").innerText()).isEqualTo("INTACT");
		assertThat(page.check("texts").innerText()).contains("texts were erased");
		assertThat(page.check("attachments").innerText()).contains("2 files were erased");
		assertThat(page.rows().first().innerText()).doesNotContain("⟦");
	}

	/**
	 * All the rest is as a careful forger leaves it: the chain and its checkpoint are
	 * genuine.
	 */
	@Test
	void aPackThatSomebodyElseSealedIsNeverIntact(Visitors visitors) {
		var genuine = pack(Cast.ANNA, covered());
		var forged = genuine.keepingBack(4).listedAnew().sealedAnew();
		var page = open(visitors, genuine).choose(forged);
		assertThat(page.state()).as(page.page().locator("main").innerText()).isEqualTo("OTHER_KEY");
		assertThat(page.verdict().innerText()).contains("anybody could have done that", fingerprint(forged));
		assertThat(page.check("seal").innerText()).contains(fingerprint(genuine));
	}

	/**
	 * Empty, intact, not intact, sealed by somebody else: in the light and in the dark,
	 * and on a phone.
	 */
	@Test
	void everybodyCanUseThePage(Visitors visitors) {
		var visitor = visitors.signIn(Cast.ANNA);
		var pack = pack(Cast.ANNA, evidence.coveredWholeStory());
		var page = EvidencePage.open(visitor.page(), pack, folder);
		var examination = new Examination("evidence", visitor).here("empty");
		page.choose(pack);
		examination.here("intact");
		page.choose(pack.changingAByteOf("transcript.json"));
		examination.here("broken");
		page.choose(pack.sealedAnew());
		examination.here("other key").requireNoFaults();
	}

	/** What is shown where everybody sees it is what the page shows. */
	@Test
	void theFingerprintIsThePublishedOne(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var stranger = visitors.stranger(Device.DESKTOP);
		stranger.open("/archive-keys");
		assertThat(stranger.page().locator("[data-state=CURRENT] code").first().innerText())
			.isEqualTo(fingerprint(pack));
	}

	/**
	 * Each with a list of files that fits, so that only what the record says is against
	 * it.
	 */
	@ParameterizedTest
	@CsvSource({ "Ritiro a casa, Ritiro in sede", "Troppo poco, Va bene", "Already done, Not yet done",
			"Nothing else was needed, More was needed", "ABCD1234, ABCD1235", "Corriere Rapido, Corriere Lento",
			"Quando arriva?, Quando parte?", "Rimborso, Reclamo" })
	void aTranscriptThatTellsItOtherwiseIsFound(String words, String others, Visitors visitors) {
		var pack = pack(Cast.ANNA, evidence.coveredWholeStory());
		var page = open(visitors, pack).choose(pack.replacing("transcript.json", words, others).listedAnew());
		assertThat(page.state("transcript")).isEqualTo("BROKEN");
		assertThat(page.state("texts")).isEqualTo("INTACT");
	}

	@ParameterizedTest
	@CsvSource({ "agreements, 0", "cases, 0", "thread, 0" })
	void whatIsLeftOutOfTheTranscriptIsFound(String list, int place, Visitors visitors) {
		var pack = pack(Cast.ANNA, evidence.coveredWholeStory());
		var page = open(visitors, pack).choose(pack.leavingOut("transcript.json", list, place).listedAnew());
		assertThat(page.state("transcript")).isEqualTo("BROKEN");
	}

	@Test
	void aPointThatIsLeftOutIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var shorter = pack.text("transcript.json")
			.replaceFirst("(?s)\\{[^{}]*\"text\" : \"Quando arriva\\?\"[^{}]*\\},", "");
		assertThat(shorter).doesNotContain("Quando arriva?");
		var page = open(visitors, pack)
			.choose(pack.with("transcript.json", shorter.getBytes(StandardCharsets.UTF_8)).listedAnew());
		assertThat(page.state("transcript")).isEqualTo("BROKEN");
	}

	/** A text whose salt is kept back could say anything. */
	@Test
	void whatIsSaidToBeErasedAndIsThereAllTheSameIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var chain = pack.text("chain.json")
			.replaceFirst("(?s)\"body\" : \\{\\s*\"state\" : \"TOLD\"[^}]*\\}",
					"\"body\" : { \"state\" : \"ERASED\" }");
		var page = open(visitors, pack)
			.choose(pack.with("chain.json", chain.getBytes(StandardCharsets.UTF_8)).listedAnew());
		assertThat(page.state("transcript")).isEqualTo("BROKEN");
		page.choose(
				pack.with("chain.json", chain.replace("\"ERASED\"", "\"WITHHELD\"").getBytes(StandardCharsets.UTF_8))
					.listedAnew());
		assertThat(page.state("transcript")).isEqualTo("OPEN");
		assertThat(page.rows().first().getAttribute("data-state")).isEqualTo("WITHHELD");
	}

	@ParameterizedTest
	@CsvSource({ ".transcript.pdf", "__MACOSX-receipt.pdf", "__MACOSX/receipt.pdf", "attachments/.02-x.pdf",
			"attachments/Thumbs.db" })
	void whatWasPutIntoTheZipIsFound(String path, Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(pack.with(path, new byte[] { 65 }));
		assertThat(page.state()).isEqualTo("BROKEN");
		assertThat(page.check("files").innerText()).contains(path + " was put into the pack later.");
	}

	/**
	 * A second file of the same name, or one with two names: some program would show it.
	 */
	@ParameterizedTest
	@CsvSource({ "true, true, is there twice", "true, false, has another name inside" })
	void aZipThatShowsEachProgramSomethingElseIsFound(boolean inside, boolean listed, String what, Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var zip = pack.with("transcript.pdx", pack.file("transcript.pdf"))
			.zipCalling("transcript.pdx", "transcript.pdf", inside, listed);
		var page = open(visitors, pack).choose(zip);
		assertThat(page.state()).isEqualTo("BROKEN");
		assertThat(page.check("files").innerText()).contains(what);
	}

	@Test
	void whatLiesHiddenInTheZipIsFound(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var zip = pack.zip();
		var longer = Arrays.copyOf(zip, zip.length + 100);
		assertThat(open(visitors, pack).choose(longer).check("files").innerText()).contains("lies hidden");
	}

	/** Damage is called damage, whatever is damaged and however. */
	@ParameterizedTest
	@CsvSource({ "seal.json, seal, '\"signature\" : \"', '\"signature\" : \"!'",
			"seal.json, seal, '\"publicKey\" : \"', '\"publicKey\" : \"!'", "seal.json, seal, '{', '['",
			"chain.json, signature, '\"signature\" : \"', '\"signature\" : \"!'",
			"chain.json, checkpoint, '\"checkpoint\" : \"{', '\"checkpoint\" : \"['",
			"chain.json, entries, '\"entries\" : [', '\"entries\" : [ null,'", "manifest.json, files, '{', '['",
			"transcript.json, transcript, '{', '['" })
	void damageIsCalledDamage(String file, String check, String what, String other, Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var text = pack.text(file);
		var at = text.indexOf(what);
		var damaged = text.substring(0, at) + other + text.substring(at + what.length());
		var page = open(visitors, pack).choose(pack.with(file, damaged.getBytes(StandardCharsets.UTF_8)));
		assertThat(page.state()).isEqualTo("BROKEN");
		assertThat(page.state(check)).isEqualTo("BROKEN");
	}

	@Test
	void whatIsNoPackIsToldSo(Visitors visitors) {
		var pack = pack(Cast.ANNA, covered());
		var page = open(visitors, pack).choose(new Unpacked(Map.of("note.txt", new byte[] { 65 })));
		assertThat(page.state()).isEqualTo("NO_PACK");
	}

	/** Of the key it is sealed with. */
	private static String fingerprint(Unpacked pack) {
		return Hash.of(Base64.getDecoder().decode(pack.json("seal.json").get("publicKey").asString())).hex();
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
