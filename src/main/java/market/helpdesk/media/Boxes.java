package market.helpdesk.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The boxes of which an MP4 or a HEIC is built. Files are cleaned in place, as other
 * boxes tell by their places where pictures and sound begin: what goes becomes a box of
 * nothing, as long as it was.
 */
final class Boxes {

	private static final byte[] NOTHING = "free".getBytes(StandardCharsets.ISO_8859_1);

	private static final int MOST = 100_000;

	private final FileBytes file;

	private int seen;

	Boxes(FileBytes file) {
		this.file = file;
	}

	List<Box> all() throws IOException {
		return between(0, file.size());
	}

	/**
	 * Returns the boxes that fill a stretch.
	 * @throws DamagedFile if they don't fill it
	 */
	List<Box> between(long from, long to) throws IOException {
		var boxes = new ArrayList<Box>();
		for (var at = from; at < to;) {
			var box = box(at, to);
			boxes.add(box);
			at = box.end();
		}
		return boxes;
	}

	private Box box(long at, long end) throws IOException {
		if (++seen > MOST) {
			throw new DamagedFile("Boxes without end");
		}
		var length = file.four(at);
		var header = 8;
		if (length == 1) {
			length = file.eight(at + 8);
			header = 16;
		}
		else if (length == 0) {
			length = end - at;
		}
		if (length < header || length > end - at) {
			throw new DamagedFile("A box at %d that doesn't fit".formatted(at));
		}
		return new Box(file.name(at + 4), at, at + header, at + length);
	}

	List<Box> in(Box box) throws IOException {
		return between(box.content(), box.end());
	}

	/** Finds the first box of a name. */
	Optional<Box> find(String name, List<Box> boxes) {
		return boxes.stream().filter((box) -> box.name().equals(name)).findFirst();
	}

	/** Finds a box along a way of names. */
	Optional<Box> find(Box box, String... way) throws IOException {
		var here = Optional.of(box);
		for (var name : way) {
			here = here.isEmpty() ? here : find(name, in(here.get()));
		}
		return here;
	}

	/** Blanks those that are not among the names, and returns the others. */
	List<Box> keep(Set<String> names, List<Box> boxes) throws IOException {
		for (var box : boxes) {
			if (!names.contains(box.name())) {
				blank(box);
			}
		}
		return boxes.stream().filter((box) -> names.contains(box.name())).toList();
	}

	void blank(Box box) throws IOException {
		file.write(box.start() + 4, NOTHING);
		file.blank(box.content(), box.end());
	}

}
