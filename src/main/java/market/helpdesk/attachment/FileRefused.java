package market.helpdesk.attachment;

/** A file is not received. Nothing of it is kept. */
public class FileRefused extends RuntimeException {

	private final Refusal refusal;

	FileRefused(Refusal refusal) {
		super(refusal.name());
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return refusal;
	}

}
