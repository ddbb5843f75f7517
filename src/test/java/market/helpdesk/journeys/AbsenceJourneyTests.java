package market.helpdesk.journeys;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An owner goes away, somebody else answers, the owner comes back. */
@BrowserTest
class AbsenceJourneyTests {

	private final Stage stage;

	AbsenceJourneyTests(Stage stage) {
		this.stage = stage;
	}

	@ParameterizedTest
	@EnumSource
	void anOwnerIsAwayAndTheSubstituteAnswers(Device device, Visitors visitors) {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var giulia = visitors.signIn(Cast.GIULIA, device);
		var absences = giulia.openAbsences().announce("2026-01-19", "2026-01-30", "");
		assertThat(absences.objections())
			.containsText(new String[] { "the earliest first day is Wednesday 28 Jan", "Please name one" });
		absences.announce("2026-02-02", "2026-02-13", "ewa");
		assertThat(absences.news()).containsText("The absence is announced");
		assertThat(absences.absences("2 Feb – 13 Feb")).containsText("Ewa Nowak");

		stage.waitUntil("2026-02-02T09:00");
		var anna = visitors.signIn(Cast.ANNA, device).open(ticket);
		assertThat(anna.notice()).containsText("has announced an absence from 2 Feb to 13 Feb");
		var ewa = visitors.signIn(Cast.EWA, device);
		var inbox = ewa.openInbox();
		assertThat(inbox.notice()).containsText("You answer for Riva Ricondizionati");
		inbox.open("Rimborso").write("Il rimborso parte oggi.").send();
		assertThat(ewa.openInbox().tickets()).hasCount(0);

		assertThat(giulia.openAbsences().endNow().absences("2 Feb – 13 Feb")).containsText("Ended early");
		assertThat(ewa.open(ticket).title()).hasText("There is nothing here");
		assertThat(giulia.open(ticket).message("Il rimborso parte oggi.")).containsText("Ewa Nowak");
	}

}
