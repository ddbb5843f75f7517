package market.helpdesk.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SubjectTests {

	@ParameterizedTest
	@ValueSource(strings = { "Dov'è il\npacco?", "Dov'è il\r\npacco?", "  Dov'è il\u2028pacco? " })
	void isOneLine(String text) {
		assertThat(new Subject(text).text()).isEqualTo("Dov'è il pacco?");
	}

	@Test
	void hasUpTo120CharactersOfWhichAnEmojiIsOne() {
		assertThat(new Subject("\uD83D\uDCE6".repeat(120)).text()).hasSize(240);
		assertThatIllegalArgumentException().isThrownBy(() -> new Subject("x".repeat(121)));
	}

	@Test
	void isMeasuredWithoutTheBlanksAtItsEnds() {
		assertThat(new Subject(" ".repeat(50) + "x".repeat(120) + "\n").text()).hasSize(120);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "\u200B", "a\0", "\uD83D" })
	void isRefusedWhereItShowsNothingOrCannotBeKept(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Subject(text));
	}

}
