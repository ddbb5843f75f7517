package market.helpdesk.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageBodyTests {

	private static final String EMOJI = "\uD83D\uDE00";

	@ParameterizedTest
	@ValueSource(strings = { " Ciao,\r\n\r\n\tdov'è il pacco? \n", "Grazie \uD83D\uDE4F\uD83C\uDFFD", "שלום, תודה",
			"<b>&amp;</b>", "." })
	void isKeptExactly(String text) {
		assertThat(new MessageBody(text).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\r\n\t", "\u00A0", "\u2003\u3000", "\u200B\u200D\uFEFF", "\u202E\u2066",
			"\u2028", "\u2800", "\u3164\uFFA0", "\u00AD" })
	void isRefusedWhereNothingCanBeSeen(String text) {
		assertThat(MessageBody.isBlank(text)).isTrue();
		refuses(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFE0F", "\u034F", "\u180B", "\u17B4" })
	void isRefusedWhereThereAreOnlyMarksThatShowNothing(String text) {
		refuses(text);
	}

	@Test
	void hasUpTo5000CharactersOfWhichAnEmojiIsOne() {
		assertThat(new MessageBody(EMOJI.repeat(5_000)).text()).hasSize(10_000);
		refuses(EMOJI.repeat(5_001));
		assertThat(new MessageBody("x".repeat(5_000)).text()).hasSize(5_000);
		refuses("x".repeat(5_001));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\0b", "a\uD83D", "\uDE00b", "\uDE00\uD83D" })
	void isRefusedWhereItCannotBeKept(String text) {
		assertThat(MessageBody.isStorable(text)).isFalse();
		refuses(text);
	}

	@Test
	void beginsAsItsExcerptSays() {
		assertThat(new MessageBody(" Buongiorno,\n\n  dov'è?  ").excerpt()).isEqualTo("Buongiorno, dov'è?");
		assertThat(new MessageBody("x".repeat(160)).excerpt()).isEqualTo("x".repeat(160));
	}

	@Test
	void isNeverCutInTheMiddleOfACharacter() {
		assertThat(new MessageBody(EMOJI.repeat(161)).excerpt()).isEqualTo(EMOJI.repeat(159) + "…");
	}

	private static void refuses(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> MessageBody.written(text))
			.withMessage("A message has 1 to 5000 characters");
	}

}
