package market.helpdesk.archive;

import java.util.UUID;

import market.helpdesk.archive.Disclosed.Searched;
import market.helpdesk.ticket.TakeOverId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DisclosedTests {

	@ParameterizedTest
	@CsvSource({ "0, 1", "-1, 3", "5, 4" })
	void noMessagesAreNoStretch(int first, int last) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Stretch(first, last));
	}

	@Test
	void oneMessageIsAStretch() {
		assertThat(new Stretch(7, 7)).isEqualTo(new Stretch(7, 7));
	}

	@Test
	void wordsAreKeptAsTheyWereMeant() {
		assertThat(Searched.of(Sought.of("  IBAN di Anna\n"), 3, false))
			.isEqualTo(new Searched("IBAN di Anna", 3, false, false));
		assertThat(Searched.of(Sought.of(" \t"), 0, false).words()).isEmpty();
	}

	@Test
	void ofTooManyWordsTheFirstThousandCharactersAreKeptAndNoneIsCutInHalf() {
		assertThat(Searched.of(Sought.of("🦊".repeat(2_000)), 0, false).words()).isEqualTo("🦊".repeat(2_000));
		assertThat(Searched.of(Sought.of("🦊".repeat(2_001)), 0, true).words()).isEqualTo("🦊".repeat(2_000));
	}

	@Test
	void onlyWhoGaveAReasonHasOne() {
		assertThat(new Grounds.Given(new UUID(0, 1), InspectionReason.COMPLAINT).given())
			.contains(InspectionReason.COMPLAINT);
		assertThat(new Grounds.TakenOver(new TakeOverId(new UUID(0, 1))).given()).isEmpty();
	}

}
