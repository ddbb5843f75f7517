package market.helpdesk.paging;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTests {

	private static final String ID = "0190b0a0-0000-7000-8000-000000000001";

	@Test
	void readsWhatItWrites() {
		var cursor = new Cursor(Instant.parse("2026-01-14T09:00:00.000001Z"), UUID.fromString(ID));
		assertThat(cursor).hasToString("2026-01-14T09:00:00.000001Z_" + ID);
		assertThat(Cursor.parse(cursor.toString())).contains(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_", "2026-01-14T09:00:00Z", "2026-01-14T09:00:00Z_", "2026-01-14T09:00:00Z_0190b0a0",
			"_" + ID, "yesterday_" + ID, "2026-02-30T09:00:00Z_" + ID, "' or true --_" + ID })
	void isNoneWhereAnAddressWasCutOffOrMadeUp(String text) {
		assertThat(Cursor.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+300000-01-01T00:00:00Z" })
	void isNoneWhereItsTimeIsBeyondWhatADatabaseKeeps(String at) {
		assertThat(Cursor.parse(at + "_" + ID)).isEmpty();
	}

}
