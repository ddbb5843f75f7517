package market.helpdesk.web.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import market.helpdesk.standing.StandingOrder;
import org.jspecify.annotations.Nullable;

/** By what the list of shops is sorted: by name, or the lowest standing first. */
public enum ShopSort {

	NAME(null), SCORE(StandingOrder.SCORE), TIMELINESS(StandingOrder.TIMELINESS),

	REGULARITY(StandingOrder.REGULARITY), RELIABILITY(StandingOrder.RELIABILITY);

	private final @Nullable StandingOrder order;

	ShopSort(@Nullable StandingOrder order) {
		this.order = order;
	}

	/** Reads what stands in an address; anything else sorts by name. */
	static ShopSort of(String slug) {
		return Arrays.stream(values()).filter((sort) -> sort.slug().equals(slug)).findFirst().orElse(NAME);
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	Optional<StandingOrder> order() {
		return Optional.ofNullable(order);
	}

}
