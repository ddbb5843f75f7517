package market.helpdesk.web.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.SearchOrder;
import market.helpdesk.search.SearchText;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for and where, each as it is understood, whatever was typed for it: a
 * page shows what it went by. What can't be understood is empty, and narrows nothing.
 *
 * @param sort {@code best}, or empty where the newest comes first
 * @param about an order's number or a ticket's reference
 * @param name of the other side
 * @param buyer the id of one
 * @param shop the id of one
 * @param from the first day that counts (ISO 8601)
 * @param to the last one
 */
public record SearchForm(String q, String sort, String kind, String topic, String state, String about, String name,
		String buyer, String shop, String from, String to) {

	/** No number and no name is longer. */
	private static final int MAX_LENGTH = 100;

	/** These narrow nothing down. */
	private static final Set<String> WHAT = Set.of("q", "sort");

	public SearchForm(@Nullable String q, @Nullable String sort, @Nullable String kind, @Nullable String topic,
			@Nullable String state, @Nullable String about, @Nullable String name, @Nullable String buyer,
			@Nullable String shop, @Nullable String from, @Nullable String to) {
		this.q = typed(q);
		this.sort = one(SearchOrder.class, sort).equals(SearchOrder.BEST.name()) ? "best" : "";
		this.kind = one(DocumentKind.class, kind);
		this.topic = one(Topic.class, topic);
		this.state = one(Status.class, state);
		this.about = cut(typed(about));
		this.name = cut(typed(name));
		this.buyer = WrittenText.readId(typed(buyer)).map(UUID::toString).orElse("");
		this.shop = WrittenText.readId(typed(shop)).map(UUID::toString).orElse("");
		this.from = day(typed(from));
		this.to = day(typed(to));
	}

	private static String typed(@Nullable String field) {
		return (field != null) ? SearchText.of(field).typed() : "";
	}

	private static String cut(String text) {
		return (text.codePointCount(0, text.length()) <= MAX_LENGTH) ? text
				: text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
	}

	private static <E extends Enum<E>> String one(Class<E> kind, @Nullable String field) {
		var name = typed(field).toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(kind.getEnumConstants()).map(Enum::name).filter(name::equals).findFirst().orElse("");
	}

	private static String day(String field) {
		try {
			return Optional.of(field)
				.filter((day) -> !day.isEmpty())
				.map(LocalDate::parse)
				.filter((day) -> day.getYear() >= 1970 && day.getYear() <= 9999)
				.map(LocalDate::toString)
				.orElse("");
		}
		catch (DateTimeParseException noDay) {
			return "";
		}
	}

	/** Whether more than words was asked for, so that a page shows by what. */
	public boolean isNarrowed() {
		return !WHAT.containsAll(fields().keySet());
	}

	/** Whether it ends before it begins, so that no day is in it. */
	public boolean isReversed() {
		return !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0;
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
				fields.get("state"), fields.get("about"), fields.get("name"), fields.get("buyer"), fields.get("shop"),
				fields.get("from"), fields.get("to"));
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
		fields.put("buyer", buyer);
		fields.put("shop", shop);
		fields.put("from", from);
		fields.put("to", to);
		fields.values().removeIf(String::isEmpty);
		return fields;
	}

}
