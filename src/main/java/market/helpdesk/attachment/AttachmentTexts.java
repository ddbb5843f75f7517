package market.helpdesk.attachment;

import java.util.Set;

import market.helpdesk.audit.TextSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the names of attachments lie that entries commit to. */
@Configuration(proxyBeanMethods = false)
class AttachmentTexts {

	@Bean
	TextSource attachmentNames() {
		return new TextSource("attachments", Set.of("AttachmentAdded"), """
				select e.id, 'name', a.id, a.name from entries e
				join attachments a on a.shop_id = e.shop_id and a.id = (e.particulars ->> 'attachment')::uuid""");
	}

}
