package market.helpdesk.web.session;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written only when there is something to write. As they come, each
 * request would cost a transaction and an update for the time of the last access alone.
 */
class ThriftySessions<S extends Session> implements SessionRepository<ThriftySession> {

	private final SessionRepository<S> sessions;

	ThriftySessions(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public ThriftySession createSession() {
		return new ThriftySession(sessions.createSession(), true);
	}

	@Override
	@SuppressWarnings("unchecked")
	public void save(ThriftySession session) {
		if (session.isChanged()) {
			sessions.save((S) session.session());
			session.written();
		}
	}

	@Override
	public @Nullable ThriftySession findById(String id) {
		return SessionsOfRequest.found().computeIfAbsent(id, this::select);
	}

	private @Nullable ThriftySession select(String id) {
		var session = sessions.findById(id);
		return (session != null) ? new ThriftySession(session, false) : null;
	}

	@Override
	public void deleteById(String id) {
		SessionsOfRequest.found().remove(id);
		sessions.deleteById(id);
	}

}
