package market.helpdesk.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the items of a HEIC stand. */
final class HeicPlaces {

	private final FileBytes file;

	private final Boxes boxes;

	private final List<Box> parts;

	private long at;

	HeicPlaces(FileBytes file, Boxes boxes, List<Box> parts) {
		this.file = file;
		this.boxes = boxes;
		this.parts = parts;
	}

	/** A stretch of the file. */
	record Extent(long at, long length) {
	}

	/**
	 * Returns the stretches of the items.
	 * @throws DamagedFile if one stands where it can't be found
	 */
	Map<Long, List<Extent>> of(Set<Long> items) throws IOException {
		var table = boxes.find("iloc", parts).orElseThrow(() -> new DamagedFile("A photo whose items are nowhere"));
		var version = file.one(table.content());
		at = table.afterVersion();
		var widths = number(2);
		var count = number((version < 2) ? 2 : 4);
		var places = new HashMap<Long, List<Extent>>();
		for (var item = 0L; item < count && at < table.end(); item++) {
			var name = number((version < 2) ? 2 : 4);
			var inside = (version == 0) ? 0 : number(2) & 0xf;
			number(2);
			var base = number(width(widths, 4));
			var extents = new ArrayList<Extent>();
			for (var left = number(2); left > 0; left--) {
				number((version == 0) ? 0 : width(widths, 0));
				var offset = number(width(widths, 12));
				extents.add(extent(inside, base + offset, number(width(widths, 8))));
			}
			if (items.contains(name)) {
				places.put(name, extents);
			}
		}
		return places;
	}

	private static int width(long widths, int shift) {
		return (int) (widths >> shift) & 0xf;
	}

	private Extent extent(long inside, long offset, long length) throws IOException {
		var from = switch ((int) inside) {
			case 0 -> offset;
			case 1 -> offset + boxes.find("idat", parts)
				.orElseThrow(() -> new DamagedFile("An item in a box that isn't there"))
				.content();
			default -> throw new DamagedFile("An item inside of another");
		};
		if (from < 0 || length <= 0 || from > file.size() - length) {
			throw new DamagedFile("An item outside of its file");
		}
		return new Extent(from, length);
	}

	/** Reads on. */
	private long number(int width) throws IOException {
		var number = switch (width) {
			case 0 -> 0L;
			case 2 -> file.two(at);
			case 4 -> file.four(at);
			case 8 -> file.eight(at);
			default -> throw new DamagedFile("A number of %d bytes".formatted(width));
		};
		at += width;
		return number;
	}

}
