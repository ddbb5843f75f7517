package market.helpdesk.calendar;

/** A downtime cannot be recorded. */
public class DowntimeRefused extends RuntimeException {

	private final transient DowntimeRefusal refusal;

	DowntimeRefused(DowntimeRefusal refusal) {
		super(refusal.toString());
		this.refusal = refusal;
	}

	public DowntimeRefusal refusal() {
		return refusal;
	}

}
