package market.helpdesk.search;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed means something or nothing, and is never an error. */
class SearchTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "reso schermo | ('reso') & ('schermo':*)", "a | ('a')",
			"\"batteria nuova\" | ('batteria' <-> 'nuova')", "reso -pacco | ('reso') & !('pacco')",
			"\"batteria nuova | ('batteria' <-> 'nuova')", "reso -\"due volte\" | ('reso') & !('due' <-> 'volte')",
			"E-Mail | ('e' <-> 'mail':*)", "l'ordine | ('l') & ('ordine':*)", "Straße | ('strasse':*)",
			"„nuova“ reso | ('nuova') & ('reso':*)", "« nuova batteria » reso | ('nuova' <-> 'batteria') & ('reso':*)",
			"reso -l'ordine | ('reso') & !('l' <-> 'ordine')", "null | ('null':*)", "-- - \"\" ; | ''",
			"reso' or 1=1;-- | ('reso') & ('or') & ('1' <-> '1')" })
	void becomesAQuery(String typed, String query) {
		assertThat(SearchQuery.of(SearchText.of(typed), Stems.Known.NOTHING).plain())
			.isEqualTo(query.equals("''") ? "" : query);
	}

	@Test
	void findsAWordInEveryForm() {
		var stems = new Stems.Known(Map.of("consegne", Set.of("consegn")), Set.of());
		assertThat(SearchQuery.of(SearchText.of("consegne ieri"), stems).plain())
			.isEqualTo("('consegne' | '~consegn' | 'consegn') & ('ieri':*)");
		assertThat(SearchQuery.of(SearchText.of("\"consegne\" -consegne"), stems).plain())
			.isEqualTo("('consegne') & !('consegne' | '~consegn' | 'consegn')");
	}

	@Test
	void leavesOutWhatStandsEverywhere() {
		var stems = new Stems.Known(Map.of(), Set.of("il", "di"));
		assertThat(SearchQuery.of(SearchText.of("il reso di"), stems).plain()).isEqualTo("('reso')");
		assertThat(SearchQuery.of(SearchText.of("il"), stems).plain()).isEqualTo("('il':*)");
		assertThat(SearchQuery.of(SearchText.of("\"il\" reso"), stems).plain()).isEqualTo("('il') & ('reso':*)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "-", "\"\"", "•••", "'", "&|!():*" })
	void isEmptyWhereNothingCanBeFoundByIt(String typed) {
		assertThat(SearchText.of(typed).isEmpty()).isTrue();
	}

	@Test
	void isCutWhereNobodyTypesThatMuch() {
		assertThat(SearchText.of("parola ".repeat(1_000)).terms()).hasSize(20);
		assertThat(SearchText.of("🙂".repeat(1_000)).typed()).hasSize(600);
	}

}
