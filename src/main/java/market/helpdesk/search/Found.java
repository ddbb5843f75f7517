package market.helpdesk.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import market.helpdesk.paging.Cursor;

/** A document that fits, and how well. */
record Found(DocumentKey key, Instant at, float rank) {

	static Found of(ResultSet row, int number) throws SQLException {
		return new Found(DocumentKey.of(row, number), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getFloat("rank"));
	}

	HitCursor cursor() {
		return new HitCursor(rank, new Cursor(at, key.id()));
	}

}
