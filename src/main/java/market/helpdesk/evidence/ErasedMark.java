package market.helpdesk.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands where a text was erased (docs/adr/0028): the day, and on what ground.
 */
record ErasedMark(String on, String ground) {

	private static final Pattern MARK = Pattern.compile("⟦erased (\\d{4}-\\d{2}-\\d{2}) ([A-Z]+)⟧.*");

	static Optional<ErasedMark> parse(String text) {
		var mark = MARK.matcher(text);
		return mark.matches() ? Optional.of(new ErasedMark(mark.group(1), mark.group(2))) : Optional.empty();
	}

}
