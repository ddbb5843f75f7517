package market.helpdesk.web.privacy;

import java.util.Arrays;
import java.util.List;

import market.helpdesk.privacy.ErasureState;
import org.jspecify.annotations.Nullable;

/**
 * Requests of all persons.
 *
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record ErasuresPage(ErasureState view, List<RequestView> requests, @Nullable String next, boolean first) {

	/** What is none of them lists what is to be decided. */
	static ErasureState parse(String slug) {
		return Arrays.stream(ErasureState.values())
			.filter((state) -> slug(state).equals(slug))
			.findFirst()
			.orElse(ErasureState.ASKED);
	}

	/** A state as an address spells it. */
	public static String slug(ErasureState state) {
		return state.name().toLowerCase();
	}

	public ErasureState[] views() {
		return ErasureState.values();
	}

}
