package market.helpdesk.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Copies a JPEG up to its end. Of its application's segments only those come along that a
 * picture needs to look right; what the camera says is written anew, see {@link Exif}.
 */
final class JpegCopy {

	private static final int BEGINNING = 0xd8;

	private static final int END = 0xd9;

	private static final int SCAN = 0xda;

	private static final int FIRST_RESTART = 0xd0;

	private final DataInputStream in;

	private final OutputStream out;

	private @Nullable Picture picture;

	private int orientation = 1;

	private boolean told;

	JpegCopy(DataInputStream in, OutputStream out) {
		this.in = in;
		this.out = out;
	}

	Picture make() throws IOException {
		try {
			if (in.readUnsignedByte() != 0xff || in.readUnsignedByte() != BEGINNING) {
				throw new DamagedFile("No JPEG");
			}
			mark(BEGINNING);
			for (var marker = marker(); marker != END;) {
				segment(marker);
				marker = (marker == SCAN) ? scan() : marker();
			}
			mark(END);
		}
		catch (EOFException cutOff) {
			throw new DamagedFile("A JPEG without its end");
		}
		if (picture == null) {
			throw new DamagedFile("A JPEG without a picture");
		}
		return new Picture(picture.width(), picture.height(), orientation);
	}

	private int marker() throws IOException {
		if (in.readUnsignedByte() != 0xff) {
			throw new DamagedFile("No marker where there must be one");
		}
		var marker = in.readUnsignedByte();
		while (marker == 0xff) {
			marker = in.readUnsignedByte();
		}
		return marker;
	}

	private void segment(int marker) throws IOException {
		if (marker == 0 || marker == 1 || marker >= FIRST_RESTART && marker <= BEGINNING) {
			throw new DamagedFile("A marker out of place: %x".formatted(marker));
		}
		var content = new byte[Math.max(in.readUnsignedShort() - 2, 0)];
		in.readFully(content);
		if (isFrame(marker)) {
			frame(content);
		}
		if (marker == SCAN && picture == null) {
			throw new DamagedFile("A scan of nothing");
		}
		if (marker == 0xe1 && begins(content, "Exif\0\0")) {
			tell(content);
		}
		else if (isNeeded(marker, content)) {
			write(marker, content);
		}
	}

	private static boolean isFrame(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	private void frame(byte[] content) throws IOException {
		if (picture != null || content.length < 6) {
			throw new DamagedFile("A frame out of place");
		}
		var frame = ByteBuffer.wrap(content);
		picture = Picture.of(frame.getShort(3) & 0xffff, frame.getShort(1) & 0xffff, 1);
	}

	/**
	 * Tables, frames and scans, and of what applications add their colours: not their
	 * comments, not further pictures behind the end, not what nobody knows.
	 */
	private static boolean isNeeded(int marker, byte[] content) {
		return switch (marker) {
			case 0xdb, 0xdd, 0xdc, SCAN -> true;
			case 0xe0 -> begins(content, "JFIF\0");
			case 0xe2 -> begins(content, "ICC_PROFILE\0");
			case 0xee -> begins(content, "Adobe");
			default -> marker >= 0xc0 && marker <= 0xcf;
		};
	}

	/** The first that can be read counts, and stands where it stood. */
	private void tell(byte[] content) throws IOException {
		var exif = told ? null
				: Exif.read(Arrays.copyOfRange(content, Exif.HEADER.length, content.length)).orElse(null);
		if (exif != null && !exif.isEmpty()) {
			told = true;
			orientation = exif.orientation();
			var tiff = exif.tiff();
			write(0xe1, ByteBuffer.allocate(Exif.HEADER.length + tiff.length).put(Exif.HEADER).put(tiff).array());
		}
	}

	/** Copies up to the next marker, which it returns. */
	private int scan() throws IOException {
		while (true) {
			var next = in.readUnsignedByte();
			if (next != 0xff) {
				out.write(next);
				continue;
			}
			var marker = in.readUnsignedByte();
			while (marker == 0xff) {
				marker = in.readUnsignedByte();
			}
			if (marker != 0 && (marker < FIRST_RESTART || marker >= BEGINNING)) {
				return marker;
			}
			mark(marker);
		}
	}

	private void write(int marker, byte[] content) throws IOException {
		mark(marker);
		out.write((content.length + 2) >> 8);
		out.write(content.length + 2);
		out.write(content);
	}

	private void mark(int marker) throws IOException {
		out.write(0xff);
		out.write(marker);
	}

	private static boolean begins(byte[] content, String name) {
		var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
		return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
	}

}
