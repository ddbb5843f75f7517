package market.helpdesk.audit;

import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form in which it is hashed, after RFC 8785: members sorted by their
 * UTF-16 names, no blanks, nothing escaped that need not be. Numbers are whole and within
 * what every language counts exactly; everything else is written as text.
 */
public final class CanonicalJson {

	private static final long EXACT = (1L << 53) - 1;

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private CanonicalJson() {
	}

	/**
	 * Returns the canonical form of an object whose members are texts, booleans, whole
	 * numbers, and lists and objects of these.
	 * @throws IllegalArgumentException if there is anything else in it
	 */
	public static String of(Map<String, ?> object) {
		return of(mapper.<JsonNode>valueToTree(object));
	}

	/**
	 * Returns the canonical form of what was read.
	 * @throws IllegalArgumentException if it holds a fraction or a number too large
	 */
	public static String of(JsonNode node) {
		if (node.isObject()) {
			return node.properties()
				.stream()
				.sorted(Map.Entry.comparingByKey())
				.map((member) -> quote(member.getKey()) + ":" + of(member.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (node.isArray()) {
			return node.values().stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
		}
		return node.isString() ? quote(node.stringValue()) : scalar(node);
	}

	private static String scalar(JsonNode node) {
		if (node.isNull()) {
			return "null";
		}
		if (node.isBoolean()) {
			return Boolean.toString(node.booleanValue());
		}
		if (node.isIntegralNumber() && node.canConvertToLong() && isExact(node.longValue())) {
			return Long.toString(node.longValue());
		}
		throw new IllegalArgumentException("Has no canonical form: " + node);
	}

	private static boolean isExact(long number) {
		return -EXACT <= number && number <= EXACT;
	}

	private static String quote(String text) {
		var quoted = new StringBuilder(text.length() + 2).append('"');
		text.chars().forEach((unit) -> append(quoted, (char) unit));
		return quoted.append('"').toString();
	}

	private static void append(StringBuilder quoted, char unit) {
		switch (unit) {
			case '"' -> quoted.append("\\\"");
			case '\\' -> quoted.append("\\\\");
			case '\b' -> quoted.append("\\b");
			case '\f' -> quoted.append("\\f");
			case '\n' -> quoted.append("\\n");
			case '\r' -> quoted.append("\\r");
			case '\t' -> quoted.append("\\t");
			default -> {
				if (unit < ' ') {
					quoted.append("\\u%04x".formatted((int) unit));
				}
				else {
					quoted.append(unit);
				}
			}
		}
	}

}
