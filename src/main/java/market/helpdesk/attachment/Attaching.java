package market.helpdesk.attachment;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Enclosure;
import market.helpdesk.ticket.HeldBack;
import market.helpdesk.ticket.HeldEnclosures;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Putting files that were received with a message. */
@Service
public class Attaching implements HeldEnclosures {

	private final Uploads uploads;

	private final Attachments attachments;

	private final HeldFiles heldFiles;

	private final Thumbnails thumbnails;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Attaching(Uploads uploads, Attachments attachments, HeldFiles heldFiles, Thumbnails thumbnails,
			ApplicationEventPublisher events, Clock clock) {
		this.uploads = uploads;
		this.attachments = attachments;
		this.heldFiles = heldFiles;
		this.thumbnails = thumbnails;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns files to go with a message of their owner's, all of them or none: posting
	 * it throws {@link UploadsGone} where another message has taken one along, or it is
	 * there no more.
	 */
	public List<Enclosure> enclose(AccountId owner, List<Upload> files) {
		return files.isEmpty() ? List.of() : List.of(new EnclosedFiles(owner, named(files), Origin.UPLOADED));
	}

	/** Returns the files that were kept with a message that was held. */
	@Override
	public List<Enclosure> of(ShopId shop, HeldMessageId held) {
		var files = heldFiles.of(shop, held);
		return files.isEmpty() ? List.of()
				: List.of(new EnclosedFiles(heldFiles.owner(shop, held), named(files), Origin.HELD));
	}

	private static List<NamedFile> named(List<Upload> files) {
		return files.stream().map((file) -> new NamedFile(file, file.name())).toList();
	}

	private void attach(ShopId shop, TicketId ticket, MessageId message, EnclosedFiles enclosed) {
		if (enclosed.origin == Origin.UPLOADED) {
			take(shop, enclosed);
		}
		var at = clock.instant();
		var small = thumbnails.hashes(shop, enclosed.ids());
		attachments.add(shop, ticket, message, enclosed.owner, enclosed.files)
			.forEach((one) -> events.publishEvent(
					new AttachmentAdded(shop, ticket, message, FileFacts.of(one, small), enclosed.owner, at)));
	}

	private void keep(HeldBack held, EnclosedFiles enclosed) {
		take(held.shop(), enclosed);
		var small = thumbnails.hashes(held.shop(), enclosed.ids());
		heldFiles.keep(held.shop(), held.id(), enclosed.owner, enclosed.ids());
		enclosed.files.forEach(
				(file) -> events.publishEvent(new FileHeld(held, FileFacts.of(file.upload(), small), enclosed.owner)));
	}

	private void take(ShopId shop, EnclosedFiles enclosed) {
		if (uploads.take(shop, enclosed.owner, enclosed.ids()) != enclosed.files.size()) {
			throw new UploadsGone();
		}
	}

	/** Where files come from. */
	private enum Origin {

		/** They wait for a message that takes them along. */
		UPLOADED,

		/** They are kept with a message that was held. */
		HELD

	}

	/**
	 * The same bytes under the same names are the same, however often they were sent: a
	 * form that is sent twice sends its files twice.
	 */
	private final class EnclosedFiles implements Enclosure {

		private final AccountId owner;

		private final List<NamedFile> files;

		private final Origin origin;

		EnclosedFiles(AccountId owner, List<NamedFile> files, Origin origin) {
			this.owner = owner;
			this.files = List.copyOf(files);
			this.origin = origin;
		}

		List<FileId> ids() {
			return files.stream().map((file) -> file.upload().id()).toList();
		}

		@Override
		public String fingerprint() {
			return files.stream().map((file) -> file.upload().fingerprint()).collect(Collectors.joining("\n"));
		}

		@Override
		public int attachments() {
			return files.size();
		}

		@Override
		public List<String> texts() {
			return files.stream().map(NamedFile::name).toList();
		}

		@Override
		public Enclosure reading(List<String> texts) {
			return new EnclosedFiles(owner, NamedFile.renamed(files, texts), origin);
		}

		@Override
		public void keep(HeldBack held) {
			Attaching.this.keep(held, this);
		}

		@Override
		public void enclose(ShopId shop, TicketId ticket, MessageId message) {
			attach(shop, ticket, message, this);
		}

	}

}
