package market.helpdesk.marketplace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineReaderTests {

	@Test
	void anEmptyFileHasNoLines() {
		assertThat(read(text(""))).isEmpty();
	}

	@Test
	void theLastLineNeedsNoLineFeed() {
		assertThat(read(text("one\ntwo"))).containsExactly("1 one", "2 two");
		assertThat(read(text("one\ntwo\n"))).containsExactly("1 one", "2 two");
	}

	@Test
	void emptyLinesAreCountedAsLinesOfTheFile() {
		assertThat(read(text("\n\none\n"))).containsExactly("1 ", "2 ", "3 one");
	}

	@Test
	void aLineMayBeAsLongAsTheLimitAndNoLonger() {
		var reader = new LineReader(
				text("x".repeat(LineReader.LONGEST) + "\n" + "y".repeat(LineReader.LONGEST + 1) + "\nlast"));
		assertThat(reader.next()).satisfies((line) -> {
			assertThat(line.tooLong()).isFalse();
			assertThat(line.bytes()).hasSize(LineReader.LONGEST);
		});
		assertThat(reader.next()).extracting(RawLine::number, RawLine::tooLong).containsExactly(2L, true);
		assertThat(reader.next()).extracting((line) -> new String(line.bytes(), StandardCharsets.UTF_8))
			.isEqualTo("last");
	}

	@Test
	void aLineOfFourGigabytesTakesNoMemory() {
		var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
		var blocks = Collections.enumeration(Collections.nCopies(4_096, block));
		var reader = new LineReader(new SequenceInputStream(new java.util.Enumeration<>() {

			@Override
			public boolean hasMoreElements() {
				return blocks.hasMoreElements();
			}

			@Override
			public InputStream nextElement() {
				return new ByteArrayInputStream(blocks.nextElement());
			}

		}));
		assertThat(reader.next()).extracting(RawLine::tooLong).isEqualTo(true);
		assertThat(reader.next()).isNull();
	}

	@Test
	void longLinesMakeSmallBatches() {
		var long4 = ("x".repeat(3_000_000) + "\n").repeat(10);
		var batches = new Batches(text(long4));
		assertThat(batches.next()).hasSize(3);
	}

	@Test
	void emptyLinesAreNoLinesOfABatch() {
		var batches = new Batches(text("\n \r\n\t\n{}\n\n"));
		assertThat(batches.next()).extracting(ReadLine::number).containsExactly(4L);
		assertThat(batches.next()).isEmpty();
	}

	private static List<String> read(InputStream stream) {
		var reader = new LineReader(stream);
		var lines = new ArrayList<String>();
		for (var line = reader.next(); line != null; line = reader.next()) {
			lines.add(line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8));
		}
		return lines;
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
