package market.helpdesk.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import market.helpdesk.audit.SealedEntry.SealedText;

/** Gives drafts their places in their chains, one after the other. */
final class Sealing {

	private final Map<ChainKey, ChainHead> heads;

	private final Map<UUID, List<FoundText>> found;

	/**
	 * @param heads where the chains end; one that is missing begins
	 * @param found the texts that lie with modules
	 */
	Sealing(Map<ChainKey, ChainHead> heads, Map<UUID, List<FoundText>> found) {
		this.heads = new HashMap<>(heads);
		this.found = found;
	}

	List<SealedEntry> seal(List<EntryDraft> drafts) {
		return drafts.stream().map(this::seal).toList();
	}

	private SealedEntry seal(EntryDraft draft) {
		var texts = new ArrayList<SealedText>();
		draft.kept().forEach((name, text) -> texts.add(new SealedText(name, Commitment.to(text), true, text)));
		found.getOrDefault(draft.id(), List.of())
			.stream()
			.filter((text) -> !draft.kept().containsKey(text.name()))
			.forEach((text) -> texts.add(new SealedText(text.name(), Commitment.to(text.text()), false, "")));
		var commitments = new TreeMap<String, String>();
		texts.forEach((text) -> commitments.put(text.name(), text.commitment().hash().hex()));
		var chain = ChainKey.of(draft.subject());
		var entry = ChainedEntry.continuing(heads.getOrDefault(chain, ChainHead.START), draft, commitments);
		heads.put(chain, entry.head());
		return new SealedEntry(entry, texts);
	}

	/** Returns where the chains end now. */
	Map<ChainKey, ChainHead> heads() {
		return Map.copyOf(heads);
	}

}
