package market.helpdesk.account;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where people get mail. For those who send it only: nothing that anybody is shown comes
 * from here (R6).
 */
@Repository
public class Mailboxes {

	private final JdbcClient jdbc;

	Mailboxes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An address, and what is read there.
	 *
	 * @param language the one its owner chose, if they chose one
	 */
	public record Mailbox(String address, Optional<Locale> language) {

		/** Addresses stay out of logs. */
		@Override
		public String toString() {
			return "a mailbox";
		}

	}

	/** Finds somebody's mailbox; not everyone gave the marketplace an address. */
	public Optional<Mailbox> find(AccountId account) {
		record Row(String email, @Nullable String language) {
		}
		return jdbc.sql("select email, language from accounts where id = :id and email is not null")
			.param("id", account.id())
			.query(Row.class)
			.optional()
			.map((row) -> new Mailbox(row.email(), Optional.ofNullable(row.language()).map(Locale::forLanguageTag)));
	}

	/** Keeps the language somebody chose: mail to them speaks it from now on. */
	public void speak(AccountId account, Locale language) {
		jdbc.sql("update accounts set language = :language where id = :id and language is distinct from :language")
			.param("language", language.toLanguageTag())
			.param("id", account.id())
			.update();
	}

}
