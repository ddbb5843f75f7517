package market.helpdesk.web.search;

import java.time.LocalDate;

import market.helpdesk.order.Money;
import market.helpdesk.search.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What something is about, beside anybody's words.
 *
 * @param kind the key of its words
 */
public record FactRow(String kind, @Nullable Money amount, @Nullable LocalDate day) {

	static FactRow of(Facts facts) {
		return new FactRow(facts.kind(), facts.amount().orElse(null), facts.day().orElse(null));
	}

}
