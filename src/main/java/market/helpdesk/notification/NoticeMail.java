package market.helpdesk.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * How a notice is put into a mail: what it is about, the way to it, and nothing else
 * (R6). Whoever answers it automatically is asked not to, and whoever receives it twice
 * sees by its id that it is one.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class NoticeMail {

	private final MessageSource messages;

	private final NotificationSettings settings;

	NoticeMail(MessageSource messages, NotificationSettings settings) {
		this.messages = messages;
		this.settings = settings;
		settings.link("/");
	}

	void write(Notice notice, String to, Locale language, Instant now, MimeMessage mail) {
		try {
			var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
			helper.setFrom(settings.from());
			helper.setTo(to);
			helper.setSubject(subject(notice, language));
			helper.setText(text(notice, language));
			helper.setSentDate(Date.from(now));
			mail.setHeader("Message-ID", "<notice-%s@%s>".formatted(notice.id(), settings.host()));
			mail.setHeader("Auto-Submitted", "auto-generated");
			mail.setHeader("X-Auto-Response-Suppress", "All");
		}
		catch (MessagingException broken) {
			throw new MailPreparationException("Notice %s can't be put into a mail".formatted(notice.id()), broken);
		}
	}

	private String subject(Notice notice, Locale language) {
		return notice.isSingle()
				? messages.getMessage("mail.warning.one", new Object[] { notice.percent(), notice.reference() },
						language)
				: messages.getMessage("mail.warning.many", new Object[] { notice.answers() }, language);
	}

	private String text(Notice notice, Locale language) {
		var link = settings.link(notice.isSingle() ? "/tickets/" + notice.ticket() : "/tickets");
		return "%s\n%s\n\n%s\n".formatted(messages.getMessage("mail.link", null, language), link,
				messages.getMessage("mail.automatic", null, language));
	}

}
