package market.helpdesk.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was looked for is marked in texts as people wrote them. */
class ExcerptTests {

	@Test
	void marksWordsWithTheirAccents() {
		assertThat(marked("perche", "Perché? PERCHÉ no.")).isEqualTo("[Perché]? [PERCHÉ] no.");
	}

	@Test
	void marksAPhraseAsOneAndNotItsWordsAlone() {
		assertThat(marked("\"batteria nuova\"", "Una batteria, nuova: la batteria"))
			.isEqualTo("Una [batteria, nuova]: la batteria");
	}

	@Test
	void marksHowAnUnfinishedWordGoesOn() {
		assertThat(marked("rimb", "Il rimborso è partito")).isEqualTo("Il [rimborso] è partito");
	}

	@Test
	void marksNothingOfWhatIsLeftOut() {
		assertThat(marked("reso -pacco", "Il pacco del reso")).isEqualTo("Il pacco del [reso]");
	}

	@Test
	void marksWordsOfTheSameStem() {
		var wanted = new Stems.Known(Map.of("consegne", Set.of("consegn")), Set.of());
		var query = SearchQuery.of(SearchText.of("consegne ieri"), wanted);
		var text = "La consegna di ieri, consigliata";
		assertThat(Marking.candidates(query, Set.of(text))).contains("consegna").doesNotContain("ieri");
		var marking = new Marking(query,
				new Stems.Known(Map.of("consegna", Set.of("consegn"), "consigliata", Set.of("consigl")), Set.of()));
		assertThat(told(marking.excerpt(text, 100))).isEqualTo("La [consegna] di [ieri], consigliata");
	}

	@Test
	void isCutBetweenWordsAroundTheFirstMark() {
		var text = "parola ".repeat(100) + "cercata " + "altra ".repeat(100);
		var excerpt = marked("cercata", text);
		assertThat(excerpt).startsWith("…parola ").contains(" [cercata] ").endsWith("altra…").hasSizeBetween(200, 300);
	}

	@Test
	void isCutWithinATextWithoutBlanks() {
		assertThat(marked("niente", "x".repeat(5_000))).hasSizeLessThan(320).endsWith("x…");
		assertThat(marked("cercata", "x".repeat(700) + ",cercata," + "x".repeat(700))).contains(",[cercata],")
			.hasSizeLessThan(320);
		assertThat(marked("x".repeat(64), "x".repeat(5_000))).startsWith("[xxx").hasSizeLessThan(320);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void isNeverCutWithinACharacter(int before) {
		var smiles = "\uD83D\uDE42".repeat(300);
		var excerpt = marked("cercata", "-".repeat(before) + smiles + ",cercata," + smiles);
		assertThat(excerpt).contains("[cercata]");
		assertThat(excerpt.codePoints()).noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
	}

	@Test
	void isPlainTextWhateverItSays() {
		var excerpt = marking("script").excerpt("<script>alert(1)</script>", 100);
		assertThat(excerpt.pieces()).extracting(Excerpt.Piece::text)
			.containsExactly("<", "script", ">alert(1)</", "script", ">");
		assertThat(excerpt).hasToString("<script>alert(1)</script>");
	}

	private static Marking marking(String typed) {
		return new Marking(SearchQuery.of(SearchText.of(typed), Stems.Known.NOTHING), Stems.Known.NOTHING);
	}

	private static String marked(String typed, String text) {
		return told(marking(typed).excerpt(text, 200));
	}

	private static String told(Excerpt excerpt) {
		return excerpt.pieces()
			.stream()
			.map((piece) -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
