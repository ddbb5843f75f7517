package market.helpdesk.archive;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.TicketDetails;

/** What somebody who is no party got to see of what people wrote. */
public sealed interface Disclosed {

	DisclosureKind kind();

	/** Something of one ticket, which takes grounds. */
	sealed interface OfTicket extends Disclosed {

		/** What goes on record of it. */
		AuditedEvent event(TicketDetails ticket, AccountId inspector, Instant at);

	}

	/** Messages of its thread. */
	record Read(Stretch stretch) implements OfTicket {

		@Override
		public DisclosureKind kind() {
			return DisclosureKind.READ;
		}

		@Override
		public AuditedEvent event(TicketDetails ticket, AccountId inspector, Instant at) {
			return new TicketRead(ticket.shop(), ticket.id(), inspector, stretch, at);
		}

	}

	/** A file that went with a message. */
	record Downloaded(UUID file) implements OfTicket {

		@Override
		public DisclosureKind kind() {
			return DisclosureKind.DOWNLOADED;
		}

		@Override
		public AuditedEvent event(TicketDetails ticket, AccountId inspector, Instant at) {
			return new AttachmentDownloaded(ticket.shop(), ticket.id(), inspector, file, at);
		}

	}

	/** The ticket as a file. */
	record Exported(Export export) implements OfTicket {

		@Override
		public DisclosureKind kind() {
			return DisclosureKind.EXPORTED;
		}

		@Override
		public AuditedEvent event(TicketDetails ticket, AccountId inspector, Instant at) {
			return new TicketExported(ticket.shop(), ticket.id(), inspector, export, at);
		}

	}

	/**
	 * What was found for words.
	 *
	 * @param hits how many were shown
	 * @param more whether there are more than were shown
	 */
	record Searched(String words, int hits, boolean more) implements Disclosed {

		static final int MAX_WORDS_LENGTH = 1_000;

		@Override
		public DisclosureKind kind() {
			return DisclosureKind.SEARCHED;
		}

		/** Nobody means more words than can be kept, however long what they pasted. */
		static Searched of(String words, int hits, boolean more) {
			var stripped = words.strip();
			var kept = (stripped.codePointCount(0, stripped.length()) > MAX_WORDS_LENGTH)
					? stripped.substring(0, stripped.offsetByCodePoints(0, MAX_WORDS_LENGTH)) : stripped;
			return new Searched(kept, hits, more);
		}

	}

}
