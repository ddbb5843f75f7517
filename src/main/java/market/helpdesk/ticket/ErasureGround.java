package market.helpdesk.ticket;

/** Why texts are erased. */
public enum ErasureGround {

	/** They were kept for as long as they had to be. */
	RETENTION,

	/** The person they are about asked for it, and it was granted. */
	REQUEST

}
