package market.helpdesk.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import market.helpdesk.notification.Notice.News;
import market.helpdesk.notification.Notice.Warning;

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
		return switch (notice) {
			case Warning one when one.isSingle() ->
				message("mail.warning.one", language, one.percent(), one.reference());
			case Warning many -> message("mail.warning.many", language, many.answers());
			case News news -> message("mail.news", language, news.reference());
			case Notice.Announcement announcement -> message("mail.announcement." + announcement.kind(), language);
		};
	}

	private String text(Notice notice, Locale language) {
		var invitation = (notice instanceof Warning) ? "mail.link" : "mail.read";
		return "%s\n%s\n\n%s\n".formatted(message(invitation, language), settings.link(path(notice)),
				message("mail.automatic", language));
	}

	private static String path(Notice notice) {
		return switch (notice) {
			case Warning one when one.isSingle() -> "/tickets/" + one.ticket();
			case Warning many -> "/tickets";
			case News news -> "/tickets/" + news.ticket();
			case Notice.Announcement announcement -> announcement.path();
		};
	}

	private String message(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
