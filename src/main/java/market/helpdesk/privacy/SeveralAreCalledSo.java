package market.helpdesk.privacy;

/** Several people go by a name: who is meant says only the one they sign in with. */
public class SeveralAreCalledSo extends RuntimeException {

	SeveralAreCalledSo() {
		super("Several people are called so");
	}

}
