package market.helpdesk.audit;

import java.util.List;

import org.flywaydb.core.api.migration.JavaMigration;
import tools.jackson.databind.json.JsonMapper;

/** The migration that is no script, for databases that have nothing on record yet. */
public final class ChainMigration {

	private ChainMigration() {
	}

	/** Returns the migration as it is, without anywhere to look for texts. */
	public static JavaMigration withoutTexts() {
		return new ChainWhatWasThere(new TextSources(List.of()), JsonMapper.builder().build());
	}

}
