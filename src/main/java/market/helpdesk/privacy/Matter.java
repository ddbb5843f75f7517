package market.helpdesk.privacy;

import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.AuditSubject;

/**
 * What is erased in one go and in one transaction.
 *
 * @param shop whose records it lies in; the platform's, for a person
 */
record Matter(Kind kind, UUID shop, UUID id) {

	/** What there is to erase. */
	enum Kind {

		TICKET,

		/** A message that was to open a ticket, was held and never did. */
		HELD_MESSAGE,

		/** Words that were screened and never sent, in no ticket. */
		SCREENING,

		/** The name of a file that was refused for a virus in it. */
		REFUSED_FILE,

		/** What an administrator searched for. */
		SEARCH,

		/** A person, once nothing else is left of them. */
		ACCOUNT

	}

	static Matter account(AccountId account) {
		return new Matter(Kind.ACCOUNT, AuditSubject.PLATFORM, account.id());
	}

	/** Under what its erasure goes on record. */
	AuditSubject subject() {
		return switch (kind) {
			case TICKET -> AuditSubject.ticket(shop, id);
			case ACCOUNT -> AuditSubject.account(id);
			case SEARCH -> AuditSubject.archive();
			case HELD_MESSAGE, SCREENING, REFUSED_FILE -> new AuditSubject(AuditSubject.Kind.SHOP, shop, shop);
		};
	}

}
