package market.helpdesk.attachment;

/**
 * Files that were to go with a message went with another one, or went away. The message
 * was not written.
 */
public class UploadsGone extends RuntimeException {

}
