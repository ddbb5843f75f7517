package market.helpdesk.web.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody wrote in a form that could not be accepted, because their session or the
 * form's token had expired: it waits until they have signed in again.
 *
 * @param page the address of the page with the form
 */
public record Draft(String page, Map<String, String> fields) implements Serializable {

	public Draft {
		fields = Map.copyOf(fields);
	}

	/** Returns the name of one of several fields that share theirs in the form. */
	public static String nth(String name, int index) {
		return "%s[%d]".formatted(name, index);
	}

	/** Returns what stood in all fields of a name, in their order. */
	public List<String> fields(String name) {
		return Stream.iterate(0, (index) -> fields.containsKey(nth(name, index)), (index) -> index + 1)
			.map((index) -> field(nth(name, index)))
			.toList();
	}

	public String field(String name) {
		return fields.getOrDefault(name, "");
	}

}
