package market.helpdesk.sanction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.attachment.Upload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every appeal with its files and its decision, for ever, and those to be decided. */
@Repository
class Appeals {

	private final SanctionRegister sanctions;

	private final SanctionTallies tallies;

	private final JdbcClient jdbc;

	Appeals(SanctionRegister sanctions, SanctionTallies tallies, JdbcClient jdbc) {
		this.sanctions = sanctions;
		this.tallies = tallies;
		this.jdbc = jdbc;
	}

	/**
	 * Finds an appeal to decide it, and keeps everyone else from deciding anything about
	 * its shop until the transaction ends. It is read after that.
	 */
	Optional<Appeal> lock(AppealId id) {
		return jdbc.sql("select sanction_id from appeals where id = :id")
			.param("id", id.id())
			.query(UUID.class)
			.optional()
			.flatMap((sanction) -> sanctions.lock(new SanctionId(sanction)))
			.map((sanction) -> new Appeal(id, sanction, isOpen(sanction, id), involved(sanction)));
	}

	private boolean isOpen(Sanction sanction, AppealId id) {
		return jdbc.sql("select exists (select from open_appeals where shop_id = :shop and appeal_id = :id)")
			.param("shop", sanction.shop().id())
			.param("id", id.id())
			.query(Boolean.class)
			.single();
	}

	private Set<AccountId> involved(Sanction sanction) {
		return Set
			.copyOf(jdbc.sql("select account_id from sanction_parts where shop_id = :shop and sanction_id = :sanction")
				.param("shop", sanction.shop().id())
				.param("sanction", sanction.id().id())
				.query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
				.list());
	}

	/** Returns the appeal against a sanction, whatever became of it. */
	Optional<AppealId> of(Sanction sanction) {
		return jdbc.sql("select id from appeals where shop_id = :shop and sanction_id = :sanction")
			.param("shop", sanction.shop().id())
			.param("sanction", sanction.id().id())
			.query((row, number) -> new AppealId(row.getObject("id", UUID.class)))
			.optional();
	}

	AppealId add(Sanction sanction, AppealWords words, List<Upload> files, AccountId by, Instant at) {
		var id = AppealId.next();
		jdbc.sql("""
				insert into appeals (shop_id, id, sanction_id, appeal_until, words, appealed_by, appealed_at)
				values (:shop, :id, :sanction, :until, :words, :by, :at)""")
			.param("shop", sanction.shop().id())
			.param("id", id.id())
			.param("sanction", sanction.id().id())
			.param("until", sanction.appealUntil().orElseThrow().atOffset(ZoneOffset.UTC))
			.param("words", words.text())
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		for (var place = 0; place < files.size(); place++) {
			addFile(sanction, id, place + 1, files.get(place));
		}
		jdbc.sql("insert into open_appeals (shop_id, appeal_id, appealed_at) values (:shop, :id, :at)")
			.param("shop", sanction.shop().id())
			.param("id", id.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		tallies.appealed(sanction.shop(), 1);
		return id;
	}

	private void addFile(Sanction sanction, AppealId appeal, int place, Upload file) {
		jdbc.sql("""
				insert into appeal_files (shop_id, id, appeal_id, place, name, kind, size, sha256)
				values (:shop, :id, :appeal, :place, :name, :kind, :size, :sha256)""")
			.param("shop", sanction.shop().id())
			.param("id", file.id().id())
			.param("appeal", appeal.id())
			.param("place", place)
			.param("name", file.name())
			.param("kind", file.kind().name())
			.param("size", file.size())
			.param("sha256", HexFormat.of().parseHex(file.sha256()))
			.update();
	}

	/** Decides an appeal. */
	void decide(Appeal appeal, AppealOutcome outcome, DecisionReason reason, AccountId by, Instant at) {
		jdbc.sql("""
				insert into appeal_decisions (shop_id, appeal_id, outcome, reason, decided_by, decided_at)
				values (:shop, :id, :outcome, :reason, :by, :at)""")
			.param("shop", appeal.sanction().shop().id())
			.param("id", appeal.id().id())
			.param("outcome", outcome.name())
			.param("reason", reason.text())
			.param("by", by.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("delete from open_appeals where shop_id = :shop and appeal_id = :id")
			.param("shop", appeal.sanction().shop().id())
			.param("id", appeal.id().id())
			.update();
		tallies.appealed(appeal.sanction().shop(), -1);
	}

	/** Returns what the sanction that is appealed against was imposed for. */
	List<UUID> violationsBehind(Appeal appeal) {
		return jdbc.sql("""
				select violation_id from sanction_violations where shop_id = :shop and sanction_id = :sanction
				order by violation_id""")
			.param("shop", appeal.sanction().shop().id())
			.param("sanction", appeal.sanction().id().id())
			.query((row, number) -> row.getObject("violation_id", UUID.class))
			.list();
	}

}
