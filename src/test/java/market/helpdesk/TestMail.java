package market.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.SpringApplication;

/**
 * The mail server of all tests of one JVM. It may be taken down and put up again; what
 * was received before stays received.
 */
public final class TestMail {

	private static final int PORT = freePort();

	private static GreenMail server = start();

	private TestMail() {
	}

	static {
		SpringApplication.getShutdownHandlers().add(TestMail::down);
	}

	public static int port() {
		return PORT;
	}

	/** Returns what was received since the server was put up last. */
	public static List<MimeMessage> received() {
		return List.of(server.getReceivedMessages());
	}

	public static void down() {
		server.stop();
	}

	/** Begins anew, with nothing received. */
	public static void up() {
		server.stop();
		server = start();
	}

	private static GreenMail start() {
		var greenMail = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
		greenMail.start();
		return greenMail;
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Empties everyone's mailbox, and puts the server up where a test left it down. */
	static void clear() {
		if (!server.isRunning()) {
			up();
		}
		else if (!received().isEmpty()) {
			try {
				server.purgeEmailFromAllMailboxes();
			}
			catch (com.icegreen.greenmail.store.FolderException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
