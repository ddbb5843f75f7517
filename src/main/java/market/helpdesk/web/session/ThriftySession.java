package market.helpdesk.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * A session that knows whether there is anything to write, and takes the time of the last
 * access as unchanged until it is a minute old.
 */
final class ThriftySession implements Session {

	private static final Duration GRAIN = Duration.ofMinutes(1);

	private final Session session;

	private boolean changed;

	ThriftySession(Session session, boolean isNew) {
		this.session = session;
		this.changed = isNew;
	}

	Session session() {
		return session;
	}

	boolean isChanged() {
		return changed;
	}

	void written() {
		changed = false;
	}

	@Override
	public String getId() {
		return session.getId();
	}

	@Override
	public String changeSessionId() {
		changed = true;
		return session.changeSessionId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return session.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return session.getAttributeNames();
	}

	@Override
	public void setAttribute(String name, Object value) {
		changed = true;
		session.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		changed = true;
		session.removeAttribute(name);
	}

	@Override
	public Instant getCreationTime() {
		return session.getCreationTime();
	}

	@Override
	public void setLastAccessedTime(Instant at) {
		if (Duration.between(session.getLastAccessedTime(), at).compareTo(GRAIN) >= 0) {
			changed = true;
			session.setLastAccessedTime(at);
		}
	}

	@Override
	public Instant getLastAccessedTime() {
		return session.getLastAccessedTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		changed = true;
		session.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return session.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return session.isExpired();
	}

}
