package market.helpdesk.evidence;

import org.springframework.stereotype.Component;

/** Seals packs. */
@Component
class Seals {

	SealForm of(byte[] manifest) {
		return new SealForm(1, "", "", "");
	}

}
