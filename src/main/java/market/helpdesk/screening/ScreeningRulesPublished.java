package market.helpdesk.screening;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/**
 * Something else follows from what is found (R7, R8, R10).
 *
 * @param changes which rules stand otherwise now, and how: {@code phone-number: HOLD →
 * WARN}
 */
public record ScreeningRulesPublished(int version, String changes, String reason, AccountId by,
		Instant occurredAt) implements AuditedEvent {

	static ScreeningRulesPublished of(RuleSet before, RulesVersion version, AccountId by) {
		var rules = version.rules();
		var changes = rules.changedSince(before)
			.stream()
			.map((rule) -> "%s: %s → %s".formatted(rule.id(), before.mode(rule), rules.mode(rule)))
			.collect(Collectors.joining(", "));
		return new ScreeningRulesPublished(version.number(), changes, version.reason(), by, version.publishedAt());
	}

	@Override
	public Actor actor() {
		return new Actor.Person(by.id());
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.screeningRules();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("rulesVersion", version, "rulesChanged", changes);
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", reason);
	}

}
