package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.archive.ArchiveState.Listed;
import market.helpdesk.archive.ArchiveState.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the archive stands. Nothing is counted for it. */
@Service
@Transactional(readOnly = true)
public class Archive {

	private static final int LATEST = 10;

	private final Checkpoints checkpoints;

	private final CheckpointHeads heads;

	private final Publications publications;

	private final PublicationTargets targets;

	private final Keyring keys;

	private final SigningGuard guard;

	private final JdbcClient jdbc;

	Archive(Checkpoints checkpoints, CheckpointHeads heads, Publications publications, PublicationTargets targets,
			Keyring keys, SigningGuard guard, JdbcClient jdbc) {
		this.checkpoints = checkpoints;
		this.heads = heads;
		this.publications = publications;
		this.targets = targets;
		this.keys = keys;
		this.guard = guard;
		this.jdbc = jdbc;
	}

	public ArchiveState state() {
		var key = keys.signing().map(SigningKey::verifying);
		var latest = checkpoints.before(Long.MAX_VALUE, LATEST)
			.stream()
			.map((signed) -> new Listed(signed.checkpoint(), signed.hash().hex()))
			.toList();
		var uncovered = !heads.uncovered(Optional.empty(), 1).isEmpty();
		var estimates = estimates();
		return new ArchiveState(estimates.entries(), estimates.chains(), uncovered, key.map(VerifyingKey::fingerprint),
				key.map(VerifyingKey::base64), guard.halt(), latest, targets());
	}

	private record Estimates(Optional<Long> entries, Optional<Long> chains) {
	}

	/** As the database knows them since it looked last; it says so where it never did. */
	private Estimates estimates() {
		return jdbc
			.sql("""
					select nullif(greatest(e.reltuples, 0), 0)::bigint as entries, nullif(greatest(c.reltuples, 0), 0)::bigint as chains
					from pg_class e, pg_class c where e.oid = 'audit_entries'::regclass and c.oid = 'audit_chains'::regclass""")
			.query((row, number) -> new Estimates(Optional.ofNullable(row.getObject("entries", Long.class)),
					Optional.ofNullable(row.getObject("chains", Long.class))))
			.single();
	}

	private List<Target> targets() {
		var names = targets.all().stream().map(PublicationTarget::name).toList();
		if (names.isEmpty()) {
			return List.of();
		}
		var told = publications.of(names)
			.stream()
			.collect(Collectors.toMap(Publications.Told::target, Function.identity()));
		return names.stream()
			.map((name) -> Optional.ofNullable(told.get(name))
				.map((last) -> new Target(name, last.number(), Optional.of(last.publishedAt())))
				.orElse(new Target(name, 0, Optional.empty())))
			.toList();
	}

}
