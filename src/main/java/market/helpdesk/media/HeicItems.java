package market.helpdesk.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of a HEIC: pictures, which stay, and what is said about them. */
final class HeicItems {

	private static final Set<String> PICTURES = Set.of("hvc1", "hev1", "grid", "iden", "iovl", "tmap", "lhv1", "jpeg");

	private static final int LONGEST_EXIF = 256 * 1024;

	private final FileBytes file;

	private final Boxes boxes;

	private final List<Box> parts;

	HeicItems(FileBytes file, Boxes boxes, List<Box> parts) {
		this.file = file;
		this.boxes = boxes;
		this.parts = parts;
	}

	void clean() throws IOException {
		var names = names();
		var places = new HeicPlaces(file, boxes, parts).of(names.keySet());
		for (var item : names.entrySet()) {
			var extents = places.getOrDefault(item.getKey(), List.of());
			if (item.getValue().equals("Exif")) {
				rewrite(extents);
			}
			else if (!PICTURES.contains(item.getValue())) {
				blank(extents);
			}
		}
	}

	/** Returns what the items are, by their numbers. */
	private Map<Long, String> names() throws IOException {
		var table = boxes.find("iinf", parts).orElseThrow(() -> new DamagedFile("A photo without items"));
		var countLength = (file.one(table.content()) == 0) ? 2 : 4;
		var names = new HashMap<Long, String>();
		for (var entry : boxes.between(table.afterVersion() + countLength, table.end())) {
			var version = file.one(entry.content());
			if (!entry.name().equals("infe") || version < 2) {
				throw new DamagedFile("An item of another time");
			}
			var at = entry.afterVersion();
			var number = (version == 2) ? file.two(at) : file.four(at);
			names.put(number, file.name(at + ((version == 2) ? 4 : 6)));
		}
		return names;
	}

	/** What doesn't fit, or can't be read, says nothing any more. */
	private void rewrite(List<HeicPlaces.Extent> extents) throws IOException {
		var length = extents.stream().mapToLong(HeicPlaces.Extent::length).sum();
		var tiff = (length <= LONGEST_EXIF) ? tiff(extents, (int) length) : Exif.EMPTY;
		blank(extents);
		var content = ByteBuffer.allocate(4 + Exif.HEADER.length + tiff.length)
			.putInt(Exif.HEADER.length)
			.put(Exif.HEADER)
			.put(tiff)
			.array();
		if (extents.size() == 1 && content.length <= length) {
			file.write(extents.getFirst().at(), content);
		}
	}

	private byte[] tiff(List<HeicPlaces.Extent> extents, int length) throws IOException {
		var bytes = ByteBuffer.allocate(length);
		for (var extent : extents) {
			bytes.put(file.read(extent.at(), (int) extent.length()));
		}
		if (length < 4 || bytes.getInt(0) < 0 || bytes.getInt(0) > length - 4) {
			return Exif.EMPTY;
		}
		var from = 4 + bytes.getInt(0);
		return Exif.read(java.util.Arrays.copyOfRange(bytes.array(), from, length)).map(Exif::tiff).orElse(Exif.EMPTY);
	}

	private void blank(List<HeicPlaces.Extent> extents) throws IOException {
		for (var extent : new ArrayList<>(extents)) {
			file.blank(extent.at(), extent.at() + extent.length());
		}
	}

}
