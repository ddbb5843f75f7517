package market.helpdesk.evidence;

/** Too many packs are being put together; somebody is to try again in a while. */
public class EvidenceBusy extends RuntimeException {

	EvidenceBusy() {
		super("Too many evidence packs are being put together");
	}

}
