package market.helpdesk.absence;

import java.util.UUID;

/** Names an absence. */
public record AbsenceId(UUID id) {

	@Override
	public String toString() {
		return id.toString();
	}

}
