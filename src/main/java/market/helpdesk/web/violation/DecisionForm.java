package market.helpdesk.web.violation;

import java.util.HashMap;
import java.util.Optional;

import market.helpdesk.violation.ViolationReason;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Why an administrator decides as they do, and where in the list they did.
 *
 * @param shop what the list was searched by, may be empty
 * @param kind the kind that was looked for, may be empty
 * @param after where the page of the list began, may be empty
 * @param next the violation behind the one that is decided, may be empty
 */
record DecisionForm(String reason, String shop, String kind, String after, String next) {

	static final DecisionForm BLANK = new DecisionForm("", "", "", "", "");

	DecisionForm(@Nullable String reason, @Nullable String shop, @Nullable String kind, @Nullable String after,
			@Nullable String next) {
		this.reason = WrittenText.of(reason);
		this.shop = WrittenText.of(shop);
		this.kind = WrittenText.of(kind);
		this.after = WrittenText.of(after);
		this.next = WrittenText.of(next);
	}

	/** Returns the form with what had been written in it before its session expired. */
	static DecisionForm resumed(Draft draft) {
		return new DecisionForm(draft.field("reason"), "", "", "", "");
	}

	/** Reads the reason, or says what is wrong with it. */
	Optional<ViolationReason> read(Errors errors) {
		WrittenText.requireText("reason", reason.strip(), ViolationReason.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new ViolationReason(reason));
	}

	/** Leads back to where in the list it was decided, to the next one there. */
	String redirect() {
		var page = UriComponentsBuilder.fromPath("/admin/violations").queryParam("view", "to-decide");
		var values = new HashMap<String, Object>();
		add(page, values, "shop", shop);
		add(page, values, "kind", kind);
		add(page, values, "after", after);
		page.queryParam("decided");
		WrittenText.readId(next).ifPresent((id) -> page.fragment("violation-" + id));
		return "redirect:" + page.encode().buildAndExpand(values).toUriString();
	}

	private static void add(UriComponentsBuilder page, HashMap<String, Object> values, String name, String value) {
		if (!value.isEmpty()) {
			page.queryParam(name, "{" + name + "}");
			values.put(name, value);
		}
	}

}
