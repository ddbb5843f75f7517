package market.helpdesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets the database explain what it is asked: not what somebody thinks it is asked, and
 * how it was done and not how it would be.
 */
record Explained(Database database) {

	/** An entry of the log, whose further lines are indented. */
	private static final Pattern ENTRY = Pattern.compile("plan:\\R((?:\t.*\\R)+)");

	/** Something that asks. */
	interface Asking {

		void run() throws IOException, SQLException;

	}

	/** Returns the plans of all statements that changed or locked rows. */
	List<Plan> during(Asking asking) throws IOException, SQLException {
		var log = database.server().log();
		var before = Files.size(log);
		database.execute("alter system set auto_explain.log_analyze = on",
				"alter system set auto_explain.log_buffers = on", "alter system set auto_explain.log_timing = off",
				"alter system set auto_explain.log_min_duration = 0", "select pg_reload_conf()",
				"select pg_sleep(0.5)");
		try {
			asking.run();
		}
		finally {
			database.execute("alter system reset all", "select pg_reload_conf()");
		}
		var text = new String(Files.readAllBytes(log), (int) before, (int) (Files.size(log) - before),
				StandardCharsets.UTF_8);
		return ENTRY.matcher(text)
			.results()
			.map((entry) -> new Plan(entry.group(1)))
			.filter((plan) -> !plan.text().contains("pg_reload_conf") && !plan.text().contains("pg_sleep"))
			.toList();
	}

}
