package market.helpdesk.web.quality;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What was said of the answers of a stretch, by their messages. */
public record AnswerQualities(Map<UUID, AnswerQuality> answers) {

	/** Returns nothing where the message is no answer of the shop. */
	public @Nullable AnswerQuality of(UUID message) {
		return answers.get(message);
	}

}
