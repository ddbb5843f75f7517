package market.helpdesk.attachment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A file under the name the other side will read, which is its own unless something in
 * that is hidden.
 */
record NamedFile(Upload upload, String name) {

	static List<NamedFile> renamed(List<NamedFile> files, List<String> names) {
		return IntStream.range(0, files.size())
			.mapToObj((place) -> new NamedFile(files.get(place).upload(), names.get(place)))
			.toList();
	}

}
