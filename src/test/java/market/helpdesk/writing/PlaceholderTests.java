package market.helpdesk.writing;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What differs from ticket to ticket in a text that is always the same. */
class PlaceholderTests {

	@ParameterizedTest
	@ValueSource(strings = { "{{buyer}}", "{{ buyer }}", "{{BUYER}}", "{{Buyer }}" })
	void isFilledInHoweverItIsWritten(String token) {
		assertThat(fill("Ciao " + token + "!")).isEqualTo("Ciao Anna $1!");
	}

	@Test
	void staysWhereThereIsNothingForIt() {
		assertThat(fill("{{buyer}}: {{tracking}}")).isEqualTo("Anna $1: {{tracking}}");
	}

	@Test
	void isNotLookedForInWhatWasFilledIn() {
		assertThat(Placeholder.fill("{{buyer}}", (any) -> Optional.of("{{order}}"))).isEqualTo("{{order}}");
	}

	@ParameterizedTest
	@CsvSource({ "Ciao {{name}}, {{name}}", "{{buyer}} {{name}} {{}}", "Ciao {{buyer", "{{{buyer}}}", "{{buy er}}",
			"{{buyer} }" })
	void whatIsNoneIsNamed(String text) {
		assertThat(Placeholder.unknownIn(text)).isNotEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new SavedText("Saluto", text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ciao", "{buyer}", "{{buyer}}{{order}}{{ tracking }}", "}}", "a { b" })
	void whatIsOneOrLooksLikeNoneIsNot(String text) {
		assertThat(Placeholder.unknownIn(text)).isEmpty();
		assertThat(new SavedText(" Il  saluto ", text).name()).isEqualTo("Il saluto");
	}

	@ParameterizedTest
	@CsvSource({ "Il pacco è partito oggi con BRT., SAME", "'\n Il pacco è partito oggi con BRT. ', SAME",
			"Il pacco è partito oggi con GLS. Saluti, CHANGED", "Ciao! Il pacco è partito., CHANGED",
			"Non lo sappiamo ancora., ''", "'', ''" })
	void aMessageIsMadeFromATextWhileHalfOfItShows(String message, String likeness) {
		assertThat(Likeness.of("Il pacco è partito oggi con BRT.", message).map(Enum::name).orElse(""))
			.isEqualTo(likeness);
	}

	private static String fill(String text) {
		return Placeholder.fill(text,
				(placeholder) -> (placeholder == Placeholder.BUYER) ? Optional.of("Anna $1") : Optional.empty());
	}

}
