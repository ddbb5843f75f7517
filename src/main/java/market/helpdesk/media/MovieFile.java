package market.helpdesk.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A film. Of its boxes only those stay that it needs to be seen and heard: neither what
 * its maker noted about it (where it was taken, first of all) nor tracks of anything else
 * than pictures and sound, in which action cameras note where they are all the time.
 */
final class MovieFile {

	private static final Set<String> IN_FILE = Set.of("ftyp", "styp", "pdin", "moov", "mdat", "moof", "mfra", "sidx",
			"ssix");

	private static final Set<String> IN_MOVIE = Set.of("mvhd", "trak", "mvex", "iods");

	private static final Set<String> IN_TRACK = Set.of("tkhd", "edts", "tref", "trgr", "mdia");

	private static final Set<String> IN_MEDIA = Set.of("mdhd", "hdlr", "elng", "minf");

	private static final Set<String> IN_INFORMATION = Set.of("vmhd", "smhd", "dinf", "stbl");

	private static final Set<String> IN_TABLES = Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco",
			"co64", "stss", "stsh", "padb", "stdp", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio");

	private static final Set<String> SEEN_AND_HEARD = Set.of("vide", "soun");

	private final FileBytes file;

	private final Boxes boxes;

	private MovieFile(FileBytes file) {
		this.file = file;
		this.boxes = new Boxes(file);
	}

	/** Cleans a film where it is. */
	static void clean(Path path) throws IOException {
		try (var file = FileBytes.changing(path)) {
			new MovieFile(file).clean();
		}
	}

	private void clean() throws IOException {
		var all = boxes.all();
		var kept = boxes.keep(IN_FILE, all);
		var movie = boxes.find("moov", kept).orElseThrow(() -> new DamagedFile("A film without its table"));
		if (boxes.find("mdat", kept).isEmpty()) {
			throw new DamagedFile("A film without pictures");
		}
		cleanMovie(file, boxes, movie, boxes.find("moof", kept).isPresent());
	}

	/**
	 * Cleans the table of a film.
	 * @param inFragments whether there are further tables, which are not gone through
	 */
	static void cleanMovie(FileBytes file, Boxes boxes, Box movie, boolean inFragments) throws IOException {
		var tracks = boxes.keep(IN_MOVIE, boxes.in(movie)).stream().filter((box) -> box.name().equals("trak")).toList();
		var cleaned = new MovieTracks(file, boxes);
		for (var track : tracks) {
			if (isSeenOrHeard(file, boxes, track)) {
				cleanTrack(boxes, track);
			}
			else if (inFragments) {
				throw new DamagedFile("Fragments of something else than pictures and sound");
			}
			else {
				cleaned.blank(track);
			}
		}
	}

	private static boolean isSeenOrHeard(FileBytes file, Boxes boxes, Box track) throws IOException {
		var handler = boxes.find(track, "mdia", "hdlr").orElseThrow(() -> new DamagedFile("A track of nothing"));
		return SEEN_AND_HEARD.contains(file.name(handler.afterVersion() + 4));
	}

	private static void cleanTrack(Boxes boxes, Box track) throws IOException {
		var in = boxes.keep(IN_TRACK, boxes.in(track));
		for (var media : named("mdia", in)) {
			for (var information : named("minf", boxes.keep(IN_MEDIA, boxes.in(media)))) {
				for (var tables : named("stbl", boxes.keep(IN_INFORMATION, boxes.in(information)))) {
					boxes.keep(IN_TABLES, boxes.in(tables));
				}
			}
		}
	}

	private static List<Box> named(String name, List<Box> boxes) {
		return boxes.stream().filter((box) -> box.name().equals(name)).toList();
	}

}
