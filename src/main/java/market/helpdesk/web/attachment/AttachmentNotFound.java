package market.helpdesk.web.attachment;

/** There is no such attachment, or it isn't the viewer's to see. */
public class AttachmentNotFound extends RuntimeException {

	public AttachmentNotFound(String id) {
		super("No attachment " + id);
	}

}
