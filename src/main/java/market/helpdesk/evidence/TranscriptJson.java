package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A transcript for programs, as docs/adr/0026 describes it. */
final class TranscriptJson implements TranscriptForm {

	private static final int VERSION = 1;

	private final JsonFile file;

	TranscriptJson(Path file) throws IOException {
		this.file = new JsonFile(file);
	}

	@Override
	public void begin(TranscriptHead head) {
		file.member("version", VERSION);
		file.member("about", head);
		file.beginList("thread");
	}

	@Override
	public void add(List<TranscriptItem> items) {
		items.forEach(file::element);
	}

	@Override
	public void end(TranscriptTail tail) {
		file.endList();
		file.member("agreements", tail.agreements());
		file.member("cases", tail.cases());
		tail.owed().ifPresent((owed) -> file.member("owed", owed));
		file.end();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

}
