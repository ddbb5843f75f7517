package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.ticket.ErasureGround;

/**
 * Everything that was written in a matter is gone, for good (R12): entries, hashes,
 * counts and deadlines are as they were.
 *
 * @param by who granted it; nobody where its time was over
 * @param erasedTexts how many rows
 */
public record TextsErased(AuditSubject subject, UUID erasure, ErasureGround ground, Optional<AccountId> by,
		int erasedTexts, int erasedFiles, Instant occurredAt) implements AuditedEvent {

	static final Actor.Job JOB = new Actor.Job("erasure");

	@Override
	public Actor actor() {
		return by.<Actor>map((account) -> new Actor.Person(account.id())).orElse(JOB);
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("erasure", erasure, "ground", ground, "texts", erasedTexts, "files", erasedFiles);
	}

}
