package market.helpdesk.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Copies a WebP up to its end, with what the camera says written anew. */
final class WebpCopy {

	private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

	private static final int TELLS_EXIF = 0x08;

	private static final int TELLS_XMP = 0x04;

	private static final int LONGEST_EXIF = 64 * 1024;

	private static final int MOST_CHUNKS = 10_000;

	private final FileBytes file;

	private WebpCopy(FileBytes file) {
		this.file = file;
	}

	static Picture of(Path from, Path to) throws IOException {
		try (var file = FileBytes.reading(from); var out = new BufferedOutputStream(Files.newOutputStream(to))) {
			return new WebpCopy(file).make(out);
		}
	}

	private record Chunk(String name, long at, long length) {

		long padded() {
			return length + length % 2;
		}

	}

	private Picture make(OutputStream out) throws IOException {
		var chunks = chunks();
		var exif = chunks.stream().filter((chunk) -> chunk.name().equals("EXIF")).findFirst();
		var told = exif.isEmpty() ? null : Exif.read(exif(exif.get())).filter((one) -> !one.isEmpty()).orElse(null);
		var extended = chunks.getFirst().name().equals("VP8X");
		var tiff = (told == null || !extended) ? new byte[0] : told.tiff();
		var kept = chunks.stream().filter((chunk) -> NEEDED.contains(chunk.name())).toList();
		var picture = picture(kept.getFirst(), (told != null && extended) ? told.orientation() : 1);
		var size = 4 + kept.stream().mapToLong((chunk) -> 8 + chunk.padded()).sum()
				+ ((tiff.length > 0) ? 8 + tiff.length + tiff.length % 2 : 0);
		out.write(head("RIFF", size));
		out.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
		for (var chunk : kept) {
			write(chunk, tiff.length > 0, out);
		}
		if (tiff.length > 0) {
			out.write(head("EXIF", tiff.length));
			out.write(Arrays.copyOf(tiff, tiff.length + tiff.length % 2));
		}
		return picture;
	}

	private List<Chunk> chunks() throws IOException {
		if (!file.name(0).equals("RIFF") || !file.name(8).equals("WEBP")) {
			throw new DamagedFile("No WebP");
		}
		var end = 8 + length(4);
		if (end > file.size()) {
			throw new DamagedFile("A WebP without its end");
		}
		var chunks = new ArrayList<Chunk>();
		for (var at = 12L; at + 8 <= end && chunks.size() < MOST_CHUNKS;) {
			var chunk = new Chunk(file.name(at), at + 8, length(at + 4));
			if (chunk.at() + chunk.length() > end) {
				throw new DamagedFile("A chunk that is longer than its file");
			}
			chunks.add(chunk);
			at = chunk.at() + chunk.padded();
		}
		if (chunks.isEmpty() || !Set.of("VP8 ", "VP8L", "VP8X").contains(chunks.getFirst().name())) {
			throw new DamagedFile("A WebP without a picture");
		}
		return chunks;
	}

	/** Lengths stand with their least significant byte first. */
	private long length(long at) throws IOException {
		return Integer.reverseBytes((int) file.four(at)) & 0xffff_ffffL;
	}

	/** Some programs put a header before it that belongs into JPEGs. */
	private byte[] exif(Chunk chunk) throws IOException {
		if (chunk.length() > LONGEST_EXIF) {
			return new byte[0];
		}
		var bytes = file.read(chunk.at(), (int) chunk.length());
		var header = Exif.HEADER.length;
		return (bytes.length >= header && Arrays.equals(bytes, 0, header, Exif.HEADER, 0, header))
				? Arrays.copyOfRange(bytes, header, bytes.length) : bytes;
	}

	private Picture picture(Chunk first, int orientation) throws IOException {
		var bytes = ByteBuffer.wrap(file.read(first.at(), 10)).order(ByteOrder.LITTLE_ENDIAN);
		return switch (first.name()) {
			case "VP8X" -> Picture.of((bytes.getInt(4) & 0xffffff) + 1, (bytes.getInt(6) >>> 8) + 1, orientation);
			case "VP8L" ->
				Picture.of((bytes.getInt(1) & 0x3fff) + 1, (bytes.getInt(1) >>> 14 & 0x3fff) + 1, orientation);
			default -> Picture.of(bytes.getShort(6) & 0x3fff, bytes.getShort(8) & 0x3fff, orientation);
		};
	}

	private void write(Chunk chunk, boolean tellsExif, OutputStream out) throws IOException {
		out.write(head(chunk.name(), chunk.length()));
		if (chunk.name().equals("VP8X")) {
			var content = file.read(chunk.at(), (int) Math.min(chunk.length(), 10));
			content[0] = (byte) (content[0] & ~TELLS_XMP & ~TELLS_EXIF | (tellsExif ? TELLS_EXIF : 0));
			out.write(content);
			file.copy(chunk.at() + content.length, chunk.length() - content.length, out);
		}
		else {
			file.copy(chunk.at(), chunk.length(), out);
		}
		if (chunk.length() % 2 == 1) {
			out.write(0);
		}
	}

	private static byte[] head(String name, long length) {
		return ByteBuffer.allocate(8)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(name.getBytes(StandardCharsets.ISO_8859_1))
			.putInt((int) length)
			.array();
	}

}
