package market.helpdesk.web.page;

/** How large a file is, told in the unit that fits: "640 B", "84 KB", "1.2 MB". */
public record FileSize(long bytes) {
}
