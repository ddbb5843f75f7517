package market.helpdesk.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MarketCodeTests {

	@Test
	void readsAsItself() {
		assertThat(new MarketCode("IT")).hasToString("IT");
	}

	@ParameterizedTest(name = "not \"{0}\"")
	@ValueSource(strings = { "", "I", "it", "ITA", "I ", "I1", "ÉÉ", "IT\n" })
	void isTwoCapitalLetters(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MarketCode(code));
	}

}
