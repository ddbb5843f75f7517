package market.helpdesk.web.aftersales;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The cases of whoever looks, the one that was opened last first; of open ones, a seller
 * sees the most urgent first.
 *
 * @param open whether they are the open ones, or the closed
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record CasesPage(boolean open, List<CaseLine> cases, @Nullable String next, boolean first) {

	static final String CLOSED = "closed";

	/** The list of the same kind, as addresses name it. */
	public String view() {
		return open ? "open" : CLOSED;
	}

}
