package market.helpdesk.quality;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows of flags entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedFlags {

	@Bean
	RowSource flagsOnRecord() {
		return new RowSource("flags", Set.of("AnswerFlagged"), List.of("flag"), """
				select e.id, f.ticket_id, f.flagged_by::text, f.flagged_at, jsonb_build_object('message', f.message_id,
				  'kind', f.kind, 'waiting', f.waiting, 'points', (
				    select string_agg(p.number::text, ', ' order by p.number) from flag_points p
				    where p.shop_id = f.shop_id and p.flag_id = f.id))
				from entries e join flags f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'flag')::uuid""", """
				select f.shop_id, f.ticket_id, f.id::text
				from k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.subject_id
				join flags f on f.shop_id = m.shop_id and f.message_id = m.id""");
	}

	@Bean
	RowSource flagDecisionsOnRecord() {
		return new RowSource("flag_decisions", Set.of("FlagUpheld", "FlagDismissed"), List.of("flag"), """
				select e.id, f.ticket_id, d.decided_by::text, d.decided_at, jsonb_build_object(
				  'action', case when d.upheld then 'FlagUpheld' else 'FlagDismissed' end)
				from entries e
				join flag_decisions d on d.shop_id = e.shop_id and d.flag_id = (e.particulars ->> 'flag')::uuid
				join flags f on f.shop_id = d.shop_id and f.id = d.flag_id""", """
				select f.shop_id, f.ticket_id, f.id::text
				from k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.subject_id
				join flags f on f.shop_id = m.shop_id and f.message_id = m.id
				join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id""");
	}

}
