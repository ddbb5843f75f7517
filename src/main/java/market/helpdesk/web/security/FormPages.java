package market.helpdesk.web.security;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.PointBoxes;
import market.helpdesk.web.screening.RulesForm;

import org.springframework.web.util.UriComponentsBuilder;

/** Which page holds the form that was sent, and what of it is worth keeping. */
final class FormPages {

	private static final Pattern MESSAGE = Pattern
		.compile("(/tickets/[0-9a-f-]{36})/(messages|waiver|saved-answers|point-boxes)");

	private static final Pattern TAKE_OVER = Pattern.compile("(/tickets/[0-9a-f-]{36})/take-over");

	private static final Pattern CASE = Pattern.compile("/tickets/[0-9a-f-]{36}/cases");

	private static final Pattern STAGE = Pattern.compile("/cases/[0-9a-f-]{36}/stages");

	private static final Pattern OUTCOME = Pattern.compile("/cases/[0-9a-f-]{36}/outcome");

	private static final Pattern FLAG = Pattern.compile("/tickets/[0-9a-f-]{36}/messages/[0-9a-f-]{1,36}/flag");

	private static final Pattern DECISION = Pattern
		.compile("(/admin/flags/[0-9a-f-]{36})/decision|(/admin/violations/[0-9a-f-]{36})/(confirmation|dismissal)");

	private static final Pattern HELD = Pattern
		.compile("(/admin/held-messages/[0-9a-f-]{36})/(release|masked-release|refusal)");

	private static final Pattern APPEAL = Pattern.compile("/sanctions/[0-9a-f-]{36}/appeal");

	private static final Pattern PROPOSAL = Pattern
		.compile("(/admin/sanction-proposals/[0-9a-f-]{36})/(sanction|refusal)");

	private static final Pattern SANCTION = Pattern.compile("(/admin/sanctions/[0-9a-f-]{36})/(signature|withdrawal)");

	private static final Pattern APPEAL_DECISION = Pattern.compile("/admin/appeals/[0-9a-f-]{36}/decision");

	/**
	 * Buttons that stand on a ticket: there is nothing to keep, but a place to press them
	 * again.
	 */
	private static final Pattern BUTTON = Pattern.compile(
			"(/tickets/[0-9a-f-]{36})/(waiver-withdrawal|waiver-proposal|hand-back|messages/[0-9a-f-]{1,36}/(rating|reports))");

	private static final Pattern SAVED_ANSWER = Pattern.compile("/saved-answers(/[0-9a-f-]{36})?");

	private static final Pattern AGREEMENT = Pattern.compile("(/tickets/[0-9a-f-]{36})/agreements");

	/** What is answered with a button waits in the list of all agreements. */
	private static final Pattern ANSWER = Pattern
		.compile("/agreements/[0-9a-f-]{36}/(confirmation|refusal|withdrawal)");

	/**
	 * More than the longest message, its points and its subject; whoever sends more is
	 * not writing.
	 */
	private static final int MAX_LENGTH = 40_000;

	/** Fields of which a form may have several. */
	private static final Set<String> MANY = Set.of(PointBoxes.NAME, "answers", "uploads", "violations");

	private FormPages() {
	}

