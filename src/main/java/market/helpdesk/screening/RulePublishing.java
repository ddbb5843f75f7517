package market.helpdesk.screening;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.PublishingRefused.Why;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding what follows from what is found (R7, R8, R10). */
@Service
public class RulePublishing {

	private final RuleVersions versions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RulePublishing(RuleVersions versions, ApplicationEventPublisher events, Clock clock) {
		this.versions = versions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes the next version of the rules. Of two that publish at once, one is first
	 * and the other is outdated. What was screened before stays as it was judged.
	 * @param base the version that its author has seen
	 * @param modes of all rules that are to stand otherwise, and of any others
	 * @return the number of the version
	 * @throws PublishingRefused if somebody else has published meanwhile, or if nothing
	 * would change
	 */
	@Transactional(timeout = 30)
	public int publish(Administrator administrator, int base, Map<DetectionRule, Mode> modes, String reason) {
		var newest = versions.newest();
		if (newest.version() != base) {
			throw new PublishingRefused(Why.OUTDATED);
		}
		var next = newest.with(modes);
		if (next.changedSince(newest).isEmpty()) {
			throw new PublishingRefused(Why.NOTHING_CHANGED);
		}
		var version = new RulesVersion(next, clock.instant(), Optional.of(administrator.account()), reason);
		append(version);
		events.publishEvent(ScreeningRulesPublished.of(newest, version, administrator.account()));
		return version.number();
	}

	/** The key has the last word. */
	private void append(RulesVersion version) {
		try {
			versions.append(version);
		}
		catch (DuplicateKeyException other) {
			throw new PublishingRefused(Why.OUTDATED);
		}
	}

}
