package market.helpdesk.media;

import java.io.IOException;

/** Tracks that go, together with what they tell where the pictures are. */
final class MovieTracks {

	private final FileBytes file;

	private final Boxes boxes;

	MovieTracks(FileBytes file, Boxes boxes) {
		this.file = file;
		this.boxes = boxes;
	}

	void blank(Box track) throws IOException {
		var tables = boxes.find(track, "mdia", "minf", "stbl")
			.orElseThrow(() -> new DamagedFile("A track without tables"));
		var lengths = new SampleLengths(file, boxes, tables);
		var wide = boxes.find(tables, "co64");
		var width = wide.isPresent() ? 8 : 4;
		var places = (wide.isPresent() ? wide : boxes.find(tables, "stco"))
			.orElseThrow(() -> new DamagedFile("A track that is nowhere"));
		var count = file.four(places.afterVersion());
		if (count * width > places.length() - 8) {
			throw new DamagedFile("More chunks than fit");
		}
		for (var chunk = 0L; chunk < count; chunk++) {
			var at = places.afterVersion() + 4 + chunk * width;
			var place = (width == 8) ? file.eight(at) : file.four(at);
			blank(place, lengths.ofChunk(chunk + 1));
		}
		boxes.blank(track);
	}

	private void blank(long place, long length) throws IOException {
		if (place < 0 || length < 0 || place > file.size() - length) {
			throw new DamagedFile("A sample outside of its file");
		}
		file.blank(place, place + length);
	}

}
