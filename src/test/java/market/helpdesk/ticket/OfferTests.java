package market.helpdesk.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OfferTests {

	@Test
	void isOneLineOfUpTo200Characters() {
		assertThat(new Offer(" iPhone 13\n128 GB ").text()).isEqualTo("iPhone 13 128 GB");
		assertThat(new Offer("\uD83D\uDCF1".repeat(200)).text()).hasSize(400);
		assertThatIllegalArgumentException().isThrownBy(() -> new Offer("x".repeat(201)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\r\n", "\u2060", "\0", "\uDE00" })
	void isRefusedWhereItShowsNothingOrCannotBeKept(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Offer(text));
	}

}
