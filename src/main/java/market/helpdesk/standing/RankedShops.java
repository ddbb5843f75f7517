package market.helpdesk.standing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;

/**
 * Shops in the order of their standing or a part of it.
 *
 * @param next where the list continues; empty at its end
 */
public record RankedShops(List<ShopId> shops, Optional<Place> next) {

	public RankedShops {
		shops = List.copyOf(shops);
	}

	/** A place in the list, behind the shop of that id and value. */
	public record Place(BigDecimal value, ShopId shop) {

		/** Reads what {@link #toString()} wrote; anything else is no place. */
		public static Optional<Place> parse(String text) {
			var parts = text.split("_", -1);
			if (parts.length != 2 || !parts[0].matches("\\d{1,3}(\\.\\d{1,2})?")) {
				return Optional.empty();
			}
			try {
				return Optional.of(new Place(new BigDecimal(parts[0]), new ShopId(UUID.fromString(parts[1]))));
			}
			catch (IllegalArgumentException notOurs) {
				return Optional.empty();
			}
		}

		@Override
		public String toString() {
			return value.toPlainString() + "_" + shop;
		}

	}

}
