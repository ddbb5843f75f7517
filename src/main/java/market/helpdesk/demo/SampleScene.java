package market.helpdesk.demo;

import java.time.Instant;

/**
 * Something in the sample that the importer doesn't know: done after the import, as
 * people do it.
 */
interface SampleScene {

	void play(Instant now);

}
