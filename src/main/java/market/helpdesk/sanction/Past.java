package market.helpdesk.sanction;

import java.time.Instant;

/** A sanction that was imposed on a shop and stood. */
record Past(Measure measure, Instant imposedAt) {
}
