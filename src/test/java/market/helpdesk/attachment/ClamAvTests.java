package market.helpdesk.attachment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClamAvTests {

	@TempDir
	Path folder;

	@Test
	void aFileWithoutAVirusIsClean() throws IOException {
		try (var daemon = FakeClamd.start()) {
			assertThat(daemon.client().scan(file(new byte[3 << 20]))).isEqualTo(new Verdict.Clean());
			assertThat(daemon.longestPiece()).isEqualTo(64 * 1024);
		}
	}

	@Test
	void aVirusIsFoundWithItsName() throws IOException {
		try (var daemon = FakeClamd.start()) {
			assertThat(daemon.client().scan(file(FakeClamd.EICAR.getBytes())))
				.isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
		}
	}

	@Test
	void aFileThatIsTooLongForTheDaemonIsNotClean() throws IOException {
		try (var daemon = new FakeClamd(1_000, false)) {
			assertThat(daemon.client().scan(file(new byte[8 << 20]))).isInstanceOf(Verdict.Unknown.class);
		}
	}

	@Test
	void aDaemonThatSaysNothingIsWaitedForNoLongerThanItsTime() throws IOException {
		try (var daemon = new FakeClamd(1_000, true)) {
			assertThat(daemon.client().scan(file(new byte[10]))).isInstanceOf(Verdict.Unknown.class);
		}
	}

	@Test
	void whereNobodyListensNothingIsKnown() throws IOException {
		int port;
		try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = closed.getLocalPort();
		}
		assertThat(ClamAv.at("localhost:" + port, Duration.ofSeconds(1)).scan(file(new byte[10])))
			.isInstanceOf(Verdict.Unknown.class);
	}

	private Path file(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("file"), bytes);
	}

}
