package market.helpdesk.agreement;

/** There is no such agreement, or none that the viewer may know of (R2). */
public class AgreementNotFound extends RuntimeException {

	public AgreementNotFound(AgreementId id) {
		super("No agreement " + id);
	}

}
