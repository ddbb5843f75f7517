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

	/**
	 * A shop to choose.
	 *
	 * @param id how the marketplace names it
	 */
	public record Choice(String id, String name, boolean chosen) {
	}

}
