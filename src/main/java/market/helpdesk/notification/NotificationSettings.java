package market.helpdesk.notification;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are told. Mail is sent where {@code spring.mail.host} names a server.
 *
 * @param from whom mail comes from: an address that takes none
 * @param baseUrl where people reach the application, for the links in mail; needed where
 * mail is sent
 * @param senders how many notices and mails are worked on at once
 * @param retryEvery the pause between two looks at what could not be told; the more often
 * it failed, the longer it is left alone
 */
@Validated
@ConfigurationProperties("helpdesk.notification")
public record NotificationSettings(@DefaultValue("no-reply@marketplace.example") @NotBlank @Email String from,
		@Nullable URI baseUrl, @DefaultValue("4") @Min(1) @Max(32) int senders,
		@DefaultValue("1m") Duration retryEvery) {

	public NotificationSettings {
		if (baseUrl != null && !isPlain(baseUrl)) {
			throw new IllegalArgumentException(
					"helpdesk.notification.base-url must be an address such as https://helpdesk.marketplace.example, and not "
							+ baseUrl);
		}
	}

	/**
	 * Returns the address of a page.
	 * @throws IllegalStateException if nobody said where the application is reached
	 */
	String link(String path) {
		if (baseUrl == null) {
			throw new IllegalStateException("Mail has links: where spring.mail.host is set, set "
					+ "helpdesk.notification.base-url as well, such as https://helpdesk.marketplace.example");
		}
		return baseUrl.toString().replaceFirst("/$", "") + path;
	}

	/** The host of the sender's address. */
	String host() {
		return from.substring(from.lastIndexOf('@') + 1);
	}

	private static boolean isPlain(URI url) {
		return ("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null
				&& url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
	}

}
