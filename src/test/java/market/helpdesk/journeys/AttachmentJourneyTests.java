package market.helpdesk.journeys;

import java.util.ArrayList;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Photos and documents, from one side to the other. */
@BrowserTest
class AttachmentJourneyTests {

	private static final FilePayload PHOTO = new FilePayload("graffio.jpg", "image/jpeg", SampleFiles.jpeg(1_200, 900));

	private static final FilePayload LIAR = new FilePayload("graffio.png", "image/png",
			SampleFiles.text("<svg xmlns='http://www.w3.org/2000/svg'/>"));

	private static final FilePayload TOO_LARGE = new FilePayload("film.mp4", "video/mp4", new byte[11 << 20]);

	private final Stage stage;

	AttachmentJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@Test
	void aPhotoAttachedOnAPhoneIsSeenByTheSeller(Visitors visitors) {
		var ticket = annaAsks();
		var phone = visitors.signIn(Cast.ANNA, Device.PHONE).open(ticket);

		phone.page().locator("#files").setInputFiles(PHOTO);
		assertThat(phone.page().locator("[data-file] [name=uploads]")).hasCount(1);
		phone.write("Ecco il graffio.").send();

		assertThat(phone.message("Ecco il graffio.").locator("img")).isVisible();
		assertThat(phone.message("Ecco il graffio.")).containsText("graffio.jpg");
		fits(phone.page());
		var seller = visitors.signIn(Cast.GIULIA).open(ticket);
		assertThat(seller.message("Ecco il graffio.").locator("img")).hasAttribute("alt", "Photo: graffio.jpg");
		isLoaded(seller.message("Ecco il graffio.").locator("img"));
	}

	/** With and without a script. */
	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void whatIsRefusedIsToldAndTheRestGoes(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.ANNA, device).open(annaAsks());
		page.write("Ecco il graffio.");
		page.page().locator("#files").setInputFiles(new FilePayload[] { LIAR, PHOTO });
		if (device == Device.WITHOUT_JAVASCRIPT) {
			page.send();
		}

		assertThat(page.page().locator("[data-refused]")).containsText("is no JPEG, PNG");
		assertThat(page.text()).hasValue("Ecco il graffio.");
		page.send();

		assertThat(page.message("Ecco il graffio.")).containsText("graffio.jpg");
		assertThat(page.message("Ecco il graffio.")).not().containsText("graffio.png");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PHONE")
	void aFileIsLeftOut(Device device, Visitors visitors) {
		var page = visitors.signIn(Cast.GIULIA, device).open(annaAsks());
		page.write(" ");
		page.page().locator("#files").setInputFiles(PHOTO);
		page.send();
		var file = page.page().locator("[data-file]");
		assertThat(file).containsText("graffio.jpg");

		leaveOut(device).accept(file);
		page.write("Senza foto.").send();

		assertThat(page.message("Senza foto.")).isVisible();
		assertThat(page.message("Senza foto.").locator("img")).hasCount(0);
	}

	private static Consumer<Locator> leaveOut(Device device) {
		return (device == Device.WITHOUT_JAVASCRIPT) ? (file) -> file.locator("[name=uploads]").uncheck()
				: (file) -> file.locator("[data-remove]").click();
	}

	/**
	 * What is too large need not go up to be refused. The message goes once the others
	 * have arrived, as whoever sends it knows already what was refused.
	 */
	@Test
	void theMessageWaitsForItsFiles(Visitors visitors) {
		var page = visitors.signIn(Cast.ANNA).open(annaAsks());
		var onTheWay = new ArrayList<Route>();
		page.page().route("**/uploads?*", onTheWay::add);
		page.page().locator("#files").setInputFiles(new FilePayload[] { TOO_LARGE, PHOTO });
		assertThat(page.page().locator("[data-refused]")).containsText("film.mp4 is larger than 10 MB.");
		page.write("Ecco il graffio.").send();
		assertThat(page.page().getByText("as soon as its files have arrived")).isVisible();
		onTheWay.getFirst().resume();

		assertThat(page.message("Ecco il graffio.")).containsText("graffio.jpg");
	}

	@Test
	void whatIsRefusedAfterSendHoldsTheMessageBack(Visitors visitors) {
		var page = visitors.signIn(Cast.ANNA).open(annaAsks());
		var onTheWay = new ArrayList<Route>();
		page.page().route("**/uploads?*", onTheWay::add);
		page.page().locator("#files").setInputFiles(LIAR);
		page.write("Ecco il graffio.").send();
		assertThat(page.page().getByText("as soon as its files have arrived")).isVisible();
		onTheWay.getFirst().resume();

		assertThat(page.page().locator("[data-refused]")).containsText("is no JPEG, PNG");
		assertThat(page.text()).hasValue("Ecco il graffio.");
		assertThat(page.page().locator(".message")).hasCount(1);
	}

	@Test
	void aTicketIsOpenedWithAPhoto(Visitors visitors) {
		var anna = visitors.signIn(Cast.ANNA);
		anna.open("/tickets/new?order=" + Stage.ANNAS_ORDER);
		var page = anna.page();
		page.locator("#topic").selectOption("COMPLAINT");
		page.locator("#subject").fill("Graffio sul vetro");
		page.locator("#body").fill("Ecco il graffio.");
		page.locator("#files").setInputFiles(PHOTO);
		assertThat(page.locator("[data-file] [name=uploads]")).hasCount(1);
		new NewTicketPage(page).send();

		assertThat(new TicketPage(page).message("Ecco il graffio.").locator("img")).isVisible();
	}

	private TicketId annaAsks() {
		return stage.annaAsks("Graffio", "Il vetro è graffiato.");
	}

	private static void isLoaded(Locator image) {
		image.scrollIntoViewIfNeeded();
		image.page()
			.waitForCondition(() -> (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
	}

	private static void fits(Page page) {
		org.assertj.core.api.Assertions
			.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.isTrue();
	}

}
