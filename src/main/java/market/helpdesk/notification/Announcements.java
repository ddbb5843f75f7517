package market.helpdesk.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.ticket.NoteWord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules tell people outside of threads, in the transaction in which it
 * happens. After the commit everyone it is for finds it among their notices and gets a
 * mail, on days off as well.
 */
@Repository
public class Announcements {

	private static final TypeReference<List<NoteWord>> WORDS = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Announcements(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Announces something, unless it was announced before. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Announcement announcement, Instant at) {
		jdbc.sql("""
				insert into announcements (shop_id, id, kind, matter_id, words, path, announced_at)
				values (:shop, :id, :kind, :matter, :words::jsonb, :path, :at)
				on conflict (shop_id, matter_id, kind) do nothing
				returning id""")
			.param("shop", announcement.shop().id())
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("kind", announcement.kind())
			.param("matter", announcement.matter())
			.param("words", JSON.writerFor(WORDS).writeValueAsString(announcement.words()))
			.param("path", announcement.path())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.ifPresent((id) -> events.publishEvent(
					new Announced(announcement.shop(), id, announcement.reader(), announcement.toShop(), at)));
	}

	static List<NoteWord> words(String json) {
		return JSON.readValue(json, WORDS);
	}

}
