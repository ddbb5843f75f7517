package market.helpdesk.evidence;

import java.io.IOException;
import java.util.List;

/** A form in which a transcript is written, in the order of its parts. */
interface TranscriptForm extends AutoCloseable {

	void begin(TranscriptHead head) throws IOException;

	void add(List<TranscriptItem> items) throws IOException;

	void end(TranscriptTail tail) throws IOException;

	@Override
	void close() throws IOException;

}
