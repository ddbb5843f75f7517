package market.helpdesk.attachment;

import java.util.List;
import java.util.Set;

import market.helpdesk.audit.FileSource;
import market.helpdesk.audit.RowSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rows and files of messages entries tell of. */
@Configuration(proxyBeanMethods = false)
class RecordedAttachments {

	@Bean
	FileSource filesOfMessages() {
		return new FileSource(Set.of("AttachmentAdded", "FileHeld"));
	}

	/** When it was attached stands in the entry alone. */
	@Bean
	RowSource attachmentsOnRecord() {
		return new RowSource("attachments", Set.of("AttachmentAdded"), List.of("attachment"),
				"""
						select e.id, a.ticket_id, m.author_id::text, null::timestamptz, jsonb_build_object('message', a.message_id,
						  'size', a.size, 'sha256', encode(a.sha256, 'hex'), 'type', %s)
						from entries e
						join attachments a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'attachment')::uuid
						join messages m on m.shop_id = a.shop_id and m.id = a.message_id"""
					.formatted(MediaTypes.of("a.kind")),
				"""
						select a.shop_id, a.ticket_id, a.id::text
						from k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.subject_id
						join attachments a on a.shop_id = m.shop_id and a.message_id = m.id""");
	}

	/** What was kept before it was told was told later, by nobody who sent it. */
	@Bean
	RowSource heldFilesOnRecord() {
		return new RowSource("held_files", Set.of("FileHeld"), List.of("attachment"), """
				select e.id, coalesce(h.ticket_id, h.shop_id), null::text, null::timestamptz, jsonb_build_object(
				  'heldMessage', f.held_id, 'type', %s)
				from entries e
				join held_files f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'attachment')::uuid
				join held_messages h on h.shop_id = f.shop_id and h.id = f.held_id
				join files o on o.shop_id = f.shop_id and o.id = f.id""".formatted(MediaTypes.of("o.kind")), """
				select f.shop_id, k.subject_id, f.id::text
				from k join held_messages h on h.shop_id = k.shop_id and h.ticket_id = k.subject_id
				join held_files f on f.shop_id = h.shop_id and f.held_id = h.id
				union all
				select f.shop_id, k.subject_id, f.id::text
				from k join held_messages h on h.shop_id = k.shop_id and h.ticket_id is null
				join held_files f on f.shop_id = h.shop_id and f.held_id = h.id
				where k.subject_id = k.shop_id""");
	}

}
