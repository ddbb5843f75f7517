package market.helpdesk.screening;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import market.helpdesk.ticket.Side;

/**
 * What follows from what each rule finds, as it was published once.
 * <p>
 * Modes are read by who wrote: sellers are held to them as they stand; buyers, who break
 * nothing by giving their own address, are protected by them (R6, R7, R9).
 *
 * @param version from 1 on
 * @param settings one for each rule there is
 */
public record RuleSet(int version, Map<DetectionRule, Setting> settings) {

	/**
	 * A rule that the version doesn't know yet, because software that brings it came
	 * later, holds: every rule is against contact data, payment data, solicitation or
	 * advertising, and those don't pass until an administrator decides otherwise.
	 */
	public RuleSet {
		var all = new EnumMap<DetectionRule, Setting>(DetectionRule.class);
		for (var rule : DetectionRule.values()) {
			all.put(rule, settings.getOrDefault(rule, new Setting(Mode.HOLD, 1)));
		}
		settings = Map.copyOf(all);
	}

	/**
	 * How a rule stands.
	 *
	 * @param since the version that said so
	 */
	public record Setting(Mode mode, int since) {
	}

	/** What follows by default. */
	static RuleSet byDefault() {
		return new RuleSet(1, Map.of());
	}

	public Mode mode(DetectionRule rule) {
		return setting(rule).mode();
	}

	public Setting setting(DetectionRule rule) {
		return settings.getOrDefault(rule, new Setting(Mode.OFF, version));
	}

	/** Returns what follows from findings, without those that aren't looked for. */
	List<JudgedFinding> judge(List<Finding> findings, Side author) {
		return findings.stream()
			.filter((finding) -> mode(finding.rule()) != Mode.OFF)
			.map((finding) -> new JudgedFinding(finding, verdict(finding.rule(), author)))
			.toList();
	}

	/** Returns what follows from what a rule finds in what somebody wrote. */
	public Verdict verdict(DetectionRule rule, Side author) {
		return switch (author) {
			case SELLER -> ofSeller(mode(rule));
			case BUYER -> ofBuyer(mode(rule), rule);
			case MARKETPLACE -> Verdict.ALLOW;
		};
	}

	private static Verdict ofSeller(Mode mode) {
		return switch (mode) {
			case OFF, SHADOW -> Verdict.ALLOW;
			case WARN -> Verdict.WARN;
			case HOLD -> Verdict.HOLD;
		};
	}

	/** What a buyer says is never held: R10 binds shops, and R9 punishes them alone. */
	private static Verdict ofBuyer(Mode mode, DetectionRule rule) {
		var strictest = switch (rule.kind()) {
			case EMAIL, PHONE, URL, SOCIAL, PAYMENT -> Verdict.MASK;
			case SOLICITATION -> Verdict.WARN;
			case MARKETING -> Verdict.ALLOW;
		};
		var verdict = switch (mode) {
			case OFF, SHADOW -> Verdict.ALLOW;
			case WARN -> Verdict.WARN;
			case HOLD -> Verdict.MASK;
		};
		return verdict.compareTo(strictest) < 0 ? verdict : strictest;
	}

	/** Returns the next version, with other modes for the rules that are named. */
	RuleSet with(Map<DetectionRule, Mode> modes) {
		var changed = new EnumMap<>(settings);
		modes.forEach((rule, mode) -> {
			if (mode != mode(rule)) {
				changed.put(rule, new Setting(mode, version + 1));
			}
		});
		return new RuleSet(version + 1, changed);
	}

	/** Returns the rules that stand otherwise than they did before, in their order. */
	public List<DetectionRule> changedSince(RuleSet before) {
		return Arrays.stream(DetectionRule.values()).filter((rule) -> mode(rule) != before.mode(rule)).toList();
	}

}
