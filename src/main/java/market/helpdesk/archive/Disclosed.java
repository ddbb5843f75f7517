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
	 * @param words what was looked for; the beginning of it where it is very long
	 * @param hits how many were shown
	 * @param more whether there are more than were shown
	 * @param continued whether it was a further page
	 */
	record Searched(String words, int hits, boolean more, boolean continued) implements Disclosed {

		static final int MAX_WORDS_LENGTH = 2_000;

		@Override
		public DisclosureKind kind() {
			return DisclosureKind.SEARCHED;
		}

		static Searched of(Sought sought, int hits, boolean more) {
			return new Searched(kept(sought.words()), hits, more, sought.isContinued());
		}

		private static String kept(String words) {
			return (words.codePointCount(0, words.length()) > MAX_WORDS_LENGTH)
					? words.substring(0, words.offsetByCodePoints(0, MAX_WORDS_LENGTH)) : words;
		}

	}

	/** All that happened with somebody or about an order, on one page. */
	record Traced(History history, UUID of) implements Disclosed {

		@Override
		public DisclosureKind kind() {
			return DisclosureKind.TRACED;
		}

	}

}
