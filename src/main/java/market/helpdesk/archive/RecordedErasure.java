package market.helpdesk.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;
import tools.jackson.databind.JsonNode;

/**
 * That a matter was erased, as the table says it, beside what its chain tells of it.
 *
 * @param kind of the matter
 * @param says who it was by, when, and what was erased on what ground
 * @param texts how many rows are said to be erased, row by row
 * @param files how many of them are files
 * @param keptUntil until when it had to be kept, as far as its chain and it tell: of a
 * ticket whose time was over
 */
record RecordedErasure(ChainKey matter, UUID id, String kind, Statement says, Optional<Statement> told, long texts,
		long files, Optional<Instant> keptUntil) {

	private static final String JOB = "job:erasure";

	/**
	 * Who erased, when, on what ground, and how much.
	 */
	record Statement(String actor, Instant at, String ground, long texts, long files) {

		/** As the table has it; where nobody granted it, a job did it. */
		static Statement of(Optional<String> by, Instant at, String ground, long texts, long files) {
			return new Statement(by.orElse(JOB), at, ground, texts, files);
		}

		/** As an entry has it. */
		static Statement of(String actor, Instant at, JsonNode particulars) {
			return new Statement(actor, at, particulars.path("ground").asString(""),
					particulars.path("texts").asLong(-1), particulars.path("files").asLong(-1));
		}

	}

	/**
	 * Returns what is wrong with it.
	 * @param now nothing is erased later than that
	 */
	Optional<Finding> finding(Instant now) {
		if (told.filter(says::equals).isEmpty() || says.texts() != texts || says.files() != files) {
			return Optional.of(at(Fault.ERASURE_UNRECORDED));
		}
		var early = says.at().isAfter(now) || keptUntil.filter(says.at()::isBefore).isPresent();
		return early ? Optional.of(at(Fault.ERASURE_EARLY)) : Optional.empty();
	}

	private Finding at(Fault fault) {
		return Finding.of("erasures", id, matter, kind, fault);
	}

}
