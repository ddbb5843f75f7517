package market.helpdesk.web.violation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import market.helpdesk.violation.ViolationFilter;
import market.helpdesk.violation.ViolationFilter.Stand;
import market.helpdesk.violation.ViolationKind;
import org.jspecify.annotations.Nullable;

/**
 * Violations of all shops.
 *
 * @param toDecide how many are to be decided, of all shops and kinds
 * @param after where this page begins, empty on the first one
 * @param next where the next page begins, null on the last one
 */
public record ViolationsPage(ViolationFilter filter, long toDecide, List<ViolationRow> violations, String after,
		@Nullable String next) {

	public Stand[] stands() {
		return Stand.values();
	}

	public Stand stand() {
		return filter.stand();
	}

	public ViolationKind[] kinds() {
		return ViolationKind.values();
	}

	/** The kind that is looked for as an address spells it, empty for all. */
	public String kind() {
		return filter.kind().map(Enum::name).orElse("");
	}

	public String shop() {
		return filter.shopName();
	}

	public boolean isFirst() {
		return after.isEmpty();
	}

	/** Whether it lists less than there may be. */
	public boolean isNarrowed() {
		return !shop().isBlank() || filter.kind().isPresent();
	}

	/** The list as an address spells it. */
	public String slug(Stand stand) {
		return stand.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The violation that is shown behind this one, empty behind the last. */
	public String behind(ViolationRow row) {
		var index = violations.indexOf(row) + 1;
		return (index < violations.size()) ? violations.get(index).id().toString() : "";
	}

	/** Nothing where an address names no list. */
	static Optional<Stand> parseStand(String slug) {
		return Arrays.stream(Stand.values())
			.filter((stand) -> stand.name().equals(slug.toUpperCase(Locale.ROOT).replace('-', '_')))
			.findFirst();
	}

	/** Nothing where an address names no kind. */
	static Optional<ViolationKind> parseKind(String name) {
		return Arrays.stream(ViolationKind.values()).filter((kind) -> kind.name().equals(name)).findFirst();
	}

}
