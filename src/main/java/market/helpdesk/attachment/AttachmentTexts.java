package market.helpdesk.attachment;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the names of attachments lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class AttachmentTexts {

	/** As they were sent, whatever is hidden of them once their message is released. */
	@Bean
	TextSource heldFileNames() {
		return new TextSource("files", Set.of("FileHeld"), """
				select e.id, 'name', f.id, f.name from entries e
				join files f on f.shop_id = e.shop_id and f.id = (e.particulars ->> 'attachment')::uuid""");
	}

	@Bean
	TextSource attachmentNames() {
		return new TextSource("attachments", Set.of("AttachmentAdded"), """
				select e.id, 'name', a.id, a.name from entries e
				join attachments a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'attachment')::uuid""");
	}

}
