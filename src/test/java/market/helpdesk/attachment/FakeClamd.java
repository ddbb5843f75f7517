package market.helpdesk.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks as a ClamAV daemon does, and knows one virus: the one that harms nobody. */
final class FakeClamd implements AutoCloseable {

	static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	private final ServerSocket server;

	private final int most;

	private final boolean silent;

	private volatile int longestPiece;

	FakeClamd(int most, boolean silent) throws IOException {
		this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		this.most = most;
		this.silent = silent;
		Thread.ofVirtual().start(this::serve);
	}

	static FakeClamd start() throws IOException {
		return new FakeClamd(25 << 20, false);
	}

	ClamAv client() {
		return new ClamAv("localhost", server.getLocalPort(), Duration.ofMillis(2_000));
	}

	/** The longest it was ever sent at once. */
	int longestPiece() {
		return longestPiece;
	}

	private void serve() {
		while (!server.isClosed()) {
			try (var socket = server.accept()) {
				answer(socket);
			}
			catch (IOException closed) {
				continue;
			}
		}
	}

	private void answer(Socket socket) throws IOException {
		var in = new DataInputStream(socket.getInputStream());
		var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
		if (silent || !command.equals("zINSTREAM\0")) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
			return;
		}
		var bytes = new ByteArrayOutputStream();
		for (var length = in.readInt(); length > 0; length = in.readInt()) {
			longestPiece = Math.max(longestPiece, length);
			if (bytes.size() + length > most) {
				say(socket, "INSTREAM size limit exceeded. ERROR");
				return;
			}
			bytes.write(in.readNBytes(length));
		}
		var virus = bytes.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
		say(socket, virus ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
	}

	private static void say(Socket socket, String words) throws IOException {
		socket.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
	}

	@Override
	public void close() {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
