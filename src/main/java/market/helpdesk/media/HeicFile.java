package market.helpdesk.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A photo of a telephone. It is cleaned where it is; what the camera says is written anew
 * in the place where it stood, everything else about the photo is blanked.
 */
final class HeicFile {

	private static final Set<String> IN_FILE = Set.of("ftyp", "meta", "mdat", "moov");

	private static final Set<String> IN_META = Set.of("hdlr", "pitm", "iinf", "iref", "iprp", "idat", "iloc", "dinf",
			"grpl");

	private static final Set<String> UNKNOWN_PROPERTIES = Set.of("uuid", "udes");

	private final FileBytes file;

	private final Boxes boxes;

	private HeicFile(FileBytes file) {
		this.file = file;
		this.boxes = new Boxes(file);
	}

	/**
	 * Cleans a photo where it is.
	 * @return how large its largest picture is
	 */
	static Picture clean(Path path) throws IOException {
		try (var file = FileBytes.changing(path)) {
			return new HeicFile(file).clean();
		}
	}

	private Picture clean() throws IOException {
		var kept = boxes.keep(IN_FILE, boxes.all());
		var movie = boxes.find("moov", kept);
		if (movie.isPresent()) {
			MovieFile.cleanMovie(file, boxes, movie.get(), false);
		}
		var meta = boxes.find("meta", kept).orElseThrow(() -> new DamagedFile("A photo without its table"));
		var parts = boxes.keep(IN_META, boxes.between(meta.afterVersion(), meta.end()));
		var items = new HeicItems(file, boxes, parts);
		items.clean();
		return picture(parts);
	}

	private Picture picture(List<Box> parts) throws IOException {
		var properties = boxes.find("iprp", parts).orElseThrow(() -> new DamagedFile("A photo without measures"));
		var container = boxes.find(properties, "ipco").orElseThrow(() -> new DamagedFile("A photo without measures"));
		Picture largest = null;
		for (var property : boxes.in(container)) {
			if (UNKNOWN_PROPERTIES.contains(property.name())) {
				boxes.blank(property);
			}
			else if (property.name().equals("ispe")) {
				var one = Picture.of(side(property, 4), side(property, 8), 1);
				largest = (largest == null || one.pixels() > largest.pixels()) ? one : largest;
			}
		}
		if (largest == null) {
			throw new DamagedFile("A photo without measures");
		}
		return largest;
	}

	private int side(Box measures, int at) throws IOException {
		return (int) Math.min(file.four(measures.content() + at), Integer.MAX_VALUE);
	}

}
