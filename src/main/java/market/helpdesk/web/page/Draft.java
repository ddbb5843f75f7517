package market.helpdesk.web.page;

import java.io.Serializable;
import java.util.Map;

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

	public String field(String name) {
		return fields.getOrDefault(name, "");
	}

}