	/** Returns what was written, or nothing where the form held nothing that was. */
	static Optional<Draft> draft(HttpServletRequest form) {
		var path = form.getRequestURI();
		var message = MESSAGE.matcher(path);
		if (message.matches()) {
			return draft(message.group(1), form, "body", "saved", PointBoxes.NAME, "answers", "uploads");
		}
		var takeOver = TAKE_OVER.matcher(path);
		if (takeOver.matches()) {
			return draft(takeOver.group(1), form, "reason");
		}
		if (FLAG.matcher(path).matches()) {
			return draft(path, form, "kind", "points", "words");
		}
		var decision = DECISION.matcher(path);
		if (decision.matches()) {
			return draft(path.substring(0, path.lastIndexOf('/')), form, "reason");
		}
		var held = HELD.matcher(path);
		if (held.matches()) {
			return draft(held.group(1), form, "reason");
		}
		if (path.startsWith("/sanctions/") || path.startsWith("/admin/sanction")
				|| path.startsWith("/admin/appeals/")) {
			return ofSanction(path, form);
		}
		var button = BUTTON.matcher(path);
		if (button.matches()) {
			return draft(button.group(1), form);
		}
		if (path.startsWith("/cases/") || CASE.matcher(path).matches()) {
			return ofCase(path, form);
		}
		var agreement = AGREEMENT.matcher(path);
		if (agreement.matches()) {
			return draft(page(agreement.group(1) + "/agreements/new", form, "message", "replaces"), form, "kind",
					"amount", "day", "terms");
		}
		if (ANSWER.matcher(path).matches()) {
			return draft("/agreements", form);
		}
		if (path.equals("/tickets") || path.equals("/tickets/new/point-boxes")) {
			return draft(page("/tickets/new", form, "order", "shop", "offer"), form, "body", "subject", "topic",
					PointBoxes.NAME, "uploads");
		}
		if (path.equals("/admin/screening/versions")) {
			return draft("/admin/screening", form, RulesForm.fields());
		}
		if (path.equals("/absences")) {
			return draft(path, form, "shop", "firstDay", "lastDay", "substitute");
		}
		if (SAVED_ANSWER.matcher(path).matches()) {
			return draft(path, form, "shop", "label", "body", "version");
		}
		return Optional.empty();
	}

	/** An appeal is decided on the page of its sanction, which the form names. */
	private static Optional<Draft> ofSanction(String path, HttpServletRequest form) {
		var proposal = PROPOSAL.matcher(path);
		if (proposal.matches()) {
			return draft(proposal.group(1), form, "measure", "violations", "days", "reasons", "reason");
		}
		var sanction = SANCTION.matcher(path);
		if (sanction.matches()) {
			return draft(sanction.group(1), form, "reason");
		}
		if (path.equals("/admin/sanctions")) {
			return draft(page("/admin/sanctions/new", form, "shop", "track"), form, "measure", "violations", "days",
					"reasons");
		}
		var named = form.getParameter("sanction");
		if (APPEAL_DECISION.matcher(path).matches() && named != null && named.matches("[0-9a-f-]{36}")) {
			return draft("/admin/sanctions/" + named, form, "reason");
		}
		return APPEAL.matcher(path).matches() ? draft(path, form, "words", "uploads") : Optional.empty();
	}

	/** The form for a stage is opened with that stage, and so is that for an outcome. */
	private static Optional<Draft> ofCase(String path, HttpServletRequest form) {
		if (STAGE.matcher(path).matches()) {
			return draft(chosen(path, "stage", form), form, "note", "skipReason", "carrier", "carrierName",
					"trackingNumber", "estimatedDelivery");
		}
		if (OUTCOME.matcher(path).matches()) {
			return draft(chosen(path, "outcome", form), form, "reason", "skipReason");
		}
		return CASE.matcher(path).matches() ? draft(path + "/new", form, "kind") : Optional.empty();
	}

	private static String chosen(String path, String name, HttpServletRequest form) {
		var value = form.getParameter(name);
		var page = path + "/new";
		return (value != null && value.matches("[A-Z]+")) ? page + "?" + name + "=" + value : page;
	}

	/** Returns the address of a page with those of its parameters that the form knows. */
	private static String page(String path, HttpServletRequest form, String... names) {
		var page = UriComponentsBuilder.fromPath(path);
		var values = new HashMap<String, Object>();
		for (var name : names) {
			var value = form.getParameter(name);
			if (value != null && !value.isEmpty()) {
				page.queryParam(name, "{" + name + "}");
				values.put(name, value);
			}
		}
		return page.encode().buildAndExpand(values).toUriString();
	}

	private static Optional<Draft> draft(String page, HttpServletRequest form, String... names) {
		var fields = new HashMap<String, String>();
		for (var name : names) {
			var values = form.getParameterValues(name);
			for (var index = 0; values != null && index < values.length; index++) {
				fields.put(MANY.contains(name) ? Draft.nth(name, index) : name, values[index]);
			}
		}
		var length = page.length() + fields.values().stream().mapToInt(String::length).sum();
		return (length <= MAX_LENGTH) ? Optional.of(new Draft(page, fields)) : Optional.empty();
	}

}
