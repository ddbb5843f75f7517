package market.helpdesk.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import market.helpdesk.ticket.Side;
import market.helpdesk.writing.Hint.Kind;

/** Texts as people write them, each with the hints a careful colleague would give. */
record LabelledText(Manuscript manuscript, Set<Kind> expected) {

	static List<LabelledText> all() {
		try (var lines = Files.lines(Path.of("src/test/resources/writing/labelled-texts.txt"))) {
			return lines.filter((line) -> !line.startsWith("#")).map(LabelledText::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static LabelledText parse(String line) {
		var parts = line.split("\\|", 5);
		var asked = parts[2].strip().split("/");
		return new LabelledText(
				new Manuscript(parts[4].strip(), Side.valueOf(parts[1].strip()),
						new Asked(Integer.parseInt(asked[0]), Integer.parseInt(asked[1])), Optional.empty(),
						Optional.of(Language.valueOf(parts[0].strip().replace("CZ", "CS")))),
				Arrays.stream(parts[3].strip().split(" "))
					.filter((kind) -> !kind.isEmpty())
					.map(Kind::valueOf)
					.collect(Collectors.toSet()));
	}

}
