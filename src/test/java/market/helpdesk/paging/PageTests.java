package market.helpdesk.paging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTests {

	@Test
	void endsWhereNoMoreRowsWereReadThanItShows() {
		var page = Page.of(List.of(1, 2), 2, PageTests::cursor);
		assertThat(page.items()).containsExactly(1, 2);
		assertThat(page.next()).isEmpty();
		assertThat(page.nextOrNull()).isNull();
	}

	@Test
	void continuesBehindTheLastRowItShows() {
		var page = Page.of(List.of(1, 2, 3), 2, PageTests::cursor);
		assertThat(page.items()).containsExactly(1, 2);
		assertThat(page.next()).contains(cursor(2));
		assertThat(page.nextOrNull()).isEqualTo(cursor(2).toString());
	}

	@Test
	void mayBeEmpty() {
		assertThat(Page.of(List.<Integer>of(), 2, PageTests::cursor).next()).isEmpty();
	}

	@Test
	void goesOnWhereItDidWhenItsItemsAreShownOtherwise() {
		var page = Page.of(List.of(1, 2, 3), 2, PageTests::cursor).map((number) -> "n" + number);
		assertThat(page.items()).containsExactly("n1", "n2");
		assertThat(page.next()).contains(cursor(2));
	}

	private static Cursor cursor(int number) {
		return new Cursor(Instant.EPOCH.plusSeconds(number), new UUID(0, number));
	}

}
