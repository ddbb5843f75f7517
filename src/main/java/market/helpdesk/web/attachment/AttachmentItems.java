package market.helpdesk.web.attachment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.attachment.Attachments;
import market.helpdesk.ticket.MessageId;

import org.springframework.stereotype.Component;

/** What went with the messages of a stretch, by the message's id. */
@Component
public class AttachmentItems {

	private final Attachments attachments;

	AttachmentItems(Attachments attachments) {
		this.attachments = attachments;
	}

	public Map<UUID, List<AttachmentItem>> of(ShopId shop, List<MessageId> messages) {
		return attachments.of(shop, messages)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((message) -> message.getKey().id(),
					(message) -> message.getValue().stream().map(AttachmentItem::of).toList()));
	}

}
