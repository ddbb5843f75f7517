package market.helpdesk.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * An entry as it stands in its chain (R12, docs/adr/0023).
 *
 * @param number its place in the chain, from 1
 * @param previous the hash of the entry before it, {@link Hash#NONE} for the first
 * @param at in microseconds
 * @param texts the commitments to what people wrote, in hex, by name
 * @param hash what was recorded as its hash
 */
public record ChainedEntry(ChainKey chain, String subjectKind, long number, Hash previous, UUID id, Instant at,
		String actor, String action, JsonNode particulars, SortedMap<String, String> texts, Hash hash) {

	private static final int VERSION = 1;

	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	/** An instant as canonical forms write it: in UTC, always with six digits. */
	public static String canonical(Instant at) {
		return MICROSECONDS.format(at);
	}

	/** Returns the entry that continues a chain. */
	static ChainedEntry continuing(ChainHead head, EntryDraft draft, SortedMap<String, String> texts) {
		var open = new ChainedEntry(ChainKey.of(draft.subject()), draft.subject().kind().name(), head.length() + 1,
				head.hash(), draft.id(), draft.at(), draft.actor(), draft.action(), draft.particulars(), texts,
				Hash.NONE);
		return open.with(Hash.of(open.canonical()));
	}

	private ChainedEntry with(Hash sealed) {
		return new ChainedEntry(chain, subjectKind, number, previous, id, at, actor, action, particulars, texts,
				sealed);
	}

	/**
	 * Returns what its hash is made over, in UTF-8.
	 * @throws IllegalArgumentException if the particulars hold what no entry was ever
	 * written with
	 */
	public String canonical() {
		var members = new HashMap<String, Object>();
		members.put("version", VERSION);
		members.put("shop", chain.shop().toString());
		members.put("subject", chain.subject().toString());
		members.put("subjectKind", subjectKind);
		members.put("number", number);
		members.put("previous", previous.hex());
		members.put("id", id.toString());
		members.put("at", canonical(at));
		members.put("actor", actor);
		members.put("action", action);
		members.put("particulars", particulars);
		members.put("texts", texts);
		return CanonicalJson.of(members);
	}

	/** Returns whether the entry says what it said when its hash was made. */
	public boolean holds() {
		try {
			return Hash.of(canonical()).equals(hash);
		}
		catch (IllegalArgumentException | DateTimeException altered) {
			return false;
		}
	}

	/** Returns where its chain ends with it. */
	public ChainHead head() {
		return new ChainHead(number, hash);
	}

}
