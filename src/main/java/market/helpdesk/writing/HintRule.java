package market.helpdesk.writing;

import java.util.stream.Stream;

/** Looks for one thing in what somebody is about to send. */
interface HintRule {

	Stream<Hint> look(Reading reading);

}
