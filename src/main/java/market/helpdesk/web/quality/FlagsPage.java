package market.helpdesk.web.quality;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Flags of all shops.
 *
 * @param openCount how many are to be decided
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record FlagsPage(View view, List<FlagRow> flags, long openCount, @Nullable String next, boolean first) {

	/** Which flags are listed. */
	public enum View {

		/** Those to be decided, the one that waits longest first. */
		OPEN,

		/** The latest first. */
		UPHELD,

		/** The latest first. */
		DISMISSED;

		/** What is not one of them lists what is to be decided. */
		static View parse(String slug) {
			return Arrays.stream(values()).filter((view) -> view.slug().equals(slug)).findFirst().orElse(OPEN);
		}

		/** The view as an address spells it. */
		public String slug() {
			return name().toLowerCase();
		}

	}

	public View[] views() {
		return View.values();
	}

}
