package market.helpdesk.web.security;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.web.page.Draft;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** Which page holds the form that was sent, and what of it is worth keeping. */
final class FormPages {

	private static final Pattern MESSAGE = Pattern.compile("(/tickets/[0-9a-f-]{36})/(messages|waiver)");

	private static final Pattern TAKE_OVER = Pattern.compile("(/tickets/[0-9a-f-]{36})/take-over");

	/**
	 * Buttons that stand on a ticket: there is nothing to keep, but a place to press them
	 * again.
	 */
	private static final Pattern BUTTON = Pattern
		.compile("(/tickets/[0-9a-f-]{36})/(waiver-withdrawal|waiver-proposal|hand-back)");

	/**
	 * More than the longest message and its subject; whoever sends more is not writing.
	 */
	private static final int MAX_LENGTH = 20_000;

	/** What was received already; there may be several. */
	private static final String FILES = "uploads";

	private FormPages() {
	}

	/** Returns what was written, or nothing where the form held nothing that was. */
	static Optional<Draft> draft(HttpServletRequest form) {
		var path = form.getRequestURI();
		var message = MESSAGE.matcher(path);
		if (message.matches()) {
			return draft(message.group(1), form, "body", FILES);
		}
		var takeOver = TAKE_OVER.matcher(path);
		if (takeOver.matches()) {
			return draft(takeOver.group(1), form, "reason");
		}
		var button = BUTTON.matcher(path);
		if (button.matches()) {
			return draft(button.group(1), form);
		}
		if (path.equals("/tickets")) {
			return draft(newTicket(form), form, "body", "subject", "topic", FILES);
		}
		if (path.equals("/absences")) {
			return draft(path, form, "shop", "firstDay", "lastDay", "substitute");
		}
		return Optional.empty();
	}

	private static String newTicket(HttpServletRequest form) {
		var page = UriComponentsBuilder.fromPath("/tickets/new");
		var values = new HashMap<String, Object>();
		for (var name : List.of("order", "shop", "offer")) {
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
			var value = name.equals(FILES) ? files(form) : form.getParameter(name);
			if (value != null) {
				fields.put(name, value);
			}
		}
		var length = page.length() + fields.values().stream().mapToInt(String::length).sum();
		return (length <= MAX_LENGTH) ? Optional.of(new Draft(page, fields)) : Optional.empty();
	}

	private static @Nullable String files(HttpServletRequest form) {
		var files = form.getParameterValues(FILES);
		return (files != null) ? String.join(",", files) : null;
	}

}
