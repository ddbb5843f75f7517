package market.helpdesk.api.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import market.helpdesk.standing.StandingFeed.Change;

/** Standings in the order in which they became what they are (R21). */
@JsonPropertyOrder({ "standings", "next", "more" })
@Schema(name = "StandingPage")
record StandingPage(List<ShopStanding> standings, @Schema(example = "s4711",
		description = "Send it as 'since' to go on: at once while there is more, otherwise whenever you like") String next,
		@Schema(description = "Whether there was more when this was read") boolean more) {

	/** The standing of a shop. */
	@JsonPropertyOrder({ "shop", "marketplaceId", "market", "score", "visibility", "computedAt" })
	@Schema(name = "ShopStanding")
	record ShopStanding(@Schema(description = "Our id of the shop") UUID shop,
			@Schema(example = "riva", description = "The marketplace's own id of it") String marketplaceId,
			@Schema(example = "IT") String market, @Schema(minimum = "0", maximum = "100", example = "94") int score,
			@Schema(minimum = "0", maximum = "1", example = "0.97",
					description = "What the shop's place in search is multiplied by, with two decimals") BigDecimal visibility,
			@Schema(example = "2026-11-13T09:41:00Z",
					description = "When they became what they are, in UTC") Instant computedAt) {

		static ShopStanding of(Change change) {
			var standing = change.standing();
			return new ShopStanding(change.shop().id(), change.marketplaceId(), change.market().code(),
					standing.score(), standing.visibility(), change.at());
		}

	}

	/**
	 * Makes a page out of changes of which one more was read than it shows, if there is
	 * one more.
	 */
	static StandingPage of(List<Change> changes, int size, StandingCursor since) {
		var shown = changes.subList(0, Math.min(size, changes.size()));
		var next = shown.isEmpty() ? since : new StandingCursor(shown.getLast().position());
		return new StandingPage(shown.stream().map(ShopStanding::of).toList(), next.toString(), changes.size() > size);
	}

}
