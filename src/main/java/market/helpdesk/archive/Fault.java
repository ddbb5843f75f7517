package market.helpdesk.archive;

/** What can be wrong with a row. Programs may rely on these names. */
public enum Fault {

	/** An entry doesn't say any more what it said when its hash was made. */
	ENTRY_ALTERED,

	/** One or more entries that stood before this one are gone. */
	ENTRY_MISSING,

	/** An entry names another one as the one before it than the one that stands there. */
	ENTRY_UNLINKED,

	/** What an entry tells can't be understood. */
	ENTRY_UNREADABLE,

	/**
	 * An entry is not the one that a signed checkpoint covers: the chain was written
	 * anew.
	 */
	CHAIN_REWRITTEN,

	/** A chain has lost entries at its end. */
	CHAIN_SHORTENED,

	/** A chain is said to end elsewhere than it does. */
	HEAD_ALTERED,

	/** Nothing says any more where a chain ends. */
	HEAD_MISSING,

	/** No checkpoint covers a chain any more as far as one did. */
	HEAD_UNCOVERED,

	/** A text is not the one that an entry commits to. */
	TEXT_ALTERED,

	/** A text that an entry commits to is gone, and nobody erased it. */
	TEXT_MISSING,

	/** A row says something else than the entry that tells of it. */
	ROW_ALTERED,

	/** A row that an entry tells of is gone. */
	ROW_MISSING,

	/** No entry tells of a row. */
	ROW_UNRECORDED,

	/** What a row says can't be understood, so nothing that hangs on it can be shown. */
	ROW_UNREADABLE,

	/**
	 * Texts are said to be erased, and their chain doesn't tell of it, or tells
	 * otherwise.
	 */
	ERASURE_UNRECORDED,

	/** Something was erased before it had been kept for as long as it says. */
	ERASURE_EARLY,

	/** An entry tells of a row that another one has told of before. */
	ROW_TOLD_TWICE,

	/** The bytes of a file are not the ones that were received. */
	FILE_ALTERED,

	/** A checkpoint doesn't say any more what was signed. */
	CHECKPOINT_ALTERED,

	/** A checkpoint is gone. */
	CHECKPOINT_MISSING,

	/** A checkpoint is not the one that was told outside the database. */
	CHECKPOINT_REPLACED,

	/** The chains that a checkpoint covers don't lead to its root. */
	CHECKPOINT_ROOT_DIFFERS,

	/** A checkpoint names another one as the one before it. */
	CHECKPOINT_UNLINKED,

	/** A checkpoint was not signed with the key that it names. */
	SIGNATURE_FORGED,

	/**
	 * A checkpoint was signed with a key that is not trusted here, or not for this one
	 * any more.
	 */
	KEY_UNTRUSTED

}
