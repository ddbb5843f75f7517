package market.helpdesk.archive;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import market.helpdesk.Stage;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.Hash;

/**
 * What somebody could do who owns the tables, knows how chains are made, and has no key.
 */
final class Tampering {

	private final AuditChains chains;

	private final Checkpoints checkpoints;

	Tampering(AuditChains chains, Checkpoints checkpoints) {
		this.chains = chains;
		this.checkpoints = checkpoints;
	}

	/** Does something to a table whose triggers sleep meanwhile. */
	void alter(String table, String sql) {
		Stage.asOwner("alter table %1$s disable trigger user; %2$s; alter table %1$s enable trigger user"
			.formatted(table, sql));
	}

	void remove(UUID entry) {
		alter("audit_texts", "delete from audit_texts where entry_id = '%s'".formatted(entry));
		alter("audit_entries", "delete from audit_entries where id = '%s'".formatted(entry));
	}

	/** Lets a chain be said to end where it does. */
	void correctHead(ChainKey chain) {
		alter("audit_chains", """
				update audit_chains c set length = e.number, head = e.hash,
				  checkpointed_length = least(checkpointed_length, e.number)
				from (select number, hash from audit_entries where subject_id = '%1$s' order by number desc limit 1) e
				where subject_id = '%1$s'""".formatted(chain.subject()));
	}

	/** Changes an entry and makes its hash anew, and no other. */
	void rewrite(ChainKey chain, UUID entry, String change) {
		alter("audit_entries", "update audit_entries set %s where id = '%s'".formatted(column(change), entry));
		entries(chain).stream().filter((one) -> one.id().equals(entry)).forEach((one) -> seal(one, one.previous()));
		correctHead(chain);
	}

	/** Lets two entries that follow each other change places, and seals both anew. */
	void swap(ChainKey chain, long first, long second) {
		alter("audit_entries",
				"""
						alter table audit_entries drop constraint audit_entries_follow_one_by_one;
						update audit_entries set number = case number when %2$d then %3$d else %2$d end
						where subject_id = '%1$s' and number in (%2$d, %3$d);
						alter table audit_entries add constraint audit_entries_follow_one_by_one unique (shop_id, subject_id, number)"""
					.formatted(chain.subject(), first, second));
		var entries = entries(chain);
		var previous = entries.get((int) first - 2).hash();
		for (var entry : entries.subList((int) first - 1, (int) second)) {
			previous = seal(entry, previous);
		}
	}

	/** Changes all entries of a chain and makes it anew from its beginning. */
	void rebuild(ChainKey chain, String change) {
		rebuildFrom(chain, 1, change);
	}

	/** Changes what stands in a chain from a number on, and makes that anew. */
	void rebuildFrom(ChainKey chain, long first, String change) {
		alter("audit_entries", "update audit_entries set %s where subject_id = '%s' and number >= %d"
			.formatted(column(change), chain.subject(), first));
		var previous = Hash.NONE;
		for (var entry : entries(chain)) {
			previous = (entry.number() < first) ? entry.hash() : seal(entry, previous);
		}
		correctHead(chain);
	}

	private static String column(String change) {
		return change.replaceFirst("^at = at", "occurred_at = occurred_at");
	}

	private List<ChainedEntry> entries(ChainKey chain) {
		return chains.of(chain, 0, 1_000);
	}

	private Hash seal(ChainedEntry entry, Hash previous) {
		var anew = new ChainedEntry(entry.chain(), entry.subjectKind(), entry.number(), previous, entry.id(),
				entry.at(), entry.actor(), entry.action(), entry.particulars(), entry.texts(), Hash.NONE);
		var hash = Hash.of(anew.canonical());
		alter("audit_entries",
				"""
						update audit_entries set previous_hash = decode('%s', 'hex'), hash = decode('%s', 'hex') where id = '%s'"""
					.formatted(previous.hex(), hash.hex(), entry.id()));
		return hash;
	}

	/** Signs the first checkpoint with another key than the one it names. */
	void resign(String table, SigningKey key) {
		var signed = checkpoints.find(1).orElseThrow();
		alter(table, "update checkpoints set signature = decode('%s', 'hex') where number = 1"
			.formatted(hex(key.sign(signed.checkpoint().canonical()))));
	}

	/** Lets the first checkpoint be one of another key, all of it right. */
	void replace(SigningKey key) {
		var old = checkpoints.find(1).orElseThrow().checkpoint();
		var forged = SignedCheckpoint.of(new Checkpoint(old.number(), old.previous(), old.root(), old.chains(),
				old.madeAt(), key.verifying().id()), key);
		alter("checkpoint_keys", "insert into checkpoint_keys values ('%s', decode('%s', 'hex'), '2026-01-01Z')"
			.formatted(key.verifying().id(), hex(key.verifying().encoded())));
		alter("checkpoints",
				"update checkpoints set key_id = '%s', hash = decode('%s', 'hex'), signature = decode('%s', 'hex')"
					.formatted(key.verifying().id(), forged.hash().hex(), hex(forged.signature())));
	}

	/** Takes checkpoints back to a number, and leaves no trace of those behind it. */
	void rollBack(long number) {
		alter("checkpoint_publications", "delete from checkpoint_publications where number > " + number);
		alter("checkpoint_heads", "delete from checkpoint_heads where checkpoint > " + number);
		alter("checkpoints", "delete from checkpoints where number > " + number);
		alter("audit_chains", """
				update audit_chains c set checkpointed_length = coalesce((select max(length) from checkpoint_heads h
				  where h.shop_id = c.shop_id and h.subject_id = c.subject_id), 0)""");
	}

	void removeCheckpoint(long number) {
		alter("checkpoint_heads", "delete from checkpoint_heads where checkpoint = " + number);
		alter("checkpoints", "delete from checkpoints where number = " + number);
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

}
