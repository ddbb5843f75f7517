package market.helpdesk.web.search;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept is what was understood, by a name that can be kept. */
class SavedSearchFormTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a\u0000b", "a\uD800", "\u200B" })
	void aNameIsSeenAndCanBeKept(String label) {
		assertThat(new SavedSearchForm(label, "q=iban").problem()).contains("unnamed");
	}

	@Test
	void aNameMayHaveSixtyCharacters() {
		assertThat(new SavedSearchForm("\uD83D\uDE42".repeat(60), "q=iban").problem()).isEmpty();
		assertThat(new SavedSearchForm("x".repeat(61), "q=iban").problem()).contains("longName");
	}

	@ParameterizedTest
	@CsvSource({ "kind=message&q=iban&state=odd&saving=saved, q=iban&kind=MESSAGE",
			"sort=BEST&q=a%00b, q=a+b&sort=best", "from=2026-01-14&to=2026-13-01, from=2026-01-14",
			"buyer=x&shop=1-1-1-1-1&q=%, q=%25&shop=00000001-0001-0001-0001-000000000001" })
	void whatItLooksForIsWhatWasUnderstood(String criteria, String kept) {
		assertThat(new SavedSearchForm("IBAN", criteria)).extracting(SavedSearchForm::criteria).isEqualTo(kept);
	}

	@Test
	void itLooksForSomethingThatCanBeKept() {
		assertThat(new SavedSearchForm("IBAN", "x=y").problem()).contains("nothing");
		assertThat(new SavedSearchForm("IBAN", "q=" + "%F0%9F%99%82".repeat(300)).problem()).contains("longCriteria");
		assertThat(new SavedSearchForm("IBAN", "q=iban").problem()).isEqualTo(Optional.empty());
	}

}
