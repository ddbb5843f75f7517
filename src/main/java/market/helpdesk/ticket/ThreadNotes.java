package market.helpdesk.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.ShopId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules tell in the thread of a ticket, in the transaction in which it
 * happens. It changes neither whose turn it is nor any deadline: only messages answer
 * (R13).
 */
@Repository
public class ThreadNotes {

	private static final TypeReference<List<NoteWord>> WORDS = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ThreadNotes(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Adds a note after the last message there is now, and lets no other be written until
	 * the transaction ends.
	 * @throws org.springframework.dao.EmptyResultDataAccessException if there is no such
	 * ticket
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(ShopId shop, TicketId ticket, ThreadNote note, Instant at) {
		var id = UuidCreator.getTimeOrderedEpoch();
		var position = jdbc.sql("""
				update tickets set note_count = note_count + 1 where shop_id = :shop and id = :ticket
				returning message_count""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(Integer.class)
			.single();
		jdbc.sql("""
				insert into thread_notes (shop_id, id, ticket_id, after_position, kind, noted_by, side, words, noted_at)
				values (:shop, :id, :ticket, :position, :kind, :by, :side, :words::jsonb, :at)""")
			.param("shop", shop.id())
			.param("id", id)
			.param("ticket", ticket.id())
			.param("position", position)
			.param("kind", note.kind())
			.param("by", note.by().map((author) -> author.account().id()).orElse(null))
			.param("side", note.by().map((author) -> author.side().name()).orElse(null))
			.param("words", JSON.writerFor(WORDS).writeValueAsString(note.words()))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		if (!note.told().isEmpty()) {
			events.publishEvent(new ThreadNoted(shop, ticket, id, note.kind(), note.told(), at));
		}
	}

	/** Reads the words of a note as they are kept. */
	public static List<NoteWord> words(String json) {
		return JSON.readValue(json, WORDS);
	}

}
