package market.helpdesk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Receiving files. All looking at them is done before a transaction begins: that only
 * carries the bytes into the database.
 */
@Service
public class Receiving {

	private static final Logger log = LoggerFactory.getLogger(Receiving.class);

	private final FileCheck check;

	private final VirusScanner scanner;

	private final Infections infections;

	private final Uploads uploads;

	private final AttachmentSettings settings;

	private final Clock clock;

	Receiving(FileCheck check, VirusScanner scanner, Infections infections, Uploads uploads,
			AttachmentSettings settings, Clock clock) {
		this.check = check;
		this.scanner = scanner;
		this.infections = infections;
		this.uploads = uploads;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Receives a file for a message to a shop, or of one.
	 * @param name what its owner calls it
	 * @throws FileRefused if it isn't received
	 */
	public Upload receive(ShopId shop, AccountId owner, String name, InputStream content) {
		if (uploads.waiting(owner) >= settings.waiting()) {
			throw new FileRefused(Refusal.TOO_MANY_WAITING);
		}
		try {
			var received = Files.createTempFile("helpdesk-received-", "");
			var clean = Files.createTempFile("helpdesk-clean-", "");
			try {
				take(content, received);
				scan(shop, owner, name, received);
				var file = check.check(received, clean);
				return uploads.keep(shop, owner, FileName.of(name, file.kind()), file, clock.instant());
			}
			finally {
				Files.deleteIfExists(received);
				Files.deleteIfExists(clean);
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** No more of it than is allowed, and a byte. */
	private void take(InputStream content, Path received) throws IOException {
		var most = settings.size().toBytes();
		try (var out = Files.newOutputStream(received)) {
			var buffer = new byte[FileChunks.LENGTH];
			var size = 0L;
			for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
				size += count;
				if (size > most) {
					throw new FileRefused(Refusal.TOO_LARGE);
				}
				out.write(buffer, 0, count);
			}
			if (size == 0) {
				throw new FileRefused(Refusal.EMPTY);
			}
		}
	}

	private void scan(ShopId shop, AccountId owner, String name, Path received) throws IOException {
		switch (scanner.scan(received)) {
			case Verdict.Clean() -> {
			}
			case Verdict.Infected(var signature) -> {
				infections.record(new InfectedFileRefused(shop, FileName.plain(name), signature,
						Upload.hex(FileCheck.hash(received)), Files.size(received), owner, clock.instant()));
				throw new FileRefused(Refusal.INFECTED);
			}
			case Verdict.Unknown(var why) -> {
				log.warn("No file is received while the scanner for viruses can't be asked: {}", why);
				throw new FileRefused(Refusal.NOT_SCANNED);
			}
		}
	}

}
