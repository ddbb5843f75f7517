package market.helpdesk.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import market.helpdesk.archive.Seals;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.audit.Hash;

/**
 * A ticket as evidence, ready to be sent. Its attachments are read while it is, piece by
 * piece, and hold no connection to the database meanwhile.
 */
public final class Pack implements AutoCloseable {

	/** What the marketplace signs: this and the SHA-256 of the list of files. */
	private static final String SEALED = "helpdesk evidence manifest 1 sha256 ";

	private final Draft draft;

	private final Workspace workspace;

	private final Downloads downloads;

	private final Seals seals;

	private final VerifyPage page;

	private final KeysAddress keys;

	Pack(Draft draft, Workspace workspace, Downloads downloads, Seals seals, VerifyPage page, KeysAddress keys) {
		this.draft = draft;
		this.workspace = workspace;
		this.downloads = downloads;
		this.seals = seals;
		this.page = page;
		this.keys = keys;
	}

	/** What its file is called. */
	public String fileName() {
		return draft.ticket().reference().text() + "-evidence.zip";
	}

	/**
	 * Sends it. A file that can't be read is named inside, and the rest goes on.
	 * @throws IOException if nobody takes it any more
	 */
	public void writeTo(OutputStream out) throws IOException {
		try (var zip = new PackZip(out, draft.at())) {
			zip.add("README.txt", utf8(Readme.of(draft, keys)));
			zip.add("verify.html", utf8(page.of(draft.wording())));
			for (var document : draft.documents()) {
				zip.add(document);
			}
			for (var attachment : draft.attachments()) {
				zip.add(attachment, downloads);
			}
			if (!zip.problems().isEmpty()) {
				zip.add("PROBLEMS.txt", utf8(Readme.problems(draft, zip.problems())));
			}
			seal(zip);
		}
	}

	private void seal(PackZip zip) throws IOException {
		var manifest = JsonFile.MAPPER.writeValueAsBytes(Manifest.of(draft, zip));
		zip.add("manifest.json", manifest);
		var seal = seals.seal(SEALED + Hash.of(manifest).hex());
		if (seal.isPresent()) {
			zip.add("seal.json", JsonFile.MAPPER.writeValueAsBytes(seal.get()));
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		workspace.close();
	}

}
