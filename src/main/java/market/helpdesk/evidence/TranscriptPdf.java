package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.evidence.TranscriptItem.Written;

/** A transcript for people, laid out part by part and bound at the end. */
final class TranscriptPdf implements TranscriptForm {

	/** More than that is not laid out at once: some twenty pages. */
	private static final int MOST_CHARACTERS = 40_000;

	/** What an item takes besides its words. */
	private static final int FRAME = 200;

	private final Workspace workspace;

	private final Path file;

	private final SheetWriter writer;

	private final List<Path> parts = new ArrayList<>();

	private String title = "";

	private Optional<Sheet> open = Optional.empty();

	private int characters;

	TranscriptPdf(Workspace workspace, Path file, SheetWriter writer) {
		this.workspace = workspace;
		this.file = file;
		this.writer = writer;
	}

	@Override
	public void begin(TranscriptHead head) {
		title = head.reference();
		writer.head(sheet(), head);
	}

	@Override
	public void add(List<TranscriptItem> items) throws IOException {
		for (var item : items) {
			if (characters > MOST_CHARACTERS) {
				finish();
			}
			writer.item(sheet(), item);
			characters += weight(item);
		}
	}

	private static int weight(TranscriptItem item) {
		return FRAME + item.deadline().map((deadline) -> deadline.steps().size() * FRAME).orElse(0)
				+ ((item instanceof Written written) ? written.body().map(String::length).orElse(0) : 0);
	}

	@Override
	public void end(TranscriptTail tail) throws IOException {
		writer.tail(sheet(), tail);
		finish();
		PdfBinding.bind(parts, title, title, file);
	}

	private Sheet sheet() {
		var sheet = open.orElseGet(writer::sheet);
		open = Optional.of(sheet);
		return sheet;
	}

	private void finish() throws IOException {
		var part = workspace.file("part-%d.pdf".formatted(parts.size()));
		PdfPart.render(sheet(), part);
		parts.add(part);
		open = Optional.empty();
		characters = 0;
	}

	/** The parts go with the workspace. */
	@Override
	public void close() {
	}

}
