package market.helpdesk.agreement;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.ThreadNotes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts on record what becomes of agreements: in the audit trail, and in the thread, where
 * the other side is given notice of it.
 */
@Component
class AgreementRecords {

	private final ThreadNotes notes;

	private final ApplicationEventPublisher events;

	AgreementRecords(ThreadNotes notes, ApplicationEventPublisher events) {
		this.notes = notes;
		this.events = events;
	}

	void proposed(Agreement agreement, Author by, Instant at) {
		events.publishEvent(AgreementProposed.of(agreement, by, at));
		notes.add(agreement.shop(), agreement.ticket(), AgreementNotes.proposed(agreement, by), at);
	}

	void answered(Agreement agreement, AgreementAnswer answer, Author by, Optional<String> word, Instant at) {
		events.publishEvent(switch (answer) {
			case CONFIRMED -> AgreementConfirmed.of(agreement, by, at);
			case DECLINED -> AgreementDeclined.of(agreement, by, at);
			case WITHDRAWN -> AgreementWithdrawn.of(agreement, by, at);
		});
		notes.add(agreement.shop(), agreement.ticket(), AgreementNotes.answered(agreement, answer, by, word), at);
	}

	/** The notice of the one that replaces it is enough. */
	void superseded(Agreement agreement, Agreement successor, Author by, Instant at) {
		events.publishEvent(AgreementSuperseded.of(agreement, successor, by, at));
		notes.add(agreement.shop(), agreement.ticket(), AgreementNotes.superseded(agreement, by).withoutNotice(), at);
	}

}
