package market.helpdesk.attachment;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Enclosure;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Putting files that were received with a message. */
@Service
public class Attaching {

	private final Uploads uploads;

	private final Attachments attachments;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Attaching(Uploads uploads, Attachments attachments, ApplicationEventPublisher events, Clock clock) {
		this.uploads = uploads;
		this.attachments = attachments;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns files to go with a message of their owner's, all of them or none: posting
	 * it throws {@link UploadsGone} where another message has taken one along, or it is
	 * there no more.
	 */
	public List<Enclosure> enclose(AccountId owner, List<Upload> files) {
		return files.isEmpty() ? List.of() : List.of(new EnclosedFiles(owner, List.copyOf(files)));
	}

	private void attach(ShopId shop, TicketId ticket, MessageId message, EnclosedFiles enclosed) {
		var files = enclosed.files().stream().map(Upload::id).toList();
		if (uploads.take(shop, enclosed.owner(), files) != files.size()) {
			throw new UploadsGone();
		}
		var at = clock.instant();
		attachments.add(shop, ticket, message, enclosed.owner(), files)
			.forEach((one) -> events.publishEvent(new AttachmentAdded(shop, ticket, message, one.id(), one.kind(),
					one.size(), one.sha256(), enclosed.owner(), at)));
	}

	/**
	 * The same bytes under the same names are the same, however often they were sent: a
	 * form that is sent twice sends its files twice.
	 */
	private final class EnclosedFiles implements Enclosure {

		private final AccountId owner;

		private final List<Upload> files;

		EnclosedFiles(AccountId owner, List<Upload> files) {
			this.owner = owner;
			this.files = files;
		}

		AccountId owner() {
			return owner;
		}

		List<Upload> files() {
			return files;
		}

		@Override
		public String fingerprint() {
			return files.stream().map(Upload::fingerprint).collect(Collectors.joining("\n"));
		}

		@Override
		public int attachments() {
			return files.size();
		}

		@Override
		public void enclose(ShopId shop, TicketId ticket, MessageId message) {
			attach(shop, ticket, message, this);
		}

	}

}
