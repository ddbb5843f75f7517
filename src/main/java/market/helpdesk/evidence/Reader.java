package market.helpdesk.evidence;

import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Side;
import org.jspecify.annotations.Nullable;

/** For whom a pack is made: it holds what their pages show. */
record Reader(Viewer viewer) {

	Side side() {
		return Author.of(viewer).side();
	}

	/** Whether everything on record may be told. */
	boolean knowsAll() {
		return viewer instanceof Administrator;
	}

	/** Who acts for the marketplace is told to administrators only. */
	Optional<String> told(@Nullable Side side, @Nullable String name) {
		return (side == Side.MARKETPLACE && !knowsAll()) ? Optional.empty() : Optional.ofNullable(name);
	}

}
