package market.helpdesk.search;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;

/**
 * What is looked for, and where.
 *
 * @param about an order's number or a ticket's reference, as it was typed; may be empty
 * @param name how the name of the other side begins, or of either side for those who are
 * on none; may be empty
 * @param buyer whose tickets alone are looked through
 * @param shop in whose tickets alone
 * @param from the first instant that counts
 * @param until the first that doesn't count any more
 */
public record SearchCriteria(SearchText text, SearchOrder order, Optional<DocumentKind> kind, Optional<Topic> topic,
		Optional<Status> status, String about, String name, Optional<AccountId> buyer, Optional<ShopId> shop,
		Optional<Instant> from, Optional<Instant> until) {

	public SearchCriteria {
		about = SearchText.of(about).typed();
		name = SearchText.of(name).typed();
	}

	/** Of everything, whatever it is. */
	public static SearchCriteria of(String text) {
		return new SearchCriteria(SearchText.of(text), SearchOrder.NEWEST, Optional.empty(), Optional.empty(),
				Optional.empty(), "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** Whether nothing says what is looked for. */
	public boolean isEmpty() {
		return text.isEmpty() && !isNarrowed();
	}

	/** Whether only a part is looked through. */
	public boolean isNarrowed() {
		return kind.isPresent() || topic.isPresent() || status.isPresent() || !about.isBlank() || !name.isBlank()
				|| buyer.isPresent() || shop.isPresent() || from.isPresent() || until.isPresent();
	}

	boolean isRanked() {
		return order == SearchOrder.BEST && !text.isEmpty();
	}

}
