package market.helpdesk.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file by their place, most significant first; never all at once. */
final class FileBytes implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	private final FileChannel file;

	private long blanked;

	private FileBytes(FileChannel file) {
		this.file = file;
	}

	static FileBytes reading(Path file) throws IOException {
		return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
	}

	static FileBytes changing(Path file) throws IOException {
		return new FileBytes(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
	}

	long size() throws IOException {
		return file.size();
	}

	/**
	 * @throws DamagedFile if the file ends before
	 */
	byte[] read(long at, int count) throws IOException {
		if (at < 0 || count < 0 || at > size() - count) {
			throw new DamagedFile("Nothing at %d, %d bytes long".formatted(at, count));
		}
		var bytes = ByteBuffer.allocate(count);
		while (bytes.hasRemaining()) {
			if (file.read(bytes, at + bytes.position()) < 0) {
				throw new DamagedFile("The file ends at %d".formatted(at + bytes.position()));
			}
		}
		return bytes.array();
	}

	int one(long at) throws IOException {
		return read(at, 1)[0] & 0xff;
	}

	int two(long at) throws IOException {
		return ByteBuffer.wrap(read(at, 2)).getShort() & 0xffff;
	}

	long four(long at) throws IOException {
		return ByteBuffer.wrap(read(at, 4)).getInt() & 0xffff_ffffL;
	}

	long eight(long at) throws IOException {
		return ByteBuffer.wrap(read(at, 8)).getLong();
	}

	/** Four characters. */
	String name(long at) throws IOException {
		return new String(read(at, 4), StandardCharsets.ISO_8859_1);
	}

	void copy(long from, long count, OutputStream to) throws IOException {
		for (var done = 0L; done < count; done += BUFFER) {
			to.write(read(from + done, (int) Math.min(BUFFER, count - done)));
		}
	}

	void write(long at, byte[] bytes) throws IOException {
		var all = ByteBuffer.wrap(bytes);
		while (all.hasRemaining()) {
			file.write(all, at + all.position());
		}
	}

	/**
	 * Leaves nothing of a stretch but its length.
	 * @throws DamagedFile if more is to go than can have been there: stretches that lie
	 * on each other, without end
	 */
	void blank(long from, long to) throws IOException {
		blanked += to - from;
		if (blanked > 3 * size()) {
			throw new DamagedFile("More to blank than there is");
		}
		for (var at = from; at < to; at += BUFFER) {
			write(at, new byte[(int) Math.min(BUFFER, to - at)]);
		}
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

}
