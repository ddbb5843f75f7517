package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A transcript for people, laid out part by part and bound at the end. */
final class TranscriptPdf implements TranscriptForm {

	/** More than that is not laid out at once: some twenty pages. */
	private static final int MOST_CHARACTERS = 40_000;

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
			makeRoom(Weights.of(item));
			writer.item(sheet(), item);
		}
	}

	@Override
	public void end(TranscriptTail tail) throws IOException {
		tail.owed().ifPresent((owed) -> writer.owed(sheet(), owed));
		if (!tail.agreements().isEmpty()) {
			writer.heading(sheet(), "evidence.pdf.agreements");
		}
		for (var agreement : tail.agreements()) {
			makeRoom(Weights.of(agreement));
			writer.agreement(sheet(), agreement);
		}
		if (!tail.cases().isEmpty()) {
			writer.heading(sheet(), "evidence.pdf.cases");
		}
		for (var one : tail.cases()) {
			makeRoom(Weights.of(one));
			writer.one(sheet(), one);
		}
		writer.end(sheet());
		finish();
		PdfBinding.bind(parts, title, title, file);
	}

	/** Begins a new part where one more would make it too long. */
	private void makeRoom(int weight) throws IOException {
		if (characters > 0 && characters + weight > MOST_CHARACTERS) {
			finish();
		}
		characters += weight;
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
