package market.helpdesk.web.attachment;

import java.util.List;

import market.helpdesk.attachment.Upload;
import market.helpdesk.ticket.Enclosure;

/**
 * What became of the files of a form.
 *
 * @param enclosures those that were received, to go with the message
 */
public record TakenFiles(List<Upload> received, List<RefusedFile> refused, List<Enclosure> enclosures) {

	/** Of a form without any. */
	public static final TakenFiles NONE = new TakenFiles(List.of(), List.of(), List.of());

	public boolean areComplete() {
		return refused.isEmpty();
	}

}
