package market.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After each test: whatever went on record while it ran can be told in every language,
 * down to its particulars.
 */
class AuditWording implements AfterEachCallback {

	@Override
	public void afterEach(ExtensionContext context) {
		var application = SpringExtension.getApplicationContext(context);
		var messages = application.getBean(MessageSource.class);
		var wordless = new TreeSet<String>();
		for (var key : keys(application.getBean(JdbcClient.class))) {
			for (var language : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
				try {
					messages.getMessage(key, null, language);
				}
				catch (NoSuchMessageException missing) {
					wordless.add(key);
				}
			}
		}
		assertThat(wordless).as("what stands in the audit trail without words").isEmpty();
	}

	private static List<String> keys(JdbcClient jdbc) {
		var keys = new ArrayList<>(
				jdbc.sql("select distinct 'audit.' || action from audit_entries").query(String.class).list());
		keys.addAll(jdbc.sql("select distinct 'particular.' || jsonb_object_keys(particulars) from audit_entries")
			.query(String.class)
			.list());
		keys.addAll(jdbc.sql("select distinct 'particular.' || name from audit_texts where kept")
			.query(String.class)
			.list());
		return keys;
	}

}
