package market.helpdesk.web.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The standing of one of the shops somebody may look at.
 *
 * @param shops between which they choose; one needs no choice
 * @param sheet null for whoever belongs to no shop
 */
public record StandingPage(List<Choice> shops, @Nullable StandingSheet sheet) {

	/** Returns which of them was chosen, nothing where there is none. */
	public String chosen() {
		return shops.stream().filter(Choice::chosen).map(Choice::id).findFirst().orElse("");
	}

	/**
	 * A shop to choose.
	 *
	 * @param id how the marketplace names it
	 */
	public record Choice(String id, String name, boolean chosen) {
	}

}
