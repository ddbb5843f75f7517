package market.helpdesk.web.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.search.SearchText;
import org.jspecify.annotations.Nullable;

/** What is looked for and where; each as it was typed, empty if it wasn't. */
public record SearchForm(String q, String sort, String kind, String topic, String state, String about, String name,
		String from, String to) {

	public SearchForm(@Nullable String q, @Nullable String sort, @Nullable String kind, @Nullable String topic,
			@Nullable String state, @Nullable String about, @Nullable String name, @Nullable String from,
			@Nullable String to) {
		this.q = typed(q);
		this.sort = typed(sort);
		this.kind = typed(kind);
		this.topic = typed(topic);
		this.state = typed(state);
		this.about = typed(about);
		this.name = typed(name);
		this.from = typed(from);
		this.to = typed(to);
	}

	private static String typed(@Nullable String field) {
		return (field != null) ? field.replaceAll("\\p{Cc}", " ").strip() : "";
	}

	/** Whether more than words was asked for, so that a page shows by what. */
	public boolean isNarrowed() {
		return fields().keySet().stream().anyMatch((name) -> !name.equals("q") && !name.equals("sort"));
	}

	/** Returns what was filled in, as an address has it; may be empty. */
	public String query() {
		return fields().entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/**
	 * Reads what {@link #query()} wrote; of anything else as much as can be understood.
	 */
	static SearchForm parse(String query) {
		var fields = new HashMap<String, String>();
		for (var field : query.split("&")) {
			var parts = field.split("=", 2);
			if (parts.length == 2) {
				fields.put(parts[0], decoded(parts[1]));
			}
		}
		return new SearchForm(fields.get("q"), fields.get("sort"), fields.get("kind"), fields.get("topic"),
				fields.get("state"), fields.get("about"), fields.get("name"), fields.get("from"), fields.get("to"));
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException notOurs) {
			return value;
		}
	}

	/**
	 * Returns what was looked for as it is put on record: where, and behind it the words;
	 * of each as much as is used.
	 */
	String words() {
		var used = new LinkedHashMap<>(fields());
		used.remove("sort");
		used.replaceAll((name, typed) -> SearchText.of(typed).typed());
		var text = used.remove("q");
		return Stream
			.concat(used.entrySet().stream().map((field) -> field.getKey() + ": " + field.getValue()),
					Stream.ofNullable(text))
			.collect(Collectors.joining(" · "));
	}

	private Map<String, String> fields() {
		var fields = new LinkedHashMap<String, String>();
		fields.put("q", q);
		fields.put("sort", sort);
		fields.put("kind", kind);
		fields.put("topic", topic);
		fields.put("state", state);
		fields.put("about", about);
		fields.put("name", name);
		fields.put("from", from);
		fields.put("to", to);
		fields.values().removeIf(String::isEmpty);
		return fields;
	}

}
