package market.helpdesk.quality;

import java.time.Clock;
import java.time.Instant;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.AskingAgain;
import market.helpdesk.ticket.Messaging;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding flags, which is the administrators' to do: each is decided once, by whoever
 * comes first (R16).
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Deciding {

	private final FlagLists lists;

	private final Flags flags;

	private final AskingAgain askingAgain;

	private final FlagNotes notes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Deciding(FlagLists lists, Flags flags, AskingAgain askingAgain, FlagNotes notes, ApplicationEventPublisher events,
			Clock clock) {
		this.lists = lists;
		this.flags = flags;
		this.askingAgain = askingAgain;
		this.notes = notes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Finds that a flag is right: the answer is a violation. Where the flag had waited,
	 * another answer is owed from now on.
	 * @return whether nobody had decided it before
	 * @throws FlagNotFound if there is none
	 */
	public boolean uphold(Administrator administrator, FlagId id, FlagReason reason) {
		var now = clock.instant();
		var flag = find(administrator, id);
		if (!flags.decide(flag, true, reason, administrator.account(), now)) {
			return false;
		}
		if (flag.flag().waiting()) {
			askingAgain.askAgain(administrator, flag.ticket(), id.asking(), flag.flag().answer(), flag.flag().points(),
					now);
		}
		notes.upheld(administrator, flag, reason, now);
		events.publishEvent(new FlagUpheld(flag.shop(), flag.ticket(), id, flag.flag().kind(), reason,
				administrator.account(), flag.answeredAt(), now));
		return true;
	}

	/**
	 * Finds that a flag is not right. If the shop owes another answer because of it and
	 * of nothing else, it owes none any more. What it was late with until then was late:
	 * that stays on record, with its violation.
	 * @return whether nobody had decided it before
	 * @throws FlagNotFound if there is none
	 */
	public boolean dismiss(Administrator administrator, FlagId id, FlagReason reason) {
		var now = clock.instant();
		var flag = find(administrator, id);
		if (!flags.decide(flag, false, reason, administrator.account(), now)) {
			return false;
		}
		notes.dismissed(administrator, flag, drop(administrator, flag, now), reason, now);
		events.publishEvent(new FlagDismissed(flag.shop(), flag.ticket(), id, flag.flag().kind(), reason,
				administrator.account(), now));
		return true;
	}

	private SubmittedFlag find(Administrator administrator, FlagId id) {
		return lists.find(administrator, id).orElseThrow(() -> new FlagNotFound(id));
	}

	private boolean drop(Administrator administrator, SubmittedFlag flag, Instant now) {
		return !flag.flag().waiting()
				&& askingAgain.drop(administrator, flag.ticket(), flag.flag().id().asking(), flag.flag().points(), now);
	}

}
