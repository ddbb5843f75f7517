package market.helpdesk.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words as they are compared, whatever the language they are written in. */
class WordsTests {

	@ParameterizedTest
	@CsvSource({ "Perché, perche", "Straße, strasse", "Geräte, gerate", "Łódź, lodz", "ZAŻÓŁĆ, zazolc", "gęślą, gesla",
			"příliš, prilis", "œuvre, oeuvre", "Señor, senor", "iPhone13, iphone13", "ﬁne, fine" })
	void haveNoAccentsAndNoCapitals(String written, String folded) {
		assertThat(words(written)).containsExactly(folded);
	}

	@Test
	void areTheSameHoweverTheirAccentsAreEncoded() {
		assertThat(words("perche\u0301")).isEqualTo(words("perch\u00e9"));
	}

	@Test
	void areCutAtWhateverIsNoLetterAndNoDigit() {
		assertThat(words("L\u2019ordine IT-204655 \u2014 \u201earriva\u201c\u2026 1.234,50 \u20ac"))
			.containsExactly("l", "ordine", "it", "204655", "arriva", "1", "234", "50");
	}

	@Test
	void knowWhereTheyStand() {
		assertThat(Words.of("Già così!")).extracting(Words.Word::start, Words.Word::end)
			.extracting(Object::toString)
			.containsExactly("(0, 3)", "(4, 8)");
	}

	@Test
	void haveTheirPlacesInAVector() {
		assertThat(Words.vector("Il reso, il RESO")).isEqualTo("'il':1,3 'reso':2,4");
	}

	@Test
	void areNeverLongerThanPostgresTakes() {
		assertThat(words("x".repeat(5_000))).containsExactly("x".repeat(64));
		assertThat(words("\uD835\uDD38".repeat(500)).getFirst()).hasSize(64);
	}

	@Test
	void areNoneInWhatSaysNothing() {
		assertThat(words("•••  … 🙂 \u0301 '; --")).isEmpty();
	}

	private static List<String> words(String text) {
		return Words.of(text).stream().map(Words.Word::folded).toList();
	}

}
