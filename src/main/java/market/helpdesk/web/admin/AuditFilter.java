package market.helpdesk.web.admin;

import org.jspecify.annotations.Nullable;

/** Who did what, when and to which ticket; each as it was typed, empty if it wasn't. */
public record AuditFilter(String actor, String action, String from, String to, String ticket) {

	public AuditFilter(@Nullable String actor, @Nullable String action, @Nullable String from, @Nullable String to,
			@Nullable String ticket) {
		this.actor = typed(actor);
		this.action = typed(action);
		this.from = typed(from);
		this.to = typed(to);
		this.ticket = typed(ticket);
	}

	private static String typed(@Nullable String field) {
		return (field != null) ? field : "";
	}

}
