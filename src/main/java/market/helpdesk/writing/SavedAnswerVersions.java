package market.helpdesk.writing;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/** What saved answers ever said. */
interface SavedAnswerVersions extends Repository<SavedAnswerVersion, UUID> {

	/** Writes at once, so that its answer can refer to it. */
	SavedAnswerVersion saveAndFlush(SavedAnswerVersion version);

}
