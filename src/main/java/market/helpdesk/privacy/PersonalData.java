package market.helpdesk.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody can take with them: everything that is kept of them and that they may
 * see, as JSON, and the files they sent. It is written as it is read, a stretch at a
 * time, and no transaction waits for whoever reads slowly.
 */
@Service
public class PersonalData {

	private static final int STRETCH = 500;

	/** Those who are taking their data from this node now. */
	private final Set<AccountId> taking = ConcurrentHashMap.newKeySet();

	private final JdbcClient jdbc;

	private final OwnFiles files;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PersonalData(JdbcClient jdbc, OwnFiles files, ApplicationEventPublisher events, TransactionTemplate transaction,
			Clock clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Where an archive goes; opened when its first byte is about to come. */
	public interface Destination {

		OutputStream open() throws IOException;

	}

	/**
	 * Puts on record that somebody takes their data, and writes it as an archive.
	 * Everybody takes one at a time: it reads much.
	 * @return whether they weren't taking it already
	 * @throws IOException if whoever reads it went away
	 */
	public boolean take(Viewer viewer, Destination to) throws IOException {
		if (!taking.add(viewer.account())) {
			return false;
		}
		try {
			transaction.executeWithoutResult(
					(status) -> events.publishEvent(new DataExported(viewer.account(), clock.instant())));
			write(viewer, to.open());
			return true;
		}
		finally {
			taking.remove(viewer.account());
		}
	}

	private void write(Viewer viewer, OutputStream to) throws IOException {
		try (var archive = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
			for (var section : sections(viewer)) {
				archive.putNextEntry(new ZipEntry(section.name() + ".json"));
				write(section, viewer.account(), archive);
				archive.closeEntry();
			}
			files.write(viewer.account(), archive);
		}
	}

	private static List<ExportSection> sections(Viewer viewer) {
		var more = (viewer instanceof Buyer) ? BuyerSections.ALL : AuthorSections.ALL;
		return Stream.of(OwnSections.ALL, more).flatMap(List::stream).toList();
	}

	private record Row(UUID id, String json) {
	}

	private void write(ExportSection section, AccountId person, OutputStream to) throws IOException {
		var separator = "[\n";
		for (var rows = after(section, person, new UUID(0, 0)); !rows.isEmpty(); rows = after(section, person,
				rows.getLast().id())) {
			for (var row : rows) {
				to.write((separator + row.json()).getBytes(StandardCharsets.UTF_8));
				separator = ",\n";
			}
		}
		to.write((separator.equals(",\n") ? "\n]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
	}

	/** What is not there is left out. */
	private List<Row> after(ExportSection section, AccountId person, UUID after) {
		return jdbc.sql("""
				select id, jsonb_strip_nulls(json)::text as json from (%s) one (id, json) where id > :after
				order by id limit :most""".formatted(section.rows()))
			.param("person", person.id())
			.param("after", after)
			.param("most", STRETCH)
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("json")))
			.list();
	}

}
