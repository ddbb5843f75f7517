package market.helpdesk.evidence;

import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.Side;
import org.jspecify.annotations.Nullable;

/** For whom a pack is made: it holds what their pages show. */
record Reader(Viewer viewer) {

	Side side() {
		return switch (viewer) {
			case Buyer buyer -> Side.BUYER;
			case Member member -> Side.SELLER;
			case Inspector inspector -> Side.MARKETPLACE;
		};
	}

	/** Whether everything on record may be told. */
	boolean knowsAll() {
		return viewer instanceof Inspector;
	}

	/** Who acts for the marketplace is not told to the parties. */
	Optional<String> told(@Nullable Side side, @Nullable String name) {
		return (side == Side.MARKETPLACE && !knowsAll()) ? Optional.empty() : Optional.ofNullable(name);
	}

}
