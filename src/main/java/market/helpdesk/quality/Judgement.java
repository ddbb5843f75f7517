package market.helpdesk.quality;

import java.util.Optional;

/**
 * What the buyer said of an answer.
 *
 * @param complete whether it was complete, if that was said
 * @param clear whether it was clear, if that was said
 */
public record Judgement(Optional<Flag> flag, Optional<Boolean> complete, Optional<Boolean> clear) {

	/** Nothing was said of it. */
	public static final Judgement NONE = new Judgement(Optional.empty(), Optional.empty(), Optional.empty());

	Judgement with(Aspect aspect, boolean yes) {
		return switch (aspect) {
			case COMPLETE -> new Judgement(flag, Optional.of(yes), clear);
			case CLEAR -> new Judgement(flag, complete, Optional.of(yes));
		};
	}

	Judgement with(Flag said) {
		return new Judgement(Optional.of(said), complete, clear);
	}

}
