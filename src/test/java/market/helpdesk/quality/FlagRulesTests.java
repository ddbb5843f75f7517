package market.helpdesk.quality;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FlagRulesTests {

	private final FlagRules rules = new FlagRules(new FlagSettings(14, 3, 30));

	@Test
	void anAnswerCanBeFlaggedUpToTheEndOfItsDaysAndNotAMomentLonger() {
		var receivedAt = at("2026-01-14T10:00");
		var end = receivedAt.plus(Duration.ofDays(14));
		assertThat(rules.until(receivedAt)).isEqualTo(end);
		assertThat(rules.isInTime(receivedAt, receivedAt)).isTrue();
		assertThat(rules.isInTime(receivedAt, end)).isTrue();
		assertThat(rules.isInTime(receivedAt, end.plusNanos(1_000))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "2, false", "3, true", "4, true" })
	void aFlagWaitsOnceThreeWereDismissed(int dismissed, boolean waits) {
		assertThat(rules.waits(dismissed)).isEqualTo(waits);
	}

	@Test
	void pointsAreNamedOnlyWhereTheyWereNotAnswered() {
		var points = new TreeSet<>(List.of(3, 1));
		var why = new FlagReason(" No date ");
		assertThat(new NewFlag(FlagKind.NOT_ANSWERED, why, points).points()).containsExactly(1, 3);
		assertThat(new NewFlag(FlagKind.VAGUE, why, points).points()).isEmpty();
		assertThat(why.text()).isEqualTo("No date");
	}

	@Test
	void aReasonHasAtLeastOneCharacterThatCanBeSeenAndAtMostFiveHundred() {
		assertThat(new FlagReason("🦊".repeat(500)).text()).hasSize(1_000);
		assertThatIllegalArgumentException().isThrownBy(() -> new FlagReason(" \u200B"));
		assertThatIllegalArgumentException().isThrownBy(() -> new FlagReason(""));
		assertThatIllegalArgumentException().isThrownBy(() -> new FlagReason("x".repeat(501)));
	}

}
