package market.helpdesk.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * Lays a transcript out for people, out of what was written for programs: that takes a
 * while, and no transaction waits for it.
 */
final class Printing {

	private Printing() {
	}

	static void print(Draft draft, Workspace workspace) {
		try {
			var style = new ClassPathResource("evidence/transcript.css").getContentAsString(StandardCharsets.UTF_8);
			try (var pdf = new TranscriptPdf(workspace, draft.pdf(), new SheetWriter(draft.wording(), style))) {
				TranscriptReading.tell(draft.json(), pdf);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
