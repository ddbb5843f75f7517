package market.helpdesk.calendar;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;

/** A market's calendar has a new version (R14). */
public record CalendarPublished(MarketCode market, int versionBefore, CalendarVersion version, long added, long renamed,
		long removed) implements AuditedEvent {

	static CalendarPublished of(CalendarDraft draft, CalendarVersion version) {
		return new CalendarPublished(version.market(), draft.base().number(), version,
				count(draft, DayDifference.Kind.ADDED), count(draft, DayDifference.Kind.RENAMED),
				count(draft, DayDifference.Kind.REMOVED));
	}

	private static long count(CalendarDraft draft, DayDifference.Kind kind) {
		return draft.differences().stream().filter((difference) -> difference.kind() == kind).count();
	}

	@Override
	public Actor actor() {
		return version.revision().actor();
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.calendar(market.code());
	}

	@Override
	public Instant occurredAt() {
		return version.revision().at();
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("market", market.code(), "calendarVersionBefore", versionBefore, "calendarVersion",
				version.number(), "daysAdded", added, "daysRenamed", renamed, "daysRemoved", removed, "coveredUntil",
				version.last().getValue(), "revision", version.revision().number());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("reason", version.revision().reason());
	}

}
