package market.helpdesk.aftersales;

import java.time.Instant;
import java.time.ZoneOffset;

import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.SubmissionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every step of every case, for ever. A stage is reached once, and so is an outcome. */
@Repository
class CaseLog {

	private final JdbcClient jdbc;

	CaseLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void append(Case one, Step step, Author by, SubmissionKey key, Instant at) {
		var shipment = step.shipment().orElse(null);
		jdbc.sql(
				"""
						insert into case_stages (shop_id, case_id, stage, reached_by, side, reached_at, note, skip_reason, carrier,
						  carrier_name, tracking_number, estimated_delivery, submission_key)
						values (:shop, :case, :stage, :by, :side, :at, :note, :skipReason, :carrier, :carrierName, :number, :delivery,
						  :key)""")
			.param("shop", one.shop().id())
			.param("case", one.id().id())
			.param("stage", step.stage().name())
			.param("by", by.account().id())
			.param("side", by.side().name())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("note", text(step.note().orElse(null)))
			.param("skipReason", text(step.skipReason().orElse(null)))
			.param("carrier", (shipment != null) ? shipment.carrier().name() : null)
			.param("carrierName", (shipment != null) ? shipment.carrierName().orElse(null) : null)
			.param("number", (shipment != null) ? shipment.number().text() : null)
			.param("delivery", (shipment != null) ? shipment.estimatedDelivery() : null)
			.param("key", key.id())
			.update();
	}

	void append(Case one, Resolution resolution, Author by, SubmissionKey key, Instant at) {
		jdbc.sql("""
				insert into case_outcomes (shop_id, case_id, outcome, closed_by, side, closed_at, reason, skip_reason,
				  submission_key)
				values (:shop, :case, :outcome, :by, :side, :at, :reason, :skipReason, :key)""")
			.param("shop", one.shop().id())
			.param("case", one.id().id())
			.param("outcome", resolution.outcome().name())
			.param("by", by.account().id())
			.param("side", by.side().name())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("reason", text(resolution.reason().orElse(null)))
			.param("skipReason", text(resolution.skipReason().orElse(null)))
			.param("key", key.id())
			.update();
	}

	/** Returns whether this form was sent before, by a double click or again. */
	boolean has(Case one, SubmissionKey key) {
		return jdbc
			.sql("""
					select exists (select from case_stages where shop_id = :shop and case_id = :case and submission_key = :key)
					  or exists (select from case_outcomes where shop_id = :shop and case_id = :case and submission_key = :key)""")
			.param("shop", one.shop().id())
			.param("case", one.id().id())
			.param("key", key.id())
			.query(Boolean.class)
			.single();
	}

	private static @Nullable String text(@Nullable Remark remark) {
		return (remark != null) ? remark.text() : null;
	}

}
