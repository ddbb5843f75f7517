package market.helpdesk.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where everybody finds the keys that a pack may be sealed with: where people reach the
 * application, as it is configured for the links in mails. What a request says of that
 * would be for whoever asks to choose.
 */
@Component
class KeysAddress {

	private static final String PATH = "/archive-keys";

	private final String address;

	KeysAddress(@Value("${helpdesk.notification.base-url:}") String base) {
		this.address = base.strip().replaceFirst("/+$", "") + PATH;
	}

	@Override
	public String toString() {
		return address;
	}

}
