package market.helpdesk.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.attachment.Attachment;
import market.helpdesk.deadline.AnswerRecord;
import market.helpdesk.deadline.ReleasedResponse;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.PointRecord;
import market.helpdesk.ticket.ThreadEntry;

/** A part of a thread with all that belongs to it. */
record ThreadPart(List<ThreadEntry> entries, PointRecord points, Map<MessageId, List<Attachment>> attachments,
		Map<MessageId, AnswerRecord> answers, Map<UUID, ReleasedResponse> releases) {
}
