package market.helpdesk.sanction;

import java.util.List;
import java.util.Set;

import market.helpdesk.attachment.MediaTypes;
import market.helpdesk.audit.FileSource;
import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows and files of appeals entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedAppeals {

	@Bean
	FileSource filesOfAppeals() {
		return new FileSource(Set.of("AppealFileAdded"));
	}

	@Bean
	RowSource appealsOnRecord() {
		return new RowSource("appeals", Set.of("AppealSubmitted"), List.of("appeal"),
				"""
						select e.id, a.shop_id, a.appealed_by::text, a.appealed_at, jsonb_build_object('sanction', a.sanction_id,
						  'files', (
						    select count(*) from appeal_files f where f.shop_id = a.shop_id and f.appeal_id = a.id))
						from entries e
						join appeals a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'appeal')::uuid""",
				"""
						select a.shop_id, k.subject_id, a.id::text from k join appeals a on a.shop_id = k.shop_id
						where k.subject_id = k.shop_id""");
	}

	@Bean
	RowSource appealDecisionsOnRecord() {
		return new RowSource("appeal_decisions", Set.of("AppealUpheld", "AppealRejected"), List.of("appeal"), """
				select e.id, d.shop_id, d.decided_by::text, d.decided_at, jsonb_build_object('sanction', a.sanction_id,
				  'action', case d.outcome when 'UPHELD' then 'AppealUpheld' else 'AppealRejected' end)
				from entries e
				join appeal_decisions d on d.shop_id = e.shop_id and d.appeal_id = (e.particulars ->> 'appeal')::uuid
				join appeals a on a.shop_id = d.shop_id and a.id = d.appeal_id""",
				"""
						select d.shop_id, k.subject_id, d.appeal_id::text from k join appeal_decisions d on d.shop_id = k.shop_id
						where k.subject_id = k.shop_id""");
	}

	@Bean
	RowSource appealFilesOnRecord() {
		return new RowSource("appeal_files", Set.of("AppealFileAdded"), List.of("attachment"),
				"""
						select e.id, f.shop_id, a.appealed_by::text, null::timestamptz, jsonb_build_object('appeal', f.appeal_id,
						  'size', f.size, 'sha256', encode(f.sha256, 'hex'), 'type', %s)
						from entries e
						join appeal_files f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'attachment')::uuid
						join appeals a on a.shop_id = f.shop_id and a.id = f.appeal_id"""
					.formatted(MediaTypes.of("f.kind")),
				"""
						select f.shop_id, k.subject_id, f.id::text from k join appeal_files f on f.shop_id = k.shop_id
						where k.subject_id = k.shop_id""");
	}

}
