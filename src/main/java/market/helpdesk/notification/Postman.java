package market.helpdesk.notification;

import java.time.Clock;
import java.util.Locale;

import jakarta.mail.SendFailedException;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Mailboxes;
import market.helpdesk.account.Mailboxes.Mailbox;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseWarnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/**
 * Sends each notice to whom it was given, where there is a mail server. What can't be
 * sent stays in the publication registry and comes again, for as long as it makes sense:
 * a warning that nobody needs any more, or whose reader has left the shop, is thrown
 * away. Shops get mail on their working days, except of what is announced to them; buyers
 * whenever something happens.
 * <p>
 * It holds no transaction, and so no connection, while a mail server takes its time.
 */
@Service
@ConditionalOnProperty("spring.mail.host")
class Postman {

	private static final Logger log = LoggerFactory.getLogger(Postman.class);

	private final Mailboxes mailboxes;

	private final ShopMembers members;

	private final Notices notices;

	private final NoticeMails mails;

	private final NoticeMail words;

	private final ResponseWarnings warnings;

	private final WorkingCalendars calendars;

	private final JavaMailSender sender;

	private final Clock clock;

	Postman(Mailboxes mailboxes, ShopMembers members, Notices notices, NoticeMails mails, NoticeMail words,
			ResponseWarnings warnings, WorkingCalendars calendars, JavaMailSender sender, Clock clock) {
		this.mailboxes = mailboxes;
		this.members = members;
		this.notices = notices;
		this.mails = mails;
		this.words = words;
		this.warnings = warnings;
		this.calendars = calendars;
		this.sender = sender;
		this.clock = clock;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(NoticeGiven given) {
		mailboxes.find(given.account())
			.filter((mailbox) -> actsFor(given.shop(), given.account()))
			.filter((mailbox) -> warnings.areTimely(given.shop(), given.digest()))
			.ifPresent((mailbox) -> deliver(new Letter(given.shop(), given.notice(), given.account(), true), mailbox));
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(NewsGiven given) {
		mailboxes.find(given.account())
			.filter((mailbox) -> !given.toShop() || actsFor(given.shop(), given.account()))
			.ifPresent((mailbox) -> deliver(new Letter(given.shop(), given.notice(), given.account(), given.toShop()),
					mailbox));
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(AnnouncementGiven given) {
		mailboxes.find(given.account())
			.filter((mailbox) -> !given.toShop() || actsFor(given.shop(), given.account()))
			.ifPresent((mailbox) -> deliver(new Letter(given.shop(), given.notice(), given.account(), false), mailbox));
	}

	/**
	 * A notice that is to be mailed.
	 *
	 * @param waits whether until the next working day, if today is none
	 */
	private record Letter(ShopId shop, NoticeId notice, AccountId reader, boolean waits) {
	}

	private boolean actsFor(ShopId shop, AccountId account) {
		return members.of(shop, clock.instant()).contains(account);
	}

	private void deliver(Letter letter, Mailbox mailbox) {
		var notice = notices.get(letter.shop(), letter.notice());
		var calendar = calendars.of(notice.market());
		if (letter.waits() && !calendar.isWorking(clock.instant())) {
			throw new MailDelayed("Notice %s waits for a working day".formatted(notice.id()));
		}
		var language = mailbox.language().orElse(calendar.market().language());
		switch (mails.claim(letter.shop(), letter.notice(), clock.instant())) {
			case OWN -> send(letter, notice, mailbox, language);
			case TAKEN -> throw new MailDelayed("Notice %s is being sent by somebody else".formatted(notice.id()));
			case SENT -> log.debug("Notice {} was sent before", notice.id());
		}
	}

	private void send(Letter letter, Notice notice, Mailbox mailbox, Locale language) {
		try {
			var mail = sender.createMimeMessage();
			words.write(notice, mailbox.address(), language, clock.instant(), mail);
			sender.send(mail);
		}
		catch (RuntimeException failed) {
			mails.release(letter.shop(), letter.notice());
			if (!isRefusedForGood(failed)) {
				log.warn("The mail of notice {} could not be sent and is tried again: {}", notice.id(), reason(failed));
				throw failed;
			}
			log.warn("The mail of notice {} was refused: account {} has no such address", notice.id(), letter.reader());
			return;
		}
		mails.sent(letter.shop(), letter.notice(), clock.instant());
	}

	/** Not in the server's own words: they may quote an address. */
	private static String reason(RuntimeException failed) {
		return NestedExceptionUtils.getMostSpecificCause(failed).getClass().getSimpleName();
	}

	/** A server that is busy says so, too; but then the address is valid. */
	private static boolean isRefusedForGood(RuntimeException failed) {
		return failed instanceof MailSendException mail && mail.getFailedMessages()
			.values()
			.stream()
			.anyMatch((cause) -> cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null
					&& refused.getInvalidAddresses().length > 0);
	}

}
