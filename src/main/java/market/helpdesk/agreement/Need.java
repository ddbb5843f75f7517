package market.helpdesk.agreement;

import java.util.Optional;

/** Whether something has to be said. */
public enum Need {

	REQUIRED, OPTIONAL, NONE;

	boolean isMetBy(Optional<?> value) {
		return switch (this) {
			case REQUIRED -> value.isPresent();
			case OPTIONAL -> true;
			case NONE -> value.isEmpty();
		};
	}

}
