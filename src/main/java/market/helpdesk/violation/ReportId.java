package market.helpdesk.violation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a report. */
public record ReportId(UUID id) {

	static ReportId next() {
		return new ReportId(UuidCreator.getTimeOrderedEpoch());
	}

}
