package market.helpdesk.privacy;

/** Something stands against an erasure: the database says what. */
class ErasureRefused extends RuntimeException {

	ErasureRefused(Matter matter, Throwable cause) {
		super("%s %s is not erased".formatted(matter.kind(), matter.id()), cause);
	}

}
