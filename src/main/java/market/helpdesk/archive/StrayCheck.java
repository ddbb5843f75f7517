package market.helpdesk.archive;

import java.util.List;

import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainKeys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the chains of tickets and shops for rows that are not told of once. */
@Component
class StrayCheck {

	private final StrayRows strays;

	private final JdbcClient jdbc;

	private final VerificationSettings settings;

	StrayCheck(StrayRows strays, JdbcClient jdbc, VerificationSettings settings) {
		this.strays = strays;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	void checkAll(Examination examination) {
		var subjects = next(ChainKey.START);
		while (!subjects.isEmpty()) {
			check(subjects, examination);
			examination.beat();
			subjects = next(subjects.getLast());
		}
	}

	void check(ChainKey ticket, Examination examination) {
		check(List.of(ticket), examination);
	}

	private void check(List<ChainKey> subjects, Examination examination) {
		examination.checked(subjects.size());
		strays.of(new ChainKeys(subjects)).forEach(examination::found);
	}

	/** Chains that are gone altogether don't hide what they told of. */
	private List<ChainKey> next(ChainKey last) {
		return jdbc
			.sql("""
					select shop_id, subject_id from (
					  (select shop_id, id as subject_id from tickets where (shop_id, id) > (:shop, :subject)
					   order by shop_id, id limit :size)
					  union all
					  (select id, id from shops where id >= :shop and (id, id) > (:shop, :subject) order by id limit :size)) s
					order by shop_id, subject_id limit :size""")
			.params(last.params())
			.param("size", settings.batch())
			.query((row, number) -> ChainKey.of(row))
			.list();
	}

}
