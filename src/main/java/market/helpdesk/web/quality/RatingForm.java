package market.helpdesk.web.quality;

import java.util.EnumMap;
import java.util.Map;

import market.helpdesk.quality.Aspect;
import org.jspecify.annotations.Nullable;

/** What a buyer's click says of an answer: each button says one thing. */
record RatingForm(@Nullable String complete, @Nullable String clear) {

	/** What is neither yes nor no says nothing. */
	Map<Aspect, Boolean> said() {
		var said = new EnumMap<Aspect, Boolean>(Aspect.class);
		put(Aspect.COMPLETE, complete, said);
		put(Aspect.CLEAR, clear, said);
		return said;
	}

	private static void put(Aspect aspect, @Nullable String word, Map<Aspect, Boolean> said) {
		if ("yes".equals(word) || "no".equals(word)) {
			said.put(aspect, "yes".equals(word));
		}
	}

}
