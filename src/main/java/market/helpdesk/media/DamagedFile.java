package market.helpdesk.media;

import java.io.IOException;

/** A file is not what its beginning says: it is cut off, or its parts don't fit. */
public class DamagedFile extends IOException {

	DamagedFile(String what) {
		super(what);
	}

}
