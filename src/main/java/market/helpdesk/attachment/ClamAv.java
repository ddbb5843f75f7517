package market.helpdesk.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Asks a ClamAV daemon, by its command {@code INSTREAM}: the file follows in pieces, each
 * behind its length, and one of length nothing ends it. What isn't plainly well is not
 * well.
 */
record ClamAv(String host, int port, Duration timeout) implements VirusScanner {

	private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_ANSWER = 1_024;

	private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

	/** Reads an address such as {@code clamav:3310}. */
	static ClamAv at(String address, Duration timeout) {
		var colon = address.lastIndexOf(':');
		return new ClamAv(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), timeout);
	}

	@Override
	public Verdict scan(Path file) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(host, port), Math.toIntExact(timeout.toMillis()));
			socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
			return verdict(ask(socket, file));
		}
		catch (IOException unreachable) {
			return new Verdict.Unknown(String.valueOf(unreachable.getMessage()));
		}
	}

	/**
	 * A daemon to which a file is too long says so and hangs up in the middle: what it
	 * said is read all the same.
	 */
	private static String ask(Socket socket, Path file) throws IOException {
		try (var bytes = Files.newInputStream(file)) {
			var out = new DataOutputStream(socket.getOutputStream());
			out.write(COMMAND);
			for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
				out.writeInt(piece.length);
				out.write(piece);
			}
			out.writeInt(0);
			out.flush();
		}
		catch (java.net.SocketException hungUp) {
			return answer(socket);
		}
		return answer(socket);
	}

	private static String answer(Socket socket) throws IOException {
		var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
		return answer.replace("\0", "").strip();
	}

	private static Verdict verdict(String answer) {
		var found = FOUND.matcher(answer);
		if (found.matches()) {
			return new Verdict.Infected(found.group(1));
		}
		return answer.equals("stream: OK") ? new Verdict.Clean() : new Verdict.Unknown(answer);
	}

}
