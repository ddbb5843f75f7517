package market.helpdesk.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.AuditSubject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every request, and those that are open. The schema has the last word on who was first.
 */
@Repository
class ErasureRequests {

	private final JdbcClient jdbc;

	ErasureRequests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a request, unless the person has an open one.
	 * @return whether there was none
	 */
	boolean ask(ErasureRequestId id, AccountId person, Instant at) {
		// The key of the open ones decides between two clicks; whoever loses adds
		// nothing.
		jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 52))")
			.param("person", person.toString())
			.query()
			.listOfRows();
		if (open(person).isPresent()) {
			return false;
		}
		jdbc.sql("insert into erasure_requests (shop_id, id, account_id, asked_at) values (:shop, :id, :person, :at)")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", id.id())
			.param("person", person.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("""
				insert into open_erasure_requests (shop_id, account_id, request_id, state, asked_at)
				values (:shop, :person, :id, 'ASKED', :at)""")
			.param("shop", AuditSubject.PLATFORM)
			.param("person", person.id())
			.param("id", id.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		return true;
	}

	/** Returns the request of a person that is neither declined nor carried out. */
	Optional<ErasureRequestId> open(AccountId person) {
		return jdbc.sql("select request_id from open_erasure_requests where shop_id = :shop and account_id = :person")
			.param("shop", AuditSubject.PLATFORM)
			.param("person", person.id())
			.query(UUID.class)
			.optional()
			.map(ErasureRequestId::new);
	}

	/**
	 * Settles a request that is to be decided. Of two who do it at once, one does.
	 * @return whether it was there to settle
	 */
	boolean settle(ErasureRequestId id) {
		return jdbc.sql("""
				delete from open_erasure_requests where shop_id = :shop and request_id = :id and state = 'ASKED'""")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", id.id())
			.update() == 1;
	}

	/** Locks a request that is to be decided. */
	Optional<AccountId> lock(ErasureRequestId id) {
		return jdbc.sql("""
				select account_id from open_erasure_requests
				where shop_id = :shop and request_id = :id and state = 'ASKED' for update""")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", id.id())
			.query(UUID.class)
			.optional()
			.map(AccountId::new);
	}

	/** From now on it is carried out. */
	void grant(ErasureRequestId id) {
		jdbc.sql("update open_erasure_requests set state = 'GRANTED' where shop_id = :shop and request_id = :id")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", id.id())
			.update();
	}

	void decide(ErasureRequestId id, ErasureOutcome outcome, Optional<ReasonText> reason, AccountId by, Instant at) {
		jdbc.sql("""
				insert into erasure_decisions (shop_id, request_id, outcome, reason, decided_by, decided_at)
				values (:shop, :id, :outcome, :reason, :by, :at)""")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", id.id())
			.param("outcome", outcome.name())
			.param("reason", reason.map(ReasonText::text).orElse(null))
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	List<GrantedRequest> granted() {
		return jdbc.sql("""
				select request_id, account_id from open_erasure_requests where state = 'GRANTED'
				order by asked_at, request_id""")
			.query((row, number) -> new GrantedRequest(new ErasureRequestId(row.getObject(1, UUID.class)),
					new AccountId(row.getObject(2, UUID.class))))
			.list();
	}

	boolean isErased(AccountId person) {
		return jdbc.sql("select exists (select from erasures where shop_id = :shop and subject_id = :person)")
			.param("shop", AuditSubject.PLATFORM)
			.param("person", person.id())
			.query(Boolean.class)
			.single();
	}

	/** Puts down that nothing is left. */
	boolean complete(GrantedRequest granted, Instant at) {
		var open = jdbc.sql("delete from open_erasure_requests where shop_id = :shop and request_id = :id")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", granted.request().id())
			.update() == 1;
		return open && jdbc.sql("""
				insert into erasure_completions (shop_id, request_id, tickets, completed_at)
				select :shop, :id, count(*), :at from erasures where request_id = :id and kind = 'TICKET'""")
			.param("shop", AuditSubject.PLATFORM)
			.param("id", granted.request().id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
