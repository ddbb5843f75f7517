package market.helpdesk.web.screening;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RuleSet;
import market.helpdesk.screening.RulesVersion;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an administrator wants the rules to be, and why.
 *
 * @param base the version that was looked at
 */
public record RulesForm(int base, String reason) {

	private static final String MODE = "mode.";

	public RulesForm(int base, @Nullable String reason) {
		this.base = base;
		this.reason = WrittenText.of(reason).strip();
	}

	/**
	 * Returns the form in which nothing was changed yet, or with what waits in a draft.
	 */
	static RulesForm of(RuleSet rules, Optional<Draft> draft) {
		return new RulesForm(draft.map((kept) -> kept.field("base"))
			.filter((base) -> base.matches("\\d{1,9}"))
			.map(Integer::valueOf)
			.orElse(rules.version()), draft.map((kept) -> kept.field("reason")).orElse(""));
	}

	/** Returns the names of all fields in which something may be chosen or written. */
	public static String[] fields() {
		return Stream
			.concat(Stream.of("base", "reason"), Arrays.stream(DetectionRule.values()).map((rule) -> MODE + rule.id()))
			.toArray(String[]::new);
	}

	/**
	 * Returns what was chosen; rules of which nothing was said, or nothing we know, are
	 * left out.
	 */
	static Map<DetectionRule, Mode> modes(Map<String, String> fields) {
		var modes = new EnumMap<DetectionRule, Mode>(DetectionRule.class);
		for (var rule : DetectionRule.values()) {
			Arrays.stream(Mode.values())
				.filter((mode) -> mode.name().equals(fields.get(MODE + rule.id())))
				.forEach((mode) -> modes.put(rule, mode));
		}
		return modes;
	}

	static Map<DetectionRule, Mode> modes(Draft draft) {
		return modes(new HashMap<>(draft.fields()));
	}

	/** Reads the reason, or says what is wrong with it. */
	Optional<String> read(Errors errors) {
		return WrittenText.requireText("reason", reason, RulesVersion.MAX_REASON_LENGTH, errors) ? Optional.of(reason)
				: Optional.empty();
	}

}
