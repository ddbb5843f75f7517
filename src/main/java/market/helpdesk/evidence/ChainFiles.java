package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import market.helpdesk.archive.ChainProofs;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.AuditTexts;
import market.helpdesk.audit.ChainHead;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.TextSources;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the chain of a ticket, a few entries at a time. */
@Component
class ChainFiles {

	private static final int VERSION = 1;

	private static final int AT_ONCE = 100;

	private final AuditChains chains;

	private final AuditTexts texts;

	private final TextSources sources;

	private final ChainProofs proofs;

	private final JdbcClient jdbc;

	ChainFiles(AuditChains chains, AuditTexts texts, TextSources sources, ChainProofs proofs, JdbcClient jdbc) {
		this.chains = chains;
		this.texts = texts;
		this.sources = sources;
		this.proofs = proofs;
		this.jdbc = jdbc;
	}

	/**
	 * Writes what a reader may know of it.
	 * @return where the chain ends
	 */
	ChainHead write(TicketDetails ticket, Reader reader, Path file) throws IOException {
		var key = new ChainKey(ticket.shop().id(), ticket.id().id());
		var head = chains.head(key).orElseThrow(() -> new IllegalStateException("No chain of " + ticket.id()));
		try (var json = new JsonFile(file)) {
			json.member("version", VERSION);
			json.member("shop", key.shop());
			json.member("subject", key.subject());
			json.member("length", head.length());
			json.member("head", head.hash().hex());
			proofs.of(ticket.shop(), ticket.id())
				.map(ProofForm::of)
				.ifPresent((proof) -> json.member("checkpoint", proof));
			json.beginList("entries");
			writeEntries(key, new Discretion(reader), json);
			json.endList();
			json.end();
		}
		return head;
	}

	private void writeEntries(ChainKey key, Discretion discretion, JsonFile json) {
		var last = 0L;
		for (var some = chains.of(key, last, AT_ONCE); !some.isEmpty(); some = chains.of(key, last, AT_ONCE)) {
			writeEntries(some, discretion, json);
			last = some.getLast().number();
		}
	}

	private void writeEntries(List<ChainedEntry> entries, Discretion discretion, JsonFile json) {
		var openings = texts.of(entries);
		var found = sources.find(jdbc, entries.stream().map(TextSources.Entry::of).toList());
		entries.forEach((entry) -> json.element(ChainForm.of(entry, discretion,
				openings.getOrDefault(entry.id(), List.of()), found.getOrDefault(entry.id(), List.of()))));
	}

}
