package market.helpdesk.privacy;

import org.springframework.core.NestedExceptionUtils;

/** Something stands against an erasure: the database says what. */
class ErasureRefused extends RuntimeException {

	ErasureRefused(Matter matter, Throwable cause) {
		super("%s %s is not erased: %s".formatted(matter.kind(), matter.id(),
				NestedExceptionUtils.getMostSpecificCause(cause).getMessage()), cause);
	}

}
