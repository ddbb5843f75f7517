package market.helpdesk.evidence;

import market.helpdesk.attachment.Attachment;

/** A file and where it lies in the pack. */
record PackedAttachment(Attachment attachment, String path) {
}
