package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.MessageId;

/**
 * Something somebody did that bears upon the next update of a case.
 *
 * @param message which one, where it was a message
 * @param stage which one, where it was a stage
 */
public record CaseMoment(Kind kind, Optional<MessageId> message, Optional<CaseStage> stage, AccountId by, Instant at) {

	public enum Kind {

		/** The shop wrote to the buyer: that is an update (R17). */
		MESSAGE,

		/** The shop moved the case to a stage: that is one, too. */
		STAGE,

		/** Nothing is expected any more. */
		CLOSED,

		/** Nothing is expected of the shop for now. */
		TAKEN_OVER,

		/** It is the shop's again. */
		HANDED_BACK

	}

	static CaseMoment message(MessageId message, AccountId by, Instant at) {
		return new CaseMoment(Kind.MESSAGE, Optional.of(message), Optional.empty(), by, at);
	}

	static CaseMoment stage(CaseStage stage, AccountId by, Instant at) {
		return new CaseMoment(Kind.STAGE, Optional.empty(), Optional.of(stage), by, at);
	}

	static CaseMoment of(Kind kind, AccountId by, Instant at) {
		return new CaseMoment(kind, Optional.empty(), Optional.empty(), by, at);
	}

	public boolean isUpdate() {
		return kind == Kind.MESSAGE || kind == Kind.STAGE;
	}

	/** What it was, for the record. */
	Map<String, ?> particulars() {
		return message.<Map<String, ?>>map((one) -> Map.of("message", one.id()))
			.or(() -> stage.map((one) -> Map.of("stage", one.name())))
			.orElse(Map.of("ending", kind.name()));
	}

}
