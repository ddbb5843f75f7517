package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.aftersales.CaseDetails.Closing;
import market.helpdesk.aftersales.CaseDetails.ReachedStage;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case with its stages, which come with it in one row. */
final class CaseRow {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<StageRow>> STAGES = new TypeReference<>() {
	};

	private CaseRow() {
	}

	/** A stage as the statement tells it. */
	record StageRow(CaseStage stage, String by, Side side, Instant at, @Nullable String note,
			@Nullable String skipReason, @Nullable Carrier carrier, @Nullable String carrierName,
			@Nullable String number, @Nullable LocalDate delivery) {

		private ReachedStage read() {
			return new ReachedStage(stage, by, side, at, Optional.ofNullable(note), Optional.ofNullable(skipReason),
					shipment());
		}

		private Optional<Shipment> shipment() {
			return Optional.ofNullable(carrier)
				.map((known) -> new Shipment(known, Optional.ofNullable(carrierName),
						new TrackingNumber(Objects.requireNonNull(number)), Objects.requireNonNull(delivery)));
		}

	}

	static CaseDetails details(ResultSet row, int number) throws SQLException {
		var kind = CaseKind.valueOf(row.getString("kind"));
		return new CaseDetails(new CaseId(row.getObject("id", UUID.class)),
				new ShopId(row.getObject("shop_id", UUID.class)), new TicketId(row.getObject("ticket_id", UUID.class)),
				kind, row.getString("opener"), Side.valueOf(row.getString("side")),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(), check(row),
				stages(kind, row.getString("stages")), closing(row), UpdateRows.owedTime(row));
	}

	private static PeriodCheck check(ResultSet row) throws SQLException {
		return new PeriodCheck(RightPeriod.valueOf(row.getString("period")),
				Optional.ofNullable(row.getObject("period_until", LocalDate.class)), row.getBoolean("period_over"));
	}

	private static List<ReachedStage> stages(CaseKind kind, @Nullable String json) {
		return (json == null) ? List.of()
				: JSON.readValue(json, STAGES)
					.stream()
					.map(StageRow::read)
					.sorted(Comparator.comparingInt((reached) -> kind.stages().indexOf(reached.stage())))
					.toList();
	}

	private static Optional<Closing> closing(ResultSet row) throws SQLException {
		var outcome = row.getString("outcome");
		return (outcome == null) ? Optional.empty() : Optional.of(new Closing(CaseOutcome.valueOf(outcome),
				row.getString("closer"), Side.valueOf(row.getString("closing_side")),
				row.getObject("closed_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getString("reason")), Optional.ofNullable(row.getString("skip_reason"))));
	}

}
