package market.helpdesk.audit;

import java.time.Clock;
import java.util.List;

import org.flywaydb.core.api.migration.JavaMigration;
import tools.jackson.databind.json.JsonMapper;

/** The migrations that are no scripts, for databases that have nothing on record yet. */
public final class ChainMigrations {

	private ChainMigrations() {
	}

	/** Returns them as they are, without anywhere to look for texts. */
	public static JavaMigration[] withoutTexts() {
		var sources = new TextSources(List.of());
		var json = JsonMapper.builder().build();
		return new JavaMigration[] { new ChainWhatWasThere(sources, json),
				new ChainHeldFiles(sources, json, Clock.systemUTC()) };
	}

}
