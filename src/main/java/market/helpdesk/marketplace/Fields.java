package market.helpdesk.marketplace;

import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.MessageBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, taken one by one. Every reason for a refusal begins with
 * the name of its field, and a field that nobody took is one too: a misspelt
 * {@code deliverdAt} must not pass for an order that never arrived.
 */
final class Fields {

	private final JsonNode object;

	private final String path;

	private final Set<String> left;

	private Fields(JsonNode object, String path) {
		this.object = object;
		this.path = path;
		this.left = new LinkedHashSet<>(object.propertyNames());
	}

	static Fields of(JsonNode node) {
		if (!node.isObject()) {
			throw new LineRefused("is not a JSON object");
		}
		return new Fields(node, "");
	}

	/** Takes a field that has to be there. */
	<T> T take(String name, Function<String, T> value) {
		return find(name, value).orElseThrow(() -> refused(name, "is missing"));
	}

	/** Takes a field that may be missing, or null, which is the same. */
	<T> Optional<T> find(String name, Function<String, T> value) {
		return Optional.ofNullable(node(name)).map((node) -> text(name, node)).map((text) -> made(name, text, value));
	}

	/** Takes a list of objects. */
	<T> List<T> takeAll(String name, Function<Fields, T> value) {
		var list = node(name);
		if (list == null || !list.isArray()) {
			throw refused(name, (list == null) ? "is missing" : "is not a list");
		}
		return list.valueStream().map((node) -> value.apply(within(name, node))).toList();
	}

	/** Takes a list of texts that may be missing. */
	<T> List<T> findAll(String name, Function<String, T> value) {
		var list = node(name);
		if (list != null && !list.isArray()) {
			throw refused(name, "is not a list");
		}
		return (list == null) ? List.of()
				: list.valueStream().map((node) -> made(name, text(name, node), value)).toList();
	}

	/** Takes a list of numbers that may be missing. */
	List<Integer> findNumbers(String name) {
		var list = node(name);
		if (list != null && !(list.isArray() && list.valueStream().allMatch(JsonNode::isInt))) {
			throw refused(name, "is not a list of numbers");
		}
		return (list == null) ? List.of() : list.valueStream().map(JsonNode::intValue).toList();
	}

	/** Takes an object that may be missing. */
	<T> Optional<T> findWithin(String name, Function<Fields, T> value) {
		return Optional.ofNullable(node(name)).map((node) -> value.apply(within(name, node)));
	}

	/** Ends the taking. */
	void requireNothingElse() {
		left.stream().findFirst().ifPresent((name) -> {
			throw refused(name, "is not a field of this type");
		});
	}

	private @Nullable JsonNode node(String name) {
		left.remove(name);
		var node = object.get(name);
		return (node == null || node.isNull()) ? null : node;
	}

	private String text(String name, JsonNode node) {
		if (!node.isString()) {
			throw refused(name, "is not a text");
		}
		var text = node.stringValue();
		if (!MessageBody.isStorable(text)) {
			throw refused(name, "has a NUL or half of a surrogate pair, which can't be kept");
		}
		if (ErasedText.isIn(text)) {
			throw refused(name, "has the mark of an erased text in it, which nobody writes");
		}
		return text;
	}

	private <T> T made(String name, String text, Function<String, T> value) {
		try {
			return value.apply(text);
		}
		catch (IllegalArgumentException | DateTimeException invalid) {
			throw refused(name, String.valueOf(invalid.getMessage()));
		}
	}

	private Fields within(String name, JsonNode node) {
		if (!node.isObject()) {
			throw refused(name, "is not a JSON object");
		}
		return new Fields(node, path + name + ".");
	}

	private LineRefused refused(String name, String reason) {
		return new LineRefused(path + name + ": " + reason);
	}

}
