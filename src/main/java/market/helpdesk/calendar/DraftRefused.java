package market.helpdesk.calendar;

/** Something cannot be done to a draft, which stays as it was. */
public class DraftRefused extends RuntimeException {

	private final transient DraftRefusal refusal;

	DraftRefused(DraftRefusal refusal) {
		super(refusal.toString());
		this.refusal = refusal;
	}

	public DraftRefusal refusal() {
		return refusal;
	}

}
