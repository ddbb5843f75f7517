package market.helpdesk.web.attachment;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.StatementCounts;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.Browser;
import market.helpdesk.web.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Files on the real server, without a script: what becomes of them, and of the text. */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class AttachmentPageTests {

	static final String TEXT = "Ecco la foto del graffio <qui>";

	static final String IN_THE_FORM = "Ecco la foto del graffio &lt;qui&gt;</textarea>";

	static final Pattern RECEIVED = Pattern.compile("name=\"uploads\" value=\"([0-9a-f-]{36})\"");

	static final Pattern LINK = Pattern.compile("href=\"(/attachments/[0-9a-f-]{36})\"");

	final Stage stage;

	final JdbcClient jdbc;

	final StatementCounts statements;

	final int port;

	final Browser browser;

	AttachmentPageTests(Stage stage, JdbcClient jdbc, StatementCounts statements, @LocalServerPort int port) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.statements = statements;
		this.port = port;
		this.browser = new Browser(port);
	}

	@Test
	void filesGoWithAMessage() throws Exception {
		var ticket = annaOpens();
		var answer = new Multipart().field("body", TEXT)
			.file("graffio.jpg", SampleFiles.jpeg(640, 480))
			.file("scontrino.pdf", SampleFiles.pdf())
			.submit(browser, messages(ticket));
		var page = browser.follow(answer).body();
		assertThat(page).contains("graffio.jpg", "scontrino.pdf", "alt=\"Photo: graffio.jpg\"", "/thumbnail")
			.doesNotContain("type=\"checkbox\" name=\"uploads\"");
		assertThat(rows("attachments")).isEqualTo(2);
		assertThat(rows("uploads")).isZero();
	}

	@Test
	void filesGoWithTheFirstMessageOfATicket() throws Exception {
		browser.signIn(Cast.ANNA).get("/tickets/new?order=" + Stage.ANNAS_ORDER);
		var answer = new Multipart().field("order", Stage.ANNAS_ORDER)
			.field("topic", "COMPLAINT")
			.field("subject", "Graffio")
			.field("body", TEXT)
			.file("graffio.png", SampleFiles.png(64, 48))
			.submit(browser, "/tickets");
		assertThat(browser.follow(answer).body()).contains("graffio.png", "Graffio");
	}

	/** As it was before there were files. */
	@Test
	void aMessageWithoutFilesGoesAsItAlwaysDid() throws Exception {
		var ticket = annaOpens();
		assertThat(browser.submit(messages(ticket), Map.of("body", TEXT)).statusCode()).isEqualTo(302);
		assertThat(new Multipart().field("body", "Altro")
			.file("", new byte[0])
			.submit(browser, messages(ticket))
			.statusCode()).isEqualTo(302);
		assertThat(rows("messages")).isEqualTo(3);
		assertThat(rows("files")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "EMPTY", "TOO_LARGE", "UNKNOWN_KIND", "DAMAGED", "TOO_MANY_PIXELS" })
	void whatIsRefusedKeepsTheTextAndTheOtherFiles(String why) throws Exception {
		var ticket = annaOpens();
		var answer = new Multipart().field("body", TEXT)
			.file("buona.jpg", SampleFiles.jpeg(64, 48))
			.file("cattiva.jpg", refused(why))
			.submit(browser, messages(ticket));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(IN_THE_FORM, "data-why=\"" + why + "\"", "cattiva.jpg", "Your text is kept");
		assertThat(RECEIVED.matcher(answer.body()).results()).hasSize(1);
		assertThat(rows("messages")).isOne();
		assertThat(send(answer, ticket).body()).contains("buona.jpg").doesNotContain("cattiva.jpg");
	}

	static byte[] refused(String why) {
		return switch (why) {
			case "EMPTY" -> new byte[0];
			case "TOO_LARGE" ->
				SampleFiles.join(SampleFiles.text("%PDF-1.4"), new byte[10 << 20], SampleFiles.text("%%EOF"));
			case "DAMAGED" -> java.util.Arrays.copyOf(SampleFiles.plain("jpeg", 64, 48), 400);
			case "TOO_MANY_PIXELS" -> SampleFiles.hugePng(50_000, 50_000);
			default -> SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
		};
	}

	@Test
	void theEleventhIsOneTooMany() throws Exception {
		var ticket = annaOpens();
		var form = new Multipart().field("body", TEXT);
		for (var number = 1; number <= 11; number++) {
			form.file("foto%d.jpg".formatted(number), SampleFiles.plain("jpeg", 8, 8));
		}
		var answer = form.submit(browser, messages(ticket));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(IN_THE_FORM, "data-why=\"TOO_MANY\"", "foto11.jpg");
		assertThat(RECEIVED.matcher(answer.body()).results()).hasSize(10);
	}

	@Test
	void aBlankTextKeepsTheFiles() throws Exception {
		var ticket = annaOpens();
		var answer = new Multipart().field("body", " ")
			.file("buona.jpg", SampleFiles.jpeg(64, 48))
			.submit(browser, messages(ticket));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("id=\"body-error\"");
		assertThat(send(answer, ticket).body()).contains("buona.jpg");
	}

	/** The button stands in the form of the message, and sends all of it. */
	@Test
	void whatWasChosenWaitsWhereNoAnswerIsNeeded() throws Exception {
		var ticket = annaOpens();
		var page = browser.follow(new Multipart().field("seen", "1")
			.field("body", "")
			.file("buona.jpg", SampleFiles.jpeg(64, 48))
			.submit(browser, "/tickets/" + ticket + "/waiver"));
		assertThat(page.body()).contains("buona.jpg", "You said that you need no answer");
		assertThat(send(page, ticket).body()).contains("buona.jpg").doesNotContain("name=\"uploads\"");
		assertThat(rows("attachments")).isOne();
	}

	/** A double click without a script sends the files twice as well. */
	@Test
	void theSameFormTwiceIsOneMessage() throws Exception {
		var ticket = annaOpens();
		for (var click = 0; click < 2; click++) {
			assertThat(new Multipart().field("body", TEXT)
				.field("key", "0198c000-0000-7000-8000-000000000001")
				.file("buona.jpg", SampleFiles.jpeg(64, 48))
				.submit(browser, messages(ticket))
				.statusCode()).isEqualTo(302);
		}
		assertThat(rows("messages")).isEqualTo(2);
		assertThat(rows("attachments")).isOne();
	}

	@Test
	void aFileThatWentElsewhereIsMissedAndTheTextIsKept() throws Exception {
		var ticket = annaOpens();
		var upload = upload(ticket);
		browser.submit(messages(ticket), Map.of("body", "Prima", "uploads", upload));
		var answer = browser.submit(messages(ticket), Map.of("body", TEXT, "uploads", upload));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(IN_THE_FORM, "data-why=\"GONE\"").doesNotContain("name=\"uploads\"");
		assertThat(rows("messages")).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0198c000-0000-7000-8000-000000000001", "x", "'" })
	void whatWasNeverReceivedIsMissed(String upload) throws Exception {
		var ticket = annaOpens();
		var answer = browser.submit(messages(ticket), Map.of("body", TEXT, "uploads", upload));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(IN_THE_FORM, "data-why=\"GONE\"");
	}

	@Test
	void theUploadsOfAnotherAreMissed() throws Exception {
		var ticket = annaOpens();
		var upload = upload(ticket);
		var giulia = new Browser(port).signIn(Cast.GIULIA);
		giulia.get("/tickets/" + ticket);
		assertThat(giulia.submit(messages(ticket), Map.of("body", TEXT, "uploads", upload)).statusCode())
			.isEqualTo(422);
		assertThat(rows("attachments")).isZero();
	}

	@Test
	void filesAreReceivedByThemselves() throws Exception {
		var ticket = annaOpens();
		var answer = new Multipart().file("buona.jpg", SampleFiles.jpeg(64, 48))
			.submit(browser, "/uploads?ticket=" + ticket);
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).contains("buona.jpg").doesNotContain("<html");
		var refused = new Multipart().file("buona.jpg", new byte[0]).submit(browser, "/uploads?ticket=" + ticket);
		assertThat(refused.statusCode()).isEqualTo(200);
		assertThat(refused.body()).contains("data-why=\"EMPTY\"");
	}

	@Test
	void nobodySendsFilesToATicketThatIsNotTheirs() throws Exception {
		var ticket = annaOpens();
		for (var stranger : List.of(Cast.MARCO, Cast.EWA, Cast.CARLA)) {
			var other = new Browser(port).signIn(stranger);
			other.get((stranger == Cast.CARLA) ? "/admin/tickets" : "/tickets");
			for (var address : List.of("/uploads?ticket=" + ticket, "/uploads",
					"/uploads?order=" + Stage.ANNAS_ORDER)) {
				assertThat(new Multipart().file("a.jpg", SampleFiles.jpeg(8, 8)).submit(other, address).statusCode())
					.as(stranger + " " + address)
					.isEqualTo(404);
			}
		}
		assertThat(rows("files")).isZero();
	}

	@Test
	void aFileIsForThoseWhoMayReadItsTicket() throws Exception {
		var file = attached("graffio.jpg", SampleFiles.jpeg(640, 480));
		for (var path : List.of(file, file + "/thumbnail", file + "?as=picture")) {
			assertThat(browser.get(path).statusCode()).isEqualTo(200);
			for (var member : List.of(Cast.GIULIA, Cast.LUCA)) {
				assertThat(new Browser(port).signIn(member).get(path).statusCode()).isEqualTo(200);
			}
			for (var stranger : List.of(Cast.MARCO, Cast.ZOFIA, Cast.EWA, Cast.CARLA)) {
				assertThat(new Browser(port).signIn(stranger).get(path).statusCode()).as(stranger + path)
					.isEqualTo(404);
			}
			assertThat(Browser.target(new Browser(port).get(path))).isEqualTo("/login");
		}
	}

	@Test
	void anAdministratorSeesItForAsLongAsTheReasonHolds() throws Exception {
		var file = attached("graffio.jpg", SampleFiles.jpeg(640, 480));
		var ticket = jdbc.sql("select ticket_id from attachments").query(java.util.UUID.class).single();
		var carla = new Browser(port).signIn(Cast.CARLA);
		carla.get("/tickets/" + ticket);
		carla.submit("/tickets/" + ticket + "/inspections", Map.of("reason", "COMPLAINT"));
		assertThat(carla.get("/tickets/" + ticket).body()).contains("graffio.jpg");
		assertThat(carla.get(file).statusCode()).isEqualTo(200);
		stage.waitFor(java.time.Duration.ofHours(2));
		assertThat(carla.get(file).statusCode()).isEqualTo(404);
	}

	@Test
	void aFileLeavesUsToBeSavedAndWithoutAScript() throws Exception {
		var answer = browser.get(attached("scontrino è “qui”.pdf", SampleFiles.pdf()));
		var headers = answer.headers();
		assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
		assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(headers.allValues("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("sandbox; default-src 'none'");
		assertThat(headers.firstValue("Content-Disposition"))
			.hasValueSatisfying((disposition) -> assertThat(disposition).startsWith("attachment;")
				.contains("filename*=UTF-8''scontrino%20%C3%A8%20%E2%80%9Cqui%E2%80%9D.pdf"));
		assertThat(headers.firstValueAsLong("Content-Length")).hasValue(SampleFiles.pdf().length);
		assertThat(headers.firstValue("Cache-Control")).contains("private, no-cache");
		assertThat(answer.body()).isEqualTo(new String(SampleFiles.pdf()));
	}

	@Test
	void onlyAPictureIsShownInTheBrowser() throws Exception {
		var picture = attached("graffio.jpg", SampleFiles.jpeg(64, 48));
		assertThat(browser.get(picture).headers().firstValue("Content-Disposition").orElse(""))
			.startsWith("attachment");
		assertThat(browser.get(picture + "?as=picture").headers().firstValue("Content-Disposition").orElse(""))
			.startsWith("inline");
		var document = attached("scontrino.pdf", SampleFiles.pdf());
		assertThat(browser.get(document + "?as=picture").headers().firstValue("Content-Disposition").orElse(""))
			.startsWith("attachment");
	}

	@Test
	void whoHasItAlreadyIsToldSoAndHeadersComeAlone() throws Exception {
		var file = attached("graffio.jpg", SampleFiles.jpeg(64, 48));
		var version = browser.get(file).headers().firstValue("ETag").orElseThrow();
		assertThat(version).isEqualTo("\"%s\"".formatted(hash()));
		var again = browser.request("GET", file, Map.of("If-None-Match", version));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		var head = statements.of(() -> {
			var answer = browser.request("HEAD", file, Map.of());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
		});
		assertThat(head).noneMatch((statement) -> statement.contains("file_chunks"));
	}

	@Test
	void whatWaitedBehindTheSignInBringsItsFilesAlong() throws Exception {
		var ticket = annaOpens();
		var upload = upload(ticket);
		jdbc.sql("delete from spring_session").update();
		var answer = new Multipart().field("body", TEXT)
			.field("uploads", upload)
			.file("nuova.jpg", SampleFiles.jpeg(64, 48))
			.submit(browser, messages(ticket));
		assertThat(Browser.target(answer)).isEqualTo("/login?expired");
		browser.follow(answer);
		var page = browser.follow(browser.signIn("anna", Cast.PASSWORD));
		assertThat(page.body()).contains(IN_THE_FORM, upload);
		assertThat(rows("messages")).isOne();
	}

	@Test
	void anOldTokenLosesNoTextEither() throws Exception {
		var ticket = annaOpens();
		var answer = new Multipart().field("_csrf", "old")
			.field("body", TEXT)
			.file("nuova.jpg", SampleFiles.jpeg(64, 48))
			.send(browser, messages(ticket));
		assertThat(browser.follow(answer).body()).contains(IN_THE_FORM);
		assertThat(rows("messages")).isOne();
	}

	@Test
	void farTooMuchIsToldOnItsOwnPage(CapturedOutput output) throws Exception {
		var ticket = annaOpens();
		var before = output.getAll().length();
		var form = new Multipart().field("_csrf", browser.token()).field("body", TEXT);
		var answer = form.file("film.mp4", new byte[230 << 20]).send(browser, messages(ticket));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("That is too much at once");
		assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
		assertThat(rows("files")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "garbage", "------HelpdeskTests\r\nContent-Disposition: form-data\r\n\r\nx",
			"------HelpdeskTests\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n",
			"------HelpdeskTests\r\n\r\n", "" })
	void aFormThatIsNoneIsRefusedQuietly(String form, CapturedOutput output) throws Exception {
		var ticket = annaOpens();
		var before = output.getAll().length();
		var answer = new Multipart().text(form).sendUnfinished(browser, messages(ticket));
		assertThat(answer.statusCode()).isIn(302, 400, 403, 413);
		assertThat(answer.body()).doesNotContain("Exception", "\tat ");
		assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
		assertThat(rows("messages")).isOne();
		assertThat(browser.get("/tickets/" + ticket).statusCode()).isEqualTo(200);
	}

	@Test
	void partsWithoutEndAreRefused(CapturedOutput output) throws Exception {
		var ticket = annaOpens();
		var before = output.getAll().length();
		var form = new Multipart().field("_csrf", browser.token());
		for (var part = 0; part < 600; part++) {
			form.field("a" + part, "1");
		}
		var answer = form.send(browser, messages(ticket));
		assertThat(answer.statusCode()).isIn(400, 413);
		assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
	}

	@Test
	void anUploadWithoutAFormIsRefused() throws Exception {
		var ticket = annaOpens();
		assertThat(browser.submit("/uploads", Map.of("ticket", ticket.toString())).statusCode()).isIn(201, 400);
		assertThat(browser
			.post("/uploads?ticket=" + ticket, BodyPublishers.ofString("x"),
					(request) -> request.setHeader("Content-Type", "application/json"))
			.statusCode()).isIn(302, 403);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void aThreadAsksOnceForAllOfItsFilesAndNotAtAllWithoutAny(Cast person) throws Exception {
		var without = stage.annaAsks("Rimborso", "Quando arriva?");
		var with = annaOpens();
		for (var message = 0; message < 5; message++) {
			new Multipart().field("body", "Ecco " + message)
				.file("a.jpg", SampleFiles.plain("jpeg", 8, 8))
				.file("b.jpg", SampleFiles.plain("jpeg", 9, 9))
				.submit(browser, messages(with));
		}
		var reader = new Browser(port).signIn(person);
		for (var ticket : List.of(without, with)) {
			reader.get("/tickets/" + ticket);
			var asked = statements.of(() -> reader.get("/tickets/" + ticket));
			assertThat(asked.stream().filter((statement) -> statement.contains("from attachments")))
				.hasSize(ticket.equals(with) ? 1 : 0);
			assertThat(asked.stream().filter((statement) -> statement.contains("from files"))).isEmpty();
			assertThat(asked.stream().filter((statement) -> !statement.contains("spring_session")).count())
				.isLessThanOrEqualTo(ticket.equals(with) ? 9 : 8);
		}
	}

	private TicketId annaOpens() throws Exception {
		var ticket = stage.annaAsks("Graffio", "Il vetro è graffiato.");
		if (browser.session().isEmpty()) {
			browser.signIn(Cast.ANNA);
		}
		browser.get("/tickets/" + ticket);
		return ticket;
	}

	private static String messages(TicketId ticket) {
		return "/tickets/" + ticket + "/messages";
	}

	private String upload(TicketId ticket) throws Exception {
		var answer = new Multipart().file("buona.jpg", SampleFiles.jpeg(64, 48))
			.submit(browser, "/uploads?ticket=" + ticket);
		var received = RECEIVED.matcher(answer.body());
		assertThat(received.find()).as(answer.body()).isTrue();
		return received.group(1);
	}

	/** Sends a form as it was shown again. */
	private HttpResponse<String> send(HttpResponse<String> shown, TicketId ticket) throws Exception {
		var upload = RECEIVED.matcher(shown.body()).results().findFirst().orElseThrow().group(1);
		return browser.follow(new Multipart().field("body", TEXT)
			.field("uploads", upload)
			.file("", new byte[0])
			.submit(browser, messages(ticket)));
	}

	private String attached(String name, byte[] content) throws Exception {
		var ticket = annaOpens();
		var page = browser
			.follow(new Multipart().field("body", TEXT).file(name, content).submit(browser, messages(ticket)));
		var link = LINK.matcher(page.body());
		assertThat(link.find()).as(page.body()).isTrue();
		return link.group(1);
	}

	private String hash() {
		return jdbc.sql("select encode(sha256, 'hex') from attachments").query(String.class).single();
	}

	private long rows(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
