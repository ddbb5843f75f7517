package market.helpdesk.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * Copies a PNG up to its end, without texts and whatever else it doesn't need to look
 * right. Each chunk's check sum has to be right.
 */
final class PngCopy {

	static final long SIGNATURE = 0x89504e470d0a1a0aL;

	private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
			"iCCP", "cICP", "bKGD", "hIST", "pHYs", "sBIT", "acTL", "fcTL", "fdAT");

	private static final int LONGEST_EXIF = 64 * 1024;

	private final DataInputStream in;

	private final OutputStream out;

	private @Nullable Picture picture;

	private int orientation = 1;

	private boolean drawn;

	PngCopy(DataInputStream in, OutputStream out) {
		this.in = in;
		this.out = out;
	}

	Picture make() throws IOException {
		try {
			if (in.readLong() != SIGNATURE) {
				throw new DamagedFile("No PNG");
			}
			out.write(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
			var name = "";
			while (!name.equals("IEND")) {
				name = chunk();
			}
		}
		catch (EOFException cutOff) {
			throw new DamagedFile("A PNG without its end");
		}
		if (picture == null || !drawn) {
			throw new DamagedFile("A PNG without a picture");
		}
		return new Picture(picture.width(), picture.height(), orientation);
	}

	private String chunk() throws IOException {
		var length = in.readInt();
		var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
		if (length < 0 || (picture == null) != name.equals("IHDR")) {
			throw new DamagedFile("A chunk out of place: %s".formatted(name));
		}
		drawn |= name.equals("IDAT");
		if (name.equals("IHDR") || name.equals("eXIf") && length <= LONGEST_EXIF) {
			read(name, length);
		}
		else {
			pass(name, length, NEEDED.contains(name) ? out : OutputStream.nullOutputStream());
		}
		return name;
	}

	private void read(String name, int length) throws IOException {
		if (name.equals("IHDR") && length != 13) {
			throw new DamagedFile("A header of %d bytes".formatted(length));
		}
		var content = new byte[length];
		in.readFully(content);
		requireSum(sum(name, content), in.readInt());
		if (name.equals("IHDR")) {
			var header = ByteBuffer.wrap(content);
			picture = Picture.of(header.getInt(0), header.getInt(4), 1);
			write(name, content);
			return;
		}
		var exif = Exif.read(content).filter((one) -> !one.isEmpty()).orElse(null);
		if (exif != null) {
			orientation = exif.orientation();
			write(name, exif.tiff());
		}
	}

	private void pass(String name, int length, OutputStream to) throws IOException {
		to.write(ByteBuffer.allocate(8).putInt(length).put(bytes(name)).array());
		var sum = new CRC32();
		sum.update(bytes(name));
		var buffer = new byte[8 * 1024];
		for (var left = length; left > 0;) {
			var count = in.read(buffer, 0, Math.min(left, buffer.length));
			if (count < 0) {
				throw new EOFException();
			}
			sum.update(buffer, 0, count);
			to.write(buffer, 0, count);
			left -= count;
		}
		var told = in.readInt();
		requireSum((int) sum.getValue(), told);
		to.write(ByteBuffer.allocate(4).putInt(told).array());
	}

	private void write(String name, byte[] content) throws IOException {
		out.write(ByteBuffer.allocate(12 + content.length)
			.putInt(content.length)
			.put(bytes(name))
			.put(content)
			.putInt(sum(name, content))
			.array());
	}

	private static int sum(String name, byte[] content) {
		var sum = new CRC32();
		sum.update(bytes(name));
		sum.update(content);
		return (int) sum.getValue();
	}

	private static void requireSum(int computed, int told) throws DamagedFile {
		if (computed != told) {
			throw new DamagedFile("A wrong check sum");
		}
	}

	private static byte[] bytes(String name) {
		return name.getBytes(StandardCharsets.ISO_8859_1);
	}

}
